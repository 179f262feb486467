#pragma once

#include "backend/storage/Database.h"

#include <string>
#include <vector>

/// What of the accounts a restore does not bring back. Before an AuthService is made over the database.
namespace bloomzy::auth {

/// Ends every session, and takes back every refresh token, invitation, reset code and challenge: some of them were
/// ended, used or taken back since.
[[nodiscard]] core::Result<void> endWhatWasOpen(storage::Transaction& transaction);

/// People who were erased since: their accounts go, and their ids are remembered, so that PersonErasure goes on with
/// all else that tells of them. Nothing is recorded: the audit log has it. The last administrator goes as well.
[[nodiscard]] core::Result<void> eraseAgain(storage::Transaction& transaction, const std::vector<std::string>& ids);

} // namespace bloomzy::auth
