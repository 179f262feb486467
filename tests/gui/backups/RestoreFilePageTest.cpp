#include "BackupsWindow.h"
#include "FakeBackups.h"
#include "FakeCtl.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "ui/models/FileRestorePanel.h"
#include "ui/pages/backups/RestoreFileDialog.h"

using namespace bloomzy;
using namespace bloomzy::test;
using backups_page::RestoreFileDialog;
using client::EmbeddedServer;

/// "Restore from file" over this console's own server, which is a real one, and over a team's.
class RestoreFilePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTeamsServerIsRestoredThere();
    void nothingIsBegunWithoutTheWord();
    void aServerComesBackAfterARefusal();
    void afterARestoreThePersonSignsInAgain();

private:
    /// With file and key filled in.
    RestoreFileDialog* fill()
    {
        m_console->action("restoreFile").trigger();
        auto* dialog = m_console->dialog<RestoreFileDialog>();
        if (dialog) {
            BackupsWindow::type(*dialog, "backupFile", m_folder->filePath(u"backup.age"_s));
            BackupsWindow::type(*dialog, "recoveryKey", goodKey);
        }
        return dialog;
    }
    [[nodiscard]] QString dataDir() const { return m_folder->filePath(u"data"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeCtl> m_ctl;
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<BackupsWindow> m_console;
    int m_signsIn = 0;
};

void RestoreFilePageTest::init()
{
    m_signsIn = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_ctl = std::make_unique<FakeCtl>();
    m_server = std::make_unique<EmbeddedServer>(
        EmbeddedServer::Options{.program = programPath(u"bloomzyd"_s), .dataDir = dataDir(), .logFile = {}});
    m_server->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), EmbeddedServer::State::running, 30'000);
    m_console = std::make_unique<BackupsWindow>(m_server->address().url, m_folder->path());
    m_console->client.setAddress(m_server->address());
    QFile token(dataDir() + u"/setup-token"_s);
    QVERIFY(token.open(QIODevice::ReadOnly));
    const auto me = m_console->client.session().setUp(
        {token.readAll().trimmed().toStdString(), "ada@example.org", "Ada", ::ApiClient::goodPassword().toStdString()});
    QTRY_VERIFY_WITH_TIMEOUT(me.isFinished(), 20'000);
    m_console->profile.dataDir = dataDir();
    m_console->surroundings = {m_server.get(), m_ctl->serverProgram(), [this] { ++m_signsIn; }};
}

void RestoreFilePageTest::cleanup()
{
    m_console.reset();
    m_server.reset();
}

void RestoreFilePageTest::aTeamsServerIsRestoredThere()
{
    m_console->surroundings.server = nullptr;
    QVERIFY(m_console->open());
    m_console->action("restoreFile").trigger();
    QTRY_VERIFY(m_console->dialog());
    auto* command = m_console->dialog()->findChild<QLineEdit*>(u"restoreCommand"_s);
    QVERIFY(command && command->isReadOnly());
    QCOMPARE(command->text(), models::FileRestorePanel::command());
    QVERIFY(!m_console->dialog()->findChild<QPushButton*>(u"restoreFile"_s));
}

void RestoreFilePageTest::nothingIsBegunWithoutTheWord()
{
    QVERIFY(m_ctl->behave(FakeCtl::end("restored")));
    QVERIFY(m_console->open());
    auto* dialog = fill();
    QVERIFY(dialog);
    BackupsWindow::type(*dialog, "recoveryKey", u"half a key"_s);
    QVERIFY(!dialog->findChild<QPushButton*>(u"restoreFile"_s)->isEnabled());
    BackupsWindow::type(*dialog, "recoveryKey", goodKey);
    BackupsWindow::press(*dialog, "restoreFile"); // the safe answer
    QCOMPARE(m_console->dialogs.asked.size(), 1);
    QCOMPARE(m_console->dialogs.asked.first().typedWord, u"RESTORE"_s);
    QCOMPARE(m_server->state(), EmbeddedServer::State::running);
    QCOMPARE(m_ctl->runs(), 0);
}

void RestoreFilePageTest::aServerComesBackAfterARefusal()
{
    QVERIFY(m_ctl->behave(FakeCtl::failure("invalid", "It was not encrypted for this key.", 65)));
    QVERIFY(m_console->open());
    auto* dialog = fill();
    QVERIFY(dialog);
    m_console->dialogs.answers = {widgets::Choice::proceed};
    BackupsWindow::press(*dialog, "restoreFile");
    QTRY_VERIFY(BackupsWindow::texts(*dialog).contains(u"It was not encrypted for this key."_s));
    QVERIFY(BackupsWindow::texts(*dialog).contains(u"Nothing was restored. All is as it was before."_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), EmbeddedServer::State::running, 30'000);
    QCOMPARE(m_signsIn, 0);
    QVERIFY(dialog->isVisible());
    dialog->reject();
    QTRY_VERIFY(!m_console->dialog());
}

void RestoreFilePageTest::afterARestoreThePersonSignsInAgain()
{
    // It looks whether the server has let the folder go, as the real one does.
    QVERIFY(m_ctl->behave("flock -n '" + dataDir().toUtf8() + "/lock' true || { " +
                          FakeCtl::failure("unavailable", "In use.", 75) + "}\n" + FakeCtl::end("restored")));
    QVERIFY(m_console->open());
    auto* dialog = fill();
    QVERIFY(dialog);
    m_console->dialogs.answers = {widgets::Choice::proceed};
    BackupsWindow::press(*dialog, "restoreFile");
    QTRY_VERIFY_WITH_TIMEOUT(BackupsWindow::texts(*dialog).contains(u"The data were restored"_s), 30'000);
    QVERIFY(BackupsWindow::texts(*dialog).contains(u"/copies/before.age"_s));
    QCOMPARE(m_server->state(), EmbeddedServer::State::stopped);
    QCOMPARE(m_signsIn, 0);
    BackupsWindow::press(*dialog, "signInAgain");
    QCOMPARE(m_signsIn, 1);
}

BLOOMZY_GUI_TEST(RestoreFilePageTest)
#include "RestoreFilePageTest.moc"
