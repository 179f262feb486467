#include "ProofLog.h"
#include "tests/support/TestMain.h"
#include "ui/client/LogTexts.h"

#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::audit_page;
using namespace bloomzy::test;

/// The check of a proof: what must not be believed, then what is proven.
class ProofCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoKeyProvesNothing();
    void aHeadOfAnotherKeyProvesNothing();
    void aChangedHeadProvesNothing();
    void aWrongPathProvesNothing();
    void aChangedEntryProvesNothing();
    void anotherEntryProvesNothing();
    void whatIsShownMustBeTheEntry_data();
    void whatIsShownMustBeTheEntry();
    void anEntryInAnotherFormIsNone();
    void aCutBundleProvesNothing();
    void aChangedPartIsFound();
    void aPartThatIsShownOtherwiseIsFound();
    void changedValuesAreFound();
    void everyEventOfALogIsProven();
    void whatIsHiddenOrErasedIsTold();
    void detailsOfWhoIsErasedAreErasedToo();
    void tellsTheWayUp();
    void bundlesAreWhereTheFormatSays();
};

void ProofCheckTest::whatIsNoKeyProvesNothing()
{
    ProofInput input = ProofLog(5).input(2);
    for (const char* key : {"", "nonsense", "bloomzy/audit/test+00000000+AAAA"}) {
        input.verifierKey = key;
        QCOMPARE(checkProof(input).fault, ProofFault::key);
    }
}

void ProofCheckTest::aHeadOfAnotherKeyProvesNothing()
{
    ProofInput input = ProofLog(5).input(2);
    input.verifierKey = ProofLog(5, 8).key();
    QCOMPARE(checkProof(input).fault, ProofFault::signature);
}

void ProofCheckTest::aChangedHeadProvesNothing()
{
    ProofInput input = ProofLog(5).input(2);
    input.checkpoint.replace("\n5\n", "\n6\n");
    QCOMPARE(checkProof(input).fault, ProofFault::signature);
    input.checkpoint = "nonsense";
    QCOMPARE(checkProof(input).fault, ProofFault::signature);
}

void ProofCheckTest::aWrongPathProvesNothing()
{
    ProofInput input = ProofLog(5).input(2);
    std::swap(input.proof.hashes[0], input.proof.hashes[1]);
    QCOMPARE(checkProof(input).fault, ProofFault::proof);
    input.proof.hashes = {"AAAA"};
    QCOMPARE(checkProof(input).fault, ProofFault::proof);
    input.proof.hashes.clear();
    QCOMPARE(checkProof(input).fault, ProofFault::proof);
}

void ProofCheckTest::aChangedEntryProvesNothing()
{
    ProofInput input = ProofLog(5).input(2);
    input.bundle.replace("taxon.update", "taxon.delete");
    QCOMPARE(checkProof(input).fault, ProofFault::proof);
}

void ProofCheckTest::anotherEntryProvesNothing()
{
    ProofInput input = ProofLog(5).input(2);
    input.shown.sequence = 4; // and the path is that of 3
    QCOMPARE(checkProof(input).fault, ProofFault::proof);
}

void ProofCheckTest::whatIsShownMustBeTheEntry_data()
{
    QTest::addColumn<QByteArray>("member");
    for (const char* name : {"id", "time", "action", "source", "outcome"})
        QTest::newRow(name) << QByteArray(name);
}

void ProofCheckTest::whatIsShownMustBeTheEntry()
{
    ProofInput input = ProofLog(5).input(2);
    QFETCH(QByteArray, member);
    if (member == "id")
        input.shown.id = ProofLog::idOf(3);
    else if (member == "time")
        input.shown.time = "2026-11-22T14:32:06.123456Z";
    else if (member == "action")
        input.shown.action = "taxon.delete";
    else if (member == "source")
        input.shown.source = "auth";
    else
        input.shown.outcome = api::AuditOutcome::denied;
    QCOMPARE(checkProof(input).fault, ProofFault::shown);
}

void ProofCheckTest::anEntryInAnotherFormIsNone()
{
    ProofLog log(5);
    log.entry(2).insert(1, " ");
    QCOMPARE(checkProof(log.input(2)).fault, ProofFault::entry);
    log.entry(2) = R"({"action":"a","action":"taxon.update"})";
    QCOMPARE(checkProof(log.input(2)).fault, ProofFault::entry);
}

void ProofCheckTest::aCutBundleProvesNothing()
{
    ProofInput input = ProofLog(5).input(4);
    input.bundle.chop(1);
    QCOMPARE(checkProof(input).fault, ProofFault::entry);
    input.bundle.clear();
    QCOMPARE(checkProof(input).fault, ProofFault::entry);
}

void ProofCheckTest::aChangedPartIsFound()
{
    ProofInput input = ProofLog(5).input(2);
    input.parts->actor->value.replace(input.parts->actor->value.find("Ada"), 3, "Eve");
    const ProofFinding finding = checkProof(input);
    QCOMPARE(finding.fault, ProofFault::parts);
    QCOMPARE(finding.actor, PartState::differs);
    input = ProofLog(5).input(2);
    input.parts->target = input.parts->actor; // the entry has none
    QCOMPARE(checkProof(input).target, PartState::differs);
}

void ProofCheckTest::aPartThatIsShownOtherwiseIsFound()
{
    ProofInput input = ProofLog(5).input(2);
    input.shown.actor.displayName = "Eve";
    QCOMPARE(checkProof(input).fault, ProofFault::parts);
    input.shown.actor.displayName = "Ada Placeholder";
    input.shown.actor.kind = api::ActorKind::system;
    QCOMPARE(checkProof(input).fault, ProofFault::parts);
}

void ProofCheckTest::changedValuesAreFound()
{
    const std::string details = R"({"changes":[{"after":9,"before":7,"field":"/care/days"}]})";
    ProofLog log(5);
    std::string& entry = log.entry(2);
    const std::string hash = ProofLog::base64(tlog::sha256({ProofLog::salt(), details}));
    entry.insert(entry.find(",\"id\""), ",\"details\":\"" + hash + "\"");
    ProofInput input = log.input(2);
    input.parts->details =
        api::AuditPart{QByteArray::fromStdString(ProofLog::salt()).toBase64().toStdString(), details};
    input.shown.changes = {{"/care/days", {"7"}, {"10"}}};
    QCOMPARE(checkProof(input).details, PartState::differs);
    input.shown.changes.clear();
    QCOMPARE(checkProof(input).details, PartState::differs);
    input.shown.changes = {{"/care/days", {"7"}, {"9"}}};
    QCOMPARE(checkProof(input).details, PartState::matches);
    input.shown.changes = {{"/care/days", {"null"}, {"9"}}};
    input.shown.masked = {"/changes/0/before"};
    QCOMPARE(checkProof(input).details, PartState::matches);
}

void ProofCheckTest::everyEventOfALogIsProven()
{
    for (const int events : {1, 2, 3, 7, 8, 300}) {
        const ProofLog log(events);
        for (const int number : {0, events / 2, events - 1}) {
            const ProofFinding finding = checkProof(log.input(number));
            QVERIFY2(finding.isProven(), qPrintable(QStringLiteral("%1 of %2").arg(number).arg(events)));
            QCOMPARE(finding.size, quint64(events));
            QCOMPARE(finding.number, quint64(number));
            QCOMPARE(finding.actor, PartState::matches);
            QCOMPARE(finding.target, PartState::absent);
        }
    }
}

void ProofCheckTest::whatIsHiddenOrErasedIsTold()
{
    ProofInput input = ProofLog(5).input(2);
    input.parts->actor.reset(); // sealed: the server does not give it
    QCOMPARE(checkProof(input).actor, PartState::unchecked);
    input.parts.reset();
    QCOMPARE(checkProof(input).actor, PartState::unchecked);
    input.shown.masked = {"/actor/address"};
    QCOMPARE(checkProof(input).actor, PartState::notShown);
    input.shown.actor.erased = true;
    const ProofFinding finding = checkProof(input);
    QCOMPARE(finding.actor, PartState::erased);
    QVERIFY(finding.isProven());
}

void ProofCheckTest::detailsOfWhoIsErasedAreErasedToo()
{
    ProofLog log(5);
    std::string& entry = log.entry(2);
    entry.insert(entry.find(",\"id\""), ",\"details\":\"" + ProofLog::actorHash() + '"');
    ProofInput input = log.input(2);
    QCOMPARE(checkProof(input).details, PartState::unchecked);
    input.shown.target = api::AuditTarget{"user", "ada", {}};
    input.shown.target->erased = true;
    QCOMPARE(checkProof(input).details, PartState::erased);
    input.shown.target.reset();
    input.shown.actor.erased = true;
    QCOMPARE(checkProof(input).details, PartState::erased);
}

void ProofCheckTest::tellsTheWayUp()
{
    const ProofFinding finding = checkProof(ProofLog(7).input(6));
    QCOMPARE(finding.path.size(), 2);
    QCOMPARE(finding.path.constFirst().hash, finding.leafHash);
    QVERIFY(finding.path.constFirst().neighbourIsLeft);
    QCOMPARE(finding.keyId.size(), 4);
    QCOMPARE(finding.root.size(), 32);
}

void ProofCheckTest::bundlesAreWhereTheFormatSays()
{
    QCOMPARE(bundlePath(1, 300), "tile/entries/000");
    QCOMPARE(bundlePath(257, 300), "tile/entries/001.p/44");
    QCOMPARE(client::claimedHead(ProofLog(5).checkpoint(5))->size, quint64(5));
    QVERIFY(!client::claimedHead("nonsense"));
}

BLOOMZY_APPLESS_TEST(ProofCheckTest)
#include "ProofCheckTest.moc"
