#include "backend/auth/StoredScope.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {

access::Scope storedScope(const storage::Row& row, int column)
{
    if (row.isNull(column))
        return access::Scope::everything();
    const auto families = core::json::fromStoredJson<std::vector<std::string>>(row.text(column));
    auto scope = families.has_value() ? access::Scope::of({families->begin(), families->end()}) : std::nullopt;
    return scope ? std::move(*scope) : *access::Scope::of({std::string()});
}

std::optional<std::string> scopeText(const access::Scope& scope)
{
    if (scope.isEverything())
        return std::nullopt;
    return core::json::toJson(std::vector<std::string>(scope.families().begin(), scope.families().end()));
}

} // namespace bloomzy::auth
