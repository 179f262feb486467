#include "backend/http/OpenApiOperation.h"

#include "backend/core/json/Writer.h"
#include "backend/http/EndpointRules.h"
#include "backend/http/Problem.h"

#include <algorithm>
#include <set>

namespace bloomzy::http {
namespace {

using core::json::Schema;
using core::json::Writer;

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

class OperationWriter
{
public:
    explicit OperationWriter(Writer& out)
        : m_out(out)
    {
    }

    void write(const Endpoint& endpoint)
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
        m_out.text(operationTag(route));
        m_out.endArray();
        writeAccess(route);
        writeParameters(endpoint);
        writeRequestBody(endpoint);
        writeResponses(endpoint);
        m_out.endObject();
    }

private:
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

    Writer& m_out;
};

} // namespace

std::string operationTag(const Route& route)
{
    const auto segments = pathSegments(route.path);
    return segments.size() > 2 && segments[0] == "api" ? segments[2] : "server";
}

void writeOperation(Writer& writer, const Endpoint& endpoint)
{
    OperationWriter(writer).write(endpoint);
}

} // namespace bloomzy::http
