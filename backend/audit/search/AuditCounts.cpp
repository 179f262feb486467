#include "backend/audit/AuditStore.h"
#include "backend/audit/search/AuditSearch.h"
#include "backend/audit/search/EntryReader.h"
#include "backend/audit/search/FacetCounter.h"
#include "backend/audit/search/HistogramCounter.h"
#include "backend/audit/search/SearchCursor.h"
#include "backend/audit/search/TermStore.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

constexpr std::size_t mostActors = 200;
constexpr std::int32_t defaultBuckets = 100;
constexpr std::int32_t mostBuckets = 400;
constexpr std::int64_t earliest = -2'208'988'800'000'000; // 1900-01-01
constexpr std::int64_t latest = 10'413'792'000'000'000;   // 2300-01-01

Walk::Limit limitIn(std::chrono::milliseconds patience, storage::Deadline deadline)
{
    return std::min<Walk::Limit>(std::chrono::steady_clock::now() + patience, deadline);
}

/// The question from where an earlier answer stopped, counted up to the same event as that one.
core::Result<std::int64_t> resume(const std::optional<SearchCursor>& cursor, const api::AuditFilter& filter,
                                  std::int64_t newest, Question& question)
{
    std::int64_t through = std::min(newest, filter.through.value_or(newest));
    if (cursor)
        through = std::min(through, cursor->through);
    question.last = std::min(question.last, cursor ? std::min(through, cursor->sequence - 1) : through);
    return through;
}

std::vector<api::AuditCount> sorted(std::vector<api::AuditCount> counts)
{
    std::ranges::sort(counts, [](const api::AuditCount& a, const api::AuditCount& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return counts;
}

/// The name that the newest event of the actor has.
core::Result<std::optional<std::string>> nameOf(EntryReader& log, std::int64_t actor)
{
    std::int64_t sequence = 0;
    BLOOMZY_CHECK(
        log.snapshot().query("SELECT sequence FROM search_events WHERE actor = ? ORDER BY sequence DESC LIMIT 1",
                             {actor}, [&](const storage::Row& row) {
                                 sequence = row.integer(0);
                                 return false;
                             }));
    BLOOMZY_TRY(const auto entry, log.at(sequence));
    return entry ? entry->actor.displayName : std::nullopt;
}

/// Writes counts of terms as the texts that they stand for; 0 stands for none.
class FacetWriter
{
public:
    FacetWriter(EntryReader& log, const FacetCounts& counts)
        : m_log(log)
        , m_counts(counts)
    {
    }

    core::Result<std::vector<api::AuditCount>> terms(FacetGroup group)
    {
        std::vector<api::AuditCount> written;
        for (const auto& [value, count] : in(group)) {
            BLOOMZY_TRY(const auto term, TermStore::byId(m_log.snapshot(), value));
            if (term)
                written.push_back({term->text, count, {}});
        }
        return sorted(std::move(written));
    }

    core::Result<std::vector<api::AuditCount>> actors(bool withNames)
    {
        std::vector<std::pair<std::int64_t, std::int64_t>> first(in(FacetGroup::actor).begin(),
                                                                 in(FacetGroup::actor).end());
        std::erase_if(first, [](const auto& item) { return item.first == 0; });
        std::ranges::sort(first, [](const auto& a, const auto& b) { return a.second > b.second; });
        first.resize(std::min(first.size(), mostActors));
        std::vector<api::AuditCount> written;
        for (const auto& [value, count] : first) {
            BLOOMZY_TRY(const auto term, TermStore::byId(m_log.snapshot(), value));
            if (!term)
                continue;
            written.push_back({term->text, count, {}});
            if (withNames) {
                BLOOMZY_TRY(written.back().displayName, nameOf(m_log, value));
            }
        }
        return sorted(std::move(written));
    }

    template <class Value>
    std::vector<api::AuditCount> names(FacetGroup group, Value (*valueOf)(std::int64_t))
    {
        std::vector<api::AuditCount> written;
        for (const auto& [value, count] : in(group))
            written.push_back({std::string(core::json::enumName(valueOf(value))), count, {}});
        return sorted(std::move(written));
    }

private:
    [[nodiscard]] const std::map<std::int64_t, std::int64_t>& in(FacetGroup group) const
    {
        return m_counts.groups[static_cast<std::size_t>(group)];
    }

    EntryReader& m_log;
    const FacetCounts& m_counts;
};

core::Result<api::AuditFacets> written(EntryReader& log, const FacetCounts& counts, const Reader& reader)
{
    FacetWriter writer(log, counts);
    api::AuditFacets facets;
    facets.count = counts.count;
    facets.exact = counts.walked.ended;
    BLOOMZY_TRY(facets.action, writer.terms(FacetGroup::action));
    facets.outcome = writer.names(FacetGroup::outcome, &outcomeOf);
    facets.actorKind = writer.names(FacetGroup::kind, &kindOf);
    BLOOMZY_TRY(facets.actor, writer.actors(reader.seesPersonal));
    BLOOMZY_TRY(facets.targetType, writer.terms(FacetGroup::targetType));
    BLOOMZY_TRY(facets.source, writer.terms(FacetGroup::source));
    return facets;
}

api::AuditHistogram written(const HistogramSpan& span, const HistogramCounts& counts)
{
    api::AuditHistogram histogram;
    histogram.from = core::formatTime(timeOf(span.from));
    histogram.to = core::formatTime(timeOf(span.to));
    histogram.bucketSeconds = span.width / 1'000'000;
    for (std::size_t i = 0; i < counts.buckets.size(); ++i) {
        const auto& [success, denied, failure, unknown] = counts.buckets[i];
        histogram.buckets.push_back(
            {core::formatTime(timeOf(span.from + std::int64_t(i) * span.width)), success, denied, failure, unknown});
    }
    histogram.exact = counts.walked.ended;
    if (!histogram.exact)
        histogram.countedFrom = core::formatTime(timeOf(counts.countedFrom));
    return histogram;
}

core::Result<HistogramSpan> spanOf(storage::Snapshot& snapshot, const api::AuditHistogramQuery& query)
{
    BLOOMZY_TRY(auto ends, spanOfLog(snapshot));
    if (query.from)
        ends.first = microsecondsOf(*query.from);
    if (query.to)
        ends.second = microsecondsOf(*query.to);
    // Centuries in which nothing happened would be most of the picture.
    ends.first = std::max(ends.first, earliest);
    ends.second = std::min(ends.second, latest);
    if (ends.first >= ends.second)
        return core::invalid("#query/to", "auditQuery.span", "The end must lie after the beginning.");
    return histogramSpan(ends.first, ends.second, query.buckets.value_or(defaultBuckets));
}

} // namespace

core::Result<api::AuditFacets> AuditSearch::facets(const api::AuditFacetsQuery& query, const Reader& reader,
                                                   storage::Deadline deadline) const
{
    BLOOMZY_CHECK(checkFilter(query, reader));
    BLOOMZY_TRY(const auto cursor, cursorOf(query.cursor, "f"));
    return storage::readValue<api::AuditFacets>(
        m_parts.database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::AuditFacets> {
            EntryReader log(snapshot, m_parts.vault);
            BLOOMZY_TRY(const std::int64_t newest, AuditStore::last(snapshot));
            BLOOMZY_TRY(Question question, questionOf(snapshot, query, reader));
            BLOOMZY_TRY(const std::int64_t through, resume(cursor, query, newest, question));
            FacetCounter counter(log, question, {through, newest, cursor.has_value()},
                                 limitIn(m_patience.count, deadline));
            BLOOMZY_TRY(const FacetCounts counts, counter.count());
            BLOOMZY_TRY(api::AuditFacets facets, written(log, counts, reader));
            facets.total = newest;
            facets.through = through;
            if (!facets.exact)
                facets.nextCursor = textOf({'f', counts.walked.reached, through});
            return facets;
        });
}

core::Result<api::AuditHistogram> AuditSearch::histogram(const api::AuditHistogramQuery& query, const Reader& reader,
                                                         storage::Deadline deadline) const
{
    BLOOMZY_CHECK(checkFilter(query, reader));
    BLOOMZY_TRY(const auto cursor, cursorOf(query.cursor, "h"));
    if (query.buckets && (*query.buckets < 1 || *query.buckets > mostBuckets))
        return core::invalid("#query/buckets", "auditQuery.buckets", "Ask for 1 to 400 buckets.");
    return storage::readValue<api::AuditHistogram>(
        m_parts.database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::AuditHistogram> {
            BLOOMZY_TRY(const HistogramSpan span, spanOf(snapshot, query));
            EntryReader log(snapshot, m_parts.vault);
            BLOOMZY_TRY(const std::int64_t newest, AuditStore::last(snapshot));
            api::AuditFilter filter = query;
            filter.from = core::formatTime(timeOf(span.from));
            filter.to = core::formatTime(timeOf(span.to));
            BLOOMZY_TRY(Question question, questionOf(snapshot, filter, reader));
            BLOOMZY_TRY(const std::int64_t through, resume(cursor, filter, newest, question));
            HistogramCounter counter(log, question, span, {through, newest, cursor.has_value()},
                                     limitIn(m_patience.count, deadline));
            BLOOMZY_TRY(const HistogramCounts counts, counter.count());
            api::AuditHistogram histogram = written(span, counts);
            histogram.through = through;
            if (!histogram.exact)
                histogram.nextCursor = textOf({'h', counts.walked.reached, through});
            return histogram;
        });
}

} // namespace bloomzy::audit
