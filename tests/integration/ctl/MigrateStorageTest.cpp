#include "tests/integration/ctl/MigrateFixture.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QCryptographicHash>
#include <QTest>

using namespace bloomzy::test;

/// An installation on SQLite with people, taxa, revisions, sessions and a log goes to PostgreSQL, by the real programs.
class MigrateStorageTest : public MigrateFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWhole(); }
    void init() { copyWhole(); }
    void cleanup() { removeCopy(); }

    void answersAsBefore();
    void goesOnWorkingInPostgres();
    void othersComputeTheSameHash();
    void goesOnWhereAnEarlierRunStopped();
    void isRepeatedAfterAnyKill();
    void theFilesAreTheWayBack();
};

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
    const auto loggedBefore = logged(client).size();
    for (const char* genus : {"Aaabbb", "Mmmnnn", "Zzzyyy"}) {
        const Answer made =
            client.post(text("/api/v1/taxa"), {{text("taxonRank"), text("genus")}, {text("genus"), text(genus)}});
        QVERIFY2(made.status == 201, made.body);
        QCOMPARE(client.get(text("/api/v1/taxa?q=") + text(genus)).json()[text("items")].toArray().size(), 1);
    }
    QCOMPARE(client.get(text("/api/v1/taxa?limit=1&count=true")).json()[text("count")].toInt(), before + 3);
    const Answer first = client.get(text("/api/v1/taxa?limit=1"));
    QCOMPARE(first.json()[text("items")].toArray()[0].toObject()[text("genus")].toString(), text("Aaabbb"));
    QTRY_COMPARE(logged(client).size(), loggedBefore + 3);
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
    const QByteArray head = "role_permissions(role_id,permission,effect,families)\n";
    const QString order = text(" FROM role_permissions ORDER BY role_id, permission");
    const QByteArray here = outputOf(
        text("sqlite3"),
        {m_folder + text("/store/auth.db"),
         text("SELECT length(role_id) || ':' || role_id || length(permission) || ':' || permission || length(effect) "
              "|| ':' || effect || coalesce(length(families) || ':' || families, '-')") +
             order});
    const QByteArray there = outputOf(
        text("psql"), {text("-XAtqc"),
                       text("SELECT octet_length(role_id) || ':' || role_id || octet_length(permission) || ':' || "
                            "permission || octet_length(effect) || ':' || effect || "
                            "coalesce(octet_length(families) || ':' || families, '-')") +
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
    QByteArray said;
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
        said = ctl.readAllStandardOutput() + ctl.readAllStandardError();
        ++kills;
        QCOMPARE(files(), untouched);
        finished = isMarked(); // killed when all was done, but before it said so
    }
    QVERIFY2(finished && kills > 2, said);
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

BLOOMZY_TEST(MigrateStorageTest)
#include "MigrateStorageTest.moc"
