#include "backend/core/json/Type.h"

#include "backend/core/crypto/Hash.h"

#include <algorithm>

namespace bloomzy::core::json {

const Enumerator* findEnumerator(const Type& type, std::string_view name)
{
    const auto found = std::ranges::find(type.enumerators, name, &Enumerator::name);
    return found == type.enumerators.end() ? nullptr : &*found;
}

const Enumerator* findEnumerator(const Type& type, int value)
{
    const auto found = std::ranges::find(type.enumerators, value, &Enumerator::value);
    return found == type.enumerators.end() ? nullptr : &*found;
}

bool mayBeAbsent(const Type& type, const void* value)
{
    switch (type.kind) {
    case Type::Kind::boolean:
    case Type::Kind::optional:
    case Type::Kind::list:
        return true;
    case Type::Kind::int32:
        return *static_cast<const std::int32_t*>(value) != 0;
    case Type::Kind::int64:
        return *static_cast<const std::int64_t*>(value) != 0;
    case Type::Kind::real:
        return *static_cast<const double*>(value) != 0;
    case Type::Kind::text:
        return !static_cast<const std::string*>(value)->empty();
    case Type::Kind::raw:
        return false;
    case Type::Kind::enumeration: {
        const Enumerator* sentinel = findEnumerator(type, unknownEnumerator);
        return sentinel && type.enumerator(value) != sentinel->value;
    }
    case Type::Kind::object:
        return std::ranges::all_of(
            type.members, [value](const Member& member) { return mayBeAbsent(*member.type, member.of(value)); });
    }
    return false;
}

void wipeTexts(const Type& type, void* value)
{
    switch (type.kind) {
    case Type::Kind::text:
        return crypto::wipe(*static_cast<std::string*>(value));
    case Type::Kind::raw:
        return crypto::wipe(static_cast<api::RawJson*>(value)->text);
    case Type::Kind::optional:
        if (const void* held = type.held(value))
            wipeTexts(*type.inner, const_cast<void*>(held));
        return;
    case Type::Kind::list:
        for (std::size_t i = 0; i < type.size(value); ++i)
            wipeTexts(*type.inner, const_cast<void*>(type.at(value, i)));
        return;
    case Type::Kind::object:
        for (const Member& member : type.members)
            wipeTexts(*member.type, member.in(value));
        return;
    default:
        return;
    }
}

std::string enumeratorList(const Type& type, bool withUnknown)
{
    std::string list;
    for (const Enumerator& enumerator : type.enumerators) {
        if (!withUnknown && enumerator.name == unknownEnumerator)
            continue;
        list += list.empty() ? "" : ", ";
        list += enumerator.name;
    }
    return list;
}

} // namespace bloomzy::core::json
