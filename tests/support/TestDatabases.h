#pragma once

#include "backend/storage/Migration.h"
#include "tests/support/PostgresServer.h"

#include <functional>
#include <memory>

struct TestDatabaseOptions
{
    std::size_t readers = 4;
    std::size_t queueLimit = 1024;
    std::shared_ptr<const bloomzy::core::Clock> clock;
    std::function<void()> onUncertain = {}; ///< of PostgreSQL
};

/// Fresh databases of either engine, and the folder and the PostgreSQL that they live in. That server starts when it is
/// first needed. All databases must be closed before this goes.
class TestDatabases
{
public:
    using Options = TestDatabaseOptions;
    using Opened = bloomzy::core::Result<std::unique_ptr<bloomzy::storage::Database>>;

    /// A new database's name: a file's path, or a libpq URI.
    [[nodiscard]] std::string make(bloomzy::storage::Engine engine);
    [[nodiscard]] static Opened open(bloomzy::storage::Engine engine, const std::string& name,
                                     const std::vector<bloomzy::storage::Migration>& migrations,
                                     const Options& options = {});
    /// A new one, open; ends the process when that fails.
    [[nodiscard]] std::unique_ptr<bloomzy::storage::Database>
    create(bloomzy::storage::Engine engine, const std::vector<bloomzy::storage::Migration>& migrations,
           const Options& options = {});
    [[nodiscard]] PostgresServer& server();

private:
    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<PostgresServer> m_server;
};
