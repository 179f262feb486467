#pragma once

#include "backend/audit/search/SearchCursor.h"
#include "backend/audit/search/Walk.h"

namespace bloomzy::audit {

/// A page of the log: its sequences, newest first, and how to go on from it.
struct FoundPage
{
    std::vector<std::int64_t> sequences;
    std::optional<SearchCursor> older;
    SearchCursor newer;
    bool hasNewer = false;
};

struct PageAsked
{
    std::size_t limit = 50;
    std::optional<SearchCursor> cursor; ///< of kind `o` (older) or `n` (newer)
    std::optional<std::int64_t> at;     ///< microseconds; without a cursor
};

/// Finds pages of a question in both directions. Of one thread.
class PageFinder
{
public:
    /// `newest` is the last event of the whole log. `log` outlives this.
    PageFinder(EntryReader& log, Question question, std::int64_t newest, Walk::Limit limit);
    [[nodiscard]] core::Result<FoundPage> find(const PageAsked& asked);

private:
    [[nodiscard]] core::Result<FoundPage> olderFrom(std::int64_t last, std::size_t limit);
    [[nodiscard]] core::Result<FoundPage> newerFrom(std::int64_t first, std::size_t limit);
    [[nodiscard]] core::Result<FoundPage> at(std::int64_t time, std::size_t limit);
    [[nodiscard]] core::Result<Walked> collect(Question question, Direction direction, std::size_t most,
                                               std::vector<std::int64_t>& into);
    /// Whether one passes there; yes when that cannot be said in time.
    [[nodiscard]] core::Result<bool> isAny(Question question, Direction direction);

    EntryReader& m_log;
    const Question m_question;
    const std::int64_t m_newest;
    const Walk::Limit m_limit;
};

} // namespace bloomzy::audit
