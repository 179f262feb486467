#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Paths.h"
#include "tests/support/ServerProcess.h"
#include "tests/unit/storage/RawSqlite.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

namespace {

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

/// The findings of one check.
QList<QJsonObject> findingsOf(const CtlRun& run, const QString& check)
{
    QList<QJsonObject> found;
    for (const QJsonValue finding : run.json().value(text("findings")).toArray())
        if (finding.toObject().value(text("check")) == check)
            found += finding.toObject();
    return found;
}

QString stateOf(const CtlRun& run, const QString& check)
{
    const auto found = findingsOf(run, check);
    return found.isEmpty() ? QString() : found.first().value(text("state")).toString();
}

/// Checks that did not come out well, each once.
QStringList unwellIn(const CtlRun& run)
{
    QStringList checks;
    for (const QJsonValue finding : run.json().value(text("findings")).toArray())
        if (finding.toObject().value(text("state")) != text("ok"))
            checks += finding.toObject().value(text("check")).toString();
    checks.removeDuplicates();
    return checks;
}

} // namespace

/// The doctor on folders of a real server, whole and broken in one way each.
class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void refusesWithoutAFolder();
    void refusesWhatIsNoDataFolder();
    void tellsAKeyThatOthersCanRead();
    void tellsDataOfAnotherVersion();
    void tellsAChangedMigration();
    void tellsADamagedDatabase();
    void tellsAMissingDatabase();
    void tellsACertificateOfAnotherKey();
    void tellsAMasterKeyThatIsAnother();
    void tellsAMasterKeyThatIsNone();
    void tellsAMasterKeyThatLiesElsewhere();
    void tellsASigningKeyThatWasChanged();
    void tellsABrokenOldKeyFile();
    void tellsAPortThatIsTaken();
    void tellsAClockThatIsBehind();
    void tellsADiskThatIsFull_data();
    void tellsADiskThatIsFull();
    void tellsALeftSetupToken();
    void tellsAFolderThatSomethingElseHolds();
    void saysThatItDoesNotLookIntoPostgreSql();
    void tellsAPairThatARunningServerCannotUse();
    void findsNothingWrongWithAPairThatARunningServerTookUp();
    void findsNothingWrongWithAWholeFolder();
    void looksAtWhatAKilledServerLeft();
    void looksAtARunningServer();
    void looksAtEveryDatabaseOfTheFolder();
    void keepsAServerOutOnlyWhileItLooks();

private:
    [[nodiscard]] CtlRun examine(const QStringList& more = {text("--listen"), text("127.0.0.1:0")}) const
    {
        return runCtl(QStringList{text("doctor"), text("--data-dir"), m_folder, text("--json")} + more);
    }
    /// Runs it, and compares exit code, the checks that are unwell, and that nothing was changed.
    void expect(int code, const QStringList& unwell, const QStringList& more = {text("--listen"), text("127.0.0.1:0")})
    {
        const auto before = traceOf(m_folder);
        const CtlRun run = examine(more);
        QVERIFY2(run.code == code, run.out + run.err);
        QCOMPARE(unwellIn(run), unwell);
        QCOMPARE(run.json().value(text("ok")).toBool(), code == EX_OK);
        for (const QJsonValue finding : run.json().value(text("findings")).toArray()) {
            const bool unwellOne = finding.toObject().value(text("state")) != text("ok");
            QVERIFY(!unwellOne || !finding.toObject().value(text("remedy")).toString().isEmpty());
        }
        QCOMPARE(traceOf(m_folder), before);
    }
    void putKey(const char* path, const QByteArray& content) const
    {
        QFile key(inFolder(path));
        QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate) && key.write(content) == content.size());
        QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    [[nodiscard]] QString inFolder(const char* path) const { return m_folder + u'/' + text(path); }

    QTemporaryDir m_temporary;
    QString m_whole;  ///< a stopped server's folder with an administrator and a taxon
    QString m_folder; ///< a copy of it
};

void DoctorTest::initTestCase()
{
    m_whole = m_temporary.filePath(text("whole"));
    ServerProcess server(m_whole);
    QVERIFY(server.start({}, true));
    QVERIFY(server.stop());
    ServerProcess plain(m_whole);
    QVERIFY(plain.start());
    ApiClient client(plain.url());
    QCOMPARE(client.setUp(plain.setupToken()).status, 201);
    QCOMPARE(
        client.post(text("/api/v1/taxa"), {{text("taxonRank"), text("genus")}, {text("genus"), text("Rosa")}}).status,
        201);
    QVERIFY(plain.stop());
}

void DoctorTest::init()
{
    m_folder = m_temporary.filePath(text("it's data"));
    QCOMPARE(QProcess::execute(text("cp"), {text("-a"), m_whole, m_folder}), 0);
}

void DoctorTest::cleanup()
{
    QDir(m_folder).removeRecursively();
}

void DoctorTest::refusesWithoutAFolder()
{
    const CtlRun run = runCtl({text("doctor"), text("--json")});
    QCOMPARE(run.code, EX_USAGE);
    QCOMPARE(run.errorCode(), text("usage"));
    QVERIFY(run.err.contains("--data-dir"));
}

void DoctorTest::refusesWhatIsNoDataFolder()
{
    const QTemporaryDir empty;
    for (const QString& folder : {empty.path(), empty.filePath(text("absent"))}) {
        const CtlRun run = runCtl({text("doctor"), text("--data-dir"), folder, text("--json")});
        QCOMPARE(run.code, EX_NOINPUT);
        QCOMPARE(run.errorCode(), text("notFound"));
    }
    QVERIFY(QDir(empty.path()).isEmpty());
}

void DoctorTest::tellsAKeyThatOthersCanRead()
{
    const QString key = inFolder("tls/server.key");
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    expect(EX_NOPERM, {text("modes")});
    const QString remedy = findingsOf(examine(), text("modes")).first().value(text("remedy")).toString();
    QVERIFY(remedy.startsWith(text("chmod 600 '")));
    QCOMPARE(QProcess::execute(text("sh"), {text("-c"), remedy}), 0); // the remedy is one
    expect(EX_OK, {});
}

void DoctorTest::tellsDataOfAnotherVersion()
{
    QVERIFY(bloomzy::storage::RawSqlite(inFolder("store/catalog.db").toStdString())
                .run("INSERT INTO schema_migrations VALUES ('29990101T0000_later', 'x', 'x')"));
    expect(EX_CONFIG, {text("database.catalog")});
}

void DoctorTest::tellsAChangedMigration()
{
    QVERIFY(bloomzy::storage::RawSqlite(inFolder("audit/audit.db").toStdString())
                .run("UPDATE schema_migrations SET sha256 = 'x' WHERE name NOT LIKE 'storage/%'"));
    expect(EX_CONFIG, {text("database.audit")});
}

void DoctorTest::tellsADamagedDatabase()
{
    QFile file(inFolder("store/auth.db"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.size() > 40960);
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096) && file.write(QByteArray(8192, '\x7f')) == 8192);
    file.close();
    expect(EX_DATAERR, {text("database.auth")});
}

void DoctorTest::tellsAMissingDatabase()
{
    QVERIFY(QFile::remove(inFolder("store/auth.db")));
    expect(EX_DATAERR, {text("database.auth")});
}

void DoctorTest::tellsACertificateOfAnotherKey()
{
    const QString key = inFolder("tls/server.key");
    QCOMPARE(QProcess::execute(text("openssl"), {text("ecparam"), text("-name"), text("prime256v1"), text("-genkey"),
                                                 text("-noout"), text("-out"), key}),
             0);
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner));
    expect(EX_CONFIG, {text("certificate")});
}

void DoctorTest::tellsAMasterKeyThatIsAnother()
{
    putKey("keys/master-key", QByteArray(64, 'a'));
    expect(EX_CONFIG, {text("master-key")});
}

void DoctorTest::tellsAMasterKeyThatIsNone()
{
    putKey("keys/master-key", "not a key");
    expect(EX_CONFIG, {text("master-key")});
}

void DoctorTest::tellsAMasterKeyThatLiesElsewhere()
{
    QVERIFY(QFile::remove(inFolder("keys/master-key")));
    expect(EX_OK, {text("master-key")});
}

void DoctorTest::tellsASigningKeyThatWasChanged()
{
    QVERIFY(bloomzy::storage::RawSqlite(inFolder("store/auth.db").toStdString())
                .run("UPDATE signing_keys SET sealed = sealed || 'A' WHERE state = 'next'"));
    expect(EX_DATAERR, {text("signing-keys")});
}

void DoctorTest::tellsABrokenOldKeyFile()
{
    putKey("keys/access-token.pem", "not a key");
    expect(EX_DATAERR, {text("signing-keys")});
}

void DoctorTest::tellsAPortThatIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    expect(EX_UNAVAILABLE, {text("port")}, {text("--listen"), QStringLiteral("127.0.0.1:%1").arg(other.serverPort())});
}

void DoctorTest::tellsAClockThatIsBehind()
{
    QFile file(inFolder("store/catalog.db"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(2), QFileDevice::FileModificationTime));
    file.close();
    expect(EX_CONFIG, {text("clock")});
}

void DoctorTest::tellsADiskThatIsFull_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("code");
    QTest::newRow("nearly") << text("200m") << text("warning") << EX_OK;
    QTest::newRow("full") << text("32m") << text("problem") << EX_IOERR;
}

void DoctorTest::tellsADiskThatIsFull()
{
    QFETCH(QString, size);
    QFETCH(QString, state);
    QFETCH(int, code);
    constexpr int noOwnDisk = 99;
    const QTemporaryDir disk;
    QProcess shell;
    // A disk of that size for these processes alone.
    shell.start(text("unshare"),
                {text("--user"), text("--map-root-user"), text("--mount"), text("sh"), text("-c"),
                 text("mount -t tmpfs -o mode=0700,size=$1 none \"$2\" && cp -a \"$3/.\" \"$2\" || exit 99; "
                      "exec \"$4\" doctor --json --listen 127.0.0.1:0 --data-dir \"$2\""),
                 text("sh"), size, disk.path(), m_folder, programPath(QStringLiteral("bloomzyctl"))});
    QVERIFY(shell.waitForFinished());
    if (shell.exitCode() == noOwnDisk || shell.exitCode() == 1)
        QSKIP("this system does not let a process have a disk of its own");
    const CtlRun run{shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
    QVERIFY2(run.code == code, run.out + run.err);
    QCOMPARE(unwellIn(run), QStringList{text("disk")});
    QCOMPARE(stateOf(run, text("disk")), state);
}

void DoctorTest::tellsAFolderThatSomethingElseHolds()
{
    QProcess other;
    other.start(text("flock"), {inFolder("lock"), text("sh"), text("-c"), text("echo held; read end")});
    QVERIFY(other.waitForReadyRead());
    expect(EX_OK, {text("server")}, {});
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    expect(EX_OK, {});
}

void DoctorTest::tellsALeftSetupToken()
{
    QFile token(inFolder("setup-token"));
    QVERIFY(token.open(QIODevice::WriteOnly) && token.write("token") > 0);
    QVERIFY(token.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    token.close();
    expect(EX_OK, {text("setup-token")});
}

void DoctorTest::saysThatItDoesNotLookIntoPostgreSql()
{
    QFile mark(inFolder("store/postgresql"));
    QVERIFY(mark.open(QIODevice::WriteOnly));
    QVERIFY(mark.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    mark.close();
    expect(EX_OK, {text("database")});
}

void DoctorTest::tellsAPairThatARunningServerCannotUse()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    QFile certificate(inFolder("tls/server.crt"));
    QVERIFY(certificate.open(QIODevice::WriteOnly | QIODevice::Truncate) && certificate.write("none") == 4);
    certificate.close();
    QTRY_COMPARE_WITH_TIMEOUT(unwellIn(examine({})), (QStringList{text("server.certificate"), text("certificate")}),
                              30'000);
    QCOMPARE(examine({}).code, EX_CONFIG);
    QVERIFY(server.stop());
}

void DoctorTest::findsNothingWrongWithAPairThatARunningServerTookUp()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    const QTemporaryDir other;
    ServerProcess second(other.filePath(text("data")));
    QVERIFY(second.start({}, true) && second.stop());
    for (const char* name : {"/tls/server.crt", "/tls/server.key"}) {
        QVERIFY(QFile::remove(m_folder + text(name)));
        QVERIFY(QFile::copy(second.dataFolder() + text(name), m_folder + text(name)));
    }
    const QString fingerprint = second.announcement().value(text("fingerprint")).toString();
    const auto shown = [&] {
        return runCtl({text("status"), text("--url"), server.url().toString(), text("--fingerprint"), fingerprint})
            .code;
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), EX_OK, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(unwellIn(examine({})), QStringList(), 10'000);
    QVERIFY(server.stop());
}

void DoctorTest::findsNothingWrongWithAWholeFolder()
{
    expect(EX_OK, {});
}

void DoctorTest::looksAtWhatAKilledServerLeft()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.signIn(text("ada@example.org"), ApiClient::goodPassword()).status, 200);
    server.kill();
    QVERIFY(QFile::exists(inFolder("store/auth.db-wal")));
    expect(EX_OK, {});
}

void DoctorTest::looksAtARunningServer()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start({}, true));
    const CtlRun run = examine({});
    QVERIFY2(run.code == EX_OK, run.out);
    QCOMPARE(unwellIn(run), QStringList());
    QCOMPARE(run.json().value(text("running")).toBool(), true);
    QCOMPARE(run.json().value(text("url")).toString(), server.url().toString());
    for (const char* check : {"server", "server.clock", "server.ready", "certificate.name", "database.catalog",
                              "master-key", "signing-keys"})
        QCOMPARE(stateOf(run, text(check)), text("ok"));
    QVERIFY(server.stop());
}

void DoctorTest::looksAtEveryDatabaseOfTheFolder()
{
    const CtlRun run = examine();
    QStringList databases;
    for (const char* folder : {"store", "audit"})
        databases += QDir(inFolder(folder)).entryList({text("*.db")});
    QVERIFY(databases.size() >= 4);
    for (const QString& database : databases)
        QCOMPARE(stateOf(run, text("database.") + database.chopped(3)), text("ok"));
}

void DoctorTest::keepsAServerOutOnlyWhileItLooks()
{
    QCOMPARE(examine().code, EX_OK);
    ServerProcess server(m_folder);
    QVERIFY(server.start());
    QVERIFY(server.stop());
}

QTEST_GUILESS_MAIN(DoctorTest)
#include "DoctorTest.moc"
