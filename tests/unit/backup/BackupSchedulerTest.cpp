#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/WorkFixture.h"

#include <QTest>

#include <semaphore>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

const QString barn = QStringLiteral("barn");

} // namespace

class BackupSchedulerTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsDueWithoutARecoveryKey();
    void aNewRecoveryKeyHasMissedNothing();
    void whatElseRunsIsNotDisturbed();
    void aFailureIsNotTriedAtEachLook();
    void oneMakesUpForAllThatWereMissed();
    void tellsWhoRehearses();
    void keepsToRetention();
    void dropsKeysWhoseTimeIsOver();
    void doesNothingOnceItIsStopped();

private:
    /// Lets it look, and waits until it has.
    void look()
    {
        m_scheduler->look();
        // The third one is told after all that the look begins.
        for (int i = 0; i < 3; ++i) {
            api::RestorePoint none;
            none.id = marker;
            m_scheduler->made(none);
            m_seen.acquire();
        }
    }
    void setPlan(const api::BackupPlanInput& plan)
    {
        m_fixture->write([&](auto& transaction) {
            return backup::PlanStore::write(transaction, {plan, 2, "2026-01-01T00:00:00Z"});
        });
    }

    const std::string marker = "marker";
    std::unique_ptr<WorkFixture> m_fixture;
    backup::BackupTurn m_turn;
    std::counting_semaphore<> m_seen{0};
    std::vector<std::string> m_made; ///< ids that were told
    std::unique_ptr<backup::BackupScheduler> m_scheduler;
};

void BackupSchedulerTest::init()
{
    m_fixture = std::make_unique<WorkFixture>(m_databases, engine());
    m_fixture->addDestination(barn);
    api::BackupPlanInput hourly;
    hourly.schedule.every = api::BackupEvery::hour;
    setPlan(hourly);
    m_made.clear();
    m_scheduler = std::make_unique<backup::BackupScheduler>(
        backup::BackupSchedulerParts{*m_fixture->database, m_fixture->calls(), m_fixture->maker(), m_turn,
                                     m_fixture->openings(), m_fixture->clock, m_fixture->log});
    m_scheduler->onBackup([this](const api::RestorePoint& point, const backup::BackupWatch&) {
        if (point.id == marker)
            return m_seen.release();
        m_made.push_back(point.id);
    });
}

void BackupSchedulerTest::cleanup()
{
    m_scheduler.reset();
    m_fixture.reset();
}

void BackupSchedulerTest::nothingIsDueWithoutARecoveryKey()
{
    m_fixture->clock.advance(48h);
    look();
    QVERIFY(m_fixture->points().empty());
    QCOMPARE(m_fixture->events("backup.create"), 0);
}

void BackupSchedulerTest::aNewRecoveryKeyHasMissedNothing()
{
    m_fixture->addRecoveryKey();
    look();
    QVERIFY(m_fixture->points().empty());
    m_fixture->clock.advance(1h);
    look();
    QCOMPARE(m_fixture->points().size(), std::size_t{1});
    QCOMPARE(m_fixture->points().at(0).reason, api::BackupReason::scheduled);
    QCOMPARE(m_fixture->events("backup.create"), 1);
}

void BackupSchedulerTest::whatElseRunsIsNotDisturbed()
{
    m_fixture->addRecoveryKey();
    m_fixture->clock.advance(2h);
    {
        const auto other = m_turn.take(backup::BackupTask::verification);
        QVERIFY(other.has_value());
        QCOMPARE(m_turn.take(backup::BackupTask::backup).error().code, api::ErrorCode::conflict);
        look();
        QVERIFY(m_fixture->points().empty());
    }
    look();
    QCOMPARE(m_fixture->points().size(), std::size_t{1});
}

void BackupSchedulerTest::aFailureIsNotTriedAtEachLook()
{
    m_fixture->addRecoveryKey();
    QVERIFY(QDir(m_fixture->place(barn)).removeRecursively());
    m_fixture->clock.advance(2h);
    for (int i = 0; i < 3; ++i)
        look();
    QCOMPARE(m_fixture->points().size(), std::size_t{1});
    QVERIFY(m_fixture->points().at(0).failure.has_value());
    QVERIFY(m_made.empty());
    m_fixture->clock.advance(1h);
    look();
    QCOMPARE(m_fixture->points().size(), std::size_t{2});
}

void BackupSchedulerTest::oneMakesUpForAllThatWereMissed()
{
    m_fixture->addRecoveryKey();
    m_fixture->clock.advance(24h * 10);
    for (int i = 0; i < 3; ++i)
        look();
    QCOMPARE(m_fixture->points().size(), std::size_t{1});
    QCOMPARE(m_fixture->filesAt(barn).size(), 1);
}

void BackupSchedulerTest::tellsWhoRehearses()
{
    m_fixture->addRecoveryKey();
    m_fixture->clock.advance(2h);
    look();
    QCOMPARE(m_made, std::vector<std::string>{m_fixture->points().at(0).id});
}

void BackupSchedulerTest::keepsToRetention()
{
    m_fixture->addRecoveryKey();
    for (int i = 0; i < 3; ++i) {
        m_fixture->clock.advance(1h);
        look();
    }
    QCOMPARE(m_fixture->filesAt(barn).size(), 3);
    api::BackupPlanInput one;
    one.schedule.every = api::BackupEvery::off;
    one.retention = {1, 0, 0, 0};
    setPlan(one);
    m_fixture->clock.advance(2h);
    look();
    QCOMPARE(m_fixture->points().size(), std::size_t{1});
    QCOMPARE(m_fixture->filesAt(barn).size(), 1);
    QCOMPARE(m_fixture->events("backup.expire"), 2);
}

void BackupSchedulerTest::dropsKeysWhoseTimeIsOver()
{
    m_fixture->addRecoveryKey();
    m_fixture->clock.advance(1h);
    look();
    const auto kept = [this] { return test::countRows(*m_fixture->database, "SELECT count(*) FROM opening_keys"); };
    QCOMPARE(kept(), 1);
    api::BackupPlanInput off;
    off.schedule.every = api::BackupEvery::off;
    setPlan(off);
    m_fixture->clock.advance(23h);
    look();
    QCOMPARE(kept(), 1);
    m_fixture->clock.advance(1h);
    look();
    QCOMPARE(kept(), 0);
}

void BackupSchedulerTest::doesNothingOnceItIsStopped()
{
    m_fixture->addRecoveryKey();
    m_fixture->clock.advance(2h);
    m_scheduler->stop();
    m_scheduler->look();
    m_scheduler.reset();
    QVERIFY(m_fixture->points().empty());
}

BLOOMZY_TEST(BackupSchedulerTest)
#include "BackupSchedulerTest.moc"
