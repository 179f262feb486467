#include "backend/http/OpenApi.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/core/json/Writer.h"
#include "backend/http/OpenApiOperation.h"
#include "backend/http/OperationFacts.h"
#include "backend/http/SchemaSet.h"

#include <algorithm>

namespace bloomzy::http {
namespace {

using core::json::Writer;

/// Parts of the document that are the same whatever the endpoints are.
constexpr std::string_view securitySchemes =
    R"({"bearer":{"type":"http","scheme":"bearer","description":"The access token of a sign-in (a JWT), or an API key."}})";
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

class Document
{
public:
    explicit Document(const std::vector<Endpoint>& endpoints)
        : m_endpoints(described(endpoints))
    {
        std::ranges::sort(m_endpoints, {}, [](const DescribedEndpoint& endpoint) {
            return std::pair(endpoint.route.path, static_cast<int>(endpoint.route.method));
        });
        m_schemas.addAnswer(core::json::schemaOf<api::Problem>());
        for (const DescribedEndpoint& endpoint : m_endpoints) {
            m_schemas.addRequest(endpoint.request);
            m_schemas.addAnswer(endpoint.response);
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
        writeTags(info);
        writePaths(info.words);
        writeComponents(info.words);
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

    void writeTags(const ApiInfo& info)
    {
        std::set<std::string> tags;
        for (const DescribedEndpoint& endpoint : m_endpoints)
            tags.insert(operationTag(endpoint.route));
        m_out.key("tags");
        m_out.beginArray();
        for (const std::string& tag : tags) {
            m_out.beginObject();
            field(m_out, "name", tag);
            if (const auto group = info.groups.find(tag); group != info.groups.end())
                field(m_out, "description", group->second);
            m_out.endObject();
        }
        m_out.endArray();
    }

    void writePaths(const FieldWords& words)
    {
        m_out.key("paths");
        m_out.beginObject();
        for (std::size_t i = 0; i < m_endpoints.size(); ++i) {
            const std::string& path = m_endpoints[i].route.path;
            if (i == 0 || m_endpoints[i - 1].route.path != path) {
                m_out.key(documentedPath(m_endpoints[i].route));
                m_out.beginObject();
            }
            writeOperation(m_out, m_endpoints[i], words);
            if (i + 1 == m_endpoints.size() || m_endpoints[i + 1].route.path != path)
                m_out.endObject();
        }
        m_out.endObject();
    }

    void writeComponents(const FieldWords& words)
    {
        m_out.key("components");
        m_out.beginObject();
        m_out.key("schemas");
        m_schemas.write(m_out, words);
        m_out.key("parameters");
        m_out.raw(sharedParameters);
        m_out.key("responses");
        m_out.raw(sharedResponses);
        m_out.key("securitySchemes");
        m_out.raw(securitySchemes);
        m_out.endObject();
    }

    std::vector<DescribedEndpoint> m_endpoints;
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

} // namespace bloomzy::http
