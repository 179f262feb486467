#pragma once

#include "backend/storage/engine/StatementRunner.h"
#include "backend/storage/sqlite/StatementCache.h"

#include <QtSql/QSqlDatabase>

#include <filesystem>
#include <optional>

namespace bloomzy::storage {

/// What a connection may do to the file and to the log (`-wal`) and its index (`-shm`) beside it.
enum class Access {
    write,
    look,     ///< changes none of the three; where there is a log, its index has to be there too
    lookAlone ///< the same for a file without a log that nobody else has open
};

struct ConnectionOptions
{
    std::filesystem::path file;
    std::chrono::milliseconds lockWait{0};
    Access access = Access::write;
};

/// One connection to a SQLite file. Its SQLite handle may be used from any thread, by one at a time.
class Connection : public StatementRunner
{
public:
    [[nodiscard]] static core::Result<std::unique_ptr<Connection>> open(const ConnectionOptions& options);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() override;

    /// How every connection of ours works. Apart from open(), so that a file can be looked at before it is mapped.
    [[nodiscard]] core::Result<void> configure(std::int64_t mmapBytes);
    /// See Checkpoints.h; for the connection that writes.
    void checkpointAfterCommits() noexcept;
    /// One statement of the storage itself, without parameters and of whose rows none matters. Only here are BEGIN,
    /// COMMIT, SAVEPOINT and their like allowed: a service that committed would acknowledge its neighbours' changes.
    [[nodiscard]] core::Result<void> run(std::string_view sql);
    /// A script without transaction control.
    [[nodiscard]] core::Result<void> runScript(const std::string& sql);
    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
    [[nodiscard]] core::Result<void> query(std::string_view sql, Params params,
                                           const std::function<bool(const Row&)>& row) override;
    [[nodiscard]] core::Result<void> walk(std::string_view sql, Params params,
                                          const std::function<bool(const Row&)>& row) override
    {
        return query(sql, params, row);
    }
    [[nodiscard]] core::Result<std::int64_t> execute(std::string_view sql, Params params) override;
    /// The first column of the first row.
    [[nodiscard]] core::Result<std::int64_t> integer(std::string_view sql);
    [[nodiscard]] core::Result<std::string> text(std::string_view sql);

    /// For SQLite's own interfaces that have no statement.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] bool inTransaction() const;
    /// Whatever state a failure left: afterwards there is no transaction.
    void rollBack() noexcept;

private:
    Connection(QString name, QSqlDatabase database, std::chrono::milliseconds lockWait);
    [[nodiscard]] core::Result<void> step(Statement statement, std::string_view sql, Params params,
                                          const std::function<bool(const Row&)>& row);

    QString m_name;
    QSqlDatabase m_database;
    sqlite3* m_handle = nullptr;
    std::chrono::milliseconds m_lockWait;
    bool m_controls = false; ///< whether run() is at work
    std::optional<StatementCache> m_control;
    std::optional<StatementCache> m_statements;
};

} // namespace bloomzy::storage
