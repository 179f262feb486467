#include "backend/storage/StoppedSnapshots.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/SnapshotFixture.h"
#include "tests/unit/storage/RawSqlite.h"

#include <QFile>

namespace bloomzy::backup {

/// Copies of several databases at one moment: refused without a trace, or whole.
class StagedSnapshotTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAFolderThatOthersMayEnter();
    void refusesAFileThatIsThere();
    void aWriterThatNeverEndsLeavesNothing();
    void cancellingLeavesNothing_data();
    void cancellingLeavesNothing();
    void copiesAreWholePrivateAndPlain();
    void tellsHowFarItIs();
    void aStoppedFolderIsCopiedWithoutAChange();

private:
    void takesChangesAndSnapshots(const SnapshotFixture& fixture);
};

namespace {

constexpr storage::BarrierLimits hasty{std::chrono::milliseconds(20), 3, std::chrono::milliseconds(1),
                                       std::chrono::milliseconds(1)};

core::Error enoughOfIt()
{
    return core::makeError(api::ErrorCode::preconditionFailed, "enough");
}

} // namespace

/// After a failure: nobody is held, and the next one succeeds.
void StagedSnapshotTest::takesChangesAndSnapshots(const SnapshotFixture& fixture)
{
    QCOMPARE(fixture.files(), QStringList());
    VERIFY_OK(fixture[0].add("after"));
    VERIFY_OK(fixture[1].add("after"));
    const auto next = fixture.take();
    VERIFY_OK(next);
    QCOMPARE(rowsOf(next->databases[1], "notes"), 4);
}

void StagedSnapshotTest::refusesAFolderThatOthersMayEnter()
{
    const SnapshotFixture fixture(m_databases, engine(), 2);
    QVERIFY(QFile::setPermissions(fixture.folder(), QFile::Permissions(0x7055)));
    COMPARE_CODE(fixture.take(), forbidden);
    QVERIFY(QFile::setPermissions(fixture.folder(), QFile::Permissions(0x7000)));
    takesChangesAndSnapshots(fixture);
}

void StagedSnapshotTest::refusesAFileThatIsThere()
{
    const SnapshotFixture fixture(m_databases, engine(), 2);
    const auto suffix = QLatin1String(engine() == storage::Engine::sqlite ? "db" : "sql");
    QFile there(fixture.folder() + QStringLiteral("/second.") + suffix);
    QVERIFY(there.open(QIODevice::ReadWrite) && there.write("precious") == 8 && there.flush());
    COMPARE_CODE(fixture.take(), conflict);
    QCOMPARE(fixture.files(), QStringList{QStringLiteral("second.") + suffix});
    QVERIFY(there.seek(0));
    QCOMPARE(there.readAll(), QByteArray("precious"));
    QVERIFY(there.remove());
    takesChangesAndSnapshots(fixture);
}

void StagedSnapshotTest::aWriterThatNeverEndsLeavesNothing()
{
    const SnapshotFixture fixture(m_databases, engine(), 2);
    storage::Plug plug(*fixture[1]);
    auto options = fixture.options();
    options.barrier = hasty;
    const auto refused = fixture.take(options);
    COMPARE_CODE(refused, unavailable);
    QVERIFY(refused.error().retryAfter.has_value());
    VERIFY_OK(fixture[0].add("meanwhile"));
    plug.release();
    takesChangesAndSnapshots(fixture);
}

void StagedSnapshotTest::cancellingLeavesNothing_data()
{
    QTest::addColumn<QString>("member");
    QTest::newRow("before the first") << QString();
    QTest::newRow("at the first") << QStringLiteral("first");
    QTest::newRow("at the last") << QStringLiteral("second");
}

void StagedSnapshotTest::cancellingLeavesNothing()
{
    QFETCH(const QString, member);
    const SnapshotFixture fixture(m_databases, engine(), 2);
    auto options = fixture.options();
    options.progress = [&](const SnapshotProgress& progress) {
        return progress.member == member.toStdString() ? core::Result<void>(enoughOfIt()) : core::Result<void>();
    };
    COMPARE_CODE(fixture.take(options), preconditionFailed);
    takesChangesAndSnapshots(fixture);
}

void StagedSnapshotTest::copiesAreWholePrivateAndPlain()
{
    const SnapshotFixture fixture(m_databases, engine(), 3);
    const auto before = std::chrono::system_clock::now();
    const auto taken = fixture.take();
    VERIFY_OK(taken);
    QVERIFY(taken->moment.at >= before - std::chrono::seconds(1));
    QCOMPARE(taken->databases.size(), std::size_t(3));
    QCOMPARE(fixture.files().size(), 3); // nothing beside them
    VERIFY_OK(fixture[0].add("later"));
    for (const auto& staged : taken->databases) {
        const auto file = QString::fromStdString(staged.file.string());
        QCOMPARE(int(QFile::permissions(file) & QFile::Permissions(0x0fff)), 0x0600 & 0x0fff);
        QCOMPARE(std::uint64_t(QFile(file).size()), staged.bytes);
        QCOMPARE(rowsOf(staged, "notes"), 3);
        QCOMPARE(rowsOf(staged, "outbox"), 0);
        QVERIFY(rowsOf(staged, "schema_migrations") > 0);
        QVERIFY(staged.engine == engine());
        if (engine() == storage::Engine::sqlite) {
            const storage::RawSqlite raw(staged.file);
            QCOMPARE(raw.number("SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
            QCOMPARE(raw.number("SELECT COUNT(*) FROM pragma_journal_mode WHERE journal_mode = 'delete'"), 1);
        }
        const auto copy = fixture.open(staged);
        const auto notes = storage::readValue<std::int64_t>(*copy, storage::soon(), storage::countNotes);
        VERIFY_OK(notes);
        QCOMPARE(*notes, 3);
    }
}

void StagedSnapshotTest::tellsHowFarItIs()
{
    const SnapshotFixture fixture(m_databases, engine(), 2);
    auto options = fixture.options();
    std::vector<SnapshotProgress> told;
    options.progress = [&](const SnapshotProgress& progress) {
        told.push_back(progress);
        return core::Result<void>();
    };
    const auto taken = fixture.take(options);
    VERIFY_OK(taken);
    QVERIFY(told.size() >= 3);
    QVERIFY(told.front().member.empty() && told.front().done == 0 && told.front().total > 0);
    QVERIFY(std::ranges::is_sorted(told, {}, &SnapshotProgress::done));
    QCOMPARE(told.back().done, taken->databases[0].bytes + taken->databases[1].bytes);
    QVERIFY(told.back().total >= told.back().done);
}

void StagedSnapshotTest::aStoppedFolderIsCopiedWithoutAChange()
{
    SnapshotFixture fixture(m_databases, engine(), 2);
    const std::string names[] = {fixture[0].name(), fixture[1].name()};
    fixture.closeAll();
    const auto content = [&](const std::string& name) {
        QFile file(QString::fromStdString(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = content(names[0]);
    std::vector<std::unique_ptr<storage::SnapshotSource>> sources;
    for (const auto& name : names)
        sources.push_back(engine() == storage::Engine::sqlite ? storage::stoppedSqlite(name)
                                                              : storage::unopenedPostgres(name));
    const core::SystemClock clock;
    const SnapshotMember members[] = {{"first", sources[0].get()}, {"second", sources[1].get()}};
    const auto taken = stageSnapshot(members, fixture.options(), clock);
    VERIFY_OK(taken);
    QCOMPARE(rowsOf(taken->databases[0], "notes"), 3);
    QCOMPARE(rowsOf(taken->databases[1], "notes"), 3);
    QCOMPARE(content(names[0]), before);
    QVERIFY(!QFile::exists(QString::fromStdString(names[0] + "-wal")));
}

} // namespace bloomzy::backup

BLOOMZY_TEST(bloomzy::backup::StagedSnapshotTest)
#include "StagedSnapshotTest.moc"
