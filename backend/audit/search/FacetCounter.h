#pragma once

#include "backend/audit/search/RollUps.h"
#include "backend/audit/search/Walk.h"

#include <map>

namespace bloomzy::audit {

/// How many events pass, and how many of each value of a group pass all but that group.
struct FacetCounts
{
    std::int64_t count = 0;
    std::array<std::map<std::int64_t, std::int64_t>, facetGroups> groups;
    Walked walked;

    /// Of rows that pass all but the groups.
    void add(const Question& question, const SearchRow& row, std::int64_t number);
};

/// Counts what passes; by the counts that are kept of whole days, as far as those answer it. The question ends with
/// the scope or before.
class FacetCounter
{
public:
    /// The arguments outlive this.
    FacetCounter(EntryReader& log, const Question& question, const CountScope& scope, Walk::Limit limit)
        : m_log(log)
        , m_question(question)
        , m_scope(scope)
        , m_limit(limit)
    {
    }

    [[nodiscard]] core::Result<FacetCounts> count();
    /// The number alone, which a narrow group makes quick.
    [[nodiscard]] core::Result<FacetCounts> countMatches();

private:
    [[nodiscard]] bool isCounted() const;
    [[nodiscard]] core::Result<void> addDays(FacetCounts& counts);
    [[nodiscard]] core::Result<void> addRows(FacetCounts& counts, Question rows, std::int64_t each, Walk::Limit limit);

    EntryReader& m_log;
    const Question& m_question;
    const CountScope m_scope;
    const Walk::Limit m_limit;
};

} // namespace bloomzy::audit
