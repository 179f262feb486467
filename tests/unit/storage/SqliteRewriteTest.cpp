#include "backend/storage/SqliteRewrite.h"

#include "backend/storage/SqliteDatabase.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/RawSqlite.h"
#include "tests/unit/storage/TestDatabase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

namespace bloomzy::storage {
namespace {

using namespace std::chrono_literals;

std::vector<Migration> notesWithWords()
{
    auto all = noteMigrations();
    all.push_back({"20260101T0001_index", "CREATE VIRTUAL TABLE note_words USING fts5 (text, content='notes', "
                                          "content_rowid='id');"});
    return all;
}

core::Result<void> executeAll(Transaction& transaction, std::initializer_list<std::string_view> statements)
{
    for (const std::string_view sql : statements)
        BLOOMZY_CHECK(transaction.execute(sql, {}));
    return {};
}

} // namespace

class SqliteRewriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWhileItIsLocked();
    void refusesWhatIsNoDatabase();
    void leavesNothingOfWhatWasDeleted();
    void keepsWhatOthersWriteMeanwhile();

private:
    [[nodiscard]] bool tells(const QByteArray& text) const
    {
        const QDir folder(m_folder->path());
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }
    [[nodiscard]] std::filesystem::path file() const
    {
        return m_folder->filePath(QStringLiteral("one.db")).toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void SqliteRewriteTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    SqliteOptions options;
    options.file = file();
    auto opened = openSqlite(options, notesWithWords());
    VERIFY_OK(opened);
    m_database = std::move(*opened);
    VERIFY_OK(m_database->write(
        Lane::interactive,
        [](Transaction& transaction) -> core::Result<void> {
            for (int i = 0; i < 500; ++i) {
                const std::string text = "note " + std::to_string(i) + (i % 7 == 0 ? " kanarienvogel" : " sparrow");
                BLOOMZY_CHECK(transaction.execute("INSERT INTO notes (id, text) VALUES (?, ?)",
                                                  {std::int64_t(i), std::string_view(text)}));
                BLOOMZY_CHECK(transaction.execute("INSERT INTO note_words (rowid, text) VALUES (?, ?)",
                                                  {std::int64_t(i), std::string_view(text)}));
            }
            return {};
        },
        soon()));
}

void SqliteRewriteTest::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

void SqliteRewriteTest::refusesWhileItIsLocked()
{
    const RawSqlite other(file());
    QVERIFY(other.run("BEGIN IMMEDIATE"));
    COMPARE_CODE(rewriteSqlite(file(), 50ms), unavailable);
    QVERIFY(other.run("ROLLBACK"));
    VERIFY_OK(rewriteSqlite(file(), 30s));
}

void SqliteRewriteTest::refusesWhatIsNoDatabase()
{
    const QString name = m_folder->filePath(QStringLiteral("other"));
    QFile none(name);
    QVERIFY(none.open(QIODevice::WriteOnly));
    none.write(QByteArray(8'192, 'x'));
    none.close();
    QVERIFY(rewriteSqlite(name.toStdString(), 1s).has_error());
    QVERIFY(none.open(QIODevice::ReadOnly));
    QCOMPARE(none.readAll(), QByteArray(8'192, 'x'));
}

void SqliteRewriteTest::leavesNothingOfWhatWasDeleted()
{
    VERIFY_OK(m_database->write(
        Lane::interactive,
        [](Transaction& transaction) {
            return executeAll(transaction,
                              {"INSERT INTO note_words (note_words, rowid, text) SELECT 'delete', id, text FROM notes "
                               "WHERE text LIKE '%kanarienvogel'",
                               "DELETE FROM notes WHERE text LIKE '%kanarienvogel'",
                               "INSERT INTO note_words (note_words) VALUES ('optimize')"});
        },
        soon()));
    QVERIFY(tells("kanarienvogel"));
    VERIFY_OK(rewriteSqlite(file(), 30s));
    QVERIFY(!tells("kanarienvogel"));
    QVERIFY(tells("sparrow"));
    const auto left = readValue<std::int64_t>(*m_database, soon(), countNotes);
    QCOMPARE(left.value(), std::int64_t{428});
    VERIFY_OK(m_database->write(Lane::interactive, TestDatabase::adding("later"), soon()));
}

void SqliteRewriteTest::keepsWhatOthersWriteMeanwhile()
{
    std::atomic<bool> done{false};
    std::atomic<int> written{0};
    std::thread writer([&] {
        for (int i = 0; !done; ++i)
            if (m_database->write(Lane::interactive, TestDatabase::adding("while " + std::to_string(i)), soon())
                    .has_value())
                ++written;
    });
    bool rewritten = true;
    for (int i = 0; i < 5; ++i)
        rewritten = rewritten && rewriteSqlite(file(), 30s).has_value();
    done = true;
    writer.join();
    QVERIFY(rewritten);
    const auto left = readValue<std::int64_t>(*m_database, soon(), countNotes);
    QCOMPARE(left.value(), std::int64_t{500} + written);
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::SqliteRewriteTest)
#include "SqliteRewriteTest.moc"
