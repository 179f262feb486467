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

/// Up to which event is counted, and whether counts that are kept may be used: those hold all events up to the newest,
/// so they do not serve an answer that goes on, and what came after `through` is taken off them one by one.
struct CountScope
{
    std::int64_t through = 0;
    std::int64_t newest = 0;
    bool goesOn = false;

    [[nodiscard]] bool mayUseCounts() const
    {
        constexpr std::int64_t mostLate = 100'000;
        return !goesOn && newest - through <= mostLate;
    }
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
