#include "backend/storage/sqlite/SqliteHold.h"

#include "backend/storage/snapshot/PartialFile.h"
#include "backend/storage/sqlite/LookingConnection.h"
#include "backend/storage/sqlite/PageCopy.h"

namespace bloomzy::storage {

namespace {

/// Readers of a log wait for nobody but one who recovers it.
constexpr std::chrono::milliseconds lockWait{20};
/// SQLite's file format, section 1.3: both versions of the format are 1 in a file that is no WAL database.
constexpr std::int64_t formatVersions = 18;
constexpr std::string_view withoutLog("\1\1", 2);

/// The first read of a transaction is what pins. The schema is read with it, so once before.
core::Result<std::int64_t> firstRead(Connection& connection)
{
    return connection.integer("SELECT COUNT(*) FROM sqlite_schema");
}

} // namespace

core::Result<std::unique_ptr<SnapshotHold>> SqliteHold::ofOpen(const std::filesystem::path& file,
                                                               std::shared_ptr<WriterGate> gate)
{
    BLOOMZY_TRY(auto connection, Connection::open({file, lockWait}));
    BLOOMZY_CHECK(connection->run("PRAGMA query_only = ON"));
    return make(std::move(connection), std::move(gate));
}

core::Result<std::unique_ptr<SnapshotHold>> SqliteHold::ofStopped(const std::filesystem::path& file)
{
    BLOOMZY_TRY(auto connection, lookAt(file));
    return make(std::move(connection), nullptr);
}

core::Result<std::unique_ptr<SnapshotHold>> SqliteHold::make(std::unique_ptr<Connection> connection,
                                                             std::shared_ptr<WriterGate> gate)
{
    // A mapped file that somebody truncates ends the process; each page is read once anyway.
    BLOOMZY_CHECK(connection->run("PRAGMA mmap_size = 0"));
    BLOOMZY_TRY(const auto schema, firstRead(*connection));
    static_cast<void>(schema);
    return std::unique_ptr<SnapshotHold>(new SqliteHold(std::move(connection), std::move(gate)));
}

SqliteHold::~SqliteHold()
{
    static_cast<void>(letGo());
}

core::Result<std::uint64_t> SqliteHold::expectedBytes()
{
    BLOOMZY_TRY(const std::int64_t pages, m_connection->integer("PRAGMA page_count"));
    BLOOMZY_TRY(const std::int64_t pageBytes, m_connection->integer("PRAGMA page_size"));
    return static_cast<std::uint64_t>(pages * pageBytes);
}

core::Result<bool> SqliteHold::askToStop(Deadline until)
{
    m_closed = m_gate && m_gate->close(until);
    return m_closed || !m_gate;
}

core::Result<bool> SqliteHold::pin()
{
    BLOOMZY_CHECK(m_connection->run("BEGIN DEFERRED"));
    const auto read = firstRead(*m_connection);
    if (read.has_error() && read.error().code != api::ErrorCode::unavailable)
        return read.error();
    return read.has_value();
}

core::Result<bool> SqliteHold::letGo()
{
    if (!m_gate)
        return true;
    return std::exchange(m_closed, false) && m_gate->open();
}

core::Result<DatabaseCopy> SqliteHold::copyTo(const std::filesystem::path& file, const CopyProgress& progress)
{
    BLOOMZY_TRY(PartialFile copy, PartialFile::create(file));
    auto copied = copyPages(*m_connection, file, progress);
    release();
    if (copied.has_error())
        return copied.error();
    BLOOMZY_CHECK(copy.put(withoutLog, formatVersions));
    DatabaseCopy all;
    BLOOMZY_TRY(all.tables, tableRows(file));
    BLOOMZY_TRY(all.bytes, copy.size());
    BLOOMZY_CHECK(copy.keep());
    return all;
}

} // namespace bloomzy::storage
