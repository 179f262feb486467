#include "backend/http/reference/ReferenceRoutes.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Hash.h"
#include "backend/http/RequestReader.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/http/reference/ReferencePage.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace bloomzy::http {
namespace {

/// Both texts outlive it.
Endpoint declared(Route route, std::string_view schema, std::string_view answer)
{
    route.method = Method::get;
    route.quick = true;
    return {.route = std::move(route), .handle = {}, .describe = [schema, answer] {
                return Description{.response = plainSchema(schema), .example = Example{.answer = std::string(answer)}};
            }};
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

using WriteText = std::function<core::Result<std::string>()>;

/// A text that is written when it is first asked for, so that the start does not wait for it. Safe from any thread.
class LateText
{
public:
    struct Written
    {
        core::Result<std::string> text = std::string();
        std::string etag = {};
    };

    explicit LateText(WriteText write)
        : m_write(std::move(write))
    {
    }

    const Written& get()
    {
        std::call_once(m_once, [this] {
            m_written.text = std::exchange(m_write, nullptr)();
            if (m_written.text.has_value())
                m_written.etag = '"' + core::crypto::sha256Hex(*m_written.text).substr(0, 32) + '"';
        });
        return m_written;
    }

private:
    std::once_flag m_once;
    WriteText m_write;
    Written m_written;
};

/// The same text for everyone until the server is another one: a browser keeps it and asks whether it is still so.
void serve(Endpoint& endpoint, WriteText write, std::vector<std::pair<std::string, std::string>> headers)
{
    headers.emplace_back("cache-control", "no-cache");
    endpoint.handle = [late = std::make_shared<LateText>(std::move(write)), headers = std::move(headers),
                       type = endpoint.route.responseMediaType](const Request& request) -> core::Result<Response> {
        BLOOMZY_CHECK(requireNoBody(request));
        const auto& [text, etag] = late->get();
        if (text.has_error())
            return text.error();
        Response response{.contentType = type, .headers = headers};
        response.headers.emplace_back("etag", etag);
        if (request.header("if-none-match").value_or("") == etag)
            response.status = 304;
        else
            response.body = *text;
        return response;
    };
}

/// Two types of one name are this program's fault, not the caller's.
core::Result<std::string> openApiText(const std::vector<Endpoint>& endpoints, const ApiInfo& info)
{
    auto document = openApiDocument(endpoints, info);
    if (document.has_error())
        return core::internalError("two types of the interface bear one name: " +
                                   document.error().faults.front().pointer);
    return document;
}

} // namespace

std::vector<Endpoint> referenceEndpoints(const std::vector<Endpoint>& endpoints, std::function<ApiInfo()> info,
                                         std::string_view style)
{
    std::vector<Endpoint> own{openApiRoute(), pageRoute()};
    auto all = std::make_shared<std::vector<Endpoint>>();
    for (const auto* const some : std::initializer_list<const std::vector<Endpoint>*>{&endpoints, &own})
        for (const Endpoint& endpoint : *some)
            all->push_back({.route = endpoint.route, .handle = {}, .describe = endpoint.describe});
    serve(own[0], [all, info] { return openApiText(*all, info()); }, {});
    serve(own[1], [all, info = std::move(info), style] { return referencePage(*all, info(), style); },
          {{"content-security-policy", policyFor(style)}});
    return own;
}

} // namespace bloomzy::http
