#include "backend/http/reference/OperationSection.h"

#include "backend/http/EndpointRules.h"
#include "backend/http/OperationFacts.h"
#include "backend/http/reference/CurlExample.h"
#include "backend/http/reference/Html.h"
#include "backend/http/reference/PrettyJson.h"
#include "backend/http/reference/SchemaText.h"

#include <array>
#include <cctype>

namespace bloomzy::http {
namespace {

using html::code;
using html::element;
using html::escaped;
using html::prose;

std::string row(std::initializer_list<std::string> cells)
{
    std::string html;
    for (const std::string& cell : cells)
        html += element("td", cell);
    return element("tr", html) + "\n";
}

std::string parameterRows(const DescribedEndpoint& endpoint, const FieldWords& words)
{
    std::string rows;
    for (const std::string& name : pathParameters(endpoint.route))
        rows += row({code(name), "path", "text", "yes", {}});
    if (endpoint.query)
        for (const auto& property : endpoint.query->properties)
            rows += row({code(property.name), "query", schemaHtml(property.json), property.required ? "yes" : "no",
                         prose(words.of(endpoint.query->name, property.name))});
    if (takesIfMatch(endpoint.route))
        rows += row({code("If-Match"), "header", "text", "where the resource has an ETag",
                     "the one that was read; 428 without it, 412 when someone saved first"});
    if (takesIdempotencyKey(endpoint.route))
        rows += row({code("Idempotency-Key"), "header", "text", "no",
                     "1 to 255 characters; the same request with the same key gets the first answer again, for a day"});
    return rows;
}

std::string parameters(const DescribedEndpoint& endpoint, const FieldWords& words)
{
    const std::string rows = parameterRows(endpoint, words);
    if (rows.empty())
        return {};
    const std::string head =
        "<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Where</th><th "
        "scope=\"col\">Type</th><th scope=\"col\">Required</th><th scope=\"col\">Meaning</th></tr></thead>\n";
    return "<h4>Parameters</h4>\n" +
           element("div", element("table", head + element("tbody", rows)),
                   "class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Parameters of " +
                       escaped(endpoint.route.operationId) + "\"") +
           "\n";
}

std::string content(const core::json::Schema& schema, std::string_view mediaType)
{
    const std::string type =
        schema.name.empty() ? schemaHtml(schema.json) : html::link(typeAnchor(schema.name), escaped(schema.name));
    return type + " as " + code(mediaType);
}

std::string sizeText(std::size_t bytes)
{
    constexpr std::size_t kibi = 1024;
    return bytes % (kibi * kibi) == 0 ? std::to_string(bytes / kibi / kibi) + " MiB"
                                      : std::to_string(bytes / kibi) + " KiB";
}

std::string request(const DescribedEndpoint& endpoint)
{
    if (!endpoint.request)
        return {};
    return "<h4>Request</h4>\n" + element("p", content(*endpoint.request, endpoint.route.requestMediaType) +
                                                   ", up to " + sizeText(endpoint.route.bodyLimit) + ".");
}

std::string answer(const DescribedEndpoint& endpoint)
{
    std::string text =
        code(std::to_string(endpoint.route.successStatus)) + " " + escaped(successText(endpoint.route.successStatus));
    if (endpoint.response)
        text += " " + content(*endpoint.response, endpoint.route.responseMediaType) + ".";
    std::string problems;
    for (const int status : problemStatuses(endpoint))
        problems += " " + html::link("error-" + std::to_string(status), std::to_string(status));
    return "<h4>Answer</h4>\n" + element("p", text) + element("p", "Errors:" + problems + ".", "class=\"note\"") + "\n";
}

std::string example(const DescribedEndpoint& endpoint)
{
    std::string html = "<h4>Example</h4>\n" + element("pre", code(curlExample(endpoint))) + "\n";
    if (endpoint.example && !endpoint.example->answer.empty())
        html += element("p", "answers", "class=\"note\"") +
                element("pre", code(isJson(endpoint.route.responseMediaType) ? prettyJson(endpoint.example->answer)
                                                                             : endpoint.example->answer)) +
                "\n";
    return html;
}

} // namespace

std::string methodBadge(Method method)
{
    const std::string name(methodName(method));
    std::string style;
    for (const char c : name)
        style += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return element("span", name, "class=\"method " + style + "\"");
}

std::string operationSection(const DescribedEndpoint& endpoint, const FieldWords& words)
{
    const Route& route = endpoint.route;
    const std::string title = methodBadge(route.method) + code(documentedPath(route));
    std::string audited;
    if (!route.auditAction.empty() && route.recorded == Recorded::asItself)
        audited = " Recorded in the audit log as " + code(route.auditAction) + ".";
    return element("article", element("h3", title, "id=\"" + escaped(route.operationId) + "\"") + "\n" +
                                  element("p", prose(route.summary), "class=\"summary\"") +
                                  element("p", prose(accessText(route.access)) + audited, "class=\"note\"") + "\n" +
                                  parameters(endpoint, words) + request(endpoint) + answer(endpoint) +
                                  example(endpoint)) +
           "\n";
}

} // namespace bloomzy::http
