#include "backend/storage/SqliteDatabase.h"
#include "backend/storage/SqliteInspection.h"
#include "backend/storage/sqlite/LookingConnection.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/RawSqlite.h"
#include "tests/unit/storage/TestDatabase.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <fstream>
#include <map>

namespace bloomzy::storage {

namespace {

namespace fs = std::filesystem;

using Content = std::map<std::string, std::string>; ///< name to bytes

Content contentOf(const fs::path& folder)
{
    Content content;
    for (const auto& entry : fs::directory_iterator(folder)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        content[entry.path().filename().string()] = {std::istreambuf_iterator<char>(stream), {}};
    }
    return content;
}

core::Result<void> addNote(Database& database, const char* text)
{
    return database.write(Lane::interactive, TestDatabase::adding(text), soon());
}

/// Another process at a database: of this one's own locks, this one would not hear.
class OtherProcess
{
public:
    explicit OtherProcess(const fs::path& file)
    {
        m_process.start(QStringLiteral("sqlite3"), {QString::fromStdString(file.string())});
    }
    ~OtherProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    OtherProcess(const OtherProcess&) = delete;
    OtherProcess& operator=(const OtherProcess&) = delete;

    /// The first line that it answers.
    [[nodiscard]] QByteArray ask(const QByteArray& sql)
    {
        m_process.write(sql + "\n");
        const QDeadlineTimer patience(30'000);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(static_cast<int>(patience.remainingTime())))
            ;
        return m_process.readLine().trimmed();
    }

private:
    QProcess m_process;
};

} // namespace

class InspectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWhatIsNotThere();
    void refusesWhatIsNotADatabase();
    void refusesAnUnknownMigration();
    void refusesAChangedMigration();
    void refusesALogWithoutItsIndex();
    void tellsDamagedPages();
    void tellsWhatTheNextStartApplies();
    void changesNothingOfAClosedDatabase();
    void readsTheLogThatAKilledProcessLeft();
    void readsBesideALogThatOnlyBegan();
    void readsBesideAWriter();
    void readsTheLogOfAProcessThatJustBeganIt();

private:
    [[nodiscard]] std::unique_ptr<Database> create()
    {
        SqliteOptions options;
        options.file = m_file;
        return std::move(openSqlite(options, noteMigrations()).value());
    }
    [[nodiscard]] core::Result<SqliteInspection> inspect() const { return inspectSqlite(m_file, noteMigrations()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_file;
};

void InspectionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = fs::path(m_folder->path().toStdString()) / "it's 100% #1?.db";
}

void InspectionTest::refusesWhatIsNotThere()
{
    COMPARE_CODE(inspect(), notFound);
    QVERIFY(contentOf(m_file.parent_path()).empty());
}

void InspectionTest::refusesWhatIsNotADatabase()
{
    std::ofstream(m_file) << std::string(8192, 'x');
    const auto before = contentOf(m_file.parent_path());
    COMPARE_CODE(inspect(), malformed);
    QVERIFY(contentOf(m_file.parent_path()) == before);
}

void InspectionTest::refusesAnUnknownMigration()
{
    create().reset();
    QVERIFY(RawSqlite(m_file).run("INSERT INTO schema_migrations VALUES ('29990101T0000_later', 'x', 'x')"));
    COMPARE_CODE(inspect(), conflict);
}

void InspectionTest::refusesAChangedMigration()
{
    create().reset();
    auto migrations = noteMigrations();
    migrations.front().sql += " ";
    COMPARE_CODE(inspectSqlite(m_file, migrations), conflict);
}

void InspectionTest::refusesALogWithoutItsIndex()
{
    const auto database = create();
    QVERIFY(addNote(*database, "kept in the log").has_value());
    QTemporaryDir copy;
    const fs::path file = fs::path(copy.path().toStdString()) / "copy.db";
    fs::copy_file(m_file, file);
    fs::copy_file(m_file.string() + "-wal", file.string() + "-wal");
    const auto before = contentOf(file.parent_path());
    COMPARE_CODE(inspectSqlite(file, noteMigrations()), unavailable);
    QVERIFY(contentOf(file.parent_path()) == before);
}

void InspectionTest::tellsDamagedPages()
{
    create().reset();
    std::fstream stream(m_file, std::ios::binary | std::ios::in | std::ios::out);
    const auto size = fs::file_size(m_file);
    // Past the schema on the first page: the last page is of a table or an index.
    stream.seekp(static_cast<std::streamoff>(size - 4096));
    stream << std::string(4096, '\x7f');
    stream.close();
    const auto found = inspect();
    QVERIFY(found.has_error() ? found.error().code == api::ErrorCode::malformed : !found->damage.empty());
}

void InspectionTest::tellsWhatTheNextStartApplies()
{
    create().reset();
    auto migrations = noteMigrations();
    migrations.push_back({"29990101T0000_later", "CREATE TABLE later (id INTEGER) STRICT"});
    const auto found = inspectSqlite(m_file, migrations);
    QVERIFY(found.has_value());
    QCOMPARE(found->pendingMigrations, std::vector<std::string>{"29990101T0000_later"});
}

void InspectionTest::changesNothingOfAClosedDatabase()
{
    create().reset();
    const auto before = contentOf(m_file.parent_path());
    const auto found = inspect();
    QVERIFY(found.has_value() && found->damage.empty() && found->pendingMigrations.empty());
    QVERIFY(contentOf(m_file.parent_path()) == before);
}

void InspectionTest::readsTheLogThatAKilledProcessLeft()
{
    const auto database = create();
    QVERIFY(addNote(*database, "kept in the log").has_value());
    QTemporaryDir copy;
    const fs::path file = fs::path(copy.path().toStdString()) / "copy.db";
    for (const char* part : {"", "-wal", "-shm"})
        fs::copy_file(m_file.string() + part, file.string() + part);
    const auto before = contentOf(file.parent_path());
    const auto found = inspectSqlite(file, noteMigrations());
    QVERIFY2(found.has_value(), found.has_error() ? found.error().cause.c_str() : "");
    QVERIFY(found->damage.empty() && found->pendingMigrations.empty());
    QVERIFY(contentOf(file.parent_path()) == before);
}

/// Killed just after the log's header was written: the index is of the time before it.
void InspectionTest::readsBesideALogThatOnlyBegan()
{
    create().reset();
    const auto database = create();
    QTemporaryDir copy;
    const fs::path file = fs::path(copy.path().toStdString()) / "copy.db";
    for (const char* part : {"", "-shm"})
        fs::copy_file(m_file.string() + part, file.string() + part);
    QVERIFY(addNote(*database, "not in the copy").has_value());
    fs::copy_file(m_file.string() + "-wal", file.string() + "-wal");
    fs::resize_file(file.string() + "-wal", 32);
    const auto before = contentOf(file.parent_path());
    const auto found = inspectSqlite(file, noteMigrations());
    QVERIFY2(found.has_value(), found.has_error() ? found.error().cause.c_str() : "");
    QVERIFY(found->damage.empty() && found->pendingMigrations.empty());
    QVERIFY(contentOf(file.parent_path()) == before);
}

void InspectionTest::readsBesideAWriter()
{
    const auto database = create();
    QVERIFY(addNote(*database, "first").has_value());
    QVERIFY(inspect().has_value());
    QVERIFY(addNote(*database, "second").has_value());
    QVERIFY(inspect().has_value());
}

void InspectionTest::readsTheLogOfAProcessThatJustBeganIt()
{
    auto database = create();
    QVERIFY(addNote(*database, "first").has_value());
    std::string header(32, '\0');
    std::ifstream(m_file.string() + "-wal", std::ios::binary).read(header.data(), 32);
    database.reset();
    OtherProcess writer(m_file);
    QCOMPARE(writer.ask("SELECT count(*) FROM notes;"), QByteArray("1"));
    QCOMPARE(fs::file_size(m_file.string() + "-wal"), std::uintmax_t(0));
    std::ofstream(m_file.string() + "-wal", std::ios::binary | std::ios::app) << header;
    const auto looking = lookAt(m_file);
    VERIFY_OK(looking);
    QCOMPARE((*looking)->integer("SELECT count(*) FROM notes").value(), std::int64_t(1));
    QCOMPARE(writer.ask("INSERT INTO notes (text) VALUES ('second'); SELECT 'kept';"), QByteArray("kept"));
    QCOMPARE((*looking)->integer("SELECT count(*) FROM notes").value(), std::int64_t(2));
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::InspectionTest)
#include "InspectionTest.moc"
