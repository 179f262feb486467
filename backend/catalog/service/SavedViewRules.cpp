#include "backend/catalog/service/SavedViewRules.h"

#include "backend/api/Taxa.h"
#include "backend/catalog/rules/FaultList.h"
#include "backend/catalog/service/QueryRules.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestReader.h"
#include "backend/http/Target.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t longestName = 80;
constexpr std::size_t longestQuery = 6'000; // bytes; a request target has 8,000
constexpr std::size_t longestColumn = 40;
constexpr std::size_t mostColumns = 40;
constexpr std::int32_t widest = 4'000;

/// What the list would say to it.
bool isListQuery(const std::string& text)
{
    const auto target = http::parseTarget("/?" + text);
    api::TaxonQuery query;
    if (target.has_error() || http::readQuery(core::json::typeOf<api::TaxonQuery>, &query, target->query).has_error())
        return false;
    const bool pages = query.limit || query.cursor || query.count || query.language;
    return !pages && checkQuery(query).empty();
}

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

std::vector<api::Fault> checkSavedView(api::SavedViewInput& view)
{
    FaultList faults;
    if (faults.text("/name", view.name, longestName) && view.name.empty())
        faults.add("/name", "savedView.name.required");
    if (view.query.size() > longestQuery || !isListQuery(view.query))
        faults.add("/query", "savedView.query");
    if (view.columns.size() > mostColumns || hasDoubles(view.columns) || !std::ranges::all_of(view.columns, isColumn))
        faults.add("/columns", "savedView.columns");
    return faults.take();
}

} // namespace bloomzy::catalog
