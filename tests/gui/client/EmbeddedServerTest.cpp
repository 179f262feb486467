#include "ui/client/EmbeddedServer.h"

#include "ui/client/HolderPath.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QTest>

#include <csignal>

using namespace bloomzy::client;
using State = EmbeddedServer::State;
using Reason = ServerFailure::Reason;

/// The life of the bundled server, with a stand-in that keeps the contract (fakeserver/).
class EmbeddedServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void failuresAreNamed_data();
    void failuresAreNamed();
    void anExitWithoutWordsIsNamedByCodeAndLog_data();
    void anExitWithoutWordsIsNamedByCodeAndLog();
    void aMissingProgramIsNamed();
    void aServerThatNeverGetsReadyIsNamed();
    void aFolderThatStaysTakenIsNamed();
    void failedCanBeTriedAgain();
    void startsAndEndsWithItsLastHolder();
    void aSecondConsoleJoins();
    void twoAtOnceShareOne();
    void aKilledServerComesBackOnItsPort();
    void crashesAreSpacedOut();
    void aSurvivorOutlivesItsStarter();
    void longFoldersUseTheRuntimeFolder();
    void theGuiThreadStaysFree();

private:
    [[nodiscard]] std::unique_ptr<EmbeddedServer>
    server(std::chrono::milliseconds startTimeout = std::chrono::seconds(20)) const;
    void behave(const QByteArray& behaviour) const;
    [[nodiscard]] int starts() const;
    [[nodiscard]] QList<qint64> pids() const;
    [[nodiscard]] QString dataDir() const { return m_folder->path(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

bool isAlive(qint64 pid)
{
    return ::kill(static_cast<pid_t>(pid), 0) == 0;
}

/// Gone, or dead and not yet waited for.
bool hasEnded(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return !isAlive(pid);
    const QByteArray text = status.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) == "Z";
}

} // namespace

void EmbeddedServerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void EmbeddedServerTest::cleanup()
{
    // The stand-in ends by itself; its folder goes when it has. A silent one holds nothing and is told to go.
    for (const qint64 pid : pids()) {
        if (QFile::exists(dataDir() + QStringLiteral("/behaviour")))
            ::kill(static_cast<pid_t>(pid), SIGTERM);
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(pid), 10'000);
    }
    m_folder.reset();
}

std::unique_ptr<EmbeddedServer> EmbeddedServerTest::server(std::chrono::milliseconds startTimeout) const
{
    return std::make_unique<EmbeddedServer>(
        EmbeddedServer::Options{.program = QCoreApplication::applicationDirPath() + QStringLiteral("/FakeServer"),
                                .dataDir = dataDir(),
                                .port = 0,
                                .logFile = dataDir() + QStringLiteral("/log/server.log"),
                                .startTimeout = startTimeout,
                                .firstBackoff = std::chrono::milliseconds(50),
                                .longestBackoff = std::chrono::milliseconds(200)});
}

void EmbeddedServerTest::behave(const QByteArray& behaviour) const
{
    QFile file(dataDir() + QStringLiteral("/behaviour"));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(behaviour);
}

QList<qint64> EmbeddedServerTest::pids() const
{
    QFile file(dataDir() + QStringLiteral("/starts"));
    QList<qint64> result;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                result.append(line.toLongLong());
        }
    }
    return result;
}

int EmbeddedServerTest::starts() const
{
    return static_cast<int>(pids().size());
}

void EmbeddedServerTest::failuresAreNamed_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<int>("reason");
    const auto row = [](const char* name, Reason reason) {
        QTest::newRow(name) << QByteArray("fail ") + name + " 69" << static_cast<int>(reason);
    };
    row("portInUse", Reason::portInUse);
    row("portNotPermitted", Reason::portNotPermitted);
    row("folderNotWritable", Reason::folderNotWritable);
    row("folderModes", Reason::folderModes);
    row("newerDatabase", Reason::newerDatabase);
    row("databaseDamaged", Reason::databaseDamaged);
    row("diskFull", Reason::diskFull);
    row("certificate", Reason::certificate);
    row("masterKey", Reason::masterKey);
    row("badArguments", Reason::badArguments);
    row("internal", Reason::internal);
    row("somethingNew", Reason::internal);
}

void EmbeddedServerTest::failuresAreNamed()
{
    QFETCH(QByteArray, behaviour);
    QFETCH(int, reason);
    behave(behaviour);
    const auto embedded = server();
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    QCOMPARE(static_cast<int>(embedded->failure().reason), reason);
    QCOMPARE(embedded->failure().exitCode, 69);
    QVERIFY(embedded->failure().serverText.startsWith(QStringLiteral("It is ")));
    QCOMPARE(starts(), 1);
}

void EmbeddedServerTest::anExitWithoutWordsIsNamedByCodeAndLog_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<int>("reason");
    QTest::newRow("usage") << QByteArray("exit 64") << static_cast<int>(Reason::badArguments);
    QTest::newRow("data") << QByteArray("exit 65") << static_cast<int>(Reason::databaseDamaged);
    QTest::newRow("cannot create") << QByteArray("exit 73") << static_cast<int>(Reason::folderNotWritable);
    QTest::newRow("permission") << QByteArray("exit 77") << static_cast<int>(Reason::folderModes);
    QTest::newRow("anything") << QByteArray("exit 1") << static_cast<int>(Reason::internal);
}

void EmbeddedServerTest::anExitWithoutWordsIsNamedByCodeAndLog()
{
    QFETCH(QByteArray, behaviour);
    QFETCH(int, reason);
    behave(behaviour);
    const auto embedded = server();
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    QCOMPARE(static_cast<int>(embedded->failure().reason), reason);
    QCOMPARE(embedded->failure().serverText, QStringLiteral("The cellar is flooded."));
    QVERIFY(!(QFile::permissions(embedded->failure().logFile) & (QFile::ReadGroup | QFile::ReadOther)));
}

void EmbeddedServerTest::aMissingProgramIsNamed()
{
    EmbeddedServer embedded({.program = dataDir() + QStringLiteral("/none"), .dataDir = dataDir(), .logFile = {}});
    embedded.start();
    QTRY_COMPARE(embedded.state(), State::failed);
    QCOMPARE(embedded.failure().reason, Reason::programMissing);
}

void EmbeddedServerTest::aServerThatNeverGetsReadyIsNamed()
{
    behave("silent");
    const auto embedded = server(std::chrono::milliseconds(500));
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    QCOMPARE(embedded->failure().reason, Reason::noAnswer);
}

void EmbeddedServerTest::aFolderThatStaysTakenIsNamed()
{
    behave("fail folderInUse 75");
    const auto embedded = server(std::chrono::milliseconds(700));
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    QCOMPARE(embedded->failure().reason, Reason::folderInUse);
    QVERIFY(starts() > 1);
}

void EmbeddedServerTest::failedCanBeTriedAgain()
{
    behave("fail portInUse 69");
    const auto embedded = server();
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    behave("serve");
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::running);
}

void EmbeddedServerTest::startsAndEndsWithItsLastHolder()
{
    const auto embedded = server();
    QSignalSpy running(embedded.get(), &EmbeddedServer::running);
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::running);
    QCOMPARE(running.size(), 1);
    QVERIFY(embedded->address().url.toString().startsWith(QStringLiteral("https://127.0.0.1:2")));
    QCOMPARE(embedded->address().fingerprint, QStringLiteral("sha256:ab"));
    QVERIFY(!embedded->isJoined());
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
    QVERIFY(second->isJoined());
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

void EmbeddedServerTest::theGuiThreadStaysFree()
{
    behave("silent");
    const std::chrono::milliseconds patience(1500);
    const auto embedded = server(patience);
    qint64 longest = 0;
    QElapsedTimer sinceTick;
    QTimer tick;
    tick.callOnTimeout(this, [&] { longest = qMax(longest, sinceTick.restart()); });
    sinceTick.start();
    tick.start(5);
    embedded->start();
    QTRY_COMPARE(embedded->state(), State::failed);
    // Whoever waits for a server that says nothing waits as long as it is given.
    QVERIFY2(longest < patience.count(), qPrintable(QString::number(longest)));
}

QTEST_GUILESS_MAIN(EmbeddedServerTest)
#include "EmbeddedServerTest.moc"
