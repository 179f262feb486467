#include "backend/core/json/Type.h"
#include "backend/core/json/Writer.h"

namespace bloomzy::core::json {
namespace {

void write(Writer& writer, const Type& type, const void* value);

void writeObject(Writer& writer, const Type& type, const void* value)
{
    writer.beginObject();
    for (const Member& member : type.members) {
        const void* part = member.of(value);
        if (member.type->kind == Type::Kind::optional && !member.type->held(part))
            continue;
        writer.plainKey(member.name);
        write(writer, *member.type, part);
    }
    writer.endObject();
}

void writeList(Writer& writer, const Type& type, const void* value)
{
    writer.beginArray();
    for (std::size_t i = 0, count = type.size(value); i < count; ++i)
        write(writer, *type.inner, type.at(value, i));
    writer.endArray();
}

void write(Writer& writer, const Type& type, const void* value)
{
    switch (type.kind) {
    case Type::Kind::boolean:
        return writer.boolean(*static_cast<const bool*>(value));
    case Type::Kind::int32:
        return writer.integer(*static_cast<const std::int32_t*>(value));
    case Type::Kind::int64:
        return writer.integer(*static_cast<const std::int64_t*>(value));
    case Type::Kind::real:
        return writer.real(*static_cast<const double*>(value));
    case Type::Kind::text:
        return writer.text(*static_cast<const std::string*>(value));
    case Type::Kind::raw:
        return writer.raw(static_cast<const api::RawJson*>(value)->text);
    case Type::Kind::enumeration: {
        const Enumerator* found = findEnumerator(type, type.enumerator(value));
        return writer.text(found ? found->name : unknownEnumerator);
    }
    case Type::Kind::optional: {
        const void* held = type.held(value);
        return held ? write(writer, *type.inner, held) : writer.null();
    }
    case Type::Kind::list:
        return writeList(writer, type, value);
    case Type::Kind::object:
        return writeObject(writer, type, value);
    }
}

} // namespace

std::string writeText(const Type& type, const void* value)
{
    Writer writer;
    write(writer, type, value);
    return writer.take();
}

} // namespace bloomzy::core::json
