#pragma once

#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"
#include "backend/storage/Migration.h"

#include <vector>

namespace bloomzy::backup {

/// Recovery keys: the age recipients that backups are encrypted to. Safe from any thread.
class BackupService
{
public:
    /// `database` is backup.db, migrated with backup::migrations(); both outlive this object.
    BackupService(storage::Database& database, const core::Clock& clock)
        : m_database(database)
        , m_clock(clock)
    {
    }

    [[nodiscard]] std::vector<http::Endpoint> endpoints();

private:
    storage::Database& m_database;
    const core::Clock& m_clock;
};

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::backup
