#pragma once

#include "backend/api/Settings.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace bloomzy::settings {

/// One setting that the server has: the API, its checks and the reference come from it.
struct Definition
{
    std::string_view key;
    std::string_view title; ///< English, a few words
    std::string_view text;  ///< English sentences: what it does, and when it holds
    api::SettingType type = api::SettingType::integer;
    std::string_view unit = {}; ///< of a number, as a plural
    std::int64_t defaultNumber = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::string_view defaultChoice = {}; ///< of a choice, and of a role
    std::span<const std::string_view> choices = {};
};

namespace key {
inline constexpr std::string_view signUp = "accounts.signUp";
inline constexpr std::string_view signUpRole = "accounts.signUpRole";
inline constexpr std::string_view accessTokenMinutes = "auth.accessTokenMinutes";
inline constexpr std::string_view codeTime = "auth.codeTime";
inline constexpr std::string_view sessionIdleDays = "auth.sessionIdleDays";
inline constexpr std::string_view sessionDays = "auth.sessionDays";
inline constexpr std::string_view invitationDays = "auth.invitationDays";
inline constexpr std::string_view reviewBy = "catalog.reviewBy";
inline constexpr std::string_view operationsKeptDays = "operations.keptDays";
inline constexpr std::string_view freeSpaceMebibytes = "server.freeSpaceMebibytes";
inline constexpr std::string_view logLevel = "server.logLevel";
} // namespace key

/// Every setting, in order of the keys.
[[nodiscard]] std::span<const Definition> definitions();
/// Null when there is none.
[[nodiscard]] const Definition* findDefinition(std::string_view key);
/// docs/settings.md.
[[nodiscard]] std::string referencePage();

} // namespace bloomzy::settings
