#include "ui/pages/audit/AuditCounts.h"

#include "ui/client/JsonCodec.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace bloomzy::audit_page {

namespace {

constexpr int mostPieces = 2'000; // a server that says otherwise is not believed

void add(std::vector<api::AuditCount>& sums, const std::vector<api::AuditCount>& more)
{
    for (const api::AuditCount& each : more) {
        const auto found = std::ranges::find(sums, each.value, &api::AuditCount::value);
        if (found == sums.end())
            sums.push_back(each);
        else
            found->count += each.count;
    }
    std::ranges::stable_sort(sums, std::ranges::greater(), &api::AuditCount::count);
}

qint64 millisecondsOf(const std::string& time)
{
    return QDateTime::fromString(client::toQString(time), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

} // namespace

AuditCounts::AuditCounts(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_api(client)
{
}

AuditCounts::~AuditCounts()
{
    m_cancel.cancel();
}

void AuditCounts::count(const api::AuditFilter& list, const api::AuditFilter& all)
{
    m_list = list;
    m_all = all;
    m_hasFacets = false;
    recount();
    Q_EMIT changed();
}

void AuditCounts::recount()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    ++m_run;
    m_error.reset();
    askFacets({});
    askHistogram({});
}

void AuditCounts::askFacets(const std::optional<std::string>& cursor)
{
    api::AuditFacetsQuery query;
    static_cast<api::AuditFilter&>(query) = m_list;
    query.cursor = cursor;
    m_api.facets(query, m_cancel)
        .then(this, [this, run = m_run, first = !cursor](const client::Result<api::AuditFacets>& reply) {
            if (run != m_run)
                return;
            if (reply)
                return takeFacets(*reply, first);
            m_error = reply.error();
            Q_EMIT changed();
        });
}

void AuditCounts::takeFacets(const api::AuditFacets& answer, bool first)
{
    if (first) {
        m_facets = answer;
    } else {
        m_facets.count += answer.count;
        m_facets.exact = answer.exact;
        m_facets.nextCursor = answer.nextCursor;
        for (const auto group : {&api::AuditFacets::action, &api::AuditFacets::outcome, &api::AuditFacets::actorKind,
                                 &api::AuditFacets::actor, &api::AuditFacets::targetType, &api::AuditFacets::source})
            add(m_facets.*group, answer.*group);
    }
    m_hasFacets = true;
    m_total = answer.total;
    if (answer.nextCursor)
        askFacets(answer.nextCursor);
    Q_EMIT changed();
}

void AuditCounts::askHistogram(const std::optional<std::string>& cursor)
{
    api::AuditHistogramQuery query;
    static_cast<api::AuditFilter&>(query) = m_all;
    query.buckets = pieces;
    query.cursor = cursor;
    if (cursor) { // the rest of the same span
        query.from = m_histogram.from;
        query.to = m_histogram.to;
    }
    m_api.histogram(query, m_cancel)
        .then(this, [this, run = m_run, first = !cursor](const client::Result<api::AuditHistogram>& reply) {
            if (run != m_run)
                return;
            if (reply)
                return takeHistogram(*reply, first);
            m_error = reply.error();
            Q_EMIT changed();
        });
}

void AuditCounts::takeHistogram(const api::AuditHistogram& answer, bool first)
{
    if (first) {
        m_histogram = answer;
    } else {
        m_histogram.exact = answer.exact;
        for (const api::AuditBucket& more : answer.buckets) {
            const auto found = std::ranges::find(m_histogram.buckets, more.start, &api::AuditBucket::start);
            if (found == m_histogram.buckets.end())
                continue;
            found->success += more.success;
            found->denied += more.denied;
            found->failure += more.failure;
            found->unknown += more.unknown;
        }
    }
    makeTimeline();
    if (answer.nextCursor)
        askHistogram(answer.nextCursor);
    Q_EMIT changed();
}

void AuditCounts::makeTimeline()
{
    widgets::Timeline timeline;
    timeline.step = std::max<qint64>(1, m_histogram.bucketSeconds) * 1'000;
    if (!m_histogram.buckets.empty())
        timeline.start = millisecondsOf(m_histogram.buckets.front().start);
    for (const api::AuditBucket& bucket : m_histogram.buckets) {
        if (timeline.size() >= mostPieces)
            break;
        // What cannot be read is no success.
        timeline.pieces.push_back({bucket.success, bucket.denied, bucket.failure + bucket.unknown});
    }
    m_timeline = std::move(timeline);
}

qint64 AuditCounts::counted() const
{
    return m_timeline.sum(0, m_timeline.size()).total();
}

} // namespace bloomzy::audit_page
