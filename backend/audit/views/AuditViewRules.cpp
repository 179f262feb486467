#include "backend/audit/views/AuditViewRules.h"

#include "backend/audit/search/Question.h"
#include "backend/core/NameCheck.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestReader.h"
#include "backend/http/Target.h"
#include "backend/views/ViewColumns.h"

namespace bloomzy::audit {
namespace {

constexpr std::size_t longestQuery = 6'000; // bytes; a request target has 8,000

bool isFilter(const std::string& text)
{
    const auto target = http::parseTarget("/?" + text);
    api::AuditQuery query;
    if (target.has_error() || http::readQuery(core::json::typeOf<api::AuditQuery>, &query, target->query).has_error())
        return false;
    return !query.limit && !query.cursor && !query.at && filterFaults(query).empty();
}

} // namespace

std::vector<api::Fault> checkAuditView(api::SavedViewInput& view)
{
    std::vector<api::Fault> faults;
    core::checkName(view.name, {"savedView.name.required", "Give the view a name."}, faults);
    if (view.query.size() > longestQuery || !isFilter(view.query))
        faults.push_back({"/query", "savedView.query",
                          "This is not a filter of the audit log. Send words and filters only, no page."});
    if (!views::areColumns(view.columns))
        faults.push_back(
            {"/columns", "savedView.columns",
             "Send up to 40 columns, each once, with 1 to 40 letters as its id and a width of 0 to 4000."});
    return faults;
}

} // namespace bloomzy::audit
