#include "backend/http/OpenApiOperation.h"

#include "backend/core/json/Writer.h"
#include "backend/http/OperationFacts.h"

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

std::string queryExample(const DescribedEndpoint& endpoint, std::string_view name)
{
    if (endpoint.example)
        for (const ExampleParameter& parameter : endpoint.example->query)
            if (parameter.name == name)
                return parameter.json;
    return {};
}

class OperationWriter
{
public:
    OperationWriter(Writer& out, const FieldWords& words)
        : m_out(out)
        , m_words(words)
    {
    }

    void write(const DescribedEndpoint& endpoint)
    {
        const Route& route = endpoint.route;
        constexpr std::string_view names[] = {"get", "post", "put", "patch", "delete"};
        m_out.key(names[static_cast<std::size_t>(route.method)]);
        m_out.beginObject();
        field(m_out, "operationId", route.operationId);
        field(m_out, "summary", route.summary);
        field(m_out, "description", accessText(route.access));
        m_out.key("tags");
        m_out.beginArray();
        m_out.text(operationTag(route));
        m_out.endArray();
        writeAccess(route);
        writeOrder(endpoint);
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
        if (route.access.asksFreshProof()) {
            m_out.key("x-fresh-proof");
            m_out.boolean(true);
        }
        if (route.access.asksInPerson()) {
            m_out.key("x-in-person");
            m_out.boolean(true);
        }
        if (!route.auditAction.empty() && route.recorded == Recorded::asItself)
            field(m_out, "x-audit-action", route.auditAction);
    }

    /// What the examples of other operations must have done before this one's fits.
    void writeOrder(const DescribedEndpoint& endpoint)
    {
        if (!endpoint.example || endpoint.example->after.empty())
            return;
        m_out.key("x-example-after");
        m_out.beginArray();
        for (const std::string& operation : endpoint.example->after)
            m_out.text(operation);
        m_out.endArray();
    }

    void writeParameters(const DescribedEndpoint& endpoint)
    {
        const Route& route = endpoint.route;
        m_out.key("parameters");
        m_out.beginArray();
        for (const std::string& name : pathParameters(route))
            writePathParameter(endpoint, name);
        if (endpoint.query)
            for (const auto& property : endpoint.query->properties)
                writeParameter(property.name, "query", property.required, property.json,
                               queryExample(endpoint, property.name), m_words.of(endpoint.query->name, property.name));
        if (takesIfMatch(route))
            reference(m_out, "#/components/parameters/IfMatch");
        if (takesIdempotencyKey(route))
            reference(m_out, "#/components/parameters/IdempotencyKey");
        m_out.endArray();
    }

    void writePathParameter(const DescribedEndpoint& endpoint, const std::string& name)
    {
        Writer example;
        if (endpoint.example)
            for (const auto& [key, value] : endpoint.example->path)
                if (key == name)
                    example.text(value);
        writeParameter(name, "path", true, R"({"type":"string"})", example.take());
    }

    void writeParameter(std::string_view name, std::string_view in, bool required, std::string_view schema,
                        std::string_view example, std::string_view description = {})
    {
        m_out.beginObject();
        field(m_out, "name", name);
        field(m_out, "in", in);
        m_out.key("required");
        m_out.boolean(required);
        if (!description.empty())
            field(m_out, "description", description);
        m_out.key("schema");
        m_out.raw(schema);
        if (!example.empty()) {
            m_out.key("example");
            m_out.raw(example);
        }
        m_out.endObject();
    }

    void writeRequestBody(const DescribedEndpoint& endpoint)
    {
        if (!endpoint.request)
            return;
        m_out.key("requestBody");
        m_out.beginObject();
        m_out.key("required");
        m_out.boolean(true);
        writeContent(endpoint.route.requestMediaType, *endpoint.request,
                     endpoint.example ? endpoint.example->request : std::string());
        m_out.endObject();
    }

    void writeContent(std::string_view mediaType, const Schema& schema, const std::string& example)
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
        if (!example.empty()) {
            m_out.key("example");
            isJson(mediaType) ? m_out.raw(example) : m_out.text(example);
        }
        m_out.endObject();
        m_out.endObject();
    }

    void writeResponses(const DescribedEndpoint& endpoint)
    {
        m_out.key("responses");
        m_out.beginObject();
        m_out.key(std::to_string(endpoint.route.successStatus));
        m_out.beginObject();
        field(m_out, "description", successText(endpoint.route.successStatus));
        if (endpoint.response)
            writeContent(endpoint.route.responseMediaType, *endpoint.response,
                         endpoint.example ? endpoint.example->answer : std::string());
        m_out.endObject();
        for (int status : problemStatuses(endpoint)) {
            m_out.key(std::to_string(status));
            reference(m_out, "#/components/responses/Problem");
        }
        m_out.endObject();
    }

    Writer& m_out;
    const FieldWords& m_words;
};

} // namespace

void writeOperation(Writer& writer, const DescribedEndpoint& endpoint, const FieldWords& words)
{
    OperationWriter(writer, words).write(endpoint);
}

} // namespace bloomzy::http
