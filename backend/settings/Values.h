#pragma once

#include "backend/core/Result.h"
#include "backend/settings/Definitions.h"

#include <map>
#include <string>
#include <string_view>
#include <variant>

namespace bloomzy::settings {

/// What is set. Whatever is not has its default.
class Values
{
public:
    using Value = std::variant<std::int64_t, std::string>;

    /// Of a key of the table whose type is integer.
    [[nodiscard]] std::int64_t number(std::string_view key) const;
    /// Of a key of the table whose type is choice or role.
    [[nodiscard]] std::string choice(std::string_view key) const;
    /// As JSON; of a key of the table.
    [[nodiscard]] std::string json(std::string_view key) const;

    /// RFC 7396 on an object from keys to values; null takes a value back to its default. `malformed`, or `invalid`
    /// with all that is wrong: json.type, json.unknown, json.duplicate, json.range, json.enum, role.unknown.
    [[nodiscard]] core::Result<Values> patched(std::string_view mergePatch) const;

    /// What is set, as an object from keys to values.
    [[nodiscard]] std::string setJson() const;
    /// Every value, set or not, as an object.
    [[nodiscard]] std::string allJson() const;
    /// From setJson(), also of another version: what this one does not know or allow is left out.
    [[nodiscard]] static Values fromStored(std::string_view json);

    bool operator==(const Values&) const = default;

private:
    [[nodiscard]] Value value(std::string_view key) const;

    std::map<std::string, Value, std::less<>> m_set;
};

} // namespace bloomzy::settings
