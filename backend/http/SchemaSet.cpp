#include "backend/http/SchemaSet.h"

#include "backend/core/json/Writer.h"

namespace bloomzy::http {

void SchemaSet::addAnswer(const std::shared_ptr<const core::json::Schema>& schema)
{
    if (schema)
        add(*schema, false);
}

void SchemaSet::addRequest(const std::shared_ptr<const core::json::Schema>& schema)
{
    if (schema)
        add(*schema, true);
}

void SchemaSet::add(const core::json::Schema& schema, bool closed)
{
    if (!schema.name.empty()) {
        const auto [known, isNew] = m_schemas.emplace(schema.name, schema.json);
        if (known->second != schema.json)
            m_faults.push_back({schema.name, "schema.name", "Two different types bear this name; rename one."});
        if (closed && !schema.properties.empty())
            m_closed.insert(schema.name);
    }
    for (const auto& dependency : schema.dependencies)
        add(*dependency, closed);
}

void SchemaSet::write(core::json::Writer& writer) const
{
    writer.beginObject();
    for (const auto& [name, json] : m_schemas) {
        writer.key(name);
        if (m_closed.contains(name))
            writer.raw(json.substr(0, json.size() - 1) + R"(,"additionalProperties":false})");
        else
            writer.raw(json);
    }
    writer.endObject();
}

} // namespace bloomzy::http
