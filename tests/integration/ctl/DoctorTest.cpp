#include "tests/integration/ctl/DoctorFixture.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"
#include "tests/unit/storage/RawSqlite.h"

#include <QDateTime>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace bloomzy::test;

/// The doctor on folders of a real server, whole and broken in one way each.
class DoctorTest : public DoctorFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWhole(); }
    void init() { copyWhole(); }
    void cleanup() { removeCopy(); }

    void refusesWithoutAFolder();
    void refusesWhatIsNoDataFolder();
    void tellsAKeyThatOthersCanRead();
    void tellsDataOfAnotherVersion();
    void tellsAChangedMigration();
    void tellsADamagedDatabase();
    void tellsAMissingDatabase();
    void tellsAnEmptiedDatabase();
    void tellsWhatIsNoFile();
    void tellsADamagedSearchIndex_data();
    void tellsADamagedSearchIndex();
    void tellsACertificateOfAnotherKey();
    void tellsAMasterKeyThatIsAnother();
    void tellsAMasterKeyThatIsNone();
    void tellsAMasterKeyThatLiesElsewhere();
    void tellsASigningKeyThatWasChanged();
    void tellsASecondFactorThatWasChanged();
    void tellsABrokenOldKeyFile();
    void tellsAPortThatIsTaken();
    void tellsAClockThatIsBehind();
    void tellsADiskThatIsFull_data();
    void tellsADiskThatIsFull();
    void tellsALeftSetupToken();
    void saysThatItDoesNotLookIntoPostgreSql();
    void findsNothingWrongWithAWholeFolder();
    void looksAtEveryDatabaseOfTheFolder();
};

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
    // A table that no other check looks into.
    QProcess sqlite;
    sqlite.start(text("sqlite3"),
                 {inFolder("store/auth.db"), text("SELECT rootpage FROM sqlite_schema WHERE name = 'role_revisions'")});
    QVERIFY(sqlite.waitForFinished());
    const qint64 page = sqlite.readAllStandardOutput().trimmed().toLongLong();
    QFile file(inFolder("store/auth.db"));
    QVERIFY(page > 1 && file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((page - 1) * 4096) && file.write(QByteArray(4096, '\x7f')) == 4096);
    file.close();
    expect(EX_DATAERR, {text("database.auth")});
}

void DoctorTest::tellsAMissingDatabase()
{
    QVERIFY(QFile::remove(inFolder("store/auth.db")));
    expect(EX_DATAERR, {text("database.auth")});
}

void DoctorTest::tellsAnEmptiedDatabase()
{
    for (const char* file : {"store/catalog.db", "audit/audit.db"}) {
        QVERIFY(QFile::resize(inFolder(file), 0));
        expect(EX_DATAERR, {text("database.") + QFileInfo(text(file)).baseName()});
        removeCopy();
        copyWhole();
    }
}

void DoctorTest::tellsWhatIsNoFile()
{
    QVERIFY(QFile::remove(inFolder("store/catalog.db")) && QDir().mkdir(inFolder("store/catalog.db")));
    QVERIFY(
        QFile::setPermissions(inFolder("store/catalog.db"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    expect(EX_DATAERR, {text("database.catalog")});
    QCOMPARE(stateOf(examine(), text("database.catalog")), text("problem"));
}

void DoctorTest::tellsADamagedSearchIndex_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("its head") << text("UPDATE taxon_trigram_data SET block = x'ffffffffffffffffff' WHERE id = 10");
    QTest::newRow("all of it") << text("DELETE FROM taxon_prefix_data");
    QTest::newRow("entries") << text("UPDATE taxon_trigram_data SET block = substr(block, 1, length(block) - 4) || "
                                     "x'ffffffff' WHERE id > 10");
    QTest::newRow("another text") << text("UPDATE taxon_text SET folded = 'quercus'");
}

void DoctorTest::tellsADamagedSearchIndex()
{
    QFETCH(QString, damage);
    const QString catalog = inFolder("store/catalog.db");
    QVERIFY(bloomzy::storage::RawSqlite(catalog.toStdString()).run(damage.toUtf8().constData()));
    expect(EX_DATAERR, {text("database.catalog")});
    const QString remedy = findingsOf(examine(), text("database.catalog")).first().value(text("remedy")).toString();
    QVERIFY2(remedy.contains(text("rebuild-search")), qPrintable(remedy));
    const QStringList rebuild{text("rebuild-search"), text("--data-dir"), m_folder, text("--json")};
    const CtlRun rebuilt = runCtl(rebuild);
    QVERIFY2(rebuilt.code == EX_OK, rebuilt.out + rebuilt.err);
    expect(EX_OK, {});
    ServerProcess server(m_folder);
    QVERIFY2(server.start(), server.log());
    const CtlRun refused = runCtl(rebuild);
    QCOMPARE(refused.code, EX_TEMPFAIL);
    QCOMPARE(refused.errorCode(), text("unavailable"));
    QVERIFY(server.stop());
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

void DoctorTest::tellsASecondFactorThatWasChanged()
{
    bloomzy::storage::RawSqlite database(inFolder("store/auth.db").toStdString());
    const QString before = findingsOf(examine(), text("second-factors")).first().value(text("meaning")).toString();
    QVERIFY2(before.contains(text("1 authenticator app")), qPrintable(before));
    QVERIFY(database.run("UPDATE second_factors SET sealed = sealed || 'A'"));
    expect(EX_DATAERR, {text("second-factors")});
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

void DoctorTest::findsNothingWrongWithAWholeFolder()
{
    expect(EX_OK, {});
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

BLOOMZY_TEST(DoctorTest)
#include "DoctorTest.moc"
