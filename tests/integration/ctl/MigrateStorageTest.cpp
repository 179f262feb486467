#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Paths.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/ServerProcess.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <sysexits.h>

namespace {

QString text(const char* literal)
{
    return QString::fromLatin1(literal);
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput() : "failed: " + process.readAllStandardError();
}

QString inService(QString installation, const char* service)
{
    return installation.replace(text("?"), text("_") + text(service) + text("?"));
}

} // namespace

/// An installation on SQLite with people, taxa, revisions, sessions and a log goes to PostgreSQL, by the real programs.
class MigrateStorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void refusesWithoutAFolderOrADatabase();
    void refusesWhatIsNoDataFolder();
    void refusesARunningServersFolder();
    void refusesADatabaseThatIsAway();
    void refusesADatabaseWithRowsOfAnother();
    void refusesADamagedFile();
    void refusesTheFolderOfAnOlderVersion();
    void refusesAFolderThatWasMovedAlready();
    void aDryRunChangesNothing();
    void answersAsBefore();
    void goesOnWorkingInPostgres();
    void othersComputeTheSameHash();
    void goesOnWhereAnEarlierRunStopped();
    void isRepeatedAfterAnyKill();
    void theFilesAreTheWayBack();

private:
    [[nodiscard]] QStringList arguments(const QString& database, const QStringList& more = {}) const
    {
        return QStringList{text("migrate-storage"), text("--data-dir"), m_folder,
                           text("--database"),      database,           text("--json")} +
               more;
    }
    [[nodiscard]] CtlRun move(const QString& database, const QStringList& more = {}) const
    {
        return runCtl(arguments(database, more));
    }
    /// Refused with this code, and neither folder nor mark changed.
    void expectRefusal(const QString& database, int code);
    [[nodiscard]] bool isMarked() const { return QFile::exists(m_folder + text("/store/postgresql")); }
    /// Name and content of the databases' files.
    [[nodiscard]] QMap<QString, QString> files() const;
    /// What a server over the folder answers to everything that lists.
    [[nodiscard]] QMap<QString, QByteArray> answers(ApiClient& client) const;

    QTemporaryDir m_temporary;
    PostgresServer m_postgres;
    QString m_whole;
    QString m_folder;
    QString m_token;
    QString m_refreshToken;
    QMap<QString, QByteArray> m_before;
};

void MigrateStorageTest::initTestCase()
{
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.lastError()));
    m_whole = m_temporary.filePath(text("whole"));
    ServerProcess server(m_whole);
    QVERIFY2(server.start(), server.log());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    const Answer starter = client.send("POST", text("/api/v1/catalog/starter"));
    QVERIFY2(starter.status == 200 || starter.status == 201, starter.body);
    const Answer made = client.post(text("/api/v1/taxa"),
                                    {{text("taxonRank"), text("genus")},
                                     {text("genus"), text("Zzyzxia")},
                                     {text("remarks"), QStringLiteral("tab\t back\\slash\nline “quotes” ü")}},
                                    {{"Idempotency-Key", "once"}});
    const Answer plain =
        made.status == 201
            ? made
            : client.post(text("/api/v1/taxa"), {{text("taxonRank"), text("genus")}, {text("genus"), text("Zzyzxia")}},
                          {{"Idempotency-Key", "twice"}});
    QCOMPARE(plain.status, 201);
    const QString path = text("/api/v1/taxa/") + plain.json().value(text("id")).toString();
    QCOMPARE(client.patch(path, {{text("family"), text("Zzyzxaceae")}}, plain.header("ETag")).status, 200);
    QCOMPARE(client.remove(path, "\"2\"").status / 100, 2);
    QCOMPARE(client
                 .post(text("/api/v1/users"), {{text("email"), text("vera@example.org")},
                                               {text("displayName"), text("Vera")},
                                               {text("roles"), QJsonArray{text("viewer")}}})
                 .status,
             201);
    QCOMPARE(client.send("POST", text("/api/v1/backups/recovery-keys")).status, 201);
    QCOMPARE(client.send("POST", text("/api/v1/keys/rotate")).status, 200);
    const auto logged = [&] {
        return client.get(text("/api/v1/audit/events?limit=200")).json()[text("items")].toArray().size();
    };
    QTRY_VERIFY(logged() >= 8);
    m_token = client.token();
    m_refreshToken = client.refreshToken();
    m_before = answers(client);
    for (const QByteArray& answer : std::as_const(m_before))
        QVERIFY2(!answer.contains("urn:bloomzy:problem"), answer);
    QVERIFY(server.stop());
}

QMap<QString, QByteArray> MigrateStorageTest::answers(ApiClient& client) const
{
    QMap<QString, QByteArray> found;
    QStringList paths{text("/api/v1/users?limit=200"),
                      text("/api/v1/roles"),
                      text("/api/v1/taxa/facets"),
                      text("/api/v1/taxa/facets?q=ficus"),
                      text("/api/v1/audit/events?limit=200"),
                      text("/api/v1/backups/recovery-keys"),
                      text("/api/v1/keys"),
                      text("/.well-known/jwks.json"),
                      text("/api/v1/auth/me")};
    for (const char* search : {"", "fi", "ficus", "ficus lyr", "rosa", "palm", "o"})
        for (const char* sort : {"", "scientificName", "updatedAtDescending", "family"}) {
            QUrlQuery query{{text("limit"), text("100")}, {text("count"), text("true")}};
            if (*search)
                query.addQueryItem(text("q"), text(search));
            if (*sort)
                query.addQueryItem(text("sort"), text(sort));
            paths += text("/api/v1/taxa?") + query.toString(QUrl::FullyEncoded);
        }
    for (const QString& path : std::as_const(paths))
        found.insert(path, client.get(path).body);
    // Every page of the list, by its cursors.
    QString cursor;
    do {
        const Answer page =
            client.get(text("/api/v1/taxa?limit=50") + (cursor.isEmpty() ? QString() : text("&cursor=") + cursor));
        for (const QJsonValue taxon : page.json()[text("items")].toArray()) {
            const QString path = text("/api/v1/taxa/") + taxon[text("id")].toString();
            found.insert(path, client.get(path).body);
        }
        cursor = page.json()[text("nextCursor")].toString();
    } while (!cursor.isEmpty());
    return found;
}

void MigrateStorageTest::init()
{
    m_folder = m_temporary.filePath(text("data"));
    QCOMPARE(QProcess::execute(text("cp"), {text("-a"), m_whole, m_folder}), 0);
}

void MigrateStorageTest::cleanup()
{
    QDir(m_folder).removeRecursively();
}

QMap<QString, QString> MigrateStorageTest::files() const
{
    QMap<QString, QString> found;
    const auto trace = traceOf(m_folder);
    for (auto entry = trace.begin(); entry != trace.end(); ++entry)
        if (entry.key().endsWith(text(".db")) || entry.key().contains(text("-wal")))
            found.insert(entry.key(), entry.value());
    return found;
}

void MigrateStorageTest::expectRefusal(const QString& database, int code)
{
    const auto before = files();
    const CtlRun run = move(database);
    QVERIFY2(run.code == code, run.out + run.err);
    QCOMPARE(run.json().value(text("ok")), QJsonValue(false));
    QVERIFY(!run.json()[text("error")].toObject()[text("message")].toString().isEmpty());
    QCOMPARE(files(), before);
    QVERIFY(!isMarked());
}

void MigrateStorageTest::refusesWithoutAFolderOrADatabase()
{
    QCOMPARE(runCtl({text("migrate-storage"), text("--data-dir"), m_folder, text("--json")}).code, EX_USAGE);
    QCOMPARE(runCtl({text("migrate-storage"), text("--database"), text("postgresql:///x"), text("--json")}).code,
             EX_USAGE);
    expectRefusal(text("mysql://localhost/x"), EX_USAGE);
}

void MigrateStorageTest::refusesWhatIsNoDataFolder()
{
    const QTemporaryDir empty;
    const CtlRun run = runCtl({text("migrate-storage"), text("--data-dir"), empty.path(), text("--database"),
                               m_postgres.createInstallation(), text("--json")});
    QCOMPARE(run.code, EX_NOINPUT);
    QVERIFY(QDir(empty.path()).isEmpty());
}

void MigrateStorageTest::refusesARunningServersFolder()
{
    ServerProcess server(m_folder);
    QVERIFY(server.start());
    const CtlRun run = move(m_postgres.createInstallation());
    QCOMPARE(run.code, EX_TEMPFAIL);
    QCOMPARE(run.errorCode(), text("folderInUse"));
    QVERIFY(!isMarked());
}

void MigrateStorageTest::refusesADatabaseThatIsAway()
{
    // The doctor says so too, of a folder of PostgreSQL.
    QCOMPARE(move(m_postgres.createInstallation()).code, EX_OK);
    const CtlRun looked = runCtl({text("doctor"), text("--data-dir"), m_folder, text("--database"),
                                  text("postgresql://127.0.0.1:1/bloomzy"), text("--json")});
    QCOMPARE(looked.code, EX_TEMPFAIL);
    QVERIFY(QFile::remove(m_folder + text("/store/postgresql")));
    expectRefusal(text("postgresql://anna:verysecret@127.0.0.1:1/bloomzy"), EX_TEMPFAIL);
    QVERIFY(!move(text("postgresql://anna:verysecret@127.0.0.1:1/bloomzy")).out.contains("verysecret"));
}

void MigrateStorageTest::refusesADatabaseWithRowsOfAnother()
{
    const QString database = m_postgres.createInstallation();
    ServerProcess other;
    QVERIFY(other.start({text("--database"), database}));
    expectRefusal(database, EX_TEMPFAIL); // it runs
    QVERIFY(other.stop());
    expectRefusal(database, EX_USAGE);
    QVERIFY(other.start({text("--database"), database}));
}

void MigrateStorageTest::refusesADamagedFile()
{
    QFile file(m_folder + text("/store/catalog.db"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.size() > 81920);
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096) && file.write(QByteArray(8192, '\x7f')) == 8192);
    file.close();
    expectRefusal(m_postgres.createInstallation(), EX_DATAERR);
}

void MigrateStorageTest::refusesTheFolderOfAnOlderVersion()
{
    QCOMPARE(outputOf(text("sqlite3"), {m_folder + text("/audit/audit.db"),
                                        text("DELETE FROM schema_migrations WHERE name LIKE 'storage/%data_key'; DROP "
                                             "TABLE data_key; PRAGMA wal_checkpoint(TRUNCATE)")})
                 .isEmpty(),
             false);
    expectRefusal(m_postgres.createInstallation(), EX_USAGE);
}

void MigrateStorageTest::refusesAFolderThatWasMovedAlready()
{
    QCOMPARE(move(m_postgres.createInstallation()).code, EX_OK);
    const QString other = m_postgres.createInstallation();
    QCOMPARE(move(other).code, EX_USAGE);
    QCOMPARE(outputOf(text("psql"), {text("-XAtqc"), text("SELECT count(*) FROM pg_class WHERE relname = 'users'"),
                                     inService(other, "auth")}),
             QByteArray("0\n"));
}

void MigrateStorageTest::aDryRunChangesNothing()
{
    const QString database = m_postgres.createInstallation();
    const auto before = files();
    const CtlRun run = move(database, {text("--dry-run")});
    QVERIFY2(run.code == EX_OK, run.out + run.err);
    QVERIFY(run.json()[text("rows")].toInt() > 600);
    QCOMPARE(run.json()[text("dryRun")], QJsonValue(true));
    QCOMPARE(files(), before);
    QVERIFY(!isMarked());
    QCOMPARE(outputOf(text("psql"), {text("-XAtqc"), text("SELECT count(*) FROM pg_class WHERE relname = 'users'"),
                                     inService(database, "auth")}),
             QByteArray("0\n"));
    QCOMPARE(run.json()[text("rows")], move(database).json()[text("rows")]);
}

void MigrateStorageTest::answersAsBefore()
{
    const QString database = m_postgres.createInstallation();
    const auto untouched = files();
    const CtlRun run = move(database);
    QVERIFY2(run.code == EX_OK, run.out + run.err);
    QCOMPARE(files(), untouched);
    const CtlRun looked = runCtl({text("doctor"), text("--data-dir"), m_folder, text("--database"), database,
                                  text("--listen"), text("127.0.0.1:0"), text("--json")});
    QVERIFY2(looked.code == EX_OK, looked.out);
    QCOMPARE(looked.out.count("It can be reached, and the data are of this version."), 5);
    ServerProcess server(m_folder);
    QVERIFY2(server.start({text("--database"), database}), server.log());
    ApiClient client(server.url());
    client.setToken(m_token);
    const auto after = answers(client);
    QCOMPARE(after.keys(), m_before.keys());
    for (auto answer = m_before.begin(); answer != m_before.end(); ++answer)
        QVERIFY2(after.value(answer.key()) == answer.value(),
                 qPrintable(answer.key() + u'\n' + QString::fromUtf8(answer.value().left(2000)) + u'\n' +
                            QString::fromUtf8(after.value(answer.key()).left(2000))));
    QCOMPARE(client.signIn(text("ada@example.org"), ApiClient::goodPassword()).status, 200);
    QCOMPARE(client.post(text("/api/v1/auth/refresh"), {{text("refreshToken"), m_refreshToken}}).status, 200);
}

void MigrateStorageTest::goesOnWorkingInPostgres()
{
    const QString database = m_postgres.createInstallation();
    QCOMPARE(move(database).code, EX_OK);
    ServerProcess server(m_folder);
    QVERIFY(!server.start());
    QVERIFY(server.process().waitForFinished());
    QVERIFY2(server.start({text("--database"), database}), server.log());
    ApiClient client(server.url());
    client.setToken(m_token);
    const auto before = client.get(text("/api/v1/taxa?limit=1&count=true")).json()[text("count")].toInt();
    const auto events = [&] {
        return client.get(text("/api/v1/audit/events?limit=200")).json()[text("items")].toArray();
    };
    const auto logged = events().size();
    for (const char* genus : {"Aaabbb", "Mmmnnn", "Zzzyyy"}) {
        const Answer made =
            client.post(text("/api/v1/taxa"), {{text("taxonRank"), text("genus")}, {text("genus"), text(genus)}});
        QVERIFY2(made.status == 201, made.body);
        QCOMPARE(client.get(text("/api/v1/taxa?q=") + text(genus)).json()[text("items")].toArray().size(), 1);
    }
    QCOMPARE(client.get(text("/api/v1/taxa?limit=1&count=true")).json()[text("count")].toInt(), before + 3);
    const Answer first = client.get(text("/api/v1/taxa?limit=1"));
    QCOMPARE(first.json()[text("items")].toArray()[0].toObject()[text("genus")].toString(), text("Aaabbb"));
    QTRY_COMPARE(events().size(), logged + 3);
    QCOMPARE(client.send("POST", text("/api/v1/keys/master/rotate")).status, 200);
    QCOMPARE(client.get(text("/health/ready")).status, 200);
}

/// By the words of docs/postgresql.md, with sqlite3 and psql.
void MigrateStorageTest::othersComputeTheSameHash()
{
    const QString database = m_postgres.createInstallation();
    const CtlRun run = move(database);
    QString told;
    for (const QJsonValue table : run.json()[text("tables")].toArray())
        if (table[text("table")].toString() == text("role_permissions"))
            told = table[text("sha256")].toString();
    const auto sha = [](const QByteArray& bytes) {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    };
    const QByteArray head = "role_permissions(role_id,permission)\n";
    const QString order = text(" FROM role_permissions ORDER BY role_id, permission");
    const QByteArray here =
        outputOf(text("sqlite3"),
                 {m_folder + text("/store/auth.db"),
                  text("SELECT length(role_id) || ':' || role_id || length(permission) || ':' || permission") + order});
    const QByteArray there = outputOf(
        text("psql"), {text("-XAtqc"),
                       text("SELECT octet_length(role_id) || ':' || role_id || octet_length(permission) || ':' || "
                            "permission") +
                           order,
                       inService(database, "auth")});
    QVERIFY(here.count('\n') > 10);
    QCOMPARE(sha(head + here), told);
    QCOMPARE(sha(head + there), told);
}

void MigrateStorageTest::goesOnWhereAnEarlierRunStopped()
{
    const QString database = m_postgres.createInstallation();
    const QString audit = inService(database, "audit");
    const QString name = audit.section(u'/', 3).section(u'?', 0, 0);
    QVERIFY(m_postgres.execute(text("postgres"), text("ALTER DATABASE %1 RENAME TO away").arg(name)));
    expectRefusal(database, EX_USAGE);
    QCOMPARE(outputOf(text("psql"), {text("-XAtqc"), text("SELECT count(*) FROM users"), inService(database, "auth")}),
             QByteArray("2\n"));
    QVERIFY(m_postgres.execute(text("postgres"), text("ALTER DATABASE away RENAME TO %1").arg(name)));
    const CtlRun run = move(database);
    QVERIFY2(run.code == EX_OK, run.out + run.err);
    QVERIFY(isMarked());
}

void MigrateStorageTest::isRepeatedAfterAnyKill()
{
    const QString database = m_postgres.createInstallation();
    const auto untouched = files();
    bool finished = false;
    int kills = 0;
    // From before it has begun to after its end, however fast the machine is.
    for (int patience = 1; !finished && kills < 200; patience += 1 + patience / 2) {
        QProcess ctl;
        ctl.start(programPath(text("bloomzyctl")), arguments(database));
        QVERIFY(ctl.waitForStarted());
        finished = ctl.waitForFinished(patience) && ctl.exitCode() == EX_OK;
        if (finished)
            break;
        ctl.kill();
        // It may have ended by itself: what the one before left in PostgreSQL stays in its way for a moment.
        QVERIFY(ctl.state() == QProcess::NotRunning || ctl.waitForFinished());
        ++kills;
        QCOMPARE(files(), untouched);
    }
    QVERIFY(finished && kills > 2);
    ServerProcess server(m_folder);
    QVERIFY2(server.start({text("--database"), database}), server.log());
    ApiClient client(server.url());
    client.setToken(m_token);
    const QString path = text("/api/v1/taxa/facets");
    QCOMPARE(client.get(path).body, m_before.value(path));
}

void MigrateStorageTest::theFilesAreTheWayBack()
{
    const QString database = m_postgres.createInstallation();
    QCOMPARE(move(database).code, EX_OK);
    QVERIFY(QFile::remove(m_folder + text("/store/postgresql")));
    ServerProcess server(m_folder);
    QVERIFY2(server.start(), server.log());
    ApiClient client(server.url());
    client.setToken(m_token);
    const QString path = text("/api/v1/taxa/facets");
    QCOMPARE(client.get(path).body, m_before.value(path));
}

QTEST_GUILESS_MAIN(MigrateStorageTest)
#include "MigrateStorageTest.moc"
