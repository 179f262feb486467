#include "backend/storage/sqlite/Connection.h"

#include "backend/core/crypto/Random.h"
#include "backend/storage/sqlite/Checkpoints.h"
#include "backend/storage/sqlite/SqliteError.h"
#include "backend/storage/sqlite/SqliteRow.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QVariant>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include <algorithm>
#include <mutex>

namespace bloomzy::storage {

namespace {

/// A file name of SQLite (https://sqlite.org/uri.html): the file system of SQLite keeps from writing what it names.
QString lookingName(const ConnectionOptions& options)
{
    const QByteArray path = QByteArray::fromStdString(std::filesystem::absolute(options.file).string());
    const auto how = options.access == Access::lookAlone ? QStringLiteral("?immutable=1")
                                                         : QStringLiteral("?mode=ro&readonly_shm=1");
    return QStringLiteral("file:") + QString::fromLatin1(path.toPercentEncoding("/")) + how;
}

/// SQLite counts its memory under one mutex for the whole process, which every allocation of every connection takes;
/// nobody reads the counts. Possible before its first use only.
void leaveMemoryUncounted()
{
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

core::Result<QSqlDatabase> openQt(const QString& name, const ConnectionOptions& options)
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    if (!database.isValid())
        return core::makeError(api::ErrorCode::internal,
                               "The SQLite driver of Qt is missing. Nothing was changed. Install the package "
                               "libqt6sql6-sqlite.",
                               "QSqlDatabase has no driver QSQLITE");
    const bool writes = options.access == Access::write;
    database.setDatabaseName(writes ? QString::fromStdString(options.file.string()) : lookingName(options));
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.lockWait.count()) +
                               (writes ? QString() : QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI")));
    if (database.open())
        return database;
    const auto error = database.lastError();
    return sqliteError(error.nativeErrorCode().toInt(), 0,
                       error.text().toStdString() + " at opening " + options.file.string());
}

int authorize(void* controls, int action, const char*, const char*, const char*, const char*)
{
    const bool control = action == SQLITE_TRANSACTION || action == SQLITE_SAVEPOINT || action == SQLITE_ATTACH ||
                         action == SQLITE_DETACH;
    return control && !*static_cast<const bool*>(controls) ? SQLITE_DENY : SQLITE_OK;
}

} // namespace

core::Result<std::unique_ptr<Connection>> Connection::open(const ConnectionOptions& options)
{
    if (!QCoreApplication::instance())
        return core::internalError("a database needs a QCoreApplication");
    leaveMemoryUncounted();
    const auto name = QStringLiteral("bloomzy-") + QString::fromStdString(core::crypto::randomToken(12));
    auto opened = openQt(name, options);
    if (opened.has_error()) {
        QSqlDatabase::removeDatabase(name);
        return opened.error();
    }
    std::unique_ptr<Connection> connection(new Connection(name, std::move(*opened), options.lockWait));
    opened = QSqlDatabase(); // removeDatabase() complains of every copy that is left
    return connection;
}

core::Result<void> Connection::configure(std::int64_t mmapBytes)
{
    BLOOMZY_CHECK(run("PRAGMA synchronous = FULL"));
    BLOOMZY_CHECK(run("PRAGMA mmap_size = " + std::to_string(mmapBytes)));
    BLOOMZY_CHECK(run("PRAGMA cache_size = -16384"));
    BLOOMZY_CHECK(run("PRAGMA temp_store = MEMORY"));
    BLOOMZY_CHECK(run("PRAGMA trusted_schema = OFF"));
    return run("PRAGMA foreign_keys = ON");
}

Connection::Connection(QString name, QSqlDatabase database, std::chrono::milliseconds lockWait)
    : m_name(std::move(name))
    , m_database(std::move(database))
    , m_handle(*static_cast<sqlite3* const*>(m_database.driver()->handle().constData()))
    , m_lockWait(lockWait)
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_set_authorizer(m_handle, authorize, &m_controls);
    m_control.emplace(m_handle);
    m_statements.emplace(m_handle);
}

Connection::~Connection()
{
    rollBack();
    m_statements.reset();
    m_control.reset();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::checkpointAfterCommits() noexcept
{
    storage::checkpointAfterCommits(m_handle, m_lockWait);
}

core::Result<void> Connection::run(std::string_view sql)
{
    m_controls = true;
    auto done = [&]() -> core::Result<void> {
        BLOOMZY_TRY(auto statement, m_control->borrow(sql));
        return step(std::move(statement), sql, {}, [](const Row&) { return true; });
    }();
    m_controls = false;
    return done;
}

core::Result<void> Connection::runScript(const std::string& sql)
{
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqliteError(m_handle, code, "a script");
    return {};
}

core::Result<void> Connection::query(std::string_view sql, Params params, const std::function<bool(const Row&)>& row)
{
    BLOOMZY_TRY(auto statement, m_statements->borrow(sql));
    return step(std::move(statement), sql, params, row);
}

core::Result<void> Connection::step(Statement statement, std::string_view sql, Params params,
                                    const std::function<bool(const Row&)>& row)
{
    int code = statement.bind(params);
    if (code != SQLITE_OK)
        return sqliteError(m_handle, code, sql);
    const SqliteRow current(statement.handle());
    while ((code = statement.step()) == SQLITE_ROW)
        if (!row(current))
            return {};
    if (code != SQLITE_DONE)
        return sqliteError(m_handle, code, sql);
    return {};
}

core::Result<std::int64_t> Connection::execute(std::string_view sql, Params params)
{
    const auto before = sqlite3_total_changes64(m_handle);
    BLOOMZY_CHECK(query(sql, params, [](const Row&) { return true; }));
    // changes() still tells of the statement before when this one was no INSERT, UPDATE or DELETE.
    return sqlite3_total_changes64(m_handle) == before ? 0 : std::int64_t(sqlite3_changes64(m_handle));
}

core::Result<std::int64_t> Connection::integer(std::string_view sql)
{
    std::int64_t value = 0;
    BLOOMZY_CHECK(query(sql, {}, [&](const Row& row) {
        value = row.integer(0);
        return false;
    }));
    return value;
}

core::Result<std::string> Connection::text(std::string_view sql)
{
    std::string value;
    BLOOMZY_CHECK(query(sql, {}, [&](const Row& row) {
        value = row.text(0);
        return false;
    }));
    return value;
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Connection::rollBack() noexcept
{
    if (!inTransaction())
        return;
    m_controls = true;
    sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    m_controls = false;
}

} // namespace bloomzy::storage
