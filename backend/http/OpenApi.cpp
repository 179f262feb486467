#include "backend/http/OpenApi.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/core/json/Writer.h"
#include "backend/http/EndpointRules.h"
#include "backend/http/Problem.h"
#include "backend/http/RequestReader.h"
#include "backend/http/SchemaSet.h"

#include <algorithm>

namespace bloomzy::http {
namespace {

using core::json::Schema;
using core::json::Writer;

/// Parts of the document that are the same whatever the endpoints are.
constexpr std::string_view securitySchemes =
    R"({"bearer":{"type":"http","scheme":"bearer","bearerFormat":"JWT","description":"The access token of a sign-in."}})";
constexpr std::string_view sharedParameters =
    R"({"IfMatch":{"name":"If-Match","in":"header","required":false,"description":"The ETag that was read. Required )"
    R"(where the resource has one: 428 without it, 412 when someone else saved first.","schema":{"type":"string"}},)"
    R"("IdempotencyKey":{"name":"Idempotency-Key","in":"header","required":false,"description":"The same key with the )"
    R"(same request gets the first answer again, for a day.","schema":{"type":"string","minLength":1,"maxLength":255}}})";
constexpr std::string_view sharedResponses =
    R"({"Problem":{"description":"What went wrong, and what to do (RFC 9457).","content":{"application/problem+json":)"
    R"({"schema":{"$ref":"#/components/schemas/Problem"}}}}})";

void field(Writer& writer, std::string_view key, std::string_view value)
{
    writer.key(key);
    writer.text(value);
}

void reference(Writer& writer, std::string_view target)
{
    writer.beginObject();
    field(writer, "$ref", target);
    writer.endObject();
}

bool changesOne(const Route& route)
{
    return route.method == Method::patch || route.method == Method::put || route.method == Method::del;
}

bool hasParameters(const Route& route)
{
    return std::ranges::any_of(pathSegments(route.path), isParameter);
}

/// `/api/v1/taxa/{id}` belongs to `taxa`; what is not of the API belongs to the server.
std::string tagOf(const Route& route)
{
    const auto segments = pathSegments(route.path);
    return segments.size() > 2 && segments[0] == "api" ? segments[2] : "server";
}

std::string descriptionOf(const Access& access)
{
    switch (access.kind()) {
    case Access::Kind::open:
        return "Open to anyone: " + std::string(access.why()) + ".";
    case Access::Kind::signedIn:
        return "For anyone who is signed in.";
    case Access::Kind::permission:
        return "Needs the permission `" + permissionName(access.permission()) + "`: to " +
               std::string(permissionWords(access.permission())) + ".";
    }
    return {};
}

std::string_view successText(int status)
{
    switch (status) {
    case 201:
        return "Created.";
    case 202:
        return "Accepted; it goes on.";
    case 204:
        return "Done; there is nothing to tell.";
    default:
        return "The answer.";
    }
}

std::vector<int> problemStatuses(const Endpoint& endpoint)
{
    using enum api::ErrorCode;
    const Route& route = endpoint.route;
    std::vector<api::ErrorCode> codes{malformed, rateLimited, internal, unavailable};
    const auto when = [&codes](bool holds, std::initializer_list<api::ErrorCode> more) {
        if (holds)
            codes.insert(codes.end(), more);
    };
    when(route.access.kind() != Access::Kind::open, {unauthenticated});
    when(route.access.kind() == Access::Kind::permission, {forbidden});
    when(hasParameters(route), {notFound});
    when(route.method != Method::get, {conflict, insufficientStorage});
    when(changesOne(route), {preconditionFailed, preconditionRequired});
    when(endpoint.request != nullptr, {tooLarge, unsupportedMediaType, invalid});
    when(endpoint.query != nullptr, {invalid});
    std::set<int> statuses;
    for (api::ErrorCode code : codes)
        statuses.insert(statusOf(code));
    return {statuses.begin(), statuses.end()};
}

class Document
{
public:
    explicit Document(const std::vector<Endpoint>& endpoints)
    {
        for (const Endpoint& endpoint : endpoints)
            m_endpoints.push_back(&endpoint);
        std::ranges::sort(m_endpoints, {}, [](const Endpoint* endpoint) {
            return std::pair(endpoint->route.path, static_cast<int>(endpoint->route.method));
        });
        m_schemas.addAnswer(core::json::schemaOf<api::Problem>());
        for (const Endpoint* endpoint : m_endpoints) {
            m_schemas.addRequest(endpoint->request);
            m_schemas.addAnswer(endpoint->response);
        }
    }

    [[nodiscard]] const std::vector<api::Fault>& faults() const { return m_schemas.faults(); }

    std::string write(const ApiInfo& info)
    {
        m_out.beginObject();
        field(m_out, "openapi", "3.1.0");
        writeInfo(info);
        m_out.key("servers");
        m_out.raw(R"([{"url":"/"}])");
        m_out.key("security");
        m_out.raw(R"([{"bearer":[]}])");
        writeTags();
        writePaths();
        writeComponents();
        m_out.endObject();
        return m_out.take();
    }

private:
    void writeInfo(const ApiInfo& info)
    {
        m_out.key("info");
        m_out.beginObject();
        field(m_out, "title", info.title);
        field(m_out, "version", info.version);
        field(m_out, "description", info.description);
        m_out.key("license");
        m_out.raw(R"({"name":"GNU General Public License v3.0 or later","identifier":"GPL-3.0-or-later"})");
        m_out.endObject();
    }

    void writeTags()
    {
        std::set<std::string> tags;
        for (const Endpoint* endpoint : m_endpoints)
            tags.insert(tagOf(endpoint->route));
        m_out.key("tags");
        m_out.beginArray();
        for (const std::string& tag : tags) {
            m_out.beginObject();
            field(m_out, "name", tag);
            m_out.endObject();
        }
        m_out.endArray();
    }

    void writePaths()
    {
        m_out.key("paths");
        m_out.beginObject();
        for (std::size_t i = 0; i < m_endpoints.size(); ++i) {
            const std::string& path = m_endpoints[i]->route.path;
            if (i == 0 || m_endpoints[i - 1]->route.path != path) {
                m_out.key(path);
                m_out.beginObject();
            }
            writeOperation(*m_endpoints[i]);
            if (i + 1 == m_endpoints.size() || m_endpoints[i + 1]->route.path != path)
                m_out.endObject();
        }
        m_out.endObject();
    }

    void writeOperation(const Endpoint& endpoint)
    {
        const Route& route = endpoint.route;
        constexpr std::string_view names[] = {"get", "post", "put", "patch", "delete"};
        m_out.key(names[static_cast<std::size_t>(route.method)]);
        m_out.beginObject();
        field(m_out, "operationId", route.operationId);
        field(m_out, "summary", route.summary);
        field(m_out, "description", descriptionOf(route.access));
        m_out.key("tags");
        m_out.beginArray();
        m_out.text(tagOf(route));
        m_out.endArray();
        writeAccess(route);
        writeParameters(endpoint);
        writeRequestBody(endpoint);
        writeResponses(endpoint);
        m_out.endObject();
    }

    void writeAccess(const Route& route)
    {
        if (route.access.kind() == Access::Kind::open) {
            m_out.key("security");
            m_out.raw("[]");
        }
        if (route.access.kind() == Access::Kind::permission)
            field(m_out, "x-permission", permissionName(route.access.permission()));
        if (!route.auditAction.empty())
            field(m_out, "x-audit-action", route.auditAction);
    }

    void writeParameters(const Endpoint& endpoint)
    {
        const Route& route = endpoint.route;
        m_out.key("parameters");
        m_out.beginArray();
        for (const std::string& segment : pathSegments(route.path))
            if (isParameter(segment))
                writeParameter(segment.substr(1, segment.size() - 2), "path", true, R"({"type":"string"})");
        if (endpoint.query)
            for (const auto& property : endpoint.query->properties)
                writeParameter(property.name, "query", property.required, property.json);
        if (changesOne(route) && hasParameters(route))
            reference(m_out, "#/components/parameters/IfMatch");
        if (route.method == Method::post && route.access.kind() != Access::Kind::open)
            reference(m_out, "#/components/parameters/IdempotencyKey");
        m_out.endArray();
    }

    void writeParameter(std::string_view name, std::string_view in, bool required, std::string_view schema)
    {
        m_out.beginObject();
        field(m_out, "name", name);
        field(m_out, "in", in);
        m_out.key("required");
        m_out.boolean(required);
        m_out.key("schema");
        m_out.raw(schema);
        m_out.endObject();
    }

    void writeRequestBody(const Endpoint& endpoint)
    {
        if (!endpoint.request)
            return;
        m_out.key("requestBody");
        m_out.beginObject();
        m_out.key("required");
        m_out.boolean(true);
        writeContent(endpoint.route.requestMediaType, *endpoint.request);
        m_out.endObject();
    }

    void writeContent(std::string_view mediaType, const Schema& schema)
    {
        m_out.key("content");
        m_out.beginObject();
        m_out.key(mediaType);
        m_out.beginObject();
        m_out.key("schema");
        if (schema.name.empty())
            m_out.raw(schema.json);
        else
            reference(m_out, "#/components/schemas/" + schema.name);
        m_out.endObject();
        m_out.endObject();
    }

    void writeResponses(const Endpoint& endpoint)
    {
        m_out.key("responses");
        m_out.beginObject();
        m_out.key(std::to_string(endpoint.route.successStatus));
        m_out.beginObject();
        field(m_out, "description", successText(endpoint.route.successStatus));
        if (endpoint.response)
            writeContent(endpoint.route.responseMediaType, *endpoint.response);
        m_out.endObject();
        for (int status : problemStatuses(endpoint)) {
            m_out.key(std::to_string(status));
            reference(m_out, "#/components/responses/Problem");
        }
        m_out.endObject();
    }

    void writeComponents()
    {
        m_out.key("components");
        m_out.beginObject();
        m_out.key("schemas");
        m_schemas.write(m_out);
        m_out.key("parameters");
        m_out.raw(sharedParameters);
        m_out.key("responses");
        m_out.raw(sharedResponses);
        m_out.key("securitySchemes");
        m_out.raw(securitySchemes);
        m_out.endObject();
    }

    std::vector<const Endpoint*> m_endpoints;
    SchemaSet m_schemas;
    Writer m_out;
};

} // namespace

core::Result<std::string> openApiDocument(const std::vector<Endpoint>& endpoints, const ApiInfo& info)
{
    Document document(endpoints);
    if (!document.faults().empty())
        return core::invalid(document.faults());
    return document.write(info);
}

core::Result<Endpoint> openApiEndpoint(const std::vector<Endpoint>& endpoints, const ApiInfo& info)
{
    Endpoint made{.route = {.method = Method::get,
                            .path = "/openapi.json",
                            .access = Access::open("it describes the interface and no data"),
                            .operationId = "getOpenApi",
                            .summary = "Describes this interface as OpenAPI 3.1."},
                  .handle = {},
                  .query = nullptr,
                  .request = nullptr,
                  .response = plainSchema(R"({"type":"object"})")};
    std::vector<Endpoint> all = endpoints;
    all.push_back(made);
    BLOOMZY_TRY(std::string text, openApiDocument(all, info));
    made.handle = [text = std::move(text)](const Request& request) -> core::Result<Response> {
        BLOOMZY_CHECK(requireNoBody(request));
        return Response{.body = text};
    };
    return made;
}

} // namespace bloomzy::http
