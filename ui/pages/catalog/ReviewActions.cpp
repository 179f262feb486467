#include "ui/pages/catalog/ReviewActions.h"

#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/JobDialog.h"
#include "ui/pages/catalog/OutcomeDialog.h"

#include <QtCore/QPointer>

#include <algorithm>

namespace bloomzy::catalog_page {

using models::EditHistory;
using models::ReviewChange;
using models::ReviewRun;

ReviewActions::ReviewActions(const models::ConsoleParts& parts, const CatalogCommands& commands, BulkJobs& jobs,
                             EditHistory& history, CatalogTable& table)
    : QObject(&jobs)
    , m_parts(parts)
    , m_jobs(jobs)
    , m_history(history)
    , m_table(table)
{
    connect(commands.setDraft, &QAction::triggered, this, [this] { setReview(api::ReviewState::draft); });
    connect(commands.setInReview, &QAction::triggered, this, [this] { setReview(api::ReviewState::inReview); });
    connect(commands.setReviewed, &QAction::triggered, this, [this] { setReview(api::ReviewState::reviewed); });
    connect(&history, &EditHistory::reviewed, this, &ReviewActions::changed);
    connect(&history, &EditHistory::reviewEnded, this, &ReviewActions::tell);
    connect(&history, &EditHistory::reviewEnded, this, &ReviewActions::settled);
}

void ReviewActions::setReview(api::ReviewState state)
{
    m_jobs.collect(tr("Reading the checked taxa"), mostReviewed, [this, state](const BulkJobs::Taxa& taxa) {
        std::vector<ReviewChange> changes;
        for (const api::TaxonSummary& taxon : taxa)
            changes.push_back({taxon, state});
        run(std::move(changes));
    });
}

void ReviewActions::run(std::vector<ReviewChange> changes)
{
    JobDialog* job = m_jobs.start(tr("Setting the review state"), std::ssize(changes));
    auto* run = new ReviewRun(m_parts.client, std::move(changes), this);
    connect(job, &JobDialog::cancelled, run, &ReviewRun::cancel);
    connect(run, &ReviewRun::progressed, job, &JobDialog::setDone);
    connect(run, &ReviewRun::changed, this, &ReviewActions::changed);
    // With the run goes the hold.
    connect(run, &ReviewRun::finished, this, [this, run, job = QPointer(job), hold = m_history.holdNews()] {
        if (job)
            job->end();
        finish(*run);
        run->deleteLater();
    });
    run->start();
}

void ReviewActions::finish(const ReviewRun& run)
{
    tell(run.outcomes());
    Q_EMIT settled();
    std::vector<ReviewChange> back = run.undo();
    if (back.empty())
        return;
    widgets::ToastSpec toast;
    toast.title = tr("Review state set for %n taxa", nullptr, int(back.size()));
    toast.actionText = tr("Undo");
    toast.action = [history = QPointer(&m_history), step = m_history.noteReviewed(std::move(back))] {
        if (history)
            history->undoStep(step);
    };
    m_parts.showToast(std::move(toast));
}

void ReviewActions::tell(const Outcomes& outcomes)
{
    if (std::ranges::any_of(outcomes, [](const ReviewRun::Outcome& each) { return !each.reason.isEmpty(); }))
        (new OutcomeDialog(outcomes, &m_table))->open();
}

} // namespace bloomzy::catalog_page
