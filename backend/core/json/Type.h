#pragma once

#include "backend/core/Result.h"
#include "backend/core/json/Json.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

/// A wire type as a value: tables that JsonImpl.h makes at compile time, so that reading, writing and schemas are plain
/// functions, compiled once. A `void*` is always an object of the described type.
namespace bloomzy::core::json {

struct Type;

struct Enumerator
{
    std::string_view name;
    int value;
};

struct Member
{
    std::string_view name;
    const Type* type;
    void* (*in)(void* object);

    [[nodiscard]] const void* of(const void* object) const { return in(const_cast<void*>(object)); }
};

struct Type
{
    enum class Kind { boolean, int32, int64, real, text, raw, enumeration, optional, list, object };

    Kind kind;
    std::string_view name = {};                   ///< enumeration, object: without namespace
    const Type* inner = nullptr;                  ///< optional, list
    std::span<const Member> members = {};         ///< object, bases first
    std::span<const Enumerator> enumerators = {}; ///< enumeration, in order of declaration
    int (*enumerator)(const void*) = nullptr;
    void (*setEnumerator)(void*, int) = nullptr;
    const void* (*held)(const void*) = nullptr;            ///< optional: the value, or null
    void* (*append)(void*) = nullptr;                      ///< optional, list: a new default-made value
    std::size_t (*size)(const void*) = nullptr;            ///< list
    const void* (*at)(const void*, std::size_t) = nullptr; ///< list
    const void* (*sample)() = nullptr;                     ///< object: a default-made one
};

/// The clients' sentinel for an enumerator that they do not know.
inline constexpr std::string_view unknownEnumerator = "unknown";

[[nodiscard]] const Enumerator* findEnumerator(const Type& type, std::string_view name);
[[nodiscard]] const Enumerator* findEnumerator(const Type& type, int value);
/// The rule of Json.h; `value` is the member in a default-made struct.
[[nodiscard]] bool mayBeAbsent(const Type& type, const void* value);
/// `a, b, c`
[[nodiscard]] std::string enumeratorList(const Type& type, bool withUnknown);

enum class Strictness { request, stored };

/// Overwrites every text in `value`, so that a secret does not lie in freed memory; what else it holds stays.
void wipeTexts(const Type& type, void* value);

/// Fills `value`, which is default-made. After an error its texts are wiped.
[[nodiscard]] Result<void> readText(const Type& type, void* value, std::string_view text, Strictness strictness,
                                    std::span<const std::string_view> readOnly = {});
[[nodiscard]] Result<void> readPatched(const Type& type, void* value, std::string_view current,
                                       std::string_view mergePatch, std::span<const std::string_view> readOnly);
[[nodiscard]] std::string writeText(const Type& type, const void* value);

enum class SchemaUse { body, query };
[[nodiscard]] std::shared_ptr<const Schema> makeSchema(const Type& type, SchemaUse use);

} // namespace bloomzy::core::json
