#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Paths.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QTest>

#include <sys/ioctl.h>

#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <sysexits.h>
#include <termios.h>
#include <unistd.h>

namespace {

/// A terminal, and the program that has it as its own.
class Terminal
{
public:
    Terminal()
    {
        openpty(&m_master, &m_slave, nullptr, nullptr, nullptr);
        fcntl(m_master, F_SETFD, FD_CLOEXEC);
        fcntl(m_master, F_SETFL, O_NONBLOCK);
    }
    ~Terminal()
    {
        m_program.kill();
        m_program.waitForFinished();
        ::close(m_master);
        ::close(m_slave);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    void run(const QStringList& arguments)
    {
        m_program.setChildProcessModifier([slave = m_slave] {
            setsid();
            ioctl(slave, TIOCSCTTY, 0);
            dup2(slave, STDIN_FILENO);
            dup2(slave, STDERR_FILENO);
        });
        m_program.start(programPath(QStringLiteral("bloomzyctl")), arguments);
        m_program.waitForStarted();
    }
    void type(const QByteArray& keys) const
    {
        QCOMPARE(::write(m_master, keys.constData(), static_cast<std::size_t>(keys.size())), keys.size());
    }
    /// All that was shown so far.
    QByteArray shown()
    {
        char bytes[4096];
        for (ssize_t count = 0; (count = ::read(m_master, bytes, sizeof bytes)) > 0;)
            m_shown.append(bytes, count);
        return m_shown;
    }
    [[nodiscard]] bool echoes() const
    {
        termios state{};
        return tcgetattr(m_slave, &state) == 0 && (state.c_lflag & ECHO) != 0;
    }
    QProcess& program() { return m_program; }

private:
    int m_master = -1;
    int m_slave = -1;
    QByteArray m_shown;
    QProcess m_program;
};

} // namespace

/// The password at a real terminal.
class PasswordPromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksNothingOfAServerThatIsNotThere();
    void givesTheTerminalBackWhenItIsInterrupted_data();
    void givesTheTerminalBackWhenItIsInterrupted();
    void refusesAWrongPassword();
    void showsNothingOfThePassword();

private:
    [[nodiscard]] QStringList arguments() const
    {
        return {text("status"), text("--url"),   m_server.url().toString(),
                text("--json"), text("--email"), text("ada@example.org")};
    }

    ServerProcess m_server;
};

void PasswordPromptTest::initTestCase()
{
    QVERIFY(m_server.start());
    ApiClient admin(m_server.url());
    QCOMPARE(admin.setUp(m_server.setupToken()).status, 201);
}

void PasswordPromptTest::asksNothingOfAServerThatIsNotThere()
{
    Terminal terminal;
    terminal.run({text("users"), text("list"), text("--url"), text("http://127.0.0.1:1"), text("--email"),
                  text("ada@example.org")});
    QVERIFY(terminal.program().waitForFinished(20000));
    QCOMPARE(terminal.program().exitCode(), EX_UNAVAILABLE);
    QVERIFY(!terminal.shown().contains("Password"));
}

void PasswordPromptTest::givesTheTerminalBackWhenItIsInterrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("interrupted") << SIGINT;
    QTest::newRow("terminated") << SIGTERM;
    QTest::newRow("hung up") << SIGHUP;
}

void PasswordPromptTest::givesTheTerminalBackWhenItIsInterrupted()
{
    QFETCH(int, signal);
    Terminal terminal;
    terminal.run(arguments());
    QTRY_VERIFY(terminal.shown().contains("Password of ada@example.org: "));
    QTRY_VERIFY(!terminal.echoes());
    if (signal == SIGINT)
        terminal.type("half a pass\x03"); // Ctrl+C
    else
        QCOMPARE(::kill(static_cast<pid_t>(terminal.program().processId()), signal), 0);
    QVERIFY(terminal.program().waitForFinished(20000));
    QCOMPARE(terminal.program().exitStatus(), QProcess::CrashExit); // by the signal
    QVERIFY(terminal.echoes());
    QVERIFY(!terminal.shown().contains("half"));
}

void PasswordPromptTest::refusesAWrongPassword()
{
    Terminal terminal;
    terminal.run(arguments());
    QTRY_VERIFY(terminal.shown().contains("Password of"));
    QTRY_VERIFY(!terminal.echoes());
    terminal.type("not the password\n");
    QVERIFY(terminal.program().waitForFinished(20000));
    QCOMPARE(terminal.program().exitCode(), EX_NOPERM);
    QVERIFY(terminal.echoes());
}

void PasswordPromptTest::showsNothingOfThePassword()
{
    Terminal terminal;
    terminal.run(arguments());
    QTRY_VERIFY(terminal.shown().contains("Password of"));
    QTRY_VERIFY(!terminal.echoes());
    // With a correction, as people type: the terminal edits the line.
    terminal.type(ApiClient::goodPassword().toLatin1() + "x\x7f\n");
    QVERIFY(terminal.program().waitForFinished(20000));
    QVERIFY2(terminal.program().exitCode() == EX_OK, terminal.shown());
    QVERIFY(terminal.echoes());
    QVERIFY(!terminal.shown().contains(ApiClient::goodPassword().left(5).toLatin1()));
    QVERIFY(terminal.program().readAllStandardOutput().contains("\"email\":\"ada@example.org\""));
}

BLOOMZY_TEST(PasswordPromptTest)
#include "PasswordPromptTest.moc"
