#pragma once

#include "backend/api/Taxa.h"
#include "backend/core/Result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// JSON of the described wire types (Boost.Describe), both ways, and their schema. This header only declares; a service
/// includes JsonImpl.h in one unit and instantiates there what it needs.
namespace bloomzy::core::json {

/// JSON Schema 2020-12 of one type; parts refer to others as `#/components/schemas/<name>`.
struct Schema
{
    std::string name;
    std::string json;
    std::vector<std::shared_ptr<const Schema>> dependencies;
};

/// Strict, for requests: UTF-8, depth at most 64; an unknown, duplicate or read-only key, a missing required member, a
/// wrong type or an enumerator that does not exist is `invalid` with a fault for each (pointer); what is not JSON is
/// `malformed`. Members of type optional or vector may be absent; others are required unless they are described types
/// whose members may all be absent, or `T{}` gives them a value other than the zero of their type… see JsonImpl.h.
/// `readOnly`: member names of the resource that are not of T; naming one is a fault of its own (`json.readOnly`).
template <class T>
[[nodiscard]] Result<T> fromJson(std::string_view text, const std::vector<std::string_view>& readOnly = {});

/// Lenient, for what this program wrote itself: unknown keys are passed over.
template <class T>
[[nodiscard]] Result<T> fromStoredJson(std::string_view text);

/// Absent optionals are left out; members in order of declaration, bases first.
template <class T>
[[nodiscard]] std::string toJson(const T& value);

template <class T>
[[nodiscard]] std::shared_ptr<const Schema> schemaOf();

/// RFC 7396 on the wire form of `current`, then read strictly as a whole.
template <class T>
[[nodiscard]] Result<T> patched(const T& current, std::string_view mergePatch,
                                const std::vector<std::string_view>& readOnly = {});

/// What differs between two JSON texts, by RFC 6901 pointer: object members one by one, arrays as a whole.
[[nodiscard]] std::vector<api::FieldChange> differences(std::string_view before, std::string_view after);

/// The wire name of an enumerator, and back (empty when there is none).
template <class E>
[[nodiscard]] std::string_view enumName(E value);
template <class E>
[[nodiscard]] std::optional<E> enumValue(std::string_view name);

} // namespace bloomzy::core::json
