#include "ui/client/LogJudge.h"

#include "backend/api/AuditLog.h"
#include "backend/tlog/Checkpoint.h"
#include "backend/tlog/Sha256.h"
#include "tests/gui/client/SignedLog.h"
#include "tests/support/TestMain.h"
#include "ui/client/JsonCodecImpl.h"

#include <QtTest/QTest>

using namespace bloomzy;
using client::KeptLog;
using client::LogChange;
using client::LogPin;
using test::SignedLog;

namespace {

KeptLog pinned(const LogPin& pin)
{
    return {KeptLog::Is::pin, pin, {}};
}

std::optional<LogChange> wrongOf(const KeptLog& before, const LogPin& served, const api::AuditConsistencyProof& proof)
{
    return client::judgeProof(before, served, client::encode(proof)).wrong;
}

} // namespace

/// What a witness takes for the continuation of a log, and what it does not.
class LogJudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatItCannotCompareWith();
    void refusesAnotherKey();
    void refusesAHeadThatIsNotSigned();
    void refusesFewerEvents();
    void refusesOtherEvents();
    void refusesProofsThatAreNone_data();
    void refusesProofsThatAreNone();
    void refusesAProofOfSomethingElse();
    void takesAFirstHeadThatItsKeySigned();
    void takesTheSameHead();
    void takesWhatIsProven_data();
    void takesWhatIsProven();
    void readsHeads();
};

void LogJudgeTest::refusesWhatItCannotCompareWith()
{
    SignedLog log(1);
    log.add(3);
    const auto damaged = client::judge({KeptLog::Is::damaged, {{}, "rubbish"}, {}}, log.pin());
    QVERIFY(damaged.wrong == LogChange::pinDamaged && !damaged.moves && damaged.isSigned);
    LogPin unsignedPin = log.pin();
    unsignedPin.checkpoint.replace("\n3\n", "\n2\n");
    QVERIFY(client::judge(pinned(unsignedPin), log.pin()).wrong == LogChange::pinDamaged);
}

void LogJudgeTest::refusesAnotherKey()
{
    SignedLog before(1);
    before.add(3);
    SignedLog now(2);
    now.add(5);
    const auto judgement = client::judge(pinned(before.pin()), now.pin());
    QVERIFY(judgement.wrong == LogChange::keyChanged && !judgement.needsProof && judgement.isSigned);
    // Also while the head is still the old key's.
    QVERIFY(client::judge(pinned(before.pin()), {now.pin().vkey, before.pin().checkpoint}).wrong ==
            LogChange::keyChanged);
    QVERIFY(client::judge(pinned(before.pin()), {"", before.pin().checkpoint}).wrong == LogChange::keyChanged);
}

void LogJudgeTest::refusesAHeadThatIsNotSigned()
{
    SignedLog log(1);
    log.add(3);
    SignedLog other(2);
    other.add(3);
    const LogPin mixed{log.pin().vkey, other.pin().checkpoint};
    for (const KeptLog& before : {KeptLog{}, pinned(log.pin())}) {
        const auto judgement = client::judge(before, mixed);
        QVERIFY(judgement.wrong == LogChange::unsignedHead && !judgement.isSigned && !judgement.moves);
        QVERIFY(client::judge(before, {log.pin().vkey, {}}).wrong == LogChange::unsignedHead);
    }
    QVERIFY(client::judge({}, {"none", log.pin().checkpoint}).wrong == LogChange::unsignedHead);
    const SignedLog elsewhere(1, "bloomzy/audit/two");
    QVERIFY(client::judge({}, {log.pin().vkey, elsewhere.pin().checkpoint}).wrong == LogChange::unsignedHead);
}

void LogJudgeTest::refusesFewerEvents()
{
    SignedLog log(1);
    log.add(3);
    const LogPin early = log.pin();
    log.add(1);
    const auto judgement = client::judge(pinned(log.pin()), early);
    QVERIFY(judgement.wrong == LogChange::cut);
    QCOMPARE(judgement.keptSize, quint64{4});
    QCOMPARE(judgement.size, quint64{3});
}

void LogJudgeTest::refusesOtherEvents()
{
    SignedLog log(1);
    log.add(4);
    SignedLog fork(1);
    fork.add(3);
    fork.add(1, "another");
    QVERIFY(client::judge(pinned(log.pin()), fork.pin()).wrong == LogChange::rewritten);
    fork.add(3);
    QVERIFY(client::judge(pinned(log.pin()), fork.pin()).needsProof);
    QVERIFY(wrongOf(pinned(log.pin()), fork.pin(), fork.proofFrom(4)) == LogChange::rewritten);
}

void LogJudgeTest::refusesProofsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("proof");
    for (const char* proof : {"", "null", "[]", "proof", R"({"hashes":[1]})", R"({"hashes":["AAAA"]})",
                              R"({"hashes":["?"]})", R"({"hashes":{}})"})
        QTest::newRow(*proof ? proof : "empty") << QByteArray(proof);
}

void LogJudgeTest::refusesProofsThatAreNone()
{
    QFETCH(const QByteArray, proof);
    SignedLog log(1);
    log.add(3);
    const LogPin before = log.pin();
    log.add(4);
    const auto judgement = client::judgeProof(pinned(before), log.pin(), proof);
    QVERIFY(judgement.wrong && !judgement.moves);
}

void LogJudgeTest::refusesAProofOfSomethingElse()
{
    SignedLog log(1);
    log.add(3);
    const LogPin before = log.pin();
    log.add(4);
    const api::AuditConsistencyProof right = log.proofFrom(3);
    QVERIFY(!wrongOf(pinned(before), log.pin(), right));
    api::AuditConsistencyProof cut = right;
    cut.hashes.pop_back();
    QVERIFY(wrongOf(pinned(before), log.pin(), cut) == LogChange::rewritten);
    api::AuditConsistencyProof longer = right;
    longer.hashes.push_back(longer.hashes.front());
    QVERIFY(wrongOf(pinned(before), log.pin(), longer) == LogChange::rewritten);
    QVERIFY(wrongOf(pinned(before), log.pin(), log.proofFrom(2)) == LogChange::rewritten);
    QVERIFY(wrongOf(pinned(before), log.pin(), {}) == LogChange::rewritten);
    // The sizes and roots that the server tells beside the proof mean nothing.
    api::AuditConsistencyProof told = right;
    told.oldSize = 7;
    told.oldRoot = told.newRoot = "anything";
    QVERIFY(!wrongOf(pinned(before), log.pin(), told));
}

void LogJudgeTest::takesAFirstHeadThatItsKeySigned()
{
    SignedLog log(1);
    log.add(3);
    const auto judgement = client::judge({}, log.pin());
    QVERIFY(!judgement.wrong && !judgement.needsProof && judgement.moves);
    QCOMPARE(judgement.size, quint64{3});
}

void LogJudgeTest::takesTheSameHead()
{
    for (const int size : {0, 1, 4}) {
        SignedLog log(1);
        log.add(size);
        const auto judgement = client::judge(pinned(log.pin()), log.pin());
        QVERIFY(!judgement.wrong && !judgement.needsProof && !judgement.moves);
        QCOMPARE(judgement.size, quint64(size));
    }
}

void LogJudgeTest::takesWhatIsProven_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("more");
    for (const auto& [before, more] : {std::pair(0, 1), std::pair(1, 1), std::pair(3, 4), std::pair(4, 1),
                                       std::pair(7, 300), std::pair(256, 1), std::pair(255, 3)})
        QTest::addRow("%d and %d", before, more) << before << more;
}

void LogJudgeTest::takesWhatIsProven()
{
    QFETCH(const int, before);
    QFETCH(const int, more);
    SignedLog log(1);
    log.add(before);
    const LogPin pin = log.pin();
    log.add(more);
    const auto asked = client::judge(pinned(pin), log.pin());
    QVERIFY(asked.needsProof && !asked.wrong && !asked.moves);
    QCOMPARE(asked.keptSize, quint64(before));
    const auto judgement =
        client::judgeProof(pinned(pin), log.pin(), client::encode(log.proofFrom(std::uint64_t(before))));
    QVERIFY(!judgement.wrong && judgement.moves && !judgement.needsProof);
    QCOMPARE(judgement.size, quint64(before + more));
}

void LogJudgeTest::readsHeads()
{
    SignedLog log(1);
    log.add(3);
    const auto head = client::headText(log.pin());
    QVERIFY(head.has_value());
    QCOMPARE(head->size, quint64{3});
    QCOMPARE(QByteArray::fromBase64(head->root.toLatin1()).size(), qsizetype{32});
    QVERIFY(!client::headText({{}, "nothing"}));
    QVERIFY(!client::headText({{}, {}}));
}

BLOOMZY_TEST(LogJudgeTest)
#include "LogJudgeTest.moc"
