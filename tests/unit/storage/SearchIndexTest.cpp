#include "backend/storage/SqliteDatabase.h"
#include "backend/storage/SqliteInspection.h"
#include "backend/storage/SqliteRebuild.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/RawSqlite.h"
#include "tests/unit/storage/TestDatabase.h"

#include <QtCore/QTemporaryDir>

#include <filesystem>
#include <fstream>

namespace bloomzy::storage {

namespace {

namespace fs = std::filesystem;

/// Notes with an index over them, of words, and a few of them.
std::vector<Migration> indexedNotes()
{
    auto migrations = noteMigrations();
    migrations.push_back({"20260102T0000_words", R"(
CREATE VIRTUAL TABLE "note words" USING fts5 (text, content='notes', content_rowid='id', detail='none', columnsize=0);
INSERT INTO notes (text) VALUES ('red rose'), ('white rose'), ('oak');
INSERT INTO "note words" ("note words") VALUES ('rebuild');
)"});
    return migrations;
}

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

/// A look at full-text indexes, and making them anew.
class SearchIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rebuildsNothingThatIsNotThere();
    void rebuildsNothingInAnotherProgramsFile();
    void leavesAllAsItWasWhenMoreIsDamaged();
    void findsAndRebuildsADamagedIndex_data();
    void findsAndRebuildsADamagedIndex();
    void findsNothingInAWholeIndexBesideAWriter();

private:
    [[nodiscard]] std::unique_ptr<Database> open() const
    {
        SqliteOptions options;
        options.file = m_file;
        return std::move(openSqlite(options, indexedNotes()).value());
    }
    [[nodiscard]] std::vector<std::string> damaged() const { return inspectSearchIndexes(m_file).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_file;
};

void SearchIndexTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = fs::path(m_folder->path().toStdString()) / "notes.db";
}

void SearchIndexTest::rebuildsNothingThatIsNotThere()
{
    COMPARE_CODE(rebuildSearchIndexes(m_file), notFound);
    QVERIFY(fs::is_empty(m_file.parent_path()));
}

void SearchIndexTest::rebuildsNothingInAnotherProgramsFile()
{
    QVERIFY(RawSqlite(m_file).run("CREATE VIRTUAL TABLE theirs USING fts5 (text)"));
    const auto before = bytesOf(m_file);
    COMPARE_CODE(rebuildSearchIndexes(m_file), malformed);
    QVERIFY(bytesOf(m_file) == before);
}

void SearchIndexTest::leavesAllAsItWasWhenMoreIsDamaged()
{
    open().reset();
    QVERIFY(RawSqlite(m_file).run("DELETE FROM \"note words_data\"; ALTER TABLE notes RENAME COLUMN text TO other"));
    const auto before = bytesOf(m_file);
    COMPARE_CODE(rebuildSearchIndexes(m_file), malformed);
    QVERIFY(bytesOf(m_file) == before);
}

void SearchIndexTest::findsAndRebuildsADamagedIndex_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("its head") << QByteArray(
        "UPDATE \"note words_data\" SET block = x'ffffffffffffffffff' WHERE id = 10");
    QTest::newRow("its counts") << QByteArray("UPDATE \"note words_data\" SET block = x'ffffffffff' WHERE id > 10");
    QTest::newRow("all of it") << QByteArray("DELETE FROM \"note words_data\"; DELETE FROM \"note words_idx\"; "
                                             "DELETE FROM \"note words_config\"");
    QTest::newRow("a row that it does not know") << QByteArray("INSERT INTO notes (text) VALUES ('white lily')");
    QTest::newRow("a row that is gone") << QByteArray("DELETE FROM notes WHERE text = 'red rose'");
}

void SearchIndexTest::findsAndRebuildsADamagedIndex()
{
    QFETCH(QByteArray, damage);
    open().reset();
    QVERIFY(RawSqlite(m_file).run(damage.constData()));
    QCOMPARE(damaged(), std::vector<std::string>{"note words"});
    const auto rebuilt = rebuildSearchIndexes(m_file);
    VERIFY_OK(rebuilt);
    QCOMPARE(*rebuilt, std::vector<std::string>{"note words"});
    QVERIFY(damaged().empty());
    QCOMPARE(rebuildSearchIndexes(m_file).value().size(), std::size_t(1)); // and again
    QVERIFY(damaged().empty());
    QVERIFY(RawSqlite(m_file).run("INSERT INTO \"note words\" (\"note words\") VALUES ('integrity-check')"));
}

void SearchIndexTest::findsNothingInAWholeIndexBesideAWriter()
{
    const auto database = open();
    QVERIFY(database->write(Lane::interactive, TestDatabase::adding("in no index"), soon()).has_value());
    QCOMPARE(damaged(), std::vector<std::string>{"note words"}); // what only the log has, too
    const auto index = [](Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(transaction.execute("INSERT INTO \"note words\" (rowid, text) SELECT id, text FROM notes "
                                          "WHERE text = 'in no index'",
                                          {}));
        return {};
    };
    QVERIFY(database->write(Lane::interactive, index, soon()).has_value());
    QVERIFY(damaged().empty());
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::SearchIndexTest)
#include "SearchIndexTest.moc"
