#include "tests/gui/client/SignedLog.h"
#include "tests/support/TestMain.h"
#include "ui/client/JsonCodecImpl.h"

#include <QtTest/QTest>

using namespace bloomzy;
using client::ClosedLogs;
using client::KeptLog;
using client::LogChange;
using client::LogPin;
using test::SignedLog;

namespace {

constexpr const char* otherName = "bloomzy/audit/two";

KeptLog keptOf(const SignedLog& log)
{
    return {KeptLog::Is::pin, log.pin(), {}};
}

} // namespace

/// What a witness says of a log that was restored from a backup: what the backup had, and from there on by another key.
class RestoredLogJudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAKeyThatTheKeptOneDidNotSign();
    void refusesAnotherBeginning();
    void refusesALogThatIsShorterThanTheBackup();
    void goesOnWhereNothingWasLost_data();
    void goesOnWhereNothingWasLost();
    void countsWhatWasLost();
    void countsWhatWasLostWhereNothingHappenedSince();
    void followsTwoRestores();
};

void RestoredLogJudgeTest::refusesAKeyThatTheKeptOneDidNotSign()
{
    SignedLog log(1);
    log.add(5);
    const KeptLog kept = keptOf(log);
    ClosedLogs closed;
    const SignedLog next = log.restored(2, otherName, closed);
    QVERIFY(client::judge(kept, next.pin()).wrong == LogChange::keyChanged);
    // A stranger's signature, and one that names somebody else.
    ClosedLogs foreign;
    SignedLog stranger(9);
    stranger.add(5);
    (void)stranger.restored(2, otherName, foreign);
    foreign.front().vkey = closed.front().vkey;
    QVERIFY(client::judge(kept, next.pin(), foreign).wrong == LogChange::keyChanged);
    ClosedLogs elsewhere;
    (void)log.restored(3, "bloomzy/audit/three", elsewhere);
    QVERIFY(client::judge(kept, next.pin(), elsewhere).wrong == LogChange::keyChanged);
    QVERIFY(client::judge(kept, {next.pin().vkey, log.pin().checkpoint}, closed).wrong == LogChange::unsignedHead);
}

void RestoredLogJudgeTest::refusesAnotherBeginning()
{
    SignedLog log(1);
    log.add(5);
    const KeptLog kept = keptOf(log);
    SignedLog other(1);
    other.add(8, "made up");
    ClosedLogs closed;
    SignedLog next = other.restored(2, otherName, closed);
    next.add(3);
    const auto judgement = client::judgeProof(kept, next.pin(), client::encode(next.proofFrom(5)), closed);
    QVERIFY(judgement.wrong == LogChange::rewritten && !judgement.moves);
}

void RestoredLogJudgeTest::refusesALogThatIsShorterThanTheBackup()
{
    SignedLog log(1);
    log.add(5);
    ClosedLogs closed;
    const SignedLog longer = log.restored(2, otherName, closed);
    SignedLog next(2, otherName);
    next.add(3);
    QCOMPARE(next.pin().vkey, longer.pin().vkey);
    QVERIFY(client::judge(keptOf(log), next.pin(), closed).wrong == LogChange::cut);
}

void RestoredLogJudgeTest::goesOnWhereNothingWasLost_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("more");
    QTest::newRow("an older head") << 3 << 4;
    QTest::newRow("the last head") << 5 << 2;
    QTest::newRow("the last head, nothing since") << 5 << 0;
}

void RestoredLogJudgeTest::goesOnWhereNothingWasLost()
{
    QFETCH(const int, before);
    QFETCH(const int, more);
    SignedLog log(1);
    log.add(before);
    const KeptLog kept = keptOf(log);
    log.add(5 - before);
    ClosedLogs closed;
    SignedLog next = log.restored(2, otherName, closed);
    next.add(more);
    auto judgement = client::judge(kept, next.pin(), closed);
    QCOMPARE(judgement.needsProof, more > 0);
    judgement = client::judgeProof(kept, next.pin(), client::encode(next.proofFrom(std::uint64_t(before))), closed);
    QVERIFY(!judgement.wrong && judgement.moves && judgement.lost == 0);
}

void RestoredLogJudgeTest::countsWhatWasLost()
{
    SignedLog log(1);
    log.add(5);
    ClosedLogs closed;
    SignedLog next = log.restored(2, otherName, closed);
    log.add(7); // on the machine that was lost
    const KeptLog kept = keptOf(log);
    next.add(20);
    const auto asked = client::judge(kept, next.pin(), closed);
    QVERIFY(asked.needsProof && asked.keptSize == 5);
    const auto judgement = client::judgeProof(kept, next.pin(), client::encode(next.proofFrom(5)), closed);
    QVERIFY(judgement.wrong == LogChange::restored && !judgement.moves && judgement.isSigned);
    QCOMPARE(judgement.lost, quint64{7});
    const auto unproven = client::judgeProof(kept, next.pin(), "{}", closed);
    QVERIFY(unproven.wrong && *unproven.wrong != LogChange::restored);
}

void RestoredLogJudgeTest::countsWhatWasLostWhereNothingHappenedSince()
{
    SignedLog log(1);
    log.add(5);
    ClosedLogs closed;
    const SignedLog next = log.restored(2, otherName, closed);
    log.add(1);
    const auto judgement = client::judge(keptOf(log), next.pin(), closed);
    QVERIFY(judgement.wrong == LogChange::restored && judgement.lost == 1);
}

void RestoredLogJudgeTest::followsTwoRestores()
{
    SignedLog log(1);
    log.add(5);
    const KeptLog kept = keptOf(log);
    ClosedLogs closed;
    SignedLog second = log.restored(2, otherName, closed);
    second.add(3);
    SignedLog third = second.restored(3, "bloomzy/audit/three", closed);
    third.add(4);
    const auto judgement = client::judgeProof(kept, third.pin(), client::encode(third.proofFrom(5)), closed);
    QVERIFY(!judgement.wrong && judgement.moves);
}

BLOOMZY_TEST(RestoredLogJudgeTest)
#include "RestoredLogJudgeTest.moc"
