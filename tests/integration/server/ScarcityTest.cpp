#include "tests/integration/server/StartOutcome.h"
#include "tests/support/ApiClient.h"
#include "tests/support/OwnDisk.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>

#include <sys/resource.h>

#include <array>
#include <fcntl.h>
#include <memory>
#include <sysexits.h>
#include <unistd.h>
#include <vector>

using namespace bloomzy::test;

namespace {

void allowFiles(ServerProcess& server, rlim_t soft, rlim_t hard)
{
    server.process().setChildProcessModifier([soft, hard] {
        const rlimit limit{soft, hard};
        setrlimit(RLIMIT_NOFILE, &limit);
    });
}

QStringList failingChecks(const Answer& answer)
{
    QStringList names;
    for (const QJsonValue check : answer.json().value(QStringLiteral("checks")).toArray())
        if (!check[QStringLiteral("ok")].toBool())
            names += check[QStringLiteral("name")].toString();
    return names;
}

} // namespace

/// bloomzyd with few open files, a full disk, and a log that nobody reads.
class ScarcityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTooFewOpenFiles();
    void liftsItsLimitOfOpenFiles();
    void servesOthersWhileConnectionsUseUpItsFiles();
    void saysWhenItsDiskIsFullAndRecovers();
    void servesWhileNobodyReadsItsLog();
};

void ScarcityTest::refusesTooFewOpenFiles()
{
    ServerProcess server;
    allowFiles(server, 64, 64);
    QVERIFY(!server.start());
    QVERIFY(messageOf(server).contains(QStringLiteral("64 open files")));
    QVERIFY(messageOf(server).contains(QStringLiteral("ulimit -n")));
    QVERIFY(endedWith(server, EX_SOFTWARE));
    const QByteArray said = server.log() + server.process().readAllStandardError();
    QVERIFY2(said.count('\n') == 1 && said.startsWith("bloomzyd: "), said);
    QVERIFY(!QFile::exists(server.dataFolder()));
}

void ScarcityTest::liftsItsLimitOfOpenFiles()
{
    ServerProcess server;
    allowFiles(server, 128, 256);
    QVERIFY(server.start());
    rlimit now{};
    QCOMPARE(prlimit(static_cast<pid_t>(server.process().processId()), RLIMIT_NOFILE, nullptr, &now), 0);
    QCOMPARE(now.rlim_cur, rlim_t{256});
    QVERIFY(server.stop());
}

void ScarcityTest::servesOthersWhileConnectionsUseUpItsFiles()
{
    ServerProcess server;
    allowFiles(server, 256, 256);
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    std::vector<std::unique_ptr<QTcpSocket>> crowd;
    for (int i = 0; i < 300; ++i) {
        crowd.push_back(std::make_unique<QTcpSocket>());
        crowd.back()->connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(server.url().port()));
    }
    for (auto& socket : crowd)
        QVERIFY(socket->state() == QAbstractSocket::ConnectedState || socket->waitForConnected(10000));
    const QJsonObject rose{{QStringLiteral("taxonRank"), QStringLiteral("genus")},
                           {QStringLiteral("genus"), QStringLiteral("Rosa")}};
    QCOMPARE(client.post(QStringLiteral("/api/v1/taxa"), rose).status, 201);
    crowd.clear();
    QTRY_COMPARE_WITH_TIMEOUT(ApiClient(server.url()).get(QStringLiteral("/health/ready")).status, 200, 20000);
    QVERIFY(server.stop());
}

void ScarcityTest::saysWhenItsDiskIsFullAndRecovers()
{
    QTemporaryDir disk;
    ServerProcess server(disk.path());
    ownDisk::giveTo(server.process(), disk.path().toLocal8Bit(), 96);
    if (!server.start() && server.process().exitCode() == ownDisk::refused)
        QSKIP("this system does not let a process have a disk of its own");
    const QString seen = QStringLiteral("/proc/%1/root%2/").arg(server.process().processId()).arg(disk.path());
    ApiClient client(server.url());
    QFile token(seen + QStringLiteral("setup-token"));
    QVERIFY(token.open(QIODevice::ReadOnly));
    QCOMPARE(client.setUp(QString::fromLatin1(token.readAll())).status, 201);
    const auto addRose = [&] {
        return client.post(QStringLiteral("/api/v1/taxa"), {{QStringLiteral("taxonRank"), QStringLiteral("genus")},
                                                            {QStringLiteral("genus"), QStringLiteral("Rosa")},
                                                            {QStringLiteral("taxonRemarks"), QString(9000, u'r')}});
    };
    const auto ready = [&] { return client.get(QStringLiteral("/health/ready")); };
    QCOMPARE(ready().status, 200);

    QFile filler(seen + QStringLiteral("filler"));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(1 << 16, 'x');
    while (filler.write(block) == block.size())
        continue;
    QVERIFY(failingChecks(ready()).contains(QStringLiteral("disk.space")));
    // Until the server has looked at its disk, some may find no room; from then on none is tried.
    QTRY_VERIFY(failingChecks(ready()).contains(QStringLiteral("audit.reserve")));
    const Answer refused = addRose();
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.problem(), QStringLiteral("unavailable"));
    QVERIFY(refused.header("Retry-After").toInt() > 0);
    QVERIFY2(refused.json().value(QStringLiteral("detail")).toString().contains(QStringLiteral("audit log")),
             refused.body);
    const Answer full = ready();
    QCOMPARE(full.status, 503);
    const QStringList failing = failingChecks(full);
    QVERIFY(failing.contains(QStringLiteral("disk.space")) && failing.contains(QStringLiteral("audit.reserve")));
    QVERIFY(!full.body.contains(disk.path().toUtf8()));
    QCOMPARE(client.get(QStringLiteral("/health/live")).status, 200);
    QCOMPARE(client.get(QStringLiteral("/api/v1/taxa")).status, 200);
    QCOMPARE(client.get(QStringLiteral("/api/v1/audit/events")).status, 200);

    QVERIFY(filler.resize(0));
    QTRY_COMPARE(ready().status, 200);
    QCOMPARE(addRose().status, 201);
    QVERIFY(server.stop());
}

void ScarcityTest::servesWhileNobodyReadsItsLog()
{
    std::array<int, 2> pipe{-1, -1};
    QCOMPARE(pipe2(pipe.data(), O_CLOEXEC), 0);
    QVERIFY(fcntl(pipe[1], F_SETPIPE_SZ, 4096) > 0);
    ServerProcess server;
    server.process().setChildProcessModifier([&] { dup2(pipe[1], STDERR_FILENO); });
    QVERIFY(server.start({QStringLiteral("--debug")}));
    ApiClient client(server.url());
    for (int i = 0; i < 200; ++i)
        QCOMPARE(client.get(QStringLiteral("/api/v1/setup")).status, 200);
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    QVERIFY(server.stop());
    ::close(pipe[0]);
    ::close(pipe[1]);
}

BLOOMZY_TEST(ScarcityTest)
#include "ScarcityTest.moc"
