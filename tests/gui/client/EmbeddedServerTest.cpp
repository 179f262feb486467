#include "EmbeddedServerFixture.h"
#include "tests/support/TestMain.h"
#include "ui/client/HolderPath.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace bloomzy::client;
using namespace bloomzy::test;
using State = EmbeddedServer::State;

/// The life of the bundled server, with a stand-in that keeps the contract (fakeserver/).
class EmbeddedServerTest : public EmbeddedServerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void startsAndEndsWithItsLastHolder();
    void aSecondConsoleJoins();
    void twoAtOnceShareOne();
    void aKilledServerComesBackOnItsPort();
    void crashesAreSpacedOut();
    void aSurvivorOutlivesItsStarter();
    void longFoldersUseTheRuntimeFolder();
};

void EmbeddedServerTest::startsAndEndsWithItsLastHolder()
{
    const auto embedded = server();
    QSignalSpy running(embedded.get(), &EmbeddedServer::running);
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::running);
    QCOMPARE(running.size(), 1);
    QVERIFY(embedded->address().url.toString().startsWith(QStringLiteral("https://127.0.0.1:2")));
    QCOMPARE(embedded->address().fingerprint, QStringLiteral("sha256:ab"));
    const qint64 pid = embedded->processId();
    QVERIFY(isAlive(pid));
    embedded->stop();
    QTRY_COMPARE(embedded->state(), State::stopped);
    QTRY_VERIFY(hasEnded(pid));
    QCOMPARE(starts(), 1);
}

void EmbeddedServerTest::aSecondConsoleJoins()
{
    const auto first = server();
    first->start();
    QTRY_COMPARE(first->state(), State::running);
    const auto second = server();
    second->start();
    QTRY_COMPARE(second->state(), State::running);
    QCOMPARE(second->address(), first->address());
    QCOMPARE(second->processId(), first->processId());
    QCOMPARE(starts(), 1);
}

void EmbeddedServerTest::twoAtOnceShareOne()
{
    const auto first = server();
    const auto second = server();
    first->start();
    second->start();
    QTRY_COMPARE(first->state(), State::running);
    QTRY_COMPARE(second->state(), State::running);
    QCOMPARE(second->processId(), first->processId());
}

void EmbeddedServerTest::aKilledServerComesBackOnItsPort()
{
    const auto first = server();
    const auto second = server();
    first->start();
    QTRY_COMPARE(first->state(), State::running);
    second->start();
    QTRY_COMPARE(second->state(), State::running);
    const qint64 pid = first->processId();
    const ServerAddress address = first->address();
    QSignalSpy states(first.get(), &EmbeddedServer::stateChanged);
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    QTRY_VERIFY(first->state() == State::running && first->processId() != pid);
    QTRY_VERIFY(second->state() == State::running && second->processId() == first->processId());
    QCOMPARE(states.first().first().value<State>(), State::restarting);
    QCOMPARE(first->address(), address);
}

void EmbeddedServerTest::crashesAreSpacedOut()
{
    const auto embedded = server();
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::running);
    behave("exit 70");
    QElapsedTimer clock;
    clock.start();
    ::kill(static_cast<pid_t>(embedded->processId()), SIGKILL);
    QTRY_VERIFY(starts() >= 5);
    QVERIFY(clock.elapsed() >= 50 + 100 + 200 + 200);
    QCOMPARE(embedded->state(), State::restarting);
    behave("serve");
    QTRY_COMPARE(embedded->state(), State::running);
}

void EmbeddedServerTest::aSurvivorOutlivesItsStarter()
{
    auto first = server();
    first->start();
    QTRY_COMPARE(first->state(), State::running);
    const auto second = server();
    second->start();
    QTRY_COMPARE(second->state(), State::running);
    const qint64 pid = second->processId();
    first.reset();
    QVERIFY(isAlive(pid));
    QCOMPARE(second->state(), State::running);
}

void EmbeddedServerTest::longFoldersUseTheRuntimeFolder()
{
    const QString folder = dataDir() + QLatin1Char('/') + QString(120, QLatin1Char('x'));
    const QString path = holderSocketPath(folder);
    QVERIFY2(path.toUtf8().size() <= 104, qPrintable(path));
    QVERIFY(path.contains(QStringLiteral("/bloomzy-")));
    QCOMPARE(holderSocketPath(dataDir()), QDir(dataDir()).canonicalPath() + QStringLiteral("/run/holder"));
}

BLOOMZY_TEST(EmbeddedServerTest)
#include "EmbeddedServerTest.moc"
