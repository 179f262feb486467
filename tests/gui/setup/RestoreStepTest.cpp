#include "tests/gui/backups/FakeCtl.h"
#include "tests/gui/setup/WizardFixture.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QtCore/QProcess>

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

namespace {

const QString keyOfBackup = u"AGE-SECRET-KEY-1"_s + QString(56, u'Q') + u"7M"_s;

} // namespace

/// "Restore from a backup instead": back, refused, and on to the sign-in at a server over the restored data.
class RestoreStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void withoutFileAndKeyNothingIsBegun();
    void aRefusalLeavesThePersonThere();
    void aTeamsServerIsToldWhatToType();
    void theWayBackIsThatOfANewServer();
    void restoredDataAreSignedInTo();

private:
    void openRestore()
    {
        m_bench->open(freePort());
        visible<QPushButton>(*m_bench->window, u"restoreInstead"_s)->click();
        QTRY_VERIFY(m_bench->step(u"restore"_s));
    }
    void fill()
    {
        QVERIFY(type(*m_bench->window, u"backupFile"_s, u"/backups/some.age"_s));
        QVERIFY(type(*m_bench->window, u"recoveryKey"_s, keyOfBackup));
        QTRY_VERIFY(m_bench->next()->isEnabled());
    }

    std::unique_ptr<WizardFixture> m_bench;
    std::unique_ptr<test::FakeCtl> m_ctl;
};

void RestoreStepTest::init()
{
    m_ctl = std::make_unique<test::FakeCtl>();
    m_bench = std::make_unique<WizardFixture>();
    // Beside bloomzyctl's stand-in lies the real server.
    QVERIFY(QFile::link(m_bench->serverProgram, m_ctl->serverProgram()));
    m_bench->serverProgram = m_ctl->serverProgram();
}

void RestoreStepTest::withoutFileAndKeyNothingIsBegun()
{
    QVERIFY(m_ctl->behave(test::FakeCtl::end("restored")));
    openRestore();
    QVERIFY(!m_bench->next()->isEnabled());
    QVERIFY(m_bench->texts().contains(u"Choose the backup file"_s));
    QVERIFY(type(*m_bench->window, u"backupFile"_s, u"/backups/some.age"_s));
    QVERIFY(!m_bench->next()->isEnabled());
    QVERIFY(m_bench->texts().contains(u"Type the recovery key"_s));
    QCOMPARE(m_ctl->runs(), 0);
}

void RestoreStepTest::aRefusalLeavesThePersonThere()
{
    QVERIFY(m_ctl->behave(test::FakeCtl::failure("malformed", "This backup is damaged.", 65)));
    openRestore();
    fill();
    m_bench->next()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"This backup is damaged."_s));
    QVERIFY(m_bench->step(u"restore"_s));
    QVERIFY(m_bench->next()->isEnabled());
    QVERIFY(!QDir(m_bench->dataDir()).exists());
}

void RestoreStepTest::aTeamsServerIsToldWhatToType()
{
    m_bench->openTeam(QString());
    visible<QPushButton>(*m_bench->window, u"restoreInstead"_s)->click();
    QTRY_VERIFY(m_bench->step(u"restore"_s));
    QVERIFY(
        visible<QLineEdit>(*m_bench->window, u"restoreCommand"_s)->text().startsWith(u"bloomzyctl backup restore"_s));
    QVERIFY(!visible<QLineEdit>(*m_bench->window, u"backupFile"_s));
    QVERIFY(!m_bench->next()->isEnabled());
}

void RestoreStepTest::theWayBackIsThatOfANewServer()
{
    openRestore();
    visible<QPushButton>(*m_bench->window, u"back"_s)->click();
    QTRY_VERIFY(m_bench->step(u"where"_s));
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"admin"_s), 30'000);
}

void RestoreStepTest::restoredDataAreSignedInTo()
{
    ServerProcess former;
    QVERIFY(former.start());
    QVERIFY(::ApiClient(former.url()).setUp(former.setupToken(), u"ada@example.org"_s).status < 300);
    QVERIFY(former.stop());
    QVERIFY(m_ctl->behave(test::FakeCtl::progress("unpacking", 1, 2) + "cp -a '" + former.dataFolder().toUtf8() +
                          "' '" + m_bench->dataDir().toUtf8() + "'\n" + test::FakeCtl::end("restored")));
    openRestore();
    fill();
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"account"_s), 30'000);
    QCOMPARE(m_ctl->arguments().value(4), m_bench->dataDir());
    QVERIFY(type(*m_bench->window, u"email"_s, u"ada@example.org"_s));
    QVERIFY(type(*m_bench->window, u"password"_s, ::ApiClient::goodPassword()));
    QTRY_VERIFY(m_bench->next()->isEnabled());
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->step(u"ready"_s) || m_bench->step(u"recovery"_s), 30'000);
}

BLOOMZY_GUI_TEST(RestoreStepTest)
#include "RestoreStepTest.moc"
