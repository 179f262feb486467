#pragma once

#include "backend/auth/AuthOptions.h"
#include "backend/auth/SignUpOptions.h"
#include "backend/core/Log.h"
#include "backend/settings/Values.h"

#include <chrono>
#include <cstdint>

/// What the settings mean to the parts of the server.
namespace bloomzy::host {

[[nodiscard]] auth::Lifetimes lifetimesOf(const settings::Values& values);
[[nodiscard]] auth::SignUpOptions signUpOptions(const settings::Values& values);
/// Whether the change lets in more newcomers, or others, than before: then it has to be asked who may.
[[nodiscard]] bool letsOthersIn(const settings::Values& now, const settings::Values& next);
/// Whether codes of authenticator apps are taken in their own 30 seconds only.
[[nodiscard]] bool presentCodesOnly(const settings::Values& values);
[[nodiscard]] core::LogLevel logLevelOf(const settings::Values& values);
[[nodiscard]] std::chrono::seconds operationsKept(const settings::Values& values);
/// Whether nobody marks as reviewed what they wrote.
[[nodiscard]] bool twoPersonRule(const settings::Values& values);
/// Bytes that must be free on the disk of the data folder.
[[nodiscard]] std::uint64_t leastFreeSpace(const settings::Values& values);

} // namespace bloomzy::host
