#include "backend/core/json/Type.h"
#include "backend/core/json/Writer.h"

#include <algorithm>

namespace bloomzy::core::json {
namespace {

using Kind = Type::Kind;

void writeScalar(Writer& writer, std::string_view type, std::string_view format = {})
{
    writer.beginObject();
    writer.key("type");
    writer.text(type);
    if (!format.empty()) {
        writer.key("format");
        writer.text(format);
    }
    writer.endObject();
}

void writeEnum(Writer& writer, const Type& type, bool withUnknown)
{
    writer.beginObject();
    writer.key("type");
    writer.text("string");
    writer.key("enum");
    writer.beginArray();
    for (const Enumerator& enumerator : type.enumerators)
        if (withUnknown || enumerator.name != unknownEnumerator)
            writer.text(enumerator.name);
    writer.endArray();
    writer.endObject();
}

void writeReference(Writer& writer, const Type& type)
{
    writer.beginObject();
    writer.key("$ref");
    writer.text("#/components/schemas/" + std::string(type.name));
    writer.endObject();
}

/// A part of another schema; named types stand there by reference.
void writePart(Writer& writer, const Type& type, SchemaUse use)
{
    switch (type.kind) {
    case Kind::boolean:
        return writeScalar(writer, "boolean");
    case Kind::int32:
        return writeScalar(writer, "integer", "int32");
    case Kind::int64:
        return writeScalar(writer, "integer", "int64");
    case Kind::real:
        return writeScalar(writer, "number", "double");
    case Kind::text:
        return writeScalar(writer, "string");
    case Kind::raw:
        return writer.raw("{}");
    case Kind::enumeration:
        return use == SchemaUse::query ? writeEnum(writer, type, true) : writeReference(writer, type);
    case Kind::optional:
        return writePart(writer, *type.inner, use);
    case Kind::list:
        writer.beginObject();
        writer.key("type");
        writer.text("array");
        writer.key("items");
        writePart(writer, *type.inner, use);
        return writer.endObject();
    case Kind::object:
        return writeReference(writer, type);
    }
}

std::string partJson(const Type& type, SchemaUse use)
{
    Writer writer;
    writePart(writer, type, use);
    return writer.take();
}

std::vector<SchemaProperty> propertiesOf(const Type& type, SchemaUse use)
{
    std::vector<SchemaProperty> properties;
    for (const Member& member : type.members)
        properties.push_back({std::string(member.name), partJson(*member.type, use),
                              !mayBeAbsent(*member.type, member.of(type.sample()))});
    return properties;
}

std::string objectJson(const std::vector<SchemaProperty>& properties)
{
    Writer writer;
    writer.beginObject();
    writer.key("type");
    writer.text("object");
    writer.key("properties");
    writer.beginObject();
    for (const SchemaProperty& property : properties) {
        writer.key(property.name);
        writer.raw(property.json);
    }
    writer.endObject();
    if (std::ranges::any_of(properties, &SchemaProperty::required)) {
        writer.key("required");
        writer.beginArray();
        for (const SchemaProperty& property : properties)
            if (property.required)
                writer.text(property.name);
        writer.endArray();
    }
    writer.endObject();
    return writer.take();
}

/// The named type at the bottom of optionals and lists, or null.
const Type* namedPart(const Type& type)
{
    if (type.inner)
        return namedPart(*type.inner);
    return type.name.empty() ? nullptr : &type;
}

void addDependencies(Schema& schema, const Type& type, SchemaUse use)
{
    std::vector<const Type*> seen;
    for (const Member& member : type.members) {
        const Type* part = namedPart(*member.type);
        if (!part || (use == SchemaUse::query && part->kind == Kind::enumeration) ||
            std::ranges::find(seen, part) != seen.end())
            continue;
        seen.push_back(part);
        schema.dependencies.push_back(makeSchema(*part, use));
    }
}

} // namespace

std::shared_ptr<const Schema> makeSchema(const Type& type, SchemaUse use)
{
    auto schema = std::make_shared<Schema>();
    schema->name = type.name;
    if (type.kind == Kind::object) {
        schema->properties = propertiesOf(type, use);
        schema->json = objectJson(schema->properties);
        addDependencies(*schema, type, use);
    } else if (type.kind == Kind::enumeration) {
        Writer writer;
        writeEnum(writer, type, use == SchemaUse::query);
        schema->json = writer.take();
    } else {
        schema->json = partJson(type, use);
        if (const Type* part = namedPart(type))
            schema->dependencies.push_back(makeSchema(*part, use));
    }
    return schema;
}

} // namespace bloomzy::core::json
