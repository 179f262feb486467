#include "ui/models/ReviewRun.h"

#include "ui/client/ProblemText.h"

namespace bloomzy::models {

namespace {

constexpr int atOnce = 4;

} // namespace

ReviewRun::ReviewRun(client::ApiClient& client, std::vector<ReviewChange> changes, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_changes(std::move(changes))
{
}

void ReviewRun::start()
{
    QMetaObject::invokeMethod(this, &ReviewRun::next, Qt::QueuedConnection);
}

void ReviewRun::next()
{
    while (!m_cancelled && m_running < atOnce && m_next < m_changes.size()) {
        const ReviewChange& change = m_changes[m_next++];
        if (change.taxon.reviewState == change.to)
            note({change});
        else
            send(change);
    }
    const bool over = m_cancelled || m_next == m_changes.size();
    if (over && m_running == 0 && !std::exchange(m_finished, true))
        Q_EMIT finished();
}

void ReviewRun::send(const ReviewChange& change)
{
    ++m_running;
    api::TaxonInput before;
    before.reviewState = change.taxon.reviewState;
    api::TaxonInput after = before;
    after.reviewState = change.to;
    m_api.update(QString::fromStdString(change.taxon.id), change.taxon.revision, before, after)
        .then(this, [this, change](const client::Result<api::Taxon>& reply) {
            --m_running;
            if (reply)
                Q_EMIT changed(*reply);
            note(reply ? Outcome{change, reply->revision} : refusal(change, reply.error()));
            next();
        });
}

ReviewRun::Outcome ReviewRun::refusal(const ReviewChange& change, const client::ClientError& error)
{
    const bool stale = error.is(api::ErrorCode::preconditionFailed) || error.is(api::ErrorCode::notFound);
    return {change, 0, client::textOf(error), stale};
}

void ReviewRun::note(Outcome outcome)
{
    m_outcomes.push_back(std::move(outcome));
    Q_EMIT progressed(std::ssize(m_outcomes));
}

std::vector<ReviewChange> ReviewRun::undo() const
{
    std::vector<ReviewChange> back;
    for (const Outcome& outcome : m_outcomes) {
        if (outcome.revision == 0)
            continue;
        ReviewChange change{outcome.change.taxon, outcome.change.taxon.reviewState};
        change.taxon.reviewState = outcome.change.to;
        change.taxon.revision = outcome.revision;
        back.push_back(std::move(change));
    }
    return back;
}

} // namespace bloomzy::models
