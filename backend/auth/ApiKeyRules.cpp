#include "backend/auth/ApiKeyRules.h"

#include "backend/auth/RoleRules.h"
#include "backend/auth/RoleWire.h"
#include "backend/auth/TextRules.h"
#include "backend/core/Text.h"

#include <chrono>

namespace bloomzy::auth {
namespace {

using Faults = std::vector<api::Fault>;

constexpr std::size_t nameCharacters = 100;
constexpr std::size_t mostPermissions = 50;
constexpr std::int32_t usualDays = 90;
constexpr std::int32_t mostDays = 366;

void checkName(std::string& name, Faults& faults)
{
    name = std::string(trimmed(name));
    const bool oneLine = !core::hasUnseen(name) && name.find_first_of("\t\r\n") == std::string::npos;
    if (core::isBlank(name) || core::characterCount(name) > nameCharacters || !oneLine)
        faults.push_back({"/name", "apiKey.name", "Enter a name for the key, in one line of at most 100 characters."});
}

void readPermission(const std::string& name, const std::string& pointer, const http::Principal& caller, ApiKeyRow& row,
                    Faults& faults)
{
    const auto permission = http::permissionFromName(name);
    if (!permission)
        faults.push_back({pointer, "apiKey.permissions.unknown",
                          "There is no such permission. GET /api/v1/permissions lists them."});
    else if (!caller.may(*permission))
        faults.push_back({pointer, "apiKey.permissions.notHeld",
                          "You do not hold this permission, so a key of yours cannot have it."});
    else
        row.permissions.insert(*permission);
}

void readPermissions(const std::vector<std::string>& names, const http::Principal& caller, ApiKeyRow& row,
                     Faults& faults)
{
    if (names.empty() || names.size() > mostPermissions) {
        faults.push_back({"/permissions", "apiKey.permissions.count", "Choose between 1 and 50 permissions."});
        return;
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        readPermission(names[i], "/permissions/" + std::to_string(i), caller, row, faults);
}

} // namespace

core::Result<ApiKeyRow> readApiKey(api::ApiKeyInput& input, const http::Principal& caller, core::Time now)
{
    Faults faults;
    ApiKeyRow row;
    checkName(input.name, faults);
    readPermissions(input.permissions, caller, row, faults);
    checkFamilies(input.families, "/families", faults);
    const std::int32_t days = input.days.value_or(usualDays);
    if (days < 1 || days > mostDays)
        faults.push_back({"/days", "apiKey.days", "A key is good for 1 to 366 days."});
    if (!faults.empty())
        return core::invalid(std::move(faults));
    row.name = input.name;
    row.scope = scopeOf(input.families);
    row.createdAt = core::formatTime(now);
    row.expiresAt = core::formatTime(now + std::chrono::hours(24 * days));
    return row;
}

} // namespace bloomzy::auth
