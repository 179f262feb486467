#include "tests/support/TestDatabases.h"

#include "backend/storage/PostgresDatabase.h"
#include "backend/storage/SqliteDatabase.h"

using namespace bloomzy;
using storage::Engine;

std::string TestDatabases::make(Engine engine)
{
    if (engine == Engine::postgresql)
        return server().createDatabase().toStdString();
    return m_folder.filePath(QStringLiteral("%1.db").arg(++m_files)).toStdString();
}

TestDatabases::Opened TestDatabases::open(Engine engine, const std::string& name,
                                          const std::vector<storage::Migration>& migrations, const Options& options)
{
    if (engine == Engine::postgresql) {
        storage::PostgresOptions postgres;
        postgres.target = name;
        postgres.readers = options.readers;
        postgres.queueLimit = options.queueLimit;
        postgres.clock = options.clock;
        postgres.onUncertain = options.onUncertain;
        return storage::openPostgres(postgres, migrations);
    }
    storage::SqliteOptions sqlite;
    sqlite.file = name;
    sqlite.readers = static_cast<int>(options.readers);
    sqlite.queueLimit = options.queueLimit;
    sqlite.clock = options.clock;
    return storage::openSqlite(sqlite, migrations);
}

std::unique_ptr<storage::Database>
TestDatabases::create(Engine engine, const std::vector<storage::Migration>& migrations, const Options& options)
{
    auto opened = open(engine, make(engine), migrations, options);
    if (opened.has_error())
        qFatal("%s / %s", opened.error().detail.c_str(), opened.error().cause.c_str());
    return std::move(*opened);
}

PostgresServer& TestDatabases::server()
{
    if (!m_server) {
        m_server = std::make_unique<PostgresServer>();
        if (!m_server->start())
            qFatal("PostgreSQL does not start: %s", qPrintable(m_server->lastError()));
    }
    return *m_server;
}
