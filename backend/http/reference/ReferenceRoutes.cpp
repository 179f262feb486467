#include "backend/http/reference/ReferenceRoutes.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Hash.h"
#include "backend/http/RequestReader.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/http/reference/ReferencePage.h"

#include <algorithm>

namespace bloomzy::http {
namespace {

Endpoint declared(Route route, std::string_view schema, std::string answer)
{
    route.method = Method::get;
    route.quick = true;
    return {.route = std::move(route),
            .handle = {},
            .query = nullptr,
            .request = nullptr,
            .response = plainSchema(schema),
            .example = Example{.path = {}, .query = {}, .request = {}, .answer = std::move(answer), .after = {}}};
}

Endpoint openApiRoute()
{
    return declared({.method = Method::get,
                     .path = "/openapi.json",
                     .access = Access::open("it describes the interface and no data"),
                     .operationId = "getOpenApi",
                     .summary = "Describes this interface as OpenAPI 3.1."},
                    R"({"type":"object"})", R"({"openapi":"3.1.0","info":{"title":"Bloomzy","version":"0.1.0"}})");
}

Endpoint pageRoute()
{
    return declared({.method = Method::get,
                     .path = "/docs",
                     .access = Access::open("it describes the interface and no data"),
                     .operationId = "getReference",
                     .summary = "Describes this interface to people: this page.",
                     .responseMediaType = "text/html; charset=utf-8"},
                    R"({"type":"string"})", "<!doctype html>\n<html lang=\"en\">…\n");
}

/// CSP takes base64 with `+`, `/` and padding; a SHA-256 needs one `=`.
std::string policyFor(std::string_view style)
{
    const auto hash = core::crypto::sha256(style);
    std::string text = core::crypto::base64Url(hash) + "=";
    std::ranges::replace(text, '-', '+');
    std::ranges::replace(text, '_', '/');
    return "default-src 'none'; style-src 'sha256-" + text +
           "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

/// The same text for everyone until the server is another one: a browser keeps it and asks whether it is still so.
void serve(Endpoint& endpoint, std::string text, std::vector<std::pair<std::string, std::string>> headers)
{
    const std::string etag = '"' + core::crypto::sha256Hex(text).substr(0, 32) + '"';
    headers.emplace_back("etag", etag);
    headers.emplace_back("cache-control", "no-cache");
    endpoint.handle = [text = std::move(text), headers = std::move(headers), etag,
                       type = endpoint.route.responseMediaType](const Request& request) -> core::Result<Response> {
        BLOOMZY_CHECK(requireNoBody(request));
        if (request.header("if-none-match").value_or("") == etag)
            return Response{.status = 304, .contentType = {}, .headers = headers};
        return Response{.contentType = type, .body = text, .headers = headers};
    };
}

} // namespace

core::Result<std::vector<Endpoint>> referenceEndpoints(const std::vector<Endpoint>& endpoints, const ApiInfo& info,
                                                       std::string_view style)
{
    std::vector<Endpoint> own{openApiRoute(), pageRoute()};
    std::vector<Endpoint> all = endpoints;
    all.insert(all.end(), own.begin(), own.end());
    BLOOMZY_TRY(std::string document, openApiDocument(all, info));
    serve(own[0], std::move(document), {});
    serve(own[1], referencePage(all, info, style), {{"content-security-policy", policyFor(style)}});
    return own;
}

} // namespace bloomzy::http
