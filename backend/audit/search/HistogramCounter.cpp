#include "backend/audit/search/HistogramCounter.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

constexpr std::int64_t second = 1'000'000;
constexpr std::int64_t day = dayOfMicroseconds;
constexpr Walk::Limit noLimit = Walk::Limit::max();

/// Each divides the next larger span that is kept, so that buckets are sums of those.
constexpr std::array widths{second,
                            5 * second,
                            15 * second,
                            30 * second,
                            minuteOfMicroseconds,
                            5 * minuteOfMicroseconds,
                            15 * minuteOfMicroseconds,
                            30 * minuteOfMicroseconds,
                            hourOfMicroseconds,
                            2 * hourOfMicroseconds,
                            3 * hourOfMicroseconds,
                            6 * hourOfMicroseconds,
                            12 * hourOfMicroseconds,
                            day,
                            2 * day,
                            3 * day,
                            5 * day,
                            7 * day,
                            10 * day,
                            14 * day,
                            30 * day,
                            60 * day,
                            90 * day,
                            180 * day,
                            365 * day,
                            730 * day,
                            1'825 * day,
                            3'650 * day,
                            36'500 * day,
                            365'000 * day,
                            3'650'000 * day};

} // namespace

HistogramSpan histogramSpan(std::int64_t from, std::int64_t to, std::int64_t buckets)
{
    HistogramSpan span;
    for (const std::int64_t width : widths) {
        span.width = width;
        span.from = floorDivided(from, width) * width;
        span.to = -floorDivided(-to, width) * width;
        if (std::int64_t(span.buckets()) <= buckets)
            return span;
    }
    // The whole of the calendar lies in two of the widest, before and after 1970.
    span.from = std::max(span.from, -span.width);
    span.to = std::min(span.to, span.width);
    return span;
}

core::Result<std::pair<std::int64_t, std::int64_t>> spanOfLog(storage::Snapshot& snapshot)
{
    constexpr std::int64_t firstYear = -62'000'000'000'000'000; // what is earlier is no time that a source gave
    const std::int64_t now = snapshot.now().time_since_epoch().count();
    const std::int64_t minuteNow = floorDivided(now, minuteOfMicroseconds);
    std::int64_t first = minuteNow;
    std::int64_t last = minuteNow;
    const auto ask = [&](const char* sql, std::int64_t& minute) {
        return snapshot.query(sql, {firstYear / minuteOfMicroseconds}, [&](const storage::Row& row) {
            minute = row.integer(0);
            return false;
        });
    };
    // Two questions: each looks at one end of the key.
    BLOOMZY_CHECK(ask("SELECT minute FROM search_minutes WHERE minute > ? ORDER BY minute LIMIT 1", first));
    BLOOMZY_CHECK(ask("SELECT minute FROM search_minutes WHERE minute > ? ORDER BY minute DESC LIMIT 1", last));
    return std::pair(std::min(first, minuteNow) * minuteOfMicroseconds,
                     last > minuteNow ? (last + 1) * minuteOfMicroseconds : now + 1);
}

void HistogramCounter::add(HistogramCounts& counts, std::int64_t at, std::int64_t outcome, std::int64_t number) const
{
    const auto place = std::size_t((at - m_span.from) / m_span.width);
    counts.buckets[place][std::size_t(std::clamp<std::int64_t>(outcome, 0, 3))] += number;
}

/// The widest counts that fit into a bucket and tell all that the question asks for.
std::optional<TallySpan> HistogramCounter::kept() const
{
    if (m_question.needsRows() || !m_scope.mayUseCounts())
        return std::nullopt;
    const bool asksActor = m_question.group(FacetGroup::actor).has_value();
    const bool asksMore = m_question.group(FacetGroup::kind) || m_question.group(FacetGroup::targetType) ||
                          m_question.group(FacetGroup::source);
    for (const TallySpan span : {TallySpan::day, TallySpan::hour, TallySpan::minute}) {
        const bool tells = (!asksActor || tellsActor(span)) && (!asksMore || tellsMore(span));
        if (tells && m_span.width % microsecondsOf(span) == 0)
            return span;
    }
    return std::nullopt;
}

core::Result<void> HistogramCounter::addTallies(HistogramCounts& counts, TallySpan span)
{
    const std::int64_t width = microsecondsOf(span);
    return RollUps::read(m_log.snapshot(), span, m_span.from / width, m_span.to / width, [&](const Tally& tally) {
        if (m_question.failedGroups(tally.row) == 0)
            add(counts, tally.span * width, tally.row.outcome, tally.number);
    });
}

core::Result<void> HistogramCounter::addRows(HistogramCounts& counts, Question rows, std::int64_t each,
                                             Walk::Limit limit)
{
    Walk walk(m_log, std::move(rows));
    BLOOMZY_TRY(counts.walked, walk.run(Direction::older, limit, [&](const SearchRow& row) {
        add(counts, row.at, row.outcome, each);
        return true;
    }));
    return {};
}

/// The first multiple of the width from which on no event is left to be looked at.
core::Result<std::int64_t> HistogramCounter::completeFrom(std::int64_t reached)
{
    std::int64_t hour = m_span.from / hourOfMicroseconds - 1;
    BLOOMZY_CHECK(m_log.snapshot().query("SELECT MAX(hour) FROM search_spans WHERE first < ?", {reached},
                                         [&](const storage::Row& row) {
                                             hour = row.isNull(0) ? hour : row.integer(0);
                                             return false;
                                         }));
    const std::int64_t from = -floorDivided(-(hour + 1) * hourOfMicroseconds, m_span.width) * m_span.width;
    return std::clamp(from, m_span.from, m_span.to);
}

core::Result<HistogramCounts> HistogramCounter::count()
{
    HistogramCounts counts;
    counts.buckets.resize(m_span.buckets());
    if (const auto span = kept()) {
        BLOOMZY_CHECK(addTallies(counts, *span));
        Question late = m_question;
        late.first = m_scope.through + 1;
        late.last = m_scope.newest;
        BLOOMZY_CHECK(addRows(counts, late, -1, noLimit));
        return counts;
    }
    BLOOMZY_CHECK(addRows(counts, m_question, 1, m_limit));
    if (!counts.walked.ended) {
        BLOOMZY_TRY(counts.countedFrom, completeFrom(counts.walked.reached));
    }
    return counts;
}

} // namespace bloomzy::audit
