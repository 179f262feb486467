#include "tests/integration/backup/BackedUpServer.h"
#include "tests/support/TaxonWriters.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>

#include <signal.h>

namespace {

const QString backups = QStringLiteral("/api/v1/backups");
const QString verification = QStringLiteral("/api/v1/backups/verification");

QString stateOf(const QJsonObject& operation)
{
    return operation.value(QLatin1String("state")).toString();
}

QString textIn(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

/// Backups of a running server, as a person asks for them.
class BackupServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_ours.reset(); }
    void refusesWithoutARecoveryKey();
    void refusesAPlaceInTheDataFolder();
    void refusesASecondOneMeanwhile();
    void cancelledLeavesNothing();
    void killedMidwayLeavesNothing();
    void stopsQuicklyAmidABackup();
    void saysHowWellOffOneIs();
    void holdsOneMomentOfAllDatabasesUnderWriters();
    void verifiesWhatItMade();

private:
    [[nodiscard]] static bool isPostgres()
    {
        return qEnvironmentVariable("BLOOMZY_TEST_ENGINE") == QStringLiteral("postgresql");
    }
    void fill();
    [[nodiscard]] Answer begun() { return m_ours->client->send("POST", backups); }
    /// Waits until bytes were copied.
    void awaitProgress(const Answer& answer);

    std::unique_ptr<BackedUpServer> m_ours;
};

void BackupServerTest::init()
{
    m_ours = std::make_unique<BackedUpServer>();
    QVERIFY(m_ours->start());
}

/// With something that takes a while to be backed up and cannot be compressed much: 60 MB.
void BackupServerTest::fill()
{
    QVERIFY(m_ours->server.stop());
    const QString noise = isPostgres() ? QStringLiteral("(SELECT string_agg(md5(random()::text), '') FROM "
                                                        "generate_series(1, 6000 + n * 0))")
                                       : QStringLiteral("hex(randomblob(100000))");
    const QString numbers =
        isPostgres() ? QStringLiteral("generate_series(1, 300) AS n")
                     : QStringLiteral("(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 300) "
                                      "SELECT n FROM c)");
    QVERIFY(
        m_ours->server.execute(QStringLiteral("system"),
                               QStringLiteral("INSERT INTO idempotency SELECT 'x', 'key' || n, 'x', 200, '', '', %1, "
                                              "'2126-01-01T00:00:00.000000Z' FROM %2")
                                   .arg(noise, numbers)));
    QVERIFY(m_ours->startAgain());
}

void BackupServerTest::awaitProgress(const Answer& answer)
{
    const QString path = QString::fromLatin1(answer.header("Location"));
    const auto progress = [&] {
        const QJsonObject now = m_ours->client->get(path).json();
        return now.contains(QLatin1String("finishedAt"))
                   ? 1.0
                   : now[QLatin1String("progress")][QLatin1String("done")].toDouble();
    };
    QTRY_VERIFY_WITH_TIMEOUT(progress() > 0, 60'000);
}

void BackupServerTest::refusesWithoutARecoveryKey()
{
    QVERIFY(m_ours->addShelf());
    const Answer refused = begun();
    QCOMPARE(refused.status, 409);
    QVERIFY(refused.body.contains("recovery key"));
    QVERIFY(m_ours->points().isEmpty());
    QVERIFY(m_ours->onTheShelf().isEmpty());
}

void BackupServerTest::refusesAPlaceInTheDataFolder()
{
    const QString inside = m_ours->server.dataFolder() + QStringLiteral("/backups");
    QVERIFY(QDir().mkpath(inside));
    const QString link = m_ours->folder("link");
    QVERIFY(QFile::link(m_ours->server.dataFolder(), link));
    for (const QString& place : {inside, link + QStringLiteral("/backups"), m_ours->server.dataFolder()}) {
        const Answer refused = m_ours->client->post(
            backups + QStringLiteral("/destinations"),
            {{QStringLiteral("name"), QStringLiteral("Inside")},
             {QStringLiteral("kind"), QStringLiteral("folder")},
             {QStringLiteral("settings"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("path")},
                                                                 {QStringLiteral("value"), place}}}}});
        QCOMPARE(refused.status, 422);
        QCOMPARE(refused.codes(), QStringList{QStringLiteral("destination.insideData")});
    }
    QCOMPARE(QDir(inside).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void BackupServerTest::refusesASecondOneMeanwhile()
{
    fill();
    QVERIFY(m_ours->addRecoveryKey() && m_ours->addShelf());
    const ApiClient::Headers key{{"Idempotency-Key", "one"}};
    const Answer first = m_ours->client->send("POST", backups, {}, key);
    QCOMPARE(first.status, 202);
    const Answer again = m_ours->client->send("POST", backups, {}, key);
    QCOMPARE(again.status, 202);
    QCOMPARE(again.header("Location"), first.header("Location"));
    const Answer second = begun();
    QCOMPARE(second.status, 409);
    QVERIFY2(second.body.contains("A backup is being made."), second.body);
    QCOMPARE(m_ours->client->send("POST", verification).status, 409);
    QCOMPARE(stateOf(m_ours->ended(first)), QStringLiteral("succeeded"));
    QCOMPARE(m_ours->points().size(), 1);
}

void BackupServerTest::cancelledLeavesNothing()
{
    fill();
    QVERIFY(m_ours->addRecoveryKey() && m_ours->addShelf());
    const Answer answer = begun();
    awaitProgress(answer);
    const QString operation = QString::fromLatin1(answer.header("Location"));
    QCOMPARE(m_ours->client->send("POST", operation + QStringLiteral("/cancel")).status, 202);
    QCOMPARE(stateOf(m_ours->ended(answer)), QStringLiteral("cancelled"));
    QVERIFY(m_ours->onTheShelf().isEmpty());
    QVERIFY(m_ours->inWork().isEmpty());
    QVERIFY(m_ours->points().isEmpty());
    QVERIFY(!m_ours->made().isEmpty());
}

void BackupServerTest::killedMidwayLeavesNothing()
{
    fill();
    QVERIFY(m_ours->addRecoveryKey() && m_ours->addShelf());
    awaitProgress(begun());
    m_ours->server.kill();
    const QStringList left = m_ours->inWork();
    QVERIFY(m_ours->onTheShelf().isEmpty());
    QVERIFY(m_ours->startAgain());
    QVERIFY2(m_ours->inWork().isEmpty(), qPrintable(left.join(u' ')));
    QVERIFY(m_ours->points().isEmpty());
    QVERIFY(!m_ours->made().isEmpty());
    QCOMPARE(m_ours->onTheShelf().size(), 1);
}

void BackupServerTest::stopsQuicklyAmidABackup()
{
    fill();
    QVERIFY(m_ours->addRecoveryKey() && m_ours->addShelf());
    awaitProgress(begun());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_ours->server.stop());
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(m_ours->inWork().isEmpty());
    QVERIFY(m_ours->onTheShelf().isEmpty());
}

void BackupServerTest::saysHowWellOffOneIs()
{
    const QJsonObject before = m_ours->client->get(backups).json();
    QCOMPARE(before.value(QLatin1String("hasRecoveryKey")).toBool(), false);
    QVERIFY(!before.contains(QLatin1String("newestAt")));
    QVERIFY(!before.contains(QLatin1String("lastRestore")));
    QVERIFY(m_ours->addRecoveryKey() && m_ours->addShelf());
    const QJsonObject point = m_ours->made();
    QVERIFY(!point.isEmpty());
    const QJsonObject after = m_ours->client->get(backups).json();
    QCOMPARE(after.value(QLatin1String("hasRecoveryKey")).toBool(), true);
    QCOMPARE(textIn(after, "newestAt"), textIn(point, "createdAt"));
    QVERIFY(textIn(after, "verifiedAt") > textIn(point, "createdAt"));
    QVERIFY(after.value(QLatin1String("recoveryPointSeconds")).toInt() >= 6 * 3600);
    QVERIFY(!after.contains(QLatin1String("provenAt")));
}

/// A backup has no event without its change, nor a change without its event.
void BackupServerTest::holdsOneMomentOfAllDatabasesUnderWriters()
{
    QVERIFY(m_ours->addRecoveryKey() && m_ours->addShelf());
    QJsonObject point;
    {
        TaxonWriters writers(m_ours->server.url(), m_ours->client->token(), {.count = 4});
        QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() >= 40, 60'000);
        point = m_ours->made();
        writers.stop();
        writers.wait();
        QVERIFY2(writers.unexpected().isEmpty(), qPrintable(writers.unexpected()));
    }
    QVERIFY(!point.isEmpty());
    const QString target = m_ours->folder("out");
    const QStringList where{m_ours->keyFile(), m_ours->shelf() + u'/' + textIn(point, "fileName"), target};
    QCOMPARE(shell(QStringLiteral("umask 077; mkdir \"$3\"; age -d -i \"$1\" \"$2\" | zstd -d | tar -x -C \"$3\"; "
                                  "age -d -i \"$1\" \"$3/keys/master-key.age\" | cmp - \"$4\""),
                   where + QStringList{m_ours->server.dataFolder() + QStringLiteral("/keys/master-key")}),
             QString());
    const QString files = shell(QStringLiteral("cd \"$1\" && find . -type f | sort | tr '\\n' ' '"), {target});
    const QString suffix = isPostgres() ? QStringLiteral("sql") : QStringLiteral("db");
    QCOMPARE(files, QStringLiteral("./audit/audit.%1 ./keys/master-key.age ./manifest.json ./store/auth.%1 "
                                   "./store/backup.%1 ./store/catalog.%1 ./store/system.%1")
                        .arg(suffix));
    if (isPostgres())
        return;
    const QString question = QStringLiteral(
        "ATTACH '%1/audit/audit.db' AS audit; SELECT (SELECT count(*) FROM taxon) >= 40, (SELECT count(*) FROM taxon) "
        "= "
        "(SELECT count(*) FROM (SELECT id FROM outbox WHERE payload LIKE '%\"action\":\"taxon.create\"%' UNION SELECT "
        "id FROM audit.events WHERE action = 'taxon.create'))");
    const QString catalog = target + QStringLiteral("/store/catalog.db");
    QCOMPARE(shell(QStringLiteral("sqlite3 \"$1\" \"$2\""),
                   {catalog, QString(question).replace(QStringLiteral("%1"), target)}),
             QStringLiteral("1|1"));
    QCOMPARE(shell(QStringLiteral("sqlite3 \"$1\" 'PRAGMA integrity_check'"), {catalog}), QStringLiteral("ok"));
}

void BackupServerTest::verifiesWhatItMade()
{
    QVERIFY(m_ours->addRecoveryKey() && m_ours->addShelf());
    const QJsonObject point = m_ours->made();
    const QString one = backups + QStringLiteral("/points/") + textIn(point, "id") + QStringLiteral("/verification");
    const ApiClient::Headers json{{"Content-Type", "application/json"}};
    QCOMPARE(m_ours->client->send("POST", one, R"({"recoveryKey":"x"})", json).codes(),
             QStringList{QStringLiteral("backup.identity")});
    QFile key(m_ours->keyFile());
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QByteArray body = R"({"recoveryKey":")" + key.readAll().trimmed() + "\"}";
    const QJsonObject ended = m_ours->ended(m_ours->client->send("POST", one, body, json));
    QCOMPARE(stateOf(ended), QStringLiteral("succeeded"));
    QVERIFY(textIn(ended[QLatin1String("result")][QLatin1String("check")].toObject(), "at") >
            textIn(point.value(QLatin1String("check")).toObject(), "at"));
    QFile stored(m_ours->shelf() + u'/' + textIn(point, "fileName"));
    QVERIFY(stored.open(QIODevice::ReadWrite) && stored.seek(stored.size() / 2));
    const char byte = stored.peek(1).at(0);
    QVERIFY(stored.putChar(static_cast<char>(byte ^ 1)));
    stored.close();
    const QJsonObject all = m_ours->ended(m_ours->client->send("POST", verification));
    QCOMPARE(all[QLatin1String("result")][QLatin1String("failed")].toInt(), 1);
    QCOMPARE(m_ours->points().at(0)[QLatin1String("check")][QLatin1String("state")].toString(),
             QStringLiteral("failed"));
}

BLOOMZY_TEST(BackupServerTest)
#include "BackupServerTest.moc"
