#pragma once

#include "backend/storage/Migration.h"

#include <map>

namespace bloomzy::storage {

using AppliedMigrations = std::map<std::string, std::string>; ///< name to SHA-256

/// Storage's own first, under names that no service can take, then the service's in order of name.
[[nodiscard]] std::vector<Migration> withOwn(Engine engine, std::vector<Migration> ofService);

/// `conflict` when something was applied that is not among `migrations`, or with another text.
[[nodiscard]] core::Result<void> checkApplied(const AppliedMigrations& applied,
                                              const std::vector<Migration>& migrations);

[[nodiscard]] core::Error newerVersion(std::string cause);
/// What `error` means for the person who starts the server.
[[nodiscard]] core::Error failedMigration(const std::string& name, core::Error error);

} // namespace bloomzy::storage
