#pragma once

#include "backend/storage/SnapshotHold.h"

namespace bloomzy::storage {

/// A file of openSqlite() whose server is stopped, as lookIntoSqlite() reads it: nothing of it changes. Nobody may
/// write it meanwhile (core::FolderLock). Its prepareSnapshot() has errors as inspectSqlite() has them.
[[nodiscard]] std::unique_ptr<SnapshotSource> stoppedSqlite(const std::filesystem::path& file);

/// A file of openSqlite() that another process may have open and write. Its writer is stopped for the moment of the
/// snapshot by the lock that writers of SQLite take, which is given up as late as BarrierLimits says. This process may
/// open the file in no other way meanwhile, and closes nothing of it by hand, because locks would be lost.
[[nodiscard]] std::unique_ptr<SnapshotSource> sharedSqlite(const std::filesystem::path& file);

/// A database of openPostgres() that this process has not open. Others may write it meanwhile: it takes part in the
/// barrier by its locks. Its prepareSnapshot() has errors as openPostgres() has them.
[[nodiscard]] std::unique_ptr<SnapshotSource> unopenedPostgres(const std::string& target);

} // namespace bloomzy::storage
