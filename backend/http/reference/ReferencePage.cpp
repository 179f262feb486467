#include "backend/http/reference/ReferencePage.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/http/EndpointRules.h"
#include "backend/http/OperationFacts.h"
#include "backend/http/Problem.h"
#include "backend/http/reference/Html.h"
#include "backend/http/reference/OperationSection.h"
#include "backend/http/reference/TypeSection.h"

#include <algorithm>
#include <map>

namespace bloomzy::http {
namespace {

using html::code;
using html::element;
using html::escaped;
using html::link;
using html::prose;

using Groups = std::map<std::string, std::vector<const DescribedEndpoint*>>;

Groups grouped(const std::vector<DescribedEndpoint>& endpoints)
{
    Groups groups;
    for (const DescribedEndpoint& endpoint : endpoints)
        groups[operationTag(endpoint.route)].push_back(&endpoint);
    for (auto& [name, members] : groups)
        std::ranges::sort(members, {}, [](const DescribedEndpoint* endpoint) {
            return std::pair(endpoint->route.path, static_cast<int>(endpoint->route.method));
        });
    return groups;
}

std::string contents(const Groups& groups)
{
    std::string items = element("li", link("use", "How to call it")) + "\n";
    for (const auto& [name, members] : groups) {
        std::string operations;
        for (const DescribedEndpoint* endpoint : members)
            operations += element("li", link(endpoint->route.operationId, escaped(endpoint->route.operationId)));
        items += element("li", link("group-" + name, escaped(name)) + element("ul", operations)) + "\n";
    }
    items += element("li", link("types", "Types")) + element("li", link("errors", "Errors")) + "\n";
    return element("nav", element("h2", "Contents") + element("ul", items), "aria-label=\"Contents\"") + "\n";
}

/// What all operations have in common.
constexpr std::string_view howToCall = R"(<h2 id="use">How to call it</h2>
<p>In the examples <code>$URL</code> is the address of the server, as <code>https://127.0.0.1:7443</code>,
<code>server.crt</code> its certificate (<code>tls/server.crt</code> in its data folder), and <code>$TOKEN</code> the
<code>accessToken</code> of a <a href="#login">sign-in</a>, which is good for ten minutes; <a
href="#refreshSession">refreshing</a> gives a new one. Ids, tokens and codes are made up: one that an example sends is
the one that another example was answered with.</p>
<p>Bodies are JSON in UTF-8. Times are RFC 3339 in UTC, ids are UUIDs. A field that a request has and its type has not is
refused; a field that an answer has and you do not know is yours to pass over. An absent field means &quot;not
known&quot; or &quot;does not apply&quot;.</p>
<p>Lists come in pages: <code>nextCursor</code> of one answer is the <code>cursor</code> of the next request, and the
last page has none. A changed resource is sent back with the <code>ETag</code> that was read, in <code>If-Match</code>,
so that nobody overwrites what they have not seen. A POST may be sent twice with the same
<code>Idempotency-Key</code>.</p>
)";

std::string groupSection(const std::string& name, const std::vector<const DescribedEndpoint*>& members,
                         const ApiInfo& info)
{
    std::string html = element("h2", escaped(name), "id=\"group-" + escaped(name) + "\"") + "\n";
    if (const auto words = info.groups.find(name); words != info.groups.end())
        html += element("p", prose(words->second));
    for (const DescribedEndpoint* endpoint : members)
        html += operationSection(*endpoint, info.words);
    return html;
}

/// One row for each code; the first of a status bears its anchor.
std::string errorRows()
{
    std::map<int, std::string> rows;
    for (int number = 0; number <= static_cast<int>(api::ErrorCode::insufficientStorage); ++number) {
        const auto errorCode = static_cast<api::ErrorCode>(number);
        const auto told = core::json::fromStoredJson<api::Problem>(problem(core::makeError(errorCode, {}), {}).body);
        const std::string status = std::to_string(statusOf(errorCode));
        if (told.has_value())
            rows[statusOf(errorCode)] +=
                element("tr",
                        element("td", code(status)) + element("td", code(core::json::enumName(errorCode))) +
                            element("td", escaped(told->title) + ". " + escaped(told->detail)),
                        rows[statusOf(errorCode)].empty() ? "id=\"error-" + status + "\"" : "");
    }
    std::string html;
    for (const auto& [status, row] : rows)
        html += row + "\n";
    return html;
}

std::string errors()
{
    return "<h2 id=\"errors\">Errors</h2>\n<p>Every error is a <a href=\"#type-Problem\">Problem</a> (RFC 9457) as "
           "<code>application/problem+json</code>; its <code>type</code> ends in the code. After an error nothing is "
           "changed. <code>errors</code> names each field that is wrong.</p>\n" +
           element("div",
                   element("table", "<thead><tr><th scope=\"col\">Status</th><th scope=\"col\">Code</th><th "
                                    "scope=\"col\">Meaning</th></tr></thead>\n" +
                                        element("tbody", errorRows())),
                   "class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Errors\"") +
           "\n";
}

std::string pageHeader(const ApiInfo& info)
{
    const std::string version =
        "Version " + escaped(info.version) + ". The same as OpenAPI 3.1: <a href=\"/openapi.json\">/openapi.json</a>.";
    return element("header", element("h1", escaped(info.title) + " API") + element("p", prose(info.description)) +
                                 element("p", version, "class=\"note\"")) +
           "\n";
}

std::string head(const ApiInfo& info, std::string_view style)
{
    return "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
           element("title", escaped(info.title) + " " + escaped(info.version) + ": API reference") + "\n" +
           element("style", style) + "\n";
}

} // namespace

std::string referencePage(const std::vector<Endpoint>& all, const ApiInfo& info, std::string_view style)
{
    const std::vector<DescribedEndpoint> endpoints = described(all);
    const Groups groups = grouped(endpoints);
    std::string main(howToCall);
    for (const auto& [name, members] : groups)
        main += groupSection(name, members, info);
    main += "<h2 id=\"types\">Types</h2>\n" + typeSections(endpoints, info.words) + errors();
    const std::string body =
        element("a", "Skip to the operations", "class=\"skip\" href=\"#main\"") + "\n" + pageHeader(info) +
        contents(groups) + element("main", main, "id=\"main\"") + "\n" +
        element("footer", "Made by the server from its own routes; this page can be saved and read without it.") + "\n";
    return "<!doctype html>\n<html lang=\"en\">\n" + element("head", head(info, style)) + "\n" + element("body", body) +
           "\n</html>\n";
}

} // namespace bloomzy::http
