#pragma once

#include "backend/storage/Migration.h"

#include <string>
#include <string_view>

/// Where what is backed up lies in a backup file (docs/backup-format.md).
namespace bloomzy::backup::archive {

/// The master key of the installation that was backed up, an age file of its own.
inline constexpr std::string_view masterKeyMember = "keys/master-key.age";

/// The database of a service: `store/auth.db`, `audit/audit.db`; of PostgreSQL with `.sql`.
[[nodiscard]] std::string databaseMember(std::string_view service, storage::Engine engine = storage::Engine::sqlite);

} // namespace bloomzy::backup::archive
