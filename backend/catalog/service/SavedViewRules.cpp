#include "backend/catalog/service/SavedViewRules.h"

#include "backend/api/Taxa.h"
#include "backend/catalog/rules/FaultList.h"
#include "backend/catalog/service/QueryRules.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestReader.h"
#include "backend/http/Target.h"
#include "backend/views/ViewColumns.h"

namespace bloomzy::catalog {
namespace {

constexpr std::size_t longestName = 80;
constexpr std::size_t longestQuery = 6'000; // bytes; a request target has 8,000

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

} // namespace

std::vector<api::Fault> checkSavedView(api::SavedViewInput& view)
{
    FaultList faults;
    if (faults.text("/name", view.name, longestName) && view.name.empty())
        faults.add("/name", "savedView.name.required");
    if (view.query.size() > longestQuery || !isListQuery(view.query))
        faults.add("/query", "savedView.query");
    if (!views::areColumns(view.columns))
        faults.add("/columns", "savedView.columns");
    return faults.take();
}

} // namespace bloomzy::catalog
