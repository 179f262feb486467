#include "backend/views/ViewColumns.h"

#include <algorithm>

namespace bloomzy::views {
namespace {

constexpr std::size_t longestColumn = 40;
constexpr std::size_t mostColumns = 40;
constexpr std::int32_t widest = 4'000;

bool isColumn(const api::ViewColumn& column)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !column.id.empty() && column.id.size() <= longestColumn && std::ranges::all_of(column.id, isLetter) &&
           column.width >= 0 && column.width <= widest;
}

bool hasDoubles(const std::vector<api::ViewColumn>& columns)
{
    std::vector<std::string> ids;
    for (const auto& column : columns)
        ids.push_back(column.id);
    std::ranges::sort(ids);
    return std::ranges::adjacent_find(ids) != ids.end();
}

} // namespace

bool areColumns(const std::vector<api::ViewColumn>& columns)
{
    return columns.size() <= mostColumns && !hasDoubles(columns) && std::ranges::all_of(columns, isColumn);
}

} // namespace bloomzy::views
