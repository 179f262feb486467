#include "backend/http/SchemaSet.h"

#include "backend/core/json/Writer.h"

namespace bloomzy::http {
namespace {

using core::json::Schema;

/// The schema's text, with a description behind what each property says of itself.
std::string described(const Schema& schema, const FieldWords& words)
{
    std::string json = schema.json;
    std::size_t from = 0;
    for (const auto& property : schema.properties) {
        const std::string written = '"' + property.name + "\":" + property.json;
        from = json.find(written, from) + written.size();
        const std::string text = words.of(schema.name, property.name);
        if (text.empty())
            continue;
        core::json::Writer description;
        description.key("description");
        description.text(text);
        const std::string more = (property.json == "{}" ? "" : ",") + description.take();
        json.insert(from - 1, more);
        from += more.size();
    }
    return json;
}

} // namespace

void SchemaSet::addAnswer(const std::shared_ptr<const Schema>& schema)
{
    if (schema)
        add(schema, false);
}

void SchemaSet::addRequest(const std::shared_ptr<const Schema>& schema)
{
    if (schema)
        add(schema, true);
}

void SchemaSet::add(const std::shared_ptr<const Schema>& schema, bool closed)
{
    if (!schema->name.empty()) {
        const auto [known, isNew] = m_schemas.emplace(schema->name, schema);
        if (known->second != schema && known->second->json != schema->json)
            m_faults.push_back({schema->name, "schema.name", "Two different types bear this name; rename one."});
        if (closed && !schema->properties.empty())
            m_closed.insert(schema->name);
    }
    for (const auto& dependency : schema->dependencies)
        add(dependency, closed);
}

void SchemaSet::write(core::json::Writer& writer, const FieldWords& words) const
{
    writer.beginObject();
    for (const auto& [name, schema] : m_schemas) {
        const std::string json = described(*schema, words);
        writer.key(name);
        if (m_closed.contains(name))
            writer.raw(json.substr(0, json.size() - 1) + R"(,"additionalProperties":false})");
        else
            writer.raw(json);
    }
    writer.endObject();
}

} // namespace bloomzy::http
