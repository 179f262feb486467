#pragma once

#include "backend/audit/search/EntryReader.h"
#include "backend/audit/search/MatchingParts.h"
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
    /// Passes the rows of a part of the log on until nobody wants more or the time is over.
    enum class End { ofRows, ofTime, wanted, askDays };
    [[nodiscard]] core::Result<End> look(const RowRange& range, Limit limit,
                                         const std::function<bool(const SearchRow&)>& found);
    [[nodiscard]] core::Result<End> lookIn(const std::vector<LogPart>& parts, RowRange rest, Limit limit,
                                           const std::function<bool(const SearchRow&)>& found);
    [[nodiscard]] std::unique_ptr<RowSource> source(const RowRange& range) const;
    [[nodiscard]] core::Result<bool> passes(const SearchRow& row);
    [[nodiscard]] core::Result<bool> has(const WordQuestion& word, const SearchRow& row);
    [[nodiscard]] core::Result<bool> isPosted(const WordQuestion& word, std::int64_t sequence);
    [[nodiscard]] core::Result<bool> isRead(const WordQuestion& word, std::int64_t sequence);

    EntryReader& m_log;
    const Question m_question;
    Way m_way;
    std::int64_t m_reached = 0;
    int m_looked = 0;
    int m_missed = 0;
    bool m_mayAskDays = false;
};

} // namespace bloomzy::audit
