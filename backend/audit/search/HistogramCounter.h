#pragma once

#include "backend/audit/search/RollUps.h"
#include "backend/audit/search/Walk.h"

#include <vector>

namespace bloomzy::audit {

/// Microseconds that a histogram covers, both multiples of its width.
struct HistogramSpan
{
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t width = 0;

    [[nodiscard]] std::size_t buckets() const { return std::size_t((to - from) / width); }
};

/// With at most `buckets` buckets of a width that people count in.
[[nodiscard]] HistogramSpan histogramSpan(std::int64_t from, std::int64_t to, std::int64_t buckets);
/// From the minute of the first event to now, or to the end of the last event's minute where a clock was ahead.
[[nodiscard]] core::Result<std::pair<std::int64_t, std::int64_t>> spanOfLog(storage::Snapshot& snapshot);

struct HistogramCounts
{
    std::vector<std::array<std::int64_t, 4>> buckets; ///< by outcome
    Walked walked;
    std::int64_t countedFrom = 0; ///< when the walk did not end: what is later is complete
};

/// Counts by outcome over time: by the counts that are kept of days, hours and minutes where they answer the question,
/// otherwise event by event, newest first. The question's times are those of the span, and it ends with the scope
/// or before.
class HistogramCounter
{
public:
    /// The arguments outlive this.
    HistogramCounter(EntryReader& log, const Question& question, const HistogramSpan& span, const CountScope& scope,
                     Walk::Limit limit)
        : m_log(log)
        , m_question(question)
        , m_span(span)
        , m_scope(scope)
        , m_limit(limit)
    {
    }
    [[nodiscard]] core::Result<HistogramCounts> count();

private:
    [[nodiscard]] std::optional<TallySpan> kept() const;
    [[nodiscard]] core::Result<void> addRows(HistogramCounts& counts, Question rows, std::int64_t each,
                                             Walk::Limit limit);
    [[nodiscard]] core::Result<void> addTallies(HistogramCounts& counts, TallySpan span);
    [[nodiscard]] core::Result<std::int64_t> completeFrom(std::int64_t reached);
    void add(HistogramCounts& counts, std::int64_t at, std::int64_t outcome, std::int64_t number) const;

    EntryReader& m_log;
    const Question& m_question;
    const HistogramSpan m_span;
    const CountScope m_scope;
    const Walk::Limit m_limit;
};

} // namespace bloomzy::audit
