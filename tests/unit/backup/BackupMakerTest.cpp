#include "backend/backup/archive/ArchiveReader.h"
#include "backend/backup/archive/SqliteRows.h"
#include "backend/backup/work/WorkFolder.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/WorkFixture.h"

#include <QFile>
#include <QTest>

using namespace bloomzy;
using api::BackupReason;

namespace {

const QString shelf = QStringLiteral("shelf");
const QString attic = QStringLiteral("attic");

core::Result<api::RestorePoint> makeOne(WorkFixture& fixture, BackupReason reason = BackupReason::manual)
{
    fixture.clock.advance(std::chrono::seconds(1));
    return fixture.maker().make(reason, {}, {});
}

} // namespace

class BackupMakerTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WorkFixture>(m_databases, engine()); }
    void cleanup() { m_fixture.reset(); }
    void refusesWithoutARecoveryKey();
    void refusesWhereNoPlaceCanBeMade();
    void refusesAMasterKeyThatChangesMeanwhile();
    void cancelledMidwayLeavesNothing();
    void whatNoDestinationTakesIsNotKept();
    void whatAKilledRunLeftGoes();
    void oneInTroubleDoesNotStopTheOthers();
    void theFirstOneMakesAPlaceBesideTheDataFolder();
    void opensWithTheRecoveryKeyAndForADayWithItsOwn();
    void keepsNoKeyWhereNothingIsRehearsed();
    void oldOnesGo();

private:
    [[nodiscard]] core::Result<backup::archive::Manifest> readBy(const backup::age::Identity& identity,
                                                                 const api::RestorePoint& point) const
    {
        return backup::archive::verifyArchive(m_fixture->fileOf(shelf, point), {&identity, 1});
    }
    void setPlan(const api::BackupPlanInput& plan)
    {
        m_fixture->write([&](auto& transaction) {
            return backup::PlanStore::write(transaction, {plan, 2, "2026-01-01T00:00:00Z"});
        });
    }

    std::unique_ptr<WorkFixture> m_fixture;
};

void BackupMakerTest::refusesWithoutARecoveryKey()
{
    m_fixture->addDestination(shelf);
    const auto made = makeOne(*m_fixture);
    QVERIFY(made.has_error());
    QCOMPARE(made.error().code, api::ErrorCode::conflict);
    QVERIFY(made.error().detail.find("recovery key") != std::string::npos);
    QVERIFY(m_fixture->points().empty());
    QVERIFY(m_fixture->filesAt(shelf).isEmpty());
    QCOMPARE(m_fixture->events("backup.create"), 0);
}

void BackupMakerTest::refusesWhereNoPlaceCanBeMade()
{
    m_fixture->addRecoveryKey();
    QFile inTheWay(m_fixture->place(QStringLiteral("data-backups")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto made = makeOne(*m_fixture);
    QVERIFY(made.has_error());
    QCOMPARE(made.error().code, api::ErrorCode::conflict);
    QVERIFY(m_fixture->destinations().empty());
    const auto points = m_fixture->points();
    QCOMPARE(points.size(), std::size_t{1});
    QCOMPARE(*points[0].failure, made.error().detail);
    QVERIFY(!points[0].fileName);
    QCOMPARE(m_fixture->events("backup.create"), 1);
    QVERIFY(m_fixture->leftInWork().isEmpty());
}

void BackupMakerTest::refusesAMasterKeyThatChangesMeanwhile()
{
    m_fixture->addRecoveryKey();
    m_fixture->addDestination(shelf);
    auto parts = m_fixture->makerParts();
    parts.sources.masterKey = []() -> core::Result<core::crypto::SecretKey> {
        return core::crypto::SecretKey::random();
    };
    const auto made = backup::BackupMaker(std::move(parts)).make(BackupReason::manual, {}, {});
    QVERIFY(made.has_error());
    QVERIFY2(made.error().cause.find("keys/master-key.age") != std::string::npos, made.error().cause.c_str());
    QVERIFY(m_fixture->filesAt(shelf).isEmpty());
    QVERIFY(m_fixture->leftInWork().isEmpty());
}

void BackupMakerTest::cancelledMidwayLeavesNothing()
{
    m_fixture->addRecoveryKey();
    m_fixture->addDestination(shelf);
    m_fixture->addDestination(attic);
    int asked = 0;
    const backup::BackupWatch counting{{}, [&] { return ++asked < 0; }};
    QVERIFY(m_fixture->maker().make(BackupReason::manual, {}, counting).has_value());
    const auto before = m_fixture->filesAt(shelf);
    QCOMPARE(before.size(), 1);
    const int all = asked - 1;
    QVERIFY(all > 8);
    std::int64_t cancelled = 0;
    // Retention, which comes last, goes on where it stopped.
    for (int at = 1; at < all; at += std::max(1, all / 6)) {
        m_fixture->clock.advance(std::chrono::seconds(1));
        int left = at;
        const auto made = m_fixture->maker().make(BackupReason::manual, {}, {{}, [&] { return --left <= 0; }});
        QVERIFY2(made.has_error(), qPrintable(QString::number(at)));
        QCOMPARE(made.error().cause, std::string("cancelled"));
        QCOMPARE(m_fixture->filesAt(shelf), before);
        QCOMPARE(m_fixture->filesAt(attic), before);
        QVERIFY(m_fixture->leftInWork().isEmpty());
        QCOMPARE(m_fixture->points().size(), std::size_t{1});
        QCOMPARE(m_fixture->events("backup.create"), 1 + ++cancelled);
    }
}

void BackupMakerTest::whatNoDestinationTakesIsNotKept()
{
    m_fixture->addRecoveryKey();
    m_fixture->addDestination(shelf);
    QVERIFY(QDir(m_fixture->place(shelf)).removeRecursively());
    const auto made = makeOne(*m_fixture);
    QVERIFY(made.has_error());
    QCOMPARE(made.error().code, api::ErrorCode::unavailable);
    const auto point = m_fixture->points().at(0);
    QCOMPARE(*point.failure, made.error().detail);
    QCOMPARE(point.copies.at(0).state, api::BackupCopyState::failed);
    QCOMPARE(*point.copies.at(0).problem, api::DestinationProblem::unreachable);
    QVERIFY(!point.fileName && !point.opensUntil);
    QCOMPARE(m_fixture->destinations().at(0).trouble->problem, api::DestinationProblem::unreachable);
    QVERIFY(m_fixture->leftInWork().isEmpty());
}

void BackupMakerTest::whatAKilledRunLeftGoes()
{
    const QString left = m_fixture->dataFolder() + QStringLiteral("/backup/left/over");
    QVERIFY(QDir().mkpath(left));
    QFile part(left + QStringLiteral("/backup.tar.zst.age.x.part"));
    QVERIFY(part.open(QIODevice::WriteOnly) && part.write("half") == 4);
    QVERIFY(backup::clearWorkRoot(m_fixture->dataFolder().toStdString()).has_value());
    QVERIFY(m_fixture->leftInWork().isEmpty());
    QVERIFY(QDir(m_fixture->dataFolder()).exists());
}

void BackupMakerTest::oneInTroubleDoesNotStopTheOthers()
{
    m_fixture->addRecoveryKey();
    const std::string away = m_fixture->addDestination(attic);
    const std::string there = m_fixture->addDestination(shelf);
    QVERIFY(QDir(m_fixture->place(attic)).removeRecursively());
    const auto made = makeOne(*m_fixture);
    QVERIFY2(made.has_value(), made.has_error() ? made.error().cause.c_str() : "");
    const auto point = m_fixture->points().at(0);
    QCOMPARE(point.copies.size(), std::size_t{2});
    for (const api::BackupCopy& copy : point.copies)
        QCOMPARE(copy.state, copy.destinationId == away ? api::BackupCopyState::failed : api::BackupCopyState::stored);
    for (const api::Destination& destination : m_fixture->destinations()) {
        QCOMPARE(destination.trouble.has_value(), destination.id == away);
        QCOMPARE(destination.lastSuccessAt.has_value(), destination.id == there);
    }
    QCOMPARE(m_fixture->filesAt(shelf), QStringList{QString::fromStdString(*point.fileName)});
    QCOMPARE(m_fixture->events("backup.create"), 1);
}

void BackupMakerTest::theFirstOneMakesAPlaceBesideTheDataFolder()
{
    m_fixture->addRecoveryKey();
    QVERIFY(m_fixture->destinations().empty());
    const auto made = makeOne(*m_fixture);
    QVERIFY2(made.has_value(), made.has_error() ? made.error().cause.c_str() : "");
    const QString place = m_fixture->place(QStringLiteral("data-backups"));
    const auto folder = QFileInfo(place);
    QCOMPARE(folder.permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
    const auto destinations = m_fixture->destinations();
    QCOMPARE(destinations.size(), std::size_t{1});
    QCOMPARE(destinations[0].name, std::string("This computer"));
    QCOMPARE(m_fixture->filesAt(QStringLiteral("data-backups")).size(), 1);
    QCOMPARE(m_fixture->events("backupDestination.create"), 1);
    QVERIFY(makeOne(*m_fixture).has_value());
    QCOMPARE(m_fixture->destinations().size(), std::size_t{1});
}

void BackupMakerTest::opensWithTheRecoveryKeyAndForADayWithItsOwn()
{
    m_fixture->addRecoveryKey();
    m_fixture->addDestination(shelf);
    const auto made = makeOne(*m_fixture);
    QVERIFY2(made.has_value(), made.has_error() ? made.error().cause.c_str() : "");
    const api::RestorePoint point = m_fixture->points().at(0);
    QVERIFY(point == *made);
    QCOMPARE(point.check.state, api::BackupCheckState::verified);
    QCOMPARE(*point.auditCheckpoint, std::string("checkpoint\n"));
    const auto recovery = backup::age::Identity::of(m_fixture->recovery).value();
    const auto manifest = readBy(recovery, point);
    QVERIFY(manifest.has_value());
    std::vector<std::string> paths;
    for (const auto& entry : manifest->contents)
        paths.push_back(entry.path);
    const std::string suffix = engine() == storage::Engine::sqlite ? ".db" : ".sql";
    QCOMPARE(paths,
             (std::vector<std::string>{"store/backup" + suffix, "store/catalog" + suffix, "keys/master-key.age"}));
    const api::TableRows notes{"catalog.notes", 1};
    QVERIFY(std::ranges::count(point.rows, notes) == 1);
    // Its own key opens all but the master key, and for a day.
    const auto own = m_fixture->openings().find(point.id, m_fixture->clock.now(), test::soon());
    QVERIFY(own.has_value() && *own);
    QVERIFY(readBy(**own, point).has_value());
    const auto folder = m_fixture->place(QStringLiteral("unpacked")).toStdString();
    QVERIFY(
        backup::archive::unpackArchive(m_fixture->fileOf(shelf, point), {own->get(), 1}, folder, [](const auto& file) {
            return backup::archive::sqliteRows(file);
        }).has_value());
    QFile sealed(QString::fromStdString(folder + "/keys/master-key.age"));
    QVERIFY(sealed.open(QIODevice::ReadOnly));
    const std::string key = sealed.readAll().toStdString();
    QCOMPARE(ageTexts::open(key, {**own}).failure, std::string("age key"));
    QCOMPARE(ageTexts::open(key, {recovery}).plain, m_fixture->masterKey.hex() + "\n");
    m_fixture->clock.advance(std::chrono::hours(24));
    QVERIFY(!m_fixture->openings().find(point.id, m_fixture->clock.now(), test::soon()).value());
    QVERIFY(!m_fixture->points().at(0).opensUntil);
}

void BackupMakerTest::keepsNoKeyWhereNothingIsRehearsed()
{
    m_fixture->addRecoveryKey();
    m_fixture->addDestination(shelf);
    api::BackupPlanInput plan;
    plan.rehearsal = api::RehearsalEvery::off;
    setPlan(plan);
    QVERIFY(!makeOne(*m_fixture)->opensUntil);
    QVERIFY(makeOne(*m_fixture, BackupReason::safety)->opensUntil);
    QCOMPARE(test::countRows(*m_fixture->database, "SELECT count(*) FROM opening_keys"), 1);
}

void BackupMakerTest::oldOnesGo()
{
    m_fixture->addRecoveryKey();
    m_fixture->addDestination(shelf);
    api::BackupPlanInput plan;
    plan.retention = {2, 0, 0, 0};
    setPlan(plan);
    for (int i = 0; i < 4; ++i)
        QVERIFY(makeOne(*m_fixture).has_value());
    const auto points = m_fixture->points();
    QCOMPARE(points.size(), std::size_t{2});
    QCOMPARE(m_fixture->filesAt(shelf).size(), 2);
    for (const api::RestorePoint& point : points)
        QVERIFY(m_fixture->filesAt(shelf).contains(QString::fromStdString(*point.fileName)));
    QCOMPARE(m_fixture->events("backup.expire"), 2);
}

BLOOMZY_TEST(BackupMakerTest)
#include "BackupMakerTest.moc"
