#include "backend/audit/search/FacetCounter.h"

#include <algorithm>
#include <bit>

namespace bloomzy::audit {
namespace {

constexpr Walk::Limit noLimit = Walk::Limit::max();

std::int64_t ceilDivided(std::int64_t value, std::int64_t by)
{
    return -floorDivided(-value, by);
}

} // namespace

void FacetCounts::add(const Question& question, const SearchRow& row, std::int64_t number)
{
    const unsigned failed = question.failedGroups(row);
    count += failed == 0 ? number : 0;
    if (std::popcount(failed) > 1)
        return;
    for (std::size_t i = 0; i < facetGroups; ++i)
        if ((failed & ~(1U << i)) == 0)
            groups[i][row.*groupColumns[i]] += number;
}

core::Result<void> FacetCounter::addRows(FacetCounts& counts, Question rows, std::int64_t each, Walk::Limit limit)
{
    BLOOMZY_CHECK(boundByTime(m_log.snapshot(), rows));
    Walk walk(m_log, std::move(rows));
    BLOOMZY_TRY(counts.walked, walk.run(Direction::older, limit, [&](const SearchRow& row) {
        counts.add(m_question, row, each);
        return true;
    }));
    return {};
}

/// Whole days by their counts, what is left of the first and the last one by its rows. What came after the question's
/// last sequence is in the counts, and is taken off again.
core::Result<void> FacetCounter::addDays(FacetCounts& counts)
{
    constexpr std::int64_t allDays = std::numeric_limits<std::int64_t>::max() / dayOfMicroseconds;
    const Question rest = m_question.withoutGroups();
    const std::int64_t first = rest.from ? ceilDivided(*rest.from, dayOfMicroseconds) : -allDays;
    const std::int64_t end = rest.to ? floorDivided(*rest.to, dayOfMicroseconds) : allDays;
    if (first >= end)
        return addRows(counts, rest, 1, noLimit);
    BLOOMZY_CHECK(RollUps::read(m_log.snapshot(), TallySpan::day, first, end,
                                [&](const Tally& tally) { counts.add(m_question, tally.row, tally.number); }));
    Question late = rest;
    late.first = m_scope.through + 1;
    late.last = m_scope.newest;
    late.from = rest.from ? std::optional(first * dayOfMicroseconds) : std::nullopt;
    late.to = rest.to ? std::optional(end * dayOfMicroseconds) : std::nullopt;
    BLOOMZY_CHECK(addRows(counts, late, -1, noLimit));
    Question before = rest;
    before.to = first * dayOfMicroseconds;
    if (rest.from)
        BLOOMZY_CHECK(addRows(counts, before, 1, noLimit));
    Question after = rest;
    after.from = end * dayOfMicroseconds;
    if (rest.to)
        BLOOMZY_CHECK(addRows(counts, after, 1, noLimit));
    return {};
}

bool FacetCounter::isCounted() const
{
    return !m_question.needsRows() && m_scope.mayUseCounts();
}

core::Result<FacetCounts> FacetCounter::count()
{
    FacetCounts counts;
    BLOOMZY_CHECK(isCounted() ? addDays(counts) : addRows(counts, m_question.withoutGroups(), 1, m_limit));
    for (auto& group : counts.groups)
        std::erase_if(group, [](const auto& item) { return item.second == 0; });
    return counts;
}

core::Result<FacetCounts> FacetCounter::countMatches()
{
    if (isCounted())
        return count();
    FacetCounts counts;
    BLOOMZY_CHECK(addRows(counts, m_question, 1, m_limit));
    return counts;
}

} // namespace bloomzy::audit
