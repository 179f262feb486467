#pragma once

#include "backend/audit/search/EntryReader.h"
#include "backend/audit/search/Way.h"

#include <chrono>
#include <functional>

namespace bloomzy::audit {

/// How far a walk came.
struct Walked
{
    bool ended = true;        ///< everything was looked at, or nobody wanted more
    std::int64_t reached = 0; ///< when not: everything up to this sequence was, in the direction of the walk
};

/// Looks at the events that a question may be about, one after another, and tells those that pass. Of one thread.
class Walk
{
public:
    /// Until when to look on.
    using Limit = std::chrono::steady_clock::time_point;

    /// `log` outlives this.
    Walk(EntryReader& log, Question question)
        : m_log(log)
        , m_question(std::move(question))
    {
    }

    /// `found` answers whether it wants more.
    [[nodiscard]] core::Result<Walked> run(Direction direction, Limit limit,
                                           const std::function<bool(const SearchRow&)>& found);

private:
    [[nodiscard]] core::Result<std::unique_ptr<RowSource>> source(Direction direction);
    [[nodiscard]] core::Result<bool> passes(const SearchRow& row);
    [[nodiscard]] core::Result<bool> has(const WordQuestion& word, const SearchRow& row);
    [[nodiscard]] core::Result<bool> isPosted(const WordQuestion& word, std::int64_t sequence);
    [[nodiscard]] core::Result<bool> isRead(const WordQuestion& word, std::int64_t sequence);

    EntryReader& m_log;
    const Question m_question;
    std::optional<std::size_t> m_known; ///< the word that every row of the way has
};

} // namespace bloomzy::audit
