#pragma once

#include "backend/api/Taxa.h"
#include "backend/core/Result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// JSON of the described wire types (Boost.Describe), both ways, and their schema. This header only declares; a unit
/// that calls what is templated here includes JsonImpl.h, which costs it little.
///
/// A wire type is bool, std::int32_t, std::int64_t, double, std::string, api::RawJson, a described enum, a described
/// struct, or std::optional or std::vector of one of these.
///
/// May a member be absent from a request? Its type T and its value in a default-made struct decide:
///   - std::optional, std::vector and bool: yes;
///   - an enum that has an enumerator `unknown`: yes, unless its default is `unknown`; another enum: no;
///   - a number: when its default is not 0; a std::string: when its default is not empty;
///   - a struct: when each of its members may be absent;
///   - api::RawJson: no.
/// A member that is absent keeps its default. For an optional, `null` is the same as absent; nothing else may be null.
namespace bloomzy::core::json {

/// A member of a schema: what a query parameter is documented by.
struct SchemaProperty
{
    std::string name;
    std::string json;
    bool required = false;
};

/// JSON Schema 2020-12 of one type; parts refer to others as `#/components/schemas/<name>`.
struct Schema
{
    std::string name; ///< empty: has none, stands in place
    std::string json;
    std::vector<std::shared_ptr<const Schema>> dependencies;
    std::vector<SchemaProperty> properties; ///< of a struct
};

/// At most this many faults are told of one text.
inline constexpr std::size_t faultLimit = 100;
/// Objects and arrays within each other.
inline constexpr std::size_t depthLimit = 64;

/// Strict, for requests. What is not one JSON text (RFC 8259, UTF-8 without a byte order mark, no lone surrogates,
/// depth at most 64) is `malformed`. All that is wrong with the content is `invalid`, a fault with its pointer for
/// each: `json.unknown`, `json.readOnly`, `json.duplicate`, `json.missing`, `json.type`, `json.enum` (not an
/// enumerator, or the clients' sentinel `unknown`), `json.range` (a number that its type cannot hold), `json.nul` (text
/// with U+0000). `readOnly`: member names of the resource that are not of T; naming one is `json.readOnly` instead of
/// `json.unknown`.
template <class T>
[[nodiscard]] Result<T> fromJson(std::string_view text, const std::vector<std::string_view>& readOnly = {});

/// Lenient, for what this program wrote itself, older or newer: unknown keys are passed over, every absent member keeps
/// its default, and an enumerator that does not exist becomes `unknown` where the enum has it.
template <class T>
[[nodiscard]] Result<T> fromStoredJson(std::string_view text);

/// Absent optionals are left out; members in order of declaration, bases first. Always valid JSON: bytes that are not
/// UTF-8 become U+FFFD, a double that is not finite becomes null. An api::RawJson must hold valid JSON.
template <class T>
[[nodiscard]] std::string toJson(const T& value);

/// The sentinel `unknown` is not listed.
template <class T>
[[nodiscard]] std::shared_ptr<const Schema> schemaOf();
/// Of a struct that is read from a query string: enums stand in place, with `unknown`, which filters take.
template <class T>
[[nodiscard]] std::shared_ptr<const Schema> querySchemaOf();

/// RFC 7396 on the wire form of `current`, then read strictly as a whole. A key that T does not have is a fault even
/// when the patch only removes it.
template <class T>
[[nodiscard]] Result<T> patched(const T& current, std::string_view mergePatch,
                                const std::vector<std::string_view>& readOnly = {});

/// What differs between two JSON texts, by RFC 6901 pointer: object members one by one, arrays as a whole. Absent and
/// null are the same, and so is a text that is not JSON.
[[nodiscard]] std::vector<api::FieldChange> differences(std::string_view before, std::string_view after);

/// The wire name of an enumerator, and back (empty when there is none).
template <class E>
[[nodiscard]] std::string_view enumName(E value);
template <class E>
[[nodiscard]] std::optional<E> enumValue(std::string_view name);

} // namespace bloomzy::core::json
