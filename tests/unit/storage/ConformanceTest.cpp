#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <algorithm>
#include <limits>
#include <thread>

namespace bloomzy::storage {

/// What services may rely on, whichever engine they run on.
class ConformanceTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyViolatedConstraintIsAConflict_data();
    void everyViolatedConstraintIsAConflict();
    void textThatOneEngineCannotStoreIsRefused_data();
    void textThatOneEngineCannotStoreIsRefused();
    void aFailedStatementFailsItsWriteAlthoughItWasIgnored();
    void sortsTextByItsBytes();
    void comparesTextByItsBytes();
    void pagesGoOnWhereTheyEnded();
    void nullsAreNeitherEqualNorText();
    void integersKeepTheirRange();
    void aWriteSeesItsOwnChanges();
    void aWriteSeesWhatWasCommittedBeforeItBegan();
    void insertsTellTheirNumbers();
};

namespace {

constexpr std::string_view insertNote = "INSERT INTO notes (text) VALUES (?)";

std::vector<Migration> withChildren(Engine engine)
{
    auto migrations = noteMigrations(engine);
    migrations.push_back({"20260102T0000_children",
                          "CREATE TABLE children (id BIGINT PRIMARY KEY, note BIGINT NOT NULL REFERENCES notes (id), "
                          "kind TEXT NOT NULL CHECK (kind IN ('a', 'b')));"
                          "INSERT INTO notes (id, text) VALUES (1, 'one');"
                          "INSERT INTO children (id, note, kind) VALUES (1, 1, 'a');"});
    return migrations;
}

core::Result<void> run(Database& database, std::string_view sql, Params params = {})
{
    return database.write(
        Lane::interactive,
        [&](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(transaction.execute(sql, params));
            return {};
        },
        soon());
}

std::vector<std::string> texts(const TestDatabase& database, std::string_view sql, Params params = {})
{
    std::vector<std::string> all;
    const auto done = database->read(
        [&](Snapshot& snapshot) {
            return snapshot.query(sql, params, [&](const Row& row) {
                all.emplace_back(row.text(0));
                return true;
            });
        },
        soon());
    return done.has_value() ? all : std::vector<std::string>{done.error().cause};
}

/// In the order of their bytes; a dictionary's order is another.
const std::vector<std::string> words{"",      "Abies",       "Zamia", "abies", "×Fatshedera", "Ångström", "été",
                                     "zamia", "\U0001F33Fa", "a b",   "a-b",   "ab",          "aB",       "10",
                                     "9",     "_",           "ß",     "ss",    "A\tb",        "a\xCC\x8A"};

std::vector<std::string> sortedWords()
{
    auto sorted = words;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace

void ConformanceTest::everyViolatedConstraintIsAConflict_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char* name, const char* sql) { QTest::newRow(name) << QByteArray(sql); };
    row("unique", "INSERT INTO notes (text) VALUES ('one')");
    row("not null", "INSERT INTO notes (text) VALUES (NULL)");
    row("check", "INSERT INTO children (id, note, kind) VALUES (2, 1, 'c')");
    row("foreign key", "INSERT INTO children (id, note, kind) VALUES (2, 99, 'a')");
    row("still referred to", "DELETE FROM notes");
    row("primary key", "UPDATE children SET id = 1, note = 99");
}

void ConformanceTest::everyViolatedConstraintIsAConflict()
{
    QFETCH(QByteArray, sql);
    TestDatabase database(m_databases, engine(), {}, withChildren(engine()));
    const auto refused = run(*database, sql.toStdString());
    COMPARE_CODE(refused, conflict);
    QVERIFY(!refused.error().cause.empty());
    QVERIFY(refused.error().detail.find("INSERT") == std::string::npos);
    QCOMPARE(database.number("SELECT COUNT(*) FROM notes"), 1);
    QCOMPARE(database.number("SELECT SUM(note) FROM children"), 1);
}

void ConformanceTest::textThatOneEngineCannotStoreIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << QByteArray("a\0b", 3);
    QTest::newRow("not UTF-8") << QByteArray("a\xFF");
    QTest::newRow("a surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF");
}

void ConformanceTest::textThatOneEngineCannotStoreIsRefused()
{
    QFETCH(QByteArray, text);
    TestDatabase database(m_databases, engine());
    COMPARE_CODE(database.add(text.toStdString()), invalid);
    const std::string asked = text.toStdString();
    COMPARE_CODE(database->read(
                     [&](Snapshot& snapshot) {
                         return snapshot.query("SELECT id FROM notes WHERE text = ?", {std::string_view(asked)},
                                               [](const Row&) { return true; });
                     },
                     soon()),
                 invalid);
    QCOMPARE(database.notes(), 0);
}

void ConformanceTest::aFailedStatementFailsItsWriteAlthoughItWasIgnored()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database.add("taken"));
    COMPARE_CODE(database->write(
                     Lane::interactive,
                     [](Transaction& transaction) -> core::Result<void> {
                         BLOOMZY_CHECK(TestDatabase::adding("before")(transaction));
                         static_cast<void>(transaction.execute(insertNote, {std::string_view("taken")}));
                         return {};
                     },
                     soon()),
                 conflict);
    QCOMPARE(database.notes(), 1);
    VERIFY_OK(database.add("after"));
}

void ConformanceTest::sortsTextByItsBytes()
{
    TestDatabase database(m_databases, engine());
    for (const auto& word : words)
        VERIFY_OK(database.add(word));
    auto expected = sortedWords();
    QCOMPARE(texts(database, "SELECT text FROM notes ORDER BY text"), expected);
    QCOMPARE(database.number("SELECT MIN(text) = '' FROM notes"), 1);
    QCOMPARE(texts(database, "SELECT MAX(text) FROM notes"), std::vector{expected.back()});
    std::reverse(expected.begin(), expected.end());
    QCOMPARE(texts(database, "SELECT text FROM notes ORDER BY text DESC"), expected);
}

void ConformanceTest::comparesTextByItsBytes()
{
    TestDatabase database(m_databases, engine());
    for (const auto& word : words)
        VERIFY_OK(database.add(word));
    for (const auto& word : words) {
        const Param params[] = {std::string_view(word)};
        auto below = sortedWords();
        std::erase_if(below, [&](const auto& other) { return other >= word; });
        QCOMPARE(texts(database, "SELECT text FROM notes WHERE text < ? ORDER BY text", params), below);
        QCOMPARE(texts(database, "SELECT text FROM notes WHERE text = ?", params), std::vector{word});
    }
}

void ConformanceTest::pagesGoOnWhereTheyEnded()
{
    TestDatabase database(m_databases, engine());
    for (const auto& word : words)
        VERIFY_OK(database.add(word));
    std::vector<std::string> all;
    std::string last;
    std::int64_t lastId = -1;
    std::size_t before = 0;
    do {
        before = all.size();
        VERIFY_OK(database->read(
            [&](Snapshot& snapshot) {
                const std::string from = last;
                return snapshot.query("SELECT text, id FROM notes WHERE (text, id) > (?, ?) ORDER BY text, id LIMIT ?",
                                      {std::string_view(from), lastId, std::int64_t(3)}, [&](const Row& row) {
                                          last = row.text(0);
                                          lastId = row.integer(1);
                                          all.push_back(last);
                                          return true;
                                      });
            },
            soon()));
    } while (all.size() > before);
    QCOMPARE(all, sortedWords());
}

void ConformanceTest::nullsAreNeitherEqualNorText()
{
    TestDatabase database(m_databases, engine());
    QCOMPARE(database.number("SELECT COUNT(*) FROM (SELECT NULL AS x) AS t WHERE x = NULL"), 0);
    VERIFY_OK(database->read(
        [](Snapshot& snapshot) {
            return snapshot.query("SELECT NULL, '', 0, text FROM (SELECT 1 AS one) AS o LEFT JOIN notes ON 1 = 0", {},
                                  [](const Row& row) {
                                      [&] {
                                          QVERIFY(row.isNull(0) && row.isNull(3));
                                          QVERIFY(!row.isNull(1) && !row.isNull(2));
                                          QVERIFY(row.text(3).empty() && row.bytes(3).empty() && row.integer(3) == 0);
                                      }();
                                      return true;
                                  });
        },
        soon()));
}

void ConformanceTest::integersKeepTheirRange()
{
    TestDatabase database(m_databases, engine());
    for (const std::int64_t id : {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()}) {
        const std::string text = std::to_string(id);
        const Param params[] = {id, std::string_view(text)};
        VERIFY_OK(run(*database, "INSERT INTO notes (id, text) VALUES (?, ?)", params));
        QCOMPARE(database.number("SELECT id FROM notes WHERE text = '" + text + "'"), id);
    }
}

void ConformanceTest::aWriteSeesItsOwnChanges()
{
    TestDatabase database(m_databases, engine());
    std::int64_t seen = 0;
    VERIFY_OK(database->write(
        Lane::interactive,
        [&](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(TestDatabase::adding("mine")(transaction));
            return transaction.query("SELECT COUNT(*) FROM notes", {}, [&](const Row& row) {
                seen = row.integer(0);
                return true;
            });
        },
        soon()));
    QCOMPARE(seen, 1);
}

void ConformanceTest::aWriteSeesWhatWasCommittedBeforeItBegan()
{
    constexpr int writers = 8;
    constexpr int each = 25;
    TestDatabase database(m_databases, engine());
    TestDatabase::Options options;
    // A second server over the same database: its writer is another one.
    auto second = TestDatabases::open(engine(), database.name(), noteMigrations(engine()), options);
    VERIFY_OK(second);
    VERIFY_OK(database.add("0"));
    std::vector<std::jthread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            Database& mine = writer % 2 == 0 ? *database : **second;
            for (int i = 0; i < each; ++i)
                static_cast<void>(run(mine, "UPDATE notes SET text = CAST(CAST(text AS INTEGER) + 1 AS TEXT)"));
        });
    threads.clear();
    QCOMPARE(texts(database, "SELECT text FROM notes"), std::vector{std::to_string(writers * each)});
}

void ConformanceTest::insertsTellTheirNumbers()
{
    TestDatabase database(m_databases, engine());
    std::vector<std::int64_t> numbers;
    VERIFY_OK(database->write(
        Lane::interactive,
        [&](Transaction& transaction) {
            numbers.clear();
            return transaction.query("INSERT INTO notes (text) VALUES ('a'), ('b') RETURNING id", {},
                                     [&](const Row& row) {
                                         numbers.push_back(row.integer(0));
                                         return true;
                                     });
        },
        soon()));
    QCOMPARE(numbers, (std::vector<std::int64_t>{1, 2}));
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::ConformanceTest)
#include "ConformanceTest.moc"
