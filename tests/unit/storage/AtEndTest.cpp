#include "tests/support/TestMain.h"
#include "tests/unit/storage/Plug.h"

namespace bloomzy::storage {

/// What changes leave for the end of their commit.
class AtEndTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStaysWhenItFails();
    void whatARefusedChangeLeftIsDropped();
    void aFailingNeighbourHurtsNobody();
    void aFaultyNeighbourHurtsNobody();
    void runsInOrderAndUnseen();
};

namespace {

Database::Write addingAtEnd(const std::string& text, std::int64_t order)
{
    return [text, order](Transaction& transaction) -> core::Result<void> {
        transaction.atEnd(order, TestDatabase::adding(text));
        return {};
    };
}

/// The notes in the order in which they were written.
std::string notesOf(TestDatabase& database)
{
    std::string all;
    (void)database->read(
        [&](Snapshot& snapshot) {
            return snapshot.query("SELECT text FROM notes ORDER BY id", {}, [&](const Row& row) {
                all += row.text(0);
                return true;
            });
        },
        soon());
    return all;
}

} // namespace

void AtEndTest::nothingStaysWhenItFails()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database.add("x"));
    const auto failed = database->write(
        Lane::interactive,
        [](Transaction& transaction) -> core::Result<void> {
            transaction.atEnd(1, TestDatabase::adding("x"));
            return TestDatabase::adding("a")(transaction);
        },
        soon());
    COMPARE_CODE(failed, conflict);
    QCOMPARE(notesOf(database), std::string("x"));
}

void AtEndTest::whatARefusedChangeLeftIsDropped()
{
    TestDatabase database(m_databases, engine());
    const auto refused = database->write(
        Lane::interactive,
        [](Transaction& transaction) -> core::Result<void> {
            transaction.atEnd(1, TestDatabase::adding("a"));
            return core::invalid("/text", "note.text", "No.");
        },
        soon());
    COMPARE_CODE(refused, invalid);
    VERIFY_OK(database.add("b"));
    QCOMPARE(notesOf(database), std::string("b"));
}

void AtEndTest::aFailingNeighbourHurtsNobody()
{
    TestDatabase database(m_databases, engine());
    VERIFY_OK(database.add("x"));
    Plug plug(*database);
    auto first = later(*database, addingAtEnd("a", 1));
    auto second = later(*database, addingAtEnd("x", 2));
    auto third = later(*database, addingAtEnd("c", 3));
    QTRY_COMPARE(database->stats().queued, std::size_t(3));
    plug.release();
    VERIFY_OK(first.get());
    COMPARE_CODE(second.get(), conflict);
    VERIFY_OK(third.get());
    QCOMPARE(database.notes(), 3);
}

/// Not a contradiction, but a fault such as a damaged index answers; or one that the work did not pass on.
void AtEndTest::aFaultyNeighbourHurtsNobody()
{
    TestDatabase database(m_databases, engine());
    const auto faulty = [](bool passedOn) {
        return [passedOn](Transaction& transaction) -> core::Result<void> {
            transaction.atEnd(2, [passedOn](Transaction& last) -> core::Result<void> {
                const auto done = last.execute("INSERT INTO nowhere (text) VALUES ('x')", {});
                return passedOn && done.has_error() ? core::Result<void>(done.error()) : core::Result<void>();
            });
            return TestDatabase::adding("b")(transaction);
        };
    };
    for (const bool passedOn : {true, false}) {
        const std::string suffix = passedOn ? "1" : "2";
        Plug plug(*database);
        auto first = later(*database, addingAtEnd("a" + suffix, 1));
        auto second = later(*database, faulty(passedOn));
        auto third = later(*database, addingAtEnd("c" + suffix, 3));
        QTRY_COMPARE(database->stats().queued, std::size_t(3));
        plug.release();
        VERIFY_OK(first.get());
        COMPARE_CODE(second.get(), internal);
        VERIFY_OK(third.get());
    }
    QCOMPARE(database.notes(), 4);
}

void AtEndTest::runsInOrderAndUnseen()
{
    TestDatabase database(m_databases, engine());
    std::int64_t seen = -1;
    VERIFY_OK(database->write(
        Lane::interactive,
        [&](Transaction& transaction) -> core::Result<void> {
            transaction.atEnd(3, TestDatabase::adding("d"));
            transaction.atEnd(1, TestDatabase::adding("b"));
            transaction.atEnd(1, TestDatabase::adding("c"));
            BLOOMZY_CHECK(TestDatabase::adding("a")(transaction));
            return transaction.query("SELECT COUNT(*) FROM notes", {}, [&](const Row& row) {
                seen = row.integer(0);
                return true;
            });
        },
        soon()));
    QCOMPARE(seen, std::int64_t(1));
    QCOMPARE(notesOf(database), std::string("abcd"));
    if (engine() != Engine::sqlite)
        return;
    Plug plug(*database);
    auto first = later(*database, addingAtEnd("f", 9));
    QTRY_COMPARE(database->stats().queued, std::size_t(1));
    auto second = later(*database, addingAtEnd("e", 8));
    QTRY_COMPARE(database->stats().queued, std::size_t(2));
    plug.release();
    VERIFY_OK(first.get());
    VERIFY_OK(second.get());
    QCOMPARE(notesOf(database), std::string("abcdef"));
}

} // namespace bloomzy::storage

BLOOMZY_TEST(bloomzy::storage::AtEndTest)
#include "AtEndTest.moc"
