#include "tests/support/ApiClient.h"
#include "tests/support/OwnDisk.h"
#include "tests/support/Paths.h"
#include "tests/support/ServerProcess.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <sys/resource.h>

#include <array>
#include <fcntl.h>
#include <memory>
#include <sysexits.h>
#include <unistd.h>
#include <vector>

namespace {

QString reasonOf(const ServerProcess& server)
{
    return server.announcement().value(QStringLiteral("reason")).toString();
}

QString messageOf(const ServerProcess& server)
{
    return server.announcement().value(QStringLiteral("message")).toString();
}

bool endedWith(ServerProcess& server, int code)
{
    return (server.process().state() == QProcess::NotRunning || server.process().waitForFinished(20000)) &&
           server.process().exitCode() == code;
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

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

/// bloomzyd starts, or says in one line why not, and what to do.
class StartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBadArguments_data();
    void refusesBadArguments();
    void refusesAFolderThatOthersMayRead();
    void refusesAFolderItCannotWrite();
    void refusesAFolderInUse();
    void refusesAPortInUse();
    void refusesPlainHttpBeyondThisMachine();
    void refusesAKeyThatOthersMayRead();
    void refusesAKeyThatIsNone();
    void refusesADatabaseThatIsNone();
    void refusesADatabaseOfANewerVersion();
    void servesAndSaysWhere();
    void servesTlsWithItsOwnCertificate();
    void servesEveryAddressOnlyWhenAsked();
    void keepsItsFilesPrivate();
    void refusesTooFewOpenFiles();
    void liftsItsLimitOfOpenFiles();
    void servesOthersWhileConnectionsUseUpItsFiles();
    void saysWhenItsDiskIsFullAndRecovers();
    void servesWhileNobodyReadsItsLog();
    void endsOnTerminate();
    void embeddedEndsWithItsLastHolder();
    void embeddedStaysWhereItIsKeptRunning();
};

void StartTest::refusesBadArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("--data-dir"), QStringLiteral("/tmp/x"),
                                                   QStringLiteral("--wrong")};
    QTest::newRow("a stray word") << QStringList{QStringLiteral("--data-dir"), QStringLiteral("/tmp/x"),
                                                 QStringLiteral("serve")};
    for (const char* listen : {"7443", "localhost:7443", "127.0.0.1:", "127.0.0.1:70000", "127.0.0.1:x", "::1:80", ""})
        QTest::newRow(listen) << QStringList{QStringLiteral("--data-dir"), QStringLiteral("/tmp/x"),
                                             QStringLiteral("--listen"), QString::fromLatin1(listen)};
}

void StartTest::refusesBadArguments()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(programPath(QStringLiteral("bloomzyd")), arguments);
    QVERIFY(process.waitForFinished(20000));
    QCOMPARE(process.exitCode(), EX_USAGE);
    QVERIFY(process.readAllStandardOutput().contains("\"reason\":\"badArguments\""));
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.count('\n') == 1, said);
}

void StartTest::refusesAFolderThatOthersMayRead()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("data"));
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther |
                                              QFile::ExeOther));
    ServerProcess server(folder);
    QVERIFY(!server.start());
    QCOMPARE(reasonOf(server), QStringLiteral("folderModes"));
    QVERIFY2(messageOf(server).contains(QStringLiteral("chmod")), qPrintable(messageOf(server)));
    QVERIFY(endedWith(server, EX_NOPERM));
    QVERIFY(QDir(folder).isEmpty());
}

void StartTest::refusesAFolderItCannotWrite()
{
    QTemporaryDir parent;
    const QString file = parent.filePath(QStringLiteral("file"));
    QVERIFY(writeFile(file, "not a folder"));
    ServerProcess server(file + QStringLiteral("/data"));
    QVERIFY(!server.start());
    QCOMPARE(reasonOf(server), QStringLiteral("folderNotWritable"));
    QVERIFY(endedWith(server, EX_CANTCREAT));
}

void StartTest::refusesAFolderInUse()
{
    ServerProcess first;
    QVERIFY(first.start());
    ServerProcess second(first.dataFolder());
    QVERIFY(!second.start());
    QCOMPARE(reasonOf(second), QStringLiteral("folderInUse"));
    QVERIFY(endedWith(second, EX_TEMPFAIL));
    QCOMPARE(ApiClient(first.url()).get(QStringLiteral("/health/live")).status, 200);
}

void StartTest::refusesAPortInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServerProcess server;
    QVERIFY(!server.start({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(other.serverPort())}));
    QCOMPARE(reasonOf(server), QStringLiteral("portInUse"));
    QVERIFY(messageOf(server).contains(QString::number(other.serverPort())));
    QVERIFY(endedWith(server, EX_UNAVAILABLE));
}

void StartTest::refusesPlainHttpBeyondThisMachine()
{
    ServerProcess server;
    QVERIFY(!server.start({QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")}));
    QCOMPARE(reasonOf(server), QStringLiteral("badArguments"));
    QVERIFY(endedWith(server, EX_USAGE));
    QVERIFY(!QFile::exists(server.dataFolder()) || QDir(server.dataFolder()).isEmpty());
}

void StartTest::refusesAKeyThatOthersMayRead()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("data"));
    {
        ServerProcess first(folder);
        QVERIFY(first.start({}, true) && first.stop());
    }
    for (const char* name : {"tls/server.key", "keys/master-key"}) {
        const QString file = folder + u'/' + QString::fromLatin1(name);
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        ServerProcess server(folder);
        QVERIFY(!server.start({}, true));
        QCOMPARE(reasonOf(server), QStringLiteral("folderModes"));
        QVERIFY2(messageOf(server).contains(file), qPrintable(messageOf(server)));
        QVERIFY(endedWith(server, EX_NOPERM));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    }
}

void StartTest::refusesAKeyThatIsNone()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("data"));
    {
        ServerProcess first(folder);
        QVERIFY(first.start({}, true) && first.stop());
    }
    QFile key(folder + QStringLiteral("/tls/server.key"));
    QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate) && key.write("no key") == 6);
    key.close();
    ServerProcess server(folder);
    QVERIFY(!server.start({}, true));
    QCOMPARE(reasonOf(server), QStringLiteral("certificate"));
    QVERIFY2(messageOf(server).contains(QStringLiteral("tls")), qPrintable(messageOf(server)));
    QVERIFY(endedWith(server, EX_CONFIG));
}

void StartTest::refusesADatabaseThatIsNone()
{
    ServerProcess server;
    QVERIFY(server.start());
    QVERIFY(server.stop());
    const QString catalog = server.dataFolder() + QStringLiteral("/store/catalog.db");
    for (const QString& journal : {catalog + QStringLiteral("-wal"), catalog + QStringLiteral("-shm")})
        QFile::remove(journal);
    const QByteArray content = QByteArray("this is no database, and it must stay as it is ").repeated(200);
    QVERIFY(writeFile(catalog, content));
    QVERIFY(!server.start());
    QCOMPARE(reasonOf(server), QStringLiteral("databaseDamaged"));
    QVERIFY(endedWith(server, EX_DATAERR));
    QFile file(catalog);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void StartTest::refusesADatabaseOfANewerVersion()
{
    ServerProcess server;
    QVERIFY(server.start());
    QVERIFY(server.stop());
    QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"),
                               {server.dataFolder() + QStringLiteral("/store/catalog.db"),
                                QStringLiteral("INSERT INTO schema_migrations (name, sha256, applied_at) "
                                               "VALUES ('99990101T0000_future', 'x', '9999-01-01T00:00:00Z')")}),
             0);
    QVERIFY(!server.start());
    QCOMPARE(reasonOf(server), QStringLiteral("newerDatabase"));
    QVERIFY(endedWith(server, EX_CONFIG));
}

void StartTest::servesAndSaysWhere()
{
    ServerProcess server;
    QVERIFY(server.start());
    QCOMPARE(server.url().scheme(), QStringLiteral("http"));
    ApiClient client(server.url());
    const Answer live = client.get(QStringLiteral("/health/live"));
    QCOMPARE(live.status, 200);
    QCOMPARE(live.json().value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
    QCOMPARE(client.get(QStringLiteral("/health/ready")).status, 200);
    QCOMPARE(client.get(QStringLiteral("/api/v1/setup")).json().value(QStringLiteral("needed")).toBool(), true);
    QVERIFY(!live.header("X-Content-Type-Options").isEmpty());
    QVERIFY(client.get(QStringLiteral("/metrics")).status == 401);
}

void StartTest::servesTlsWithItsOwnCertificate()
{
    ServerProcess server;
    QVERIFY(server.start({}, true));
    QCOMPARE(server.url().scheme(), QStringLiteral("https"));
    const QString fingerprint = server.announcement().value(QStringLiteral("fingerprint")).toString();
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::QueryPeer);
    socket.ignoreSslErrors();
    socket.connectToHostEncrypted(server.url().host(), static_cast<quint16>(server.url().port()));
    QVERIFY2(socket.waitForEncrypted(20000), qPrintable(socket.errorString()));
    const QByteArray key = socket.peerCertificate().publicKey().toDer();
    QCOMPARE(fingerprint, QStringLiteral("sha256:") +
                              QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex()));
    QVERIFY(server.stop());
    QVERIFY(server.start({}, true));
    QCOMPARE(server.announcement().value(QStringLiteral("fingerprint")).toString(), fingerprint);
}

void StartTest::servesEveryAddressOnlyWhenAsked()
{
    // Of the same machine, but only who listens on every address hears it.
    const auto answersElsewhere = [](const ServerProcess& server) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.2"), static_cast<quint16>(server.url().port()));
        return socket.waitForConnected(5000);
    };
    ServerProcess server;
    QVERIFY(server.start({}, true));
    QVERIFY(!answersElsewhere(server));
    QVERIFY(server.stop());
    QVERIFY(server.start({QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")}, true));
    QCOMPARE(server.url().host(), QStringLiteral("127.0.0.1"));
    QVERIFY(answersElsewhere(server));
}

void StartTest::keepsItsFilesPrivate()
{
    ServerProcess server;
    QVERIFY(server.start({}, true));
    ApiClient client(server.url());
    QDirIterator it(server.dataFolder(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    int seen = 0;
    while (it.hasNext()) {
        const QFileInfo entry(it.next());
        ++seen;
        const auto open = entry.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                                 QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
        QVERIFY2(!open, qPrintable(entry.filePath()));
    }
    QVERIFY(seen > 8);
}

void StartTest::refusesTooFewOpenFiles()
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

void StartTest::liftsItsLimitOfOpenFiles()
{
    ServerProcess server;
    allowFiles(server, 128, 256);
    QVERIFY(server.start());
    rlimit now{};
    QCOMPARE(prlimit(static_cast<pid_t>(server.process().processId()), RLIMIT_NOFILE, nullptr, &now), 0);
    QCOMPARE(now.rlim_cur, rlim_t{256});
    QVERIFY(server.stop());
}

void StartTest::servesOthersWhileConnectionsUseUpItsFiles()
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

void StartTest::saysWhenItsDiskIsFullAndRecovers()
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
        return client
            .post(QStringLiteral("/api/v1/taxa"), {{QStringLiteral("taxonRank"), QStringLiteral("genus")},
                                                   {QStringLiteral("genus"), QStringLiteral("Rosa")},
                                                   {QStringLiteral("taxonRemarks"), QString(9000, u'r')}})
            .status;
    };
    const auto ready = [&] { return client.get(QStringLiteral("/health/ready")); };
    QCOMPARE(ready().status, 200);

    QFile filler(seen + QStringLiteral("filler"));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(1 << 16, 'x');
    while (filler.write(block) == block.size())
        continue;
    QVERIFY(failingChecks(ready()).contains(QStringLiteral("disk.space")));
    QTRY_COMPARE(addRose(), 507);
    const Answer full = ready();
    QCOMPARE(full.status, 503);
    QCOMPARE(failingChecks(full), QStringList({QStringLiteral("catalog.database"), QStringLiteral("disk.space")}));
    QVERIFY(!full.body.contains(disk.path().toUtf8()));
    QCOMPARE(client.get(QStringLiteral("/health/live")).status, 200);

    QVERIFY(filler.resize(0));
    QCOMPARE(ready().status, 200);
    QCOMPARE(addRose(), 201);
    QVERIFY(server.stop());
}

void StartTest::servesWhileNobodyReadsItsLog()
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

void StartTest::endsOnTerminate()
{
    ServerProcess server;
    QVERIFY(server.start());
    QVERIFY(server.stop());
}

void StartTest::embeddedEndsWithItsLastHolder()
{
    ServerProcess server;
    QVERIFY(server.start({QStringLiteral("--embedded")}));
    const QString path = server.dataFolder() + QStringLiteral("/run/holder");
    QLocalSocket first;
    QLocalSocket second;
    first.connectToServer(path);
    second.connectToServer(path);
    QVERIFY(first.waitForConnected(20000) && second.waitForConnected(20000));
    while (!second.canReadLine())
        QVERIFY(second.waitForReadyRead(20000));
    QVERIFY(second.readLine().contains(server.url().toEncoded()));
    first.disconnectFromServer();
    QCOMPARE(ApiClient(server.url()).get(QStringLiteral("/health/live")).status, 200);
    second.disconnectFromServer();
    QVERIFY(server.process().waitForFinished(20000));
    QCOMPARE(server.process().exitCode(), 0);
}

void StartTest::embeddedStaysWhereItIsKeptRunning()
{
    ServerProcess server;
    QVERIFY(server.start({QStringLiteral("--embedded")}));
    QVERIFY(writeFile(server.dataFolder() + QStringLiteral("/run/keep-running"), "1"));
    QLocalSocket holder;
    holder.connectToServer(server.dataFolder() + QStringLiteral("/run/holder"));
    while (!holder.canReadLine())
        QVERIFY(holder.waitForReadyRead(20000));
    holder.disconnectFromServer();
    // The server hears of it before it answers what is asked afterwards through the same event loop.
    QLocalSocket later;
    later.connectToServer(server.dataFolder() + QStringLiteral("/run/holder"));
    while (!later.canReadLine())
        QVERIFY(later.waitForReadyRead(20000));
    QCOMPARE(ApiClient(server.url()).get(QStringLiteral("/health/live")).status, 200);
    QVERIFY(server.stop());
}

QTEST_GUILESS_MAIN(StartTest)
#include "StartTest.moc"
