#include "tests/support/TestMain.h"
#include "tests/unit/backup/SnapshotFixture.h"

#include <QFileInfo>

namespace bloomzy::backup {

/// A copy of a hundred MiB, with a commit at each step of it.
class SnapshotOfManyPagesTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aCommitAtEachStepDoesNotBeginItAnew();
    void theLogIsEmptiedAfterwards();
};

namespace {

constexpr std::int64_t copyMebibyte = 1024 * 1024;
constexpr int filledSize = 100; // MiB

/// One megabyte that no two calls have in common.
std::string distinctPage(int number)
{
    std::string text = std::to_string(number) + ":";
    text.resize(std::size_t(copyMebibyte) / 2, char('a' + number % 26)); // the index of `text` holds it again
    return text;
}

/// In one commit.
core::Result<void> addPages(const storage::TestDatabase& database, int first, int count)
{
    return database->write(
        storage::Lane::bulk,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            for (int i = first; i < first + count; ++i)
                BLOOMZY_CHECK(storage::TestDatabase::adding(distinctPage(i))(transaction));
            return {};
        },
        storage::soon());
}

void fillWithPages(const storage::TestDatabase& database, int count)
{
    for (int i = 0; i < count; i += 20)
        if (addPages(database, i, 20).has_error())
            qFatal("pages cannot be stored");
}

/// The same in rows of 2 KiB: PostgreSQL indexes no longer ones.
void fillWithRows(const storage::TestDatabase& database, int mebibytes)
{
    for (std::int64_t i = 0; i < mebibytes; i += 10) {
        const auto added = database->write(
            storage::Lane::bulk,
            [&](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(
                    transaction.execute("INSERT INTO notes (text) SELECT n || ':' || repeat(md5(n::text), 64) "
                                        "FROM generate_series(?, ?) AS n",
                                        {i * 512, (i + 10) * 512 - 1}));
                return {};
            },
            storage::soon());
        if (added.has_error())
            qFatal("%s", added.error().cause.c_str());
    }
}

} // namespace

void SnapshotOfManyPagesTest::aCommitAtEachStepDoesNotBeginItAnew()
{
    const SnapshotFixture fixture(m_databases, engine(), 1, 0);
    if (engine() == storage::Engine::sqlite)
        fillWithPages(fixture[0], filledSize);
    else
        fillWithRows(fixture[0], filledSize);
    const std::int64_t before = fixture[0].notes();
    int steps = 0;
    std::uint64_t last = 0;
    auto options = fixture.options();
    options.progress = [&](const SnapshotProgress& progress) -> core::Result<void> {
        if (progress.done < last)
            return core::internalError("it went back");
        last = progress.done;
        return fixture[0].add("step " + std::to_string(++steps));
    };
    const auto taken = fixture.take(options);
    VERIFY_OK(taken);
    QVERIFY(taken->databases[0].bytes > std::uint64_t(filledSize) * copyMebibyte * 9 / 10);
    QVERIFY(steps > 20);
    if (engine() == storage::Engine::sqlite)
        QVERIFY2(steps < 2 * filledSize, qPrintable(QString::number(steps)));
    // A step came before each attempt at the moment, the others after it.
    QCOMPARE(rowsOf(taken->databases[0], "notes"), before + taken->moment.attempts);
    QCOMPARE(fixture[0].notes(), before + steps);
}

void SnapshotOfManyPagesTest::theLogIsEmptiedAfterwards()
{
    if (engine() != storage::Engine::sqlite)
        return; // the other engine's log is the server's own
    const SnapshotFixture fixture(m_databases, engine(), 1, 0);
    fillWithPages(fixture[0], 40);
    const auto bytes = [&] { return QFileInfo(QString::fromStdString(fixture[0].name() + "-wal")).size(); };
    int added = 40;
    const auto addSome = [&] { return addPages(fixture[0], std::exchange(added, added + 4), 4); };
    auto options = fixture.options();
    options.progress = [&](const SnapshotProgress&) { return addSome(); };
    VERIFY_OK(fixture.take(options));
    const auto grown = bytes();
    QVERIFY2(grown > 32 * copyMebibyte, qPrintable(QString::number(grown)));
    // As much again: the first change is written behind, and empties the log, which then takes no more room than it
    // has.
    for (int i = 0; i < 10; ++i)
        VERIFY_OK(addSome());
    QVERIFY2(bytes() <= grown + 6 * copyMebibyte, qPrintable(QString::number(bytes() - grown)));
    fixture.clear();
    VERIFY_OK(fixture.take());
}

} // namespace bloomzy::backup

BLOOMZY_TEST(bloomzy::backup::SnapshotOfManyPagesTest)
#include "SnapshotOfManyPagesTest.moc"
