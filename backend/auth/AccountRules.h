#pragma once

#include "backend/api/Users.h"
#include "backend/core/Result.h"

namespace bloomzy::auth {

/// The reason, trimmed. Faults `reason.required`, `reason.tooLong` and `reason.characters`.
[[nodiscard]] core::Result<std::string> checkedReason(const std::optional<std::string>& reason);
/// Fault `userBulk.ids`.
[[nodiscard]] core::Result<void> checkBulkIds(const std::vector<std::string>& ids);
/// Faults `userBulk.ids` and `userBulk.action`, and those of the reason where one is needed.
[[nodiscard]] core::Result<void> checkBulk(const api::UserBulk& bulk);
[[nodiscard]] api::UserBulkOutcome outcomeOf(const std::string& id, core::Result<api::User> user);

} // namespace bloomzy::auth
