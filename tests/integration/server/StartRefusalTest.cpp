#include "tests/integration/server/PrivateFile.h"
#include "tests/integration/server/StartOutcome.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

#include <sysexits.h>

using namespace bloomzy::test;

/// Why bloomzyd does not start: one line says why, and what to do.
class StartRefusalTest : public QObject
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
    void refusesAnEmptiedDatabase_data();
    void refusesAnEmptiedDatabase();
    void goesOnWithAFirstStartThatWasCutOff();
};

void StartRefusalTest::refusesBadArguments_data()
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

void StartRefusalTest::refusesBadArguments()
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

void StartRefusalTest::refusesAFolderThatOthersMayRead()
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

void StartRefusalTest::refusesAFolderItCannotWrite()
{
    QTemporaryDir parent;
    const QString file = parent.filePath(QStringLiteral("file"));
    QVERIFY(writePrivateFile(file, "not a folder"));
    ServerProcess server(file + QStringLiteral("/data"));
    QVERIFY(!server.start());
    QCOMPARE(reasonOf(server), QStringLiteral("folderNotWritable"));
    QVERIFY(endedWith(server, EX_CANTCREAT));
}

void StartRefusalTest::refusesAFolderInUse()
{
    ServerProcess first;
    QVERIFY(first.start());
    ServerProcess second(first.dataFolder());
    QVERIFY(!second.start());
    QCOMPARE(reasonOf(second), QStringLiteral("folderInUse"));
    QVERIFY(endedWith(second, EX_TEMPFAIL));
    QCOMPARE(ApiClient(first.url()).get(QStringLiteral("/health/live")).status, 200);
}

void StartRefusalTest::refusesAPortInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServerProcess server;
    QVERIFY(!server.start({QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(other.serverPort())}));
    QCOMPARE(reasonOf(server), QStringLiteral("portInUse"));
    QVERIFY(messageOf(server).contains(QString::number(other.serverPort())));
    QVERIFY(endedWith(server, EX_UNAVAILABLE));
}

void StartRefusalTest::refusesPlainHttpBeyondThisMachine()
{
    ServerProcess server;
    QVERIFY(!server.start({QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")}));
    QCOMPARE(reasonOf(server), QStringLiteral("badArguments"));
    QVERIFY(endedWith(server, EX_USAGE));
    QVERIFY(!QFile::exists(server.dataFolder()) || QDir(server.dataFolder()).isEmpty());
}

void StartRefusalTest::refusesAKeyThatOthersMayRead()
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

void StartRefusalTest::refusesAKeyThatIsNone()
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

void StartRefusalTest::refusesADatabaseThatIsNone()
{
    ServerProcess server;
    QVERIFY(server.start());
    QVERIFY(server.stop());
    const QString catalog = server.dataFolder() + QStringLiteral("/store/catalog.db");
    for (const QString& journal : {catalog + QStringLiteral("-wal"), catalog + QStringLiteral("-shm")})
        QFile::remove(journal);
    const QByteArray content = QByteArray("this is no database, and it must stay as it is ").repeated(200);
    QVERIFY(writePrivateFile(catalog, content));
    QVERIFY(!server.start());
    QCOMPARE(reasonOf(server), QStringLiteral("databaseDamaged"));
    QVERIFY(endedWith(server, EX_DATAERR));
    QFile file(catalog);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void StartRefusalTest::refusesADatabaseOfANewerVersion()
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

void StartRefusalTest::refusesAnEmptiedDatabase_data()
{
    QTest::addColumn<QString>("database");
    for (const char* database :
         {"store/auth.db", "store/catalog.db", "store/backup.db", "store/system.db", "audit/audit.db"})
        QTest::newRow(database) << QString::fromLatin1(database);
}

void StartRefusalTest::refusesAnEmptiedDatabase()
{
    QFETCH(QString, database);
    ServerProcess server;
    QVERIFY(server.start() && server.stop());
    const QString file = server.dataFolder() + u'/' + database;
    QVERIFY(QFile::resize(file, 0));
    QVERIFY(writePrivateFile(file + QStringLiteral("-wal"), "changes that nobody has taken up"));
    // What else tells that the folder was used; the audit log is the last database that a first start makes.
    QVERIFY(QFile::remove(server.dataFolder() + QStringLiteral("/keys/master-key")));
    QVERIFY(!server.start());
    QCOMPARE(reasonOf(server), QStringLiteral("databaseDamaged"));
    QVERIFY2(messageOf(server).contains(database) && messageOf(server).contains(QStringLiteral("backup")),
             qPrintable(messageOf(server)));
    QVERIFY(endedWith(server, EX_DATAERR));
    QCOMPARE(QFile(file).size(), 0);
    QCOMPARE(QFile(file + QStringLiteral("-wal")).size(), 32);
}

/// A file without content is what a start leaves that was killed while it made its databases.
void StartRefusalTest::goesOnWithAFirstStartThatWasCutOff()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(QStringLiteral("data"));
    {
        ServerProcess first(folder);
        QVERIFY(first.start() && first.stop());
    }
    // As it is when the second database was begun: nothing is sealed in the first one yet.
    for (const char* later : {"store/backup.db", "store/system.db", "audit/audit.db", "keys/master-key"})
        QVERIFY(QFile::remove(folder + u'/' + QString::fromLatin1(later)));
    QVERIFY(QFile::resize(folder + QStringLiteral("/store/catalog.db"), 0));
    QCOMPARE(QProcess::execute(QStringLiteral("sqlite3"),
                               {folder + QStringLiteral("/store/auth.db"),
                                QStringLiteral("DELETE FROM signing_keys; DELETE FROM data_key")}),
             0);
    ServerProcess server(folder);
    QVERIFY2(server.start(), server.log());
    QVERIFY(server.stop());
}

BLOOMZY_TEST(StartRefusalTest)
#include "StartRefusalTest.moc"
