#include "backend/audit/search/PageFinder.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

Question through(Question question, std::int64_t last)
{
    question.last = std::min(question.last, last);
    return question;
}

Question since(Question question, std::int64_t first)
{
    question.first = std::max(question.first, first);
    return question;
}

} // namespace

PageFinder::PageFinder(EntryReader& log, Question question, std::int64_t newest, Walk::Limit limit)
    : m_log(log)
    , m_question(std::move(question))
    , m_newest(newest)
    , m_limit(limit)
{
}

core::Result<FoundPage> PageFinder::find(const PageAsked& asked)
{
    if (asked.cursor && asked.cursor->kind == 'n')
        return newerFrom(asked.cursor->sequence + 1, asked.limit);
    if (asked.cursor) {
        BLOOMZY_TRY(FoundPage page, olderFrom(asked.cursor->sequence - 1, asked.limit));
        page.hasNewer = true; // the ones that the cursor came from
        return page;
    }
    if (asked.at)
        return at(*asked.at, asked.limit);
    return olderFrom(m_newest, asked.limit);
}

core::Result<Walked> PageFinder::collect(Question question, Direction direction, std::size_t most,
                                         std::vector<std::int64_t>& into)
{
    Walk walk(m_log, std::move(question));
    return walk.run(direction, m_limit, [&](const SearchRow& row) {
        into.push_back(row.sequence);
        return into.size() < most;
    });
}

core::Result<bool> PageFinder::isAny(Question question, Direction direction)
{
    std::vector<std::int64_t> one;
    BLOOMZY_TRY(const Walked walked, collect(std::move(question), direction, 1, one));
    return !one.empty() || !walked.ended;
}

core::Result<FoundPage> PageFinder::olderFrom(std::int64_t last, std::size_t limit)
{
    FoundPage page;
    page.newer = {'n', std::min(last, m_newest), 0};
    BLOOMZY_TRY(const Walked walked,
                collect(through(m_question, std::min(last, m_newest)), Direction::older, limit + 1, page.sequences));
    if (page.sequences.size() > limit) {
        page.sequences.resize(limit);
        page.older = SearchCursor{'o', page.sequences.back(), 0};
    } else if (!walked.ended) {
        page.older = SearchCursor{'o', walked.reached, 0};
    }
    if (!page.sequences.empty())
        page.newer.sequence = page.sequences.front();
    return page;
}

core::Result<FoundPage> PageFinder::newerFrom(std::int64_t first, std::size_t limit)
{
    FoundPage page;
    BLOOMZY_TRY(const Walked walked, collect(since(m_question, first), Direction::newer, limit + 1, page.sequences));
    page.hasNewer = page.sequences.size() > limit || !walked.ended;
    page.sequences.resize(std::min(page.sequences.size(), limit));
    page.newer = {'n', walked.ended ? first - 1 : walked.reached, 0};
    if (!page.sequences.empty() && (walked.ended || page.sequences.size() == limit))
        page.newer.sequence = page.sequences.back();
    const std::int64_t oldest = page.sequences.empty() ? first : page.sequences.front();
    std::ranges::reverse(page.sequences);
    if (oldest > 1)
        page.older = SearchCursor{'o', oldest, 0};
    return page;
}

/// Events do not quite arrive in the order of their times, so the first of the list that is not later than `time` is
/// looked for, and what follows it follows in the list.
core::Result<FoundPage> PageFinder::at(std::int64_t time, std::size_t limit)
{
    Question earlier = m_question;
    earlier.to = std::min(earlier.to.value_or(time + 1), time + 1);
    BLOOMZY_CHECK(boundByTime(m_log.snapshot(), earlier));
    std::vector<std::int64_t> one;
    BLOOMZY_TRY(const Walked walked, collect(through(earlier, m_newest), Direction::older, 1, one));
    const std::int64_t begin = !one.empty() ? one.front() : walked.ended ? 0 : walked.reached - 1;
    BLOOMZY_TRY(FoundPage page, olderFrom(begin, limit));
    BLOOMZY_TRY(page.hasNewer, isAny(since(m_question, page.newer.sequence + 1), Direction::newer));
    return page;
}

} // namespace bloomzy::audit
