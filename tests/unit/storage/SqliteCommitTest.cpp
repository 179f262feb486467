#include "tests/support/TestMain.h"
#include "tests/unit/storage/Plug.h"

namespace bloomzy::storage {

/// What only SQLite can do to a transaction.
class SqliteCommitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatementThatEndsTheTransactionHurtsNobody();
    void aFullDiskHurtsOnlyWhoFillsIt();
    void aStatementThatIsNoChangeCountsNone();

private:
    TestDatabases m_databases;
};

void SqliteCommitTest::aStatementThatEndsTheTransactionHurtsNobody()
{
    TestDatabase database(m_databases, Engine::sqlite);
    VERIFY_OK(database.add("taken"));
    Plug plug(*database);
    auto good = later(*database, TestDatabase::adding("good"));
    QTRY_COMPARE(database->stats().queued, std::size_t(1));
    auto bad = later(*database, [](Transaction& transaction) {
        return executeOnly(transaction, "INSERT OR ROLLBACK INTO notes (text) VALUES ('taken')");
    });
    QTRY_COMPARE(database->stats().queued, std::size_t(2));
    auto hides = later(*database, [](Transaction& transaction) -> core::Result<void> {
        const auto ignored = executeOnly(transaction, "INSERT OR ROLLBACK INTO notes (text) VALUES ('taken')");
        return ignored.has_error() ? core::Result<void>() : core::Result<void>(core::internalError("not refused"));
    });
    QTRY_COMPARE(database->stats().queued, std::size_t(3));
    plug.release();
    VERIFY_OK(good.get());
    COMPARE_CODE(bad.get(), conflict);
    COMPARE_CODE(hides.get(), conflict);
    QCOMPARE(database.notes(), 2);
}

void SqliteCommitTest::aFullDiskHurtsOnlyWhoFillsIt()
{
    TestDatabase database(m_databases, Engine::sqlite);
    VERIFY_OK(database->write(
        Lane::interactive,
        [](Transaction& transaction) { return executeOnly(transaction, "PRAGMA max_page_count = 40"); }, soon()));
    Plug plug(*database);
    auto small = later(*database, TestDatabase::adding("small"));
    auto large = later(*database, TestDatabase::adding(std::string(1'000'000, 'x')));
    QTRY_COMPARE(database->stats().queued, std::size_t(2));
    plug.release();
    VERIFY_OK(small.get());
    COMPARE_CODE(large.get(), insufficientStorage);
    QCOMPARE(database.notes(), 1);
}

void SqliteCommitTest::aStatementThatIsNoChangeCountsNone()
{
    TestDatabase database(m_databases, Engine::sqlite);
    std::int64_t changed = -1;
    VERIFY_OK(database->write(
        Lane::interactive,
        [&](Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(TestDatabase::adding("one")(transaction));
            BLOOMZY_TRY(changed, transaction.execute("CREATE TABLE other (id INTEGER)", {}));
            return {};
        },
        soon()));
    QCOMPARE(changed, 0);
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::SqliteCommitTest)
#include "SqliteCommitTest.moc"
