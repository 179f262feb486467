#include "backend/host/SettingEffects.h"

namespace bloomzy::host {

namespace {

using namespace settings::key;

std::chrono::hours days(const settings::Values& values, std::string_view key)
{
    return std::chrono::hours(24) * values.number(key);
}

} // namespace

auth::Lifetimes lifetimesOf(const settings::Values& values)
{
    return {.accessToken = std::chrono::minutes(values.number(accessTokenMinutes)),
            .sessionIdle = days(values, sessionIdleDays),
            .session = days(values, sessionDays),
            .invitation = days(values, invitationDays)};
}

auth::SignUpOptions signUpOptions(const settings::Values& values)
{
    return {.on = values.choice(signUp) == "on", .role = values.choice(signUpRole)};
}

bool letsOthersIn(const settings::Values& now, const settings::Values& next)
{
    const auto before = signUpOptions(now);
    const auto after = signUpOptions(next);
    return after.role != before.role || (after.on && !before.on);
}

bool presentCodesOnly(const settings::Values& values)
{
    return values.choice(codeTime) == "presentOnly";
}

core::LogLevel logLevelOf(const settings::Values& values)
{
    const std::string name = values.choice(logLevel);
    if (name == "debug")
        return core::LogLevel::debug;
    if (name == "warning")
        return core::LogLevel::warning;
    return name == "error" ? core::LogLevel::error : core::LogLevel::info;
}

std::chrono::seconds operationsKept(const settings::Values& values)
{
    return days(values, operationsKeptDays);
}

bool twoPersonRule(const settings::Values& values)
{
    return values.choice(reviewBy) == "anotherPerson";
}

std::uint64_t leastFreeSpace(const settings::Values& values)
{
    return static_cast<std::uint64_t>(values.number(freeSpaceMebibytes)) << 20;
}

} // namespace bloomzy::host
