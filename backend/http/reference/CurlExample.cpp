#include "backend/http/reference/CurlExample.h"

#include "backend/http/EndpointRules.h"
#include "backend/http/OperationFacts.h"
#include "backend/http/PercentEncoding.h"
#include "backend/http/reference/PrettyJson.h"

namespace bloomzy::http {
namespace {

/// In single quotes; one within ends them, stands escaped, and opens them again.
std::string shellQuoted(std::string_view text)
{
    std::string quoted("'");
    for (const char c : text)
        c == '\'' ? quoted.append("'\\''") : quoted.append(1, c);
    return quoted + "'";
}

/// Each segment for itself, where the parameter takes several.
std::string encodedPath(std::string_view value)
{
    std::string encoded;
    for (const std::string& segment : pathSegments("/" + std::string(value)))
        encoded += (encoded.empty() ? "" : "/") + percentEncoded(segment);
    return encoded;
}

std::string valueOf(const Example& example, const std::string& segment)
{
    const std::string name = parameterName(segment);
    for (const auto& [key, value] : example.path)
        if (key == name)
            return takesRest(segment) ? encodedPath(value) : percentEncoded(value);
    return "{" + name + "}";
}

std::string addressOf(const Route& route, const Example& example)
{
    std::string path;
    for (const std::string& segment : pathSegments(route.path))
        path += "/" + (isParameter(segment) ? valueOf(example, segment) : segment);
    return "\"$URL" + path + queryString(example.query) + "\"";
}

} // namespace

std::string curlExample(const DescribedEndpoint& endpoint)
{
    const Route& route = endpoint.route;
    const Example example = endpoint.example.value_or(Example{});
    std::string command = "curl --cacert server.crt";
    if (route.method != Method::get)
        command += " -X " + std::string(methodName(route.method));
    command += " " + addressOf(route, example);
    const auto header = [&command](const std::string& line) { command += " \\\n  -H " + line; };
    if (route.access.kind() != Access::Kind::open)
        header("\"Authorization: Bearer $TOKEN\"");
    if (takesIfMatch(route))
        header("'If-Match: \"1\"'");
    if (endpoint.request)
        header("'Content-Type: " + route.requestMediaType + "'");
    if (!example.request.empty())
        command += " \\\n  --data-binary " +
                   shellQuoted(isJson(route.requestMediaType) ? prettyJson(example.request) : example.request);
    return command;
}

} // namespace bloomzy::http
