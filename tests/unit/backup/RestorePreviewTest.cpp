#include "backend/backup/restore/RestorePreview.h"

#include "backend/core/Files.h"
#include "backend/storage/SqliteDatabase.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace bloomzy;
using backup::PreviewSource;
using storage::Migration;
using storage::TableRows;
using test::soon;

namespace {

Migration plantsMigration()
{
    return {"20260101T0000_plants",
            "CREATE TABLE pots (id INTEGER PRIMARY KEY) STRICT;"
            "CREATE TABLE plants (id INTEGER PRIMARY KEY, pot INTEGER NOT NULL REFERENCES pots (id)) STRICT;"
            "CREATE VIRTUAL TABLE plant_words USING fts5 (words);"};
}

Migration leavesMigration()
{
    return {"20260201T0000_leaves", "CREATE TABLE leaves (id INTEGER PRIMARY KEY) STRICT;"
                                    "INSERT INTO leaves SELECT id FROM plants;"};
}

} // namespace

class RestorePreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesANewerOne();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void refusesDamagedPages();
    void refusesRowsWithoutTheirParent();
    void refusesATriggerOfAnotherProgram();
    void refusesAFileThatLacksATable();
    void tellsRowsThenAndNow();
    void migratesACopy();

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] std::filesystem::path file() const { return folder() / "staged" / "plants.db"; }
    void make(const std::vector<Migration>& migrations, const std::vector<std::string>& sql)
    {
        auto database = storage::openSqlite({.file = file(), .readers = 1, .clock = {}}, migrations).value();
        database
            ->write(
                storage::Lane::interactive,
                [&](storage::Transaction& transaction) -> core::Result<void> {
                    for (const std::string& statement : sql)
                        BLOOMZY_CHECK(transaction.execute(statement, {}));
                    return {};
                },
                soon())
            .value();
    }
    [[nodiscard]] std::string bytes() const
    {
        std::ifstream stream(file(), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    core::Result<backup::RestorePreview> preview(const std::vector<Migration>& migrations)
    {
        const std::string before = bytes();
        PreviewSource source{"plants", file(), migrations, [] {
                                 return core::Result<std::vector<TableRows>>(
                                     std::vector<TableRows>{{"gone", 4}, {"outbox", 3}, {"plants", 5}, {"pots", 1}});
                             }};
        auto told = backup::previewRestore({source}, folder() / "look", "9.0");
        if (bytes() != before)
            qFatal("the file was changed");
        if (std::filesystem::exists(folder() / "look"))
            qFatal("a copy lies about");
        if (std::distance(std::filesystem::directory_iterator(file().parent_path()), {}) != 1)
            qFatal("something lies beside the file");
        return told;
    }
    void verifyRefused(const std::vector<Migration>& migrations, api::ErrorCode code, const char* words)
    {
        const auto told = preview(migrations);
        QVERIFY(told.has_error());
        QVERIFY2(told.error().code == code && told.error().detail.find(words) != std::string::npos,
                 (told.error().detail + " / " + told.error().cause).c_str());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const std::vector<Migration> m_all{plantsMigration(), leavesMigration()};
};

void RestorePreviewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    core::makePrivateFolder(file().parent_path()).value();
}

void RestorePreviewTest::refusesANewerOne()
{
    make(m_all, {});
    verifyRefused({plantsMigration()}, api::ErrorCode::conflict, "(9.0)");
}

void RestorePreviewTest::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("SQLite format 4");
    QTest::newRow("header alone") << QByteArray("SQLite format 3\0", 16);
}

void RestorePreviewTest::refusesWhatIsNoDatabase()
{
    QFETCH(QByteArray, content);
    core::writeFileAtomically(file(), content.toStdString()).value();
    verifyRefused(m_all, api::ErrorCode::malformed, "\"plants\"");
}

void RestorePreviewTest::refusesDamagedPages()
{
    make(m_all, {"INSERT INTO pots (id) VALUES (1)"});
    std::string content = bytes();
    constexpr std::size_t page = 4096;
    for (std::size_t at = page; at < content.size(); at += page)
        content.replace(at, 100, 100, char(0x5a));
    core::writeFileAtomically(file(), content).value();
    verifyRefused(m_all, api::ErrorCode::malformed, "\"plants\"");
}

void RestorePreviewTest::refusesRowsWithoutTheirParent()
{
    // As another program without foreign keys would leave them.
    make({{"20260101T0000_plants", plantsMigration().sql}}, {"INSERT INTO pots (id) VALUES (1)"});
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"), {QString::fromStdString(file().string()),
                                             QStringLiteral("PRAGMA journal_mode = DELETE; PRAGMA foreign_keys = OFF; "
                                                            "INSERT INTO plants (id, pot) VALUES (1, 7); PRAGMA "
                                                            "journal_mode = WAL;")});
    QVERIFY(sqlite.waitForFinished());
    QCOMPARE(sqlite.exitCode(), 0);
    verifyRefused({plantsMigration()}, api::ErrorCode::malformed, "plants has rows whose pots is missing");
}

void RestorePreviewTest::refusesATriggerOfAnotherProgram()
{
    make(m_all, {"CREATE TRIGGER evil AFTER INSERT ON pots BEGIN DELETE FROM plants; END"});
    verifyRefused(m_all, api::ErrorCode::malformed, "\"trigger evil\"");
}

void RestorePreviewTest::refusesAFileThatLacksATable()
{
    make(m_all, {"DROP TABLE leaves"});
    verifyRefused(m_all, api::ErrorCode::malformed, "\"table leaves\"");
}

void RestorePreviewTest::tellsRowsThenAndNow()
{
    make(m_all, {"INSERT INTO pots (id) VALUES (1), (2), (3)", "INSERT INTO plants (id, pot) VALUES (1, 1)"});
    const auto told = preview(m_all);
    QVERIFY2(told.has_value(), told.has_error() ? told.error().cause.c_str() : "");
    QVERIFY(told->migrations.empty());
    QStringList lines;
    for (const auto& table : told->tables)
        lines << QStringLiteral("%1 %2 %3 %4")
                     .arg(QString::fromStdString(table.table))
                     .arg(table.now)
                     .arg(table.then)
                     .arg(table.change());
    QCOMPARE(lines, QStringList({QStringLiteral("gone 4 0 -4"), QStringLiteral("leaves 0 0 0"),
                                 QStringLiteral("plants 5 1 -4"), QStringLiteral("pots 1 3 2")}));
}

void RestorePreviewTest::migratesACopy()
{
    make({plantsMigration()},
         {"INSERT INTO pots (id) VALUES (1)", "INSERT INTO plants (id, pot) VALUES (1, 1), (2, 1)"});
    const auto told = preview(m_all);
    QVERIFY2(told.has_value(), told.has_error() ? told.error().cause.c_str() : "");
    QCOMPARE(told->migrations, std::vector<std::string>{"plants: 20260201T0000_leaves"});
    const auto leaves = std::ranges::find(told->tables, "leaves", &backup::TableChange::table);
    QCOMPARE(leaves->then, std::int64_t(2));
}

BLOOMZY_TEST(RestorePreviewTest)
#include "RestorePreviewTest.moc"
