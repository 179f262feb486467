#include "tests/support/TestMain.h"
#include "tests/unit/storage/TestDatabase.h"

#include <sys/resource.h>

#include <array>
#include <fcntl.h>
#include <future>
#include <unistd.h>

namespace bloomzy::storage {

class ReadTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aReaderCannotWrite();
    void wrongStatementsAreOurFault_data();
    void wrongStatementsAreOurFault();
    void aReaderThatThrowsGivesItsConnectionBack();
    void waitsForAReaderUntilTheDeadline();
    void aSnapshotDoesNotSeeLaterWrites();
    void everyTypeComesBack();
    void aQueryMayHoldTheSameQuery();
    void stopsWhenTheCallerHasEnough();
    void aWalkGivesEveryRowAndMayBeLeft();
    void countsChangedRows();
    void bothErrorsOfAReadAreTold();
};

void ReadTest::aReaderCannotWrite()
{
    TestDatabase database(m_databases, engine());
    for (const char* sql : {"INSERT INTO notes (text) VALUES ('x')", "DROP TABLE notes", "COMMIT", "BEGIN IMMEDIATE"})
        QVERIFY(database
                    ->read([&](Snapshot& snapshot) { return snapshot.query(sql, {}, [](const Row&) { return true; }); },
                           soon())
                    .has_error());
    QCOMPARE(database.notes(), 0);
}

void ReadTest::wrongStatementsAreOurFault_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char* sql :
         {"", "SELECT FROM WHERE", "SELECT 1; SELECT 2", "SELECT ?", "SELECT * FROM nowhere", "-- nothing"})
        QTest::newRow(*sql ? sql : "empty") << QByteArray(sql);
}

void ReadTest::wrongStatementsAreOurFault()
{
    QFETCH(QByteArray, sql);
    TestDatabase database(m_databases, engine());
    const auto failed = database->read(
        [&](Snapshot& snapshot) { return snapshot.query(sql.toStdString(), {}, [](const Row&) { return true; }); },
        soon());
    COMPARE_CODE(failed, internal);
    QVERIFY(failed.error().detail.find("SELECT") == std::string::npos);
}

void ReadTest::aReaderThatThrowsGivesItsConnectionBack()
{
    TestDatabase::Options options;
    options.readers = 1;
    TestDatabase database(m_databases, engine(), options);
    VERIFY_OK(database.add("one"));
    for (int i = 0; i < 3; ++i)
        COMPARE_CODE(database->read(
                         [](Snapshot& snapshot) -> core::Result<void> {
                             return snapshot.query("SELECT id FROM notes", {},
                                                   [](const Row&) -> bool { throw std::runtime_error("thrown"); });
                         },
                         soon()),
                     internal);
    QCOMPARE(database.notes(), 1);
}

void ReadTest::waitsForAReaderUntilTheDeadline()
{
    TestDatabase::Options options;
    options.readers = 1;
    TestDatabase database(m_databases, engine(), options);
    core::Result<void> inner;
    VERIFY_OK(database->read(
        [&](Snapshot&) -> core::Result<void> {
            inner = database->read([](Snapshot&) -> core::Result<void> { return {}; },
                                   deadlineIn(std::chrono::milliseconds(20)));
            return {};
        },
        soon()));
    COMPARE_CODE(inner, unavailable);
    QVERIFY(inner.error().retryAfter.has_value());
    QCOMPARE(database.notes(), 0);
}

void ReadTest::aSnapshotDoesNotSeeLaterWrites()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database.add("one"));
    VERIFY_OK(database->read(
        [&](Snapshot& snapshot) -> core::Result<void> {
            BLOOMZY_TRY(const auto before, countNotes(snapshot));
            BLOOMZY_CHECK(database.add("two"));
            BLOOMZY_TRY(const auto after, countNotes(snapshot));
            return before == 1 && after == 1 ? core::Result<void>() : core::Result<void>(core::internalError("moved"));
        },
        soon()));
    QCOMPARE(database.notes(), 2);
}

void ReadTest::everyTypeComesBack()
{
    TestDatabase database(m_databases, engine());
    const std::array<std::byte, 3> raw{std::byte{0}, std::byte{255}, std::byte{7}};
    const std::string text("Ä\nz \U0001F33F");
    const std::span<const std::byte> bytes(raw);
    int rows = 0;
    VERIFY_OK(database->read(
        [&](Snapshot& snapshot) {
            return snapshot.query("SELECT ?, ?, ?, ?, ?, ?, ?",
                                  {nullptr, std::int64_t(-5), 0.25, std::string_view(text), bytes, std::string_view(),
                                   std::span<const std::byte>()},
                                  [&](const Row& row) {
                                      ++rows;
                                      [&] {
                                          QVERIFY(row.isNull(0) && row.integer(0) == 0 && row.text(0).empty());
                                          QCOMPARE(row.integer(1), -5);
                                          QCOMPARE(row.real(2), 0.25);
                                          QCOMPARE(row.text(3), std::string_view(text));
                                          QVERIFY(std::ranges::equal(row.bytes(4), raw));
                                          QVERIFY(!row.isNull(5) && row.text(5).empty());
                                          QVERIFY(!row.isNull(6) && row.bytes(6).empty());
                                      }();
                                      return true;
                                  });
        },
        soon()));
    QCOMPARE(rows, 1);
}

void ReadTest::aQueryMayHoldTheSameQuery()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database.add("one"));
    VERIFY_OK(database.add("two"));
    int pairs = 0;
    VERIFY_OK(database->read(
        [&](Snapshot& snapshot) {
            core::Result<void> inner;
            auto outer = snapshot.query("SELECT id FROM notes", {}, [&](const Row&) {
                inner = snapshot.query("SELECT id FROM notes", {}, [&](const Row&) {
                    ++pairs;
                    return true;
                });
                return inner.has_value();
            });
            return inner.has_error() ? inner : outer;
        },
        soon()));
    QCOMPARE(pairs, 4);
}

void ReadTest::stopsWhenTheCallerHasEnough()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database.add("one"));
    VERIFY_OK(database.add("two"));
    int rows = 0;
    VERIFY_OK(database->read(
        [&](Snapshot& snapshot) {
            return snapshot.query("SELECT id FROM notes", {}, [&](const Row&) {
                ++rows;
                return false;
            });
        },
        soon()));
    QCOMPARE(rows, 1);
}

void ReadTest::aWalkGivesEveryRowAndMayBeLeft()
{
    static constexpr std::int64_t rows = 6'000;
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database->write(
        Lane::bulk,
        [](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(transaction.execute(
                "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?) "
                "INSERT INTO notes (id, text) SELECT n, CAST(n AS TEXT) FROM numbers",
                {rows}));
            return {};
        },
        soon()));
    std::int64_t sum = 0;
    std::int64_t first = 0;
    VERIFY_OK(database->read(
        [&](Snapshot& snapshot) -> core::Result<void> {
            BLOOMZY_CHECK(
                snapshot.walk("SELECT id FROM notes WHERE id > ? ORDER BY id", {std::int64_t(0)}, [&](const Row& row) {
                    sum += row.integer(0);
                    return true;
                }));
            core::Result<void> inner;
            BLOOMZY_CHECK(snapshot.walk("SELECT id FROM notes ORDER BY id", {}, [&](const Row& row) {
                inner = snapshot.walk("SELECT id FROM notes WHERE id = ?", {row.integer(0)}, [&](const Row& same) {
                    first += same.integer(0);
                    return false;
                });
                return inner.has_value() && row.integer(0) < 100;
            }));
            return inner;
        },
        soon()));
    QCOMPARE(sum, rows * (rows + 1) / 2);
    QCOMPARE(first, 5050);
    COMPARE_CODE(
        database->read([](Snapshot& snapshot) { return snapshot.walk("COMMIT", {}, [](const Row&) { return true; }); },
                       soon()),
        internal);
}

void ReadTest::countsChangedRows()
{
    TestDatabase database(m_databases, engine());
    std::vector<std::int64_t> changed;
    VERIFY_OK(database->write(
        Lane::interactive,
        [&](Transaction& transaction) -> core::Result<void> {
            changed.clear();
            for (const char* sql : {"INSERT INTO notes (text) VALUES ('a'), ('b'), ('c')",
                                    "UPDATE notes SET text = text || '!' WHERE id > 1",
                                    "UPDATE notes SET text = 'x' WHERE id = 99", "DELETE FROM notes"}) {
                BLOOMZY_TRY(const auto rows, transaction.execute(sql, {}));
                changed.push_back(rows);
            }
            return {};
        },
        soon()));
    QCOMPARE(changed, (std::vector<std::int64_t>{3, 2, 0, 3}));
}

void ReadTest::bothErrorsOfAReadAreTold()
{
    TestDatabase database(m_databases, engine());
    COMPARE_CODE(readValue<int>(*database, soon(),
                                [](Snapshot&) -> core::Result<int> {
                                    return core::makeError(api::ErrorCode::notFound, "There is none.");
                                }),
                 notFound);
    COMPARE_CODE(readValue<int>(*database, deadlineIn(std::chrono::milliseconds(-1)),
                                [](Snapshot&) -> core::Result<int> { return 1; }),
                 unavailable);
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::ReadTest)
#include "ReadTest.moc"
