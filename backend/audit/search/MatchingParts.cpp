#include "backend/audit/search/MatchingParts.h"

#include "backend/audit/search/RollUps.h"

#include <algorithm>
#include <string>

namespace bloomzy::audit {
namespace {

/// Each list is filled up to as many, so that there are few statements to prepare.
constexpr std::size_t mostValues = 16;
constexpr std::int64_t hoursOfDay = dayOfMicroseconds / hourOfMicroseconds;

const char* columnOf(std::size_t group)
{
    return std::ranges::find(searchColumns, groupColumns[group], &SearchColumn::value)->name;
}

void addChoice(std::string& sql, std::vector<storage::Param>& params, std::size_t group,
               const std::set<std::int64_t>& values)
{
    sql.append(" AND ").append(columnOf(group)).append(" IN (");
    auto value = values.begin();
    for (std::size_t i = 0; i < mostValues; ++i) {
        sql += i == 0 ? "?" : ", ?";
        params.emplace_back(*value);
        if (std::next(value) != values.end())
            ++value;
    }
    sql += ")";
}

core::Result<std::vector<std::int64_t>> matchingDays(storage::Snapshot& snapshot, const Question& question)
{
    // The condition on the day is there for those on the groups to follow.
    std::string sql = "SELECT DISTINCT day FROM search_days WHERE number > ?";
    std::vector<storage::Param> params{std::int64_t(0)};
    for (std::size_t i = 0; i < facetGroups; ++i)
        if (question.groups[i])
            addChoice(sql, params, i, *question.groups[i]);
    sql += " ORDER BY day";
    std::vector<std::int64_t> days;
    BLOOMZY_CHECK(snapshot.walk(sql, params, [&](const storage::Row& row) {
        days.push_back(row.integer(0));
        return true;
    }));
    return days;
}

std::vector<LogPart> merged(std::vector<LogPart> parts)
{
    std::ranges::sort(parts, {}, &LogPart::first);
    std::vector<LogPart> apart;
    for (const LogPart& part : parts) {
        if (apart.empty() || part.first > apart.back().last + 1)
            apart.push_back(part);
        else
            apart.back().last = std::max(apart.back().last, part.last);
    }
    return apart;
}

} // namespace

bool hasMatchingParts(const Question& question)
{
    const auto isAsked = [](const Choice& choice) { return choice.has_value(); };
    const auto isShort = [](const Choice& choice) {
        return !choice || (!choice->empty() && choice->size() <= mostValues);
    };
    return std::ranges::any_of(question.groups, isAsked) && std::ranges::all_of(question.groups, isShort);
}

core::Result<std::vector<LogPart>> matchingParts(storage::Snapshot& snapshot, const Question& question)
{
    BLOOMZY_TRY(const std::vector<std::int64_t> days, matchingDays(snapshot, question));
    std::vector<LogPart> parts;
    BLOOMZY_CHECK(snapshot.walk("SELECT hour, first, last FROM search_spans", {}, [&](const storage::Row& row) {
        if (std::ranges::binary_search(days, floorDivided(row.integer(0), hoursOfDay)))
            parts.push_back({row.integer(1), row.integer(2)});
        return true;
    }));
    return merged(std::move(parts));
}

} // namespace bloomzy::audit
