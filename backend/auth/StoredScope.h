#pragma once

#include "backend/access/Scope.h"
#include "backend/storage/Row.h"

#include <optional>
#include <string>

/// A scope in a column: a JSON list of families, NULL for everything.
namespace bloomzy::auth {

/// What cannot be read reaches a family that no plant has, so that a damaged row grants nothing.
[[nodiscard]] access::Scope storedScope(const storage::Row& row, int column);
[[nodiscard]] std::optional<std::string> scopeText(const access::Scope& scope);

/// Borrows `text`.
[[nodiscard]] inline storage::Param orNull(const std::optional<std::string>& text)
{
    return text ? storage::Param(std::string_view(*text)) : storage::Param(nullptr);
}

} // namespace bloomzy::auth
