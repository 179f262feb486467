#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/backup/WorkFixture.h"

#include <QFile>
#include <QTest>

using namespace bloomzy;
using api::BackupCheckState;
using api::BackupCopyState;

namespace {

const QString cellar = QStringLiteral("cellar");
const QString garage = QStringLiteral("garage");

} // namespace

class BackupVerifierTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void refusesWhatIsNotThere();
    void anotherKeyProvesNothing();
    void aDestinationThatIsAwayProvesNothing();
    void cancelledChangesNothing();
    void findsADamagedOne();
    void onlyOneOfTwoIsDamaged();
    void findsWhatIsGone();
    void wholeOnesNeedNoKey();
    void opensWithTheRecoveryKey();
    void looksAtAll();

private:
    [[nodiscard]] core::Result<api::RestorePoint> verify(const backup::Opening& opening = {})
    {
        m_fixture->clock.advance(std::chrono::minutes(1));
        return m_fixture->verifier().verify(m_point.id, opening, backup::BackupOrder::bySystem(), {});
    }
    void damage(const QString& place)
    {
        QFile file(QString::fromStdString(m_fixture->fileOf(place, m_point).string()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
        const char byte = file.peek(1).at(0);
        QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
    }
    [[nodiscard]] api::RestorePoint kept() const { return m_fixture->points().at(0); }

    std::unique_ptr<WorkFixture> m_fixture;
    api::RestorePoint m_point;
    std::string m_cellar;
};

void BackupVerifierTest::init()
{
    m_fixture = std::make_unique<WorkFixture>(m_databases, engine());
    m_fixture->addRecoveryKey();
    m_cellar = m_fixture->addDestination(cellar);
    m_fixture->addDestination(garage);
    m_point = m_fixture->maker().make(api::BackupReason::manual, {}, {}).value();
}

void BackupVerifierTest::refusesWhatIsNotThere()
{
    const auto none = m_fixture->verifier().verify("x", {}, backup::BackupOrder::bySystem(), {});
    QVERIFY(none.has_error());
    QCOMPARE(none.error().code, api::ErrorCode::notFound);
    const auto opening = m_fixture->openings().openingOf("x", {}, m_fixture->clock.now(), test::soon());
    QCOMPARE(opening.error().faults.at(0).code, std::string("backup.recoveryKeyNeeded"));
    const auto wrong =
        m_fixture->openings().openingOf(m_point.id, {"AGE-SECRET"}, m_fixture->clock.now(), test::soon());
    QCOMPARE(wrong.error().faults.at(0).code, std::string("backup.identity"));
}

void BackupVerifierTest::anotherKeyProvesNothing()
{
    const auto other = std::make_shared<const backup::age::Identity>(ageTexts::newIdentity());
    const auto verified = verify(other);
    QVERIFY(verified.has_error());
    QCOMPARE(verified.error().faults.at(0).code, std::string("backup.key"));
    QVERIFY(kept() == m_point);
}

void BackupVerifierTest::aDestinationThatIsAwayProvesNothing()
{
    for (const QString& place : {cellar, garage})
        QVERIFY(QFile::rename(m_fixture->place(place), m_fixture->place(place) + QStringLiteral(".away")));
    const auto verified = verify();
    QVERIFY(verified.has_error());
    QCOMPARE(verified.error().code, api::ErrorCode::unavailable);
    QVERIFY(kept() == m_point);
    QCOMPARE(m_fixture->events("backup.verify"), 0);
}

void BackupVerifierTest::cancelledChangesNothing()
{
    const auto verified =
        m_fixture->verifier().verify(m_point.id, {}, backup::BackupOrder::bySystem(), {{}, [] { return true; }});
    QVERIFY(verified.has_error());
    QCOMPARE(verified.error().cause, std::string("cancelled"));
    QVERIFY(kept() == m_point);
    QVERIFY(m_fixture->leftInWork().isEmpty());
}

void BackupVerifierTest::findsADamagedOne()
{
    damage(cellar);
    damage(garage);
    const auto verified = verify();
    QVERIFY(verified.has_value());
    QCOMPARE(verified->check.state, BackupCheckState::failed);
    QVERIFY(verified->check.detail.has_value());
    QVERIFY(kept().check == verified->check);
    for (const api::BackupCopy& copy : kept().copies)
        QCOMPARE(copy.state, BackupCopyState::stored);
    QCOMPARE(m_fixture->events("backup.verify"), 1);
}

/// What is whole elsewhere is a backup still; the damaged one counts for nothing.
void BackupVerifierTest::onlyOneOfTwoIsDamaged()
{
    damage(cellar);
    const auto verified = verify();
    QVERIFY(verified.has_value());
    QCOMPARE(verified->check.state, BackupCheckState::verified);
    for (const api::BackupCopy& copy : kept().copies)
        QCOMPARE(copy.state, copy.destinationId == m_cellar ? BackupCopyState::failed : BackupCopyState::stored);
}

void BackupVerifierTest::findsWhatIsGone()
{
    QVERIFY(QFile::remove(QString::fromStdString(m_fixture->fileOf(cellar, m_point).string())));
    QVERIFY(verify().has_value());
    for (const api::BackupCopy& copy : kept().copies)
        QCOMPARE(copy.state, copy.destinationId == m_cellar ? BackupCopyState::failed : BackupCopyState::stored);
    QCOMPARE(kept().check.state, BackupCheckState::verified);
}

void BackupVerifierTest::wholeOnesNeedNoKey()
{
    const auto verified = verify();
    QVERIFY2(verified.has_value(), verified.has_error() ? verified.error().cause.c_str() : "");
    QCOMPARE(verified->check.state, BackupCheckState::verified);
    QVERIFY(verified->check.at > m_point.check.at);
    QVERIFY(m_fixture->leftInWork().isEmpty());
}

void BackupVerifierTest::opensWithTheRecoveryKey()
{
    const auto opening =
        m_fixture->openings().openingOf(m_point.id, {m_fixture->recovery}, m_fixture->clock.now(), test::soon());
    QVERIFY(opening.has_value());
    QCOMPARE(verify(*opening)->check.state, BackupCheckState::verified);
    // What is somebody else's and opens too is not this backup.
    m_fixture->write([&](storage::Transaction& transaction) {
        api::RestorePoint changed = m_point;
        changed.sha256.reset();
        changed.createdAt = "2026-01-01T00:00:00.000000Z";
        return backup::PointStore::put(transaction, changed);
    });
    QCOMPARE(verify(*opening)->check.state, BackupCheckState::failed);
}

void BackupVerifierTest::looksAtAll()
{
    m_fixture->clock.advance(std::chrono::hours(1));
    const auto second = m_fixture->maker().make(api::BackupReason::manual, {}, {}).value();
    damage(cellar);
    damage(garage);
    std::int64_t done = 0;
    std::int64_t all = 0;
    const auto counts =
        m_fixture->verifier().verifyAll(backup::BackupOrder::bySystem(), {[&](std::int64_t now, std::int64_t total) {
                                                                              QVERIFY(now >= done && now <= total);
                                                                              done = now;
                                                                              all = total;
                                                                          },
                                                                          {}});
    QVERIFY(counts.has_value());
    QCOMPARE(counts->verified, 1);
    QCOMPARE(counts->failed, 1);
    QCOMPARE(counts->unopened, 0);
    QCOMPARE(all, 2 * (m_point.bytes + second.bytes));
    QCOMPARE(m_fixture->events("backup.verifyAll"), 1);
}

BLOOMZY_TEST(BackupVerifierTest)
#include "BackupVerifierTest.moc"
