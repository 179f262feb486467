#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/audit/ProofPanel.h"

#include <QJsonDocument>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using audit_page::LogVerdict;
using audit_page::PartState;
using audit_page::ProofState;

/// The proof on the page, and the look at the whole log.
class AuditProofTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup() { m_console.reset(); }
    void theChosenEventIsVerifiedByItself();
    void whatIsSealedIsComparedToo();
    void aKeyVerifiesAtOnce();
    void theProofIsExported();
    void anExportThatCannotBeWrittenSaysSo();
    void theLogIsVerified();
    void aLogThatIsNotWhatItWasRaisesTheAlarm();

private:
    [[nodiscard]] const audit_page::LogCheck& check() const { return view().logCheck(); }
};

void AuditProofTest::initTestCase()
{
    QVERIFY(startServer());
    for (const auto* name : {"Rosa", "Hoya", "Ficus"})
        QVERIFY(happenInLog(QString::fromLatin1(name)));
}

void AuditProofTest::theChosenEventIsVerifiedByItself()
{
    QVERIFY(choose(rowOf(u"Hoya"_s)));
    QTRY_COMPARE(view().proof().state(), ProofState::proven);
    QVERIFY(banner(u"proof"_s).isEmpty());
}

/// The server opens what is sealed for whoever may see it, with its salt, and this computer hashes it.
void AuditProofTest::whatIsSealedIsComparedToo()
{
    QVERIFY(choose(rowOf(u"Hoya"_s)));
    QTRY_COMPARE(view().proof().state(), ProofState::proven);
    const auto& finding = view().proof().finding();
    QCOMPARE(finding.actor, PartState::matches);
    QCOMPARE(finding.target, PartState::matches);
    QCOMPARE(finding.details, PartState::matches);
}

void AuditProofTest::aKeyVerifiesAtOnce()
{
    QVERIFY(choose(rowOf(u"Rosa"_s)));
    QTest::keyClick(&table(), Qt::Key_P);
    QVERIFY(view().proof().state() != ProofState::unchecked);
    QTRY_COMPARE(view().proof().state(), ProofState::proven);
    QCOMPARE(view().proof().finding().number, quint64(model().item(rowOf(u"Rosa"_s))->sequence - 1));
}

void AuditProofTest::theProofIsExported()
{
    QVERIFY(choose(rowOf(u"Rosa"_s)));
    QTRY_COMPARE(view().proof().state(), ProofState::proven);
    const QString path = m_server.folder.filePath(u"proof.json"_s);
    m_console->dialogs.paths = {path};
    QVERIFY(action("exportProof").isEnabled());
    trigger("exportProof");
    QTRY_VERIFY(!m_console->toasts.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject proof = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!proof.value(u"hashes"_s).isUndefined());
    QVERIFY(proof.value(u"entry"_s).toString().contains(list().chosenId()));
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
}

void AuditProofTest::anExportThatCannotBeWrittenSaysSo()
{
    QVERIFY(choose(rowOf(u"Rosa"_s)));
    QTRY_COMPARE(view().proof().state(), ProofState::proven);
    m_console->dialogs.paths = {u"/nowhere/at/all/proof.json"_s};
    trigger("exportProof");
    QTRY_COMPARE(banner(u"failure"_s), u"The proof was not exported."_s);
}

void AuditProofTest::theLogIsVerified()
{
    trigger("verifyLog");
    QTRY_VERIFY(check().verdict().has_value());
    QCOMPARE(check().verdict()->state, LogVerdict::State::consistent);
    QVERIFY(happenInLog(u"Begonia"_s));
    trigger("verifyLog");
    QTRY_COMPARE(check().verdict()->state, LogVerdict::State::consistent);
    QVERIFY(check().verdict()->size > 0);
    QVERIFY(banner(u"log"_s).isEmpty());
}

void AuditProofTest::aLogThatIsNotWhatItWasRaisesTheAlarm()
{
    const client::LogPinFile kept(witnessFolder(), u"test"_s);
    QVERIFY(kept.write({"another key", "another head"}).isEmpty());
    QVERIFY(open());
    trigger("verifyLog");
    QTRY_COMPARE(banner(u"log"_s), u"The log is not what it was."_s);
    QVERIFY(action("export").isEnabled()); // what is there can still be taken along
    QVERIFY(QFile::remove(kept.path()));
}

BLOOMZY_GUI_TEST(AuditProofTest)
#include "AuditProofTest.moc"
