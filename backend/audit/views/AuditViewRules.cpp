#include "backend/audit/views/AuditViewRules.h"

#include "backend/audit/search/Question.h"
#include "backend/core/Text.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestReader.h"
#include "backend/http/Target.h"
#include "backend/views/ViewColumns.h"

namespace bloomzy::audit {
namespace {

constexpr std::size_t longestName = 80;
constexpr std::size_t longestQuery = 6'000; // bytes; a request target has 8,000

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

void checkName(std::string& name, std::vector<api::Fault>& faults)
{
    name = trimmed(name);
    if (name.empty() || core::isBlank(name))
        faults.push_back({"/name", "savedView.name.required", "Give the view a name."});
    else if (core::hasUnseen(name) || name.find_first_of("\t\r\n") != std::string::npos)
        faults.push_back({"/name", "text.control",
                          "The text holds control or invisible characters. Type it anew, without pasting."});
    else if (core::characterCount(name) > longestName)
        faults.push_back({"/name", "text.tooLong",
                          "The text is longer than " + std::to_string(longestName) + " characters. Shorten it."});
}

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
    checkName(view.name, faults);
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
