#include "tests/gui/setup/SystemTools.h"
#include "tests/gui/setup/WizardFixture.h"
#include "tests/support/TestMain.h"
#include "ui/client/HolderPath.h"
#include "ui/widgets/inputs/Switch.h"

#include <QtNetwork/QLocalSocket>

#include <sys/wait.h>

#include <csignal>

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

/// "Keep running for the team" on the Ready step: what becomes of a real server when the console lets it go.
class KeepRunningStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFolderThatRefusesKeepsItOff();
    void offTheServerEndsWithTheConsole();
    void withoutSystemdItStaysAndSaysUntilWhen();
    void withSystemdItAlsoStartsWithTheComputer();
    void chosenAtTheFirstStepItIsOn();

private:
    void reachReady();
    void letGo();
    void expectTheServerStays();
    void setTools(bool systemd);
    [[nodiscard]] widgets::Switch* keep() const { return visible<widgets::Switch>(*m_bench->window, u"keepRunning"_s); }
    [[nodiscard]] QString mark() const { return m_bench->dataDir() + u"/run/keep-running"_s; }
    [[nodiscard]] QStringList units() const;
    [[nodiscard]] QByteArray content(const QString& path) const;
    /// Reaps it when it has ended: it is a child of this program, which watches it no more.
    [[nodiscard]] bool serverLives()
    {
        if (m_server > 0 && waitpid(m_server, nullptr, WNOHANG) != 0)
            m_server = 0;
        return m_server > 0;
    }

    std::unique_ptr<WizardFixture> m_bench;
    QByteArray m_path;
    pid_t m_server = 0;
};

void KeepRunningStepTest::init()
{
    m_path = qgetenv("PATH");
    m_bench = std::make_unique<WizardFixture>();
    setTools(false);
}

void KeepRunningStepTest::cleanup()
{
    m_bench->window.reset();
    if (serverLives())
        ::kill(m_server, SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(!serverLives(), 20'000);
    qputenv("PATH", m_path);
    m_bench.reset();
}

void KeepRunningStepTest::setTools(bool systemd)
{
    QVERIFY(bloomzy::tests::useSystemTools(m_bench->path(u"tools"_s), systemd));
}

QStringList KeepRunningStepTest::units() const
{
    return QDir(m_bench->path(u"config/systemd/user"_s)).entryList(QDir::Files);
}

QByteArray KeepRunningStepTest::content(const QString& path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void KeepRunningStepTest::reachReady()
{
    m_bench->reachRecovery();
    m_bench->reachReady();
    QVERIFY(keep());
}

/// Goes on to the console, which then lets the server go.
void KeepRunningStepTest::letGo()
{
    QTRY_VERIFY(m_bench->next()->isEnabled());
    QSignalSpy arrived(m_bench->window.get(), &SetupWindow::arrived);
    m_bench->next()->click();
    QTRY_COMPARE(arrived.size(), 1);
    const Arrival arrival = m_bench->window->takeArrival();
    m_server = static_cast<pid_t>(arrival.server->processId());
    QVERIFY(serverLives());
}

void KeepRunningStepTest::expectTheServerStays()
{
    // It greets in order: whoever is greeted for the second time came after it noticed that the console is gone.
    for (int i = 0; i < 2; ++i) {
        QLocalSocket holder;
        holder.connectToServer(client::holderSocketPath(m_bench->dataDir()));
        QVERIFY(holder.waitForConnected());
        QVERIFY(holder.canReadLine() || holder.waitForReadyRead(20'000));
    }
    QVERIFY(serverLives());
}

void KeepRunningStepTest::aFolderThatRefusesKeepsItOff()
{
    reachReady();
    QVERIFY(QDir().mkpath(mark() + u"/in-the-way"_s));
    keep()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"The server's data folder cannot be written"_s));
    QVERIFY(!keep()->isChecked());
    QVERIFY(units().isEmpty());
    QVERIFY(QDir(mark()).removeRecursively());
    letGo();
}

void KeepRunningStepTest::offTheServerEndsWithTheConsole()
{
    reachReady();
    QVERIFY(!keep()->isChecked());
    QVERIFY(m_bench->texts().contains(u"The server ends with the last console that uses it."_s));
    QVERIFY(!QFile::exists(mark()));
    letGo();
    QTRY_VERIFY_WITH_TIMEOUT(!serverLives(), 20'000);
}

void KeepRunningStepTest::withoutSystemdItStaysAndSaysUntilWhen()
{
    reachReady();
    keep()->click();
    QVERIFY(!m_bench->next()->isEnabled());
    QTRY_VERIFY(m_bench->texts().contains(u"systemd does not manage this user's programs here"_s));
    QVERIFY(keep()->isChecked() && keep()->isEnabled());
    QVERIFY(QFile::exists(mark()));
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY(m_bench->texts().contains(u"systemd ne gère pas"_s));
    letGo();
    expectTheServerStays();
}

void KeepRunningStepTest::withSystemdItAlsoStartsWithTheComputer()
{
    setTools(true);
    reachReady();
    keep()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"The server also starts with this computer."_s));
    QVERIFY(QFile::exists(mark()));
    QCOMPARE(units().size(), 1);
    const QByteArray unit = content(m_bench->path(u"config/systemd/user/"_s) + units().first());
    QVERIFY2(unit.contains(m_bench->serverProgram.toUtf8()) && unit.contains(m_bench->dataDir().toUtf8()), unit);
    QVERIFY(content(m_bench->path(u"tools/systemctl.log"_s)).contains("--user enable " + units().first().toUtf8()));
    QVERIFY(content(m_bench->path(u"tools/loginctl.log"_s)).contains("enable-linger"));
    keep()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"The server ends with the last console that uses it."_s));
    QVERIFY(units().isEmpty() && !QFile::exists(mark()));
    letGo();
    QTRY_VERIFY_WITH_TIMEOUT(!serverLives(), 20'000);
}

void KeepRunningStepTest::chosenAtTheFirstStepItIsOn()
{
    m_bench->open(freePort());
    visible<QCheckBox>(*m_bench->window, u"keep"_s)->click();
    m_bench->next()->click();
    m_bench->fillAdministrator();
    m_bench->next()->click();
    QTRY_VERIFY_WITH_TIMEOUT(visible<QLineEdit>(*m_bench->window, u"group0"_s), 20'000);
    m_bench->reachReady();
    QTRY_VERIFY(keep() && keep()->isChecked() && keep()->isEnabled());
    QTRY_VERIFY(QFile::exists(mark()));
    letGo();
    expectTheServerStays();
}

BLOOMZY_GUI_TEST(KeepRunningStepTest)
#include "KeepRunningStepTest.moc"
