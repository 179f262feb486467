#include "backend/storage/SqliteDatabase.h"

#include "backend/core/FileErrors.h"
#include "backend/core/Files.h"
#include "backend/storage/engine/CallGate.h"
#include "backend/storage/engine/MigrationPlan.h"
#include "backend/storage/engine/Writer.h"
#include "backend/storage/sqlite/Migrator.h"
#include "backend/storage/sqlite/ReaderPool.h"
#include "backend/storage/sqlite/SqliteError.h"
#include "backend/storage/sqlite/SqliteHold.h"
#include "backend/storage/sqlite/SqliteWriting.h"

#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace bloomzy::storage {

namespace {

class SqliteDatabase : public Database, public SnapshotSource
{
public:
    SqliteDatabase(std::filesystem::path file, std::shared_ptr<const core::Clock> clock,
                   std::unique_ptr<Connection> writing, std::unique_ptr<ReaderPool> readers, Writer::Limits limits)
        : m_file(std::move(file))
        , m_clock(std::move(clock))
        , m_writing(std::make_unique<SqliteWriting>(std::move(writing)))
        , m_readers(std::move(readers))
        , m_writer(*m_writing, *m_clock, limits)
    {
    }

    ~SqliteDatabase() override
    {
        m_readers->refuseAll();
        m_writer.refuseAll();
        m_gate.waitUntilEmpty();
    }

    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }

    [[nodiscard]] core::Result<void> read(const Read& work, Deadline deadline) override
    {
        const CallGate::Pass pass(m_gate);
        return m_readers->read(work, deadline);
    }

    [[nodiscard]] core::Result<void> write(Lane lane, const Write& work, Deadline deadline) override
    {
        const CallGate::Pass pass(m_gate);
        return m_writer.write(lane, work, deadline);
    }

    void onOutbox(std::function<void()> listener) override { m_writer.onOutbox(std::move(listener)); }

    [[nodiscard]] DatabaseStats stats() const override
    {
        DatabaseStats stats;
        m_readers->addTo(stats);
        m_writer.addTo(stats);
        return stats;
    }

    [[nodiscard]] core::Result<std::unique_ptr<SnapshotHold>> prepareSnapshot(const SnapshotTools& /*tools*/) override
    {
        return SqliteHold::ofOpen(m_file, m_writer.gate());
    }

private:
    CallGate m_gate;
    const std::filesystem::path m_file;
    std::shared_ptr<const core::Clock> m_clock;
    // Destroyed from below: the writer's thread ends, then the readers close, and the last connection empties the log.
    std::unique_ptr<WriteConnection> m_writing;
    std::unique_ptr<ReaderPool> m_readers;
    Writer m_writer;
};

core::Result<void> checkWritable(const std::filesystem::path& path)
{
    if (::eaccess(path.c_str(), W_OK) != 0)
        return core::fileError(errno, "write its database", path);
    return {};
}

core::Result<void> prepareFile(const std::filesystem::path& file)
{
    const auto folder = std::filesystem::absolute(file).parent_path();
    BLOOMZY_CHECK(core::checkPrivate(folder));
    BLOOMZY_CHECK(checkWritable(folder));
    BLOOMZY_CHECK(core::makePrivateFile(file));
    return checkWritable(file);
}

core::Result<void> useWriteAheadLog(Connection& connection)
{
    BLOOMZY_TRY(const auto mode, connection.text("PRAGMA journal_mode = WAL"));
    if (mode != "wal")
        return core::internalError("the file system allows no write-ahead log; journal mode is " + mode);
    connection.checkpointAfterCommits();
    // After a burst the log is cut back to this when it is emptied.
    return connection.run("PRAGMA journal_size_limit = 67108864");
}

} // namespace

core::Result<std::unique_ptr<Database>> openSqlite(const SqliteOptions& options,
                                                   const std::vector<Migration>& migrationsOfService)
{
    BLOOMZY_CHECK(prepareFile(options.file));
    const auto clock = options.clock ? options.clock : std::make_shared<core::SystemClock>();
    const ConnectionOptions connect{options.file, options.lockWait};
    BLOOMZY_TRY(auto writing, Connection::open(connect));
    BLOOMZY_CHECK(checkIdentity(*writing));
    BLOOMZY_CHECK(writing->configure(options.mmapBytes));
    BLOOMZY_CHECK(useWriteAheadLog(*writing));
    BLOOMZY_CHECK(migrate(*writing, withOwn(Engine::sqlite, migrationsOfService), *clock));
    BLOOMZY_TRY(auto readers, ReaderPool::open(connect, options.mmapBytes, options.readers, *clock));
    try {
        return std::make_unique<SqliteDatabase>(options.file, clock, std::move(writing), std::move(readers),
                                                Writer::Limits{options.commitLimit, options.queueLimit});
    } catch (const std::system_error& error) {
        return core::unavailable("The system gives the server no further thread. Nothing was changed. Close other "
                                 "programs or raise the limit of processes.",
                                 std::chrono::seconds(5), error.what());
    }
}

} // namespace bloomzy::storage
