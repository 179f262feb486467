#include "tests/integration/backup/BackedUpServer.h"
#include "tests/support/TestMain.h"

namespace {

const QString pointsPath = QStringLiteral("/api/v1/backups/points/");

QString member(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

QByteArray flipped(const QString& file)
{
    QFile stored(file);
    if (!stored.open(QIODevice::ReadWrite))
        qFatal("the backup could not be read");
    QByteArray bytes = stored.readAll();
    const QByteArray before = bytes;
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    stored.seek(0);
    stored.write(bytes);
    return before;
}

} // namespace

/// Restores of a running server, as a person asks for them.
class RestoreServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_ours.reset(); }
    void refusesWithoutADryRunOfThatBackup();
    void refusesWithAnotherKey();
    void refusesWhatIsDamaged();
    void refusesWhatIsNoBackupAtAll();
    void triesRestoresAndComesBackByItself();
    void rehearsesAndTellsWhatWasProven();
    void rehearsesByItselfWhatThePlanSays();

private:
    /// Somebody is invited: a row that tells before from after.
    void invite(const char* name)
    {
        const QString text = QString::fromLatin1(name);
        const Answer made = m_ours->client->post(QStringLiteral("/api/v1/users"),
                                                 {{QStringLiteral("email"), text + QStringLiteral("@example.org")},
                                                  {QStringLiteral("displayName"), text},
                                                  {QStringLiteral("roles"), QJsonArray{QStringLiteral("viewer")}}});
        QVERIFY2(made.status < 300, made.body.constData());
    }
    void rehearseByItself(const char* every)
    {
        const QString path = QStringLiteral("/api/v1/backups/plan");
        const Answer now = m_ours->client->get(path);
        const Answer set = m_ours->client->patch(path, {{QStringLiteral("rehearsal"), QString::fromLatin1(every)}},
                                                 now.header("ETag"));
        QVERIFY2(set.status == 200, set.body.constData());
    }
    [[nodiscard]] QStringList people()
    {
        QStringList names;
        for (const QJsonValue user :
             m_ours->client->get(QStringLiteral("/api/v1/users")).json().value(QLatin1String("items")).toArray())
            names += user[QLatin1String("displayName")].toString();
        names.sort();
        return names;
    }
    QJsonObject begun(const QString& id, const char* what, const QJsonObject& body = {})
    {
        Answer answer;
        QElapsedTimer timer;
        timer.start();
        do // the server sees to old backups after each new one
            answer = m_ours->client->post(pointsPath + id + QLatin1Char('/') + QLatin1String(what), body);
        while (answer.body.contains("Nothing was begun") && timer.elapsed() < 60'000);
        if (answer.status != 202)
            return {{QStringLiteral("status"), answer.status},
                    {QStringLiteral("body"), QString::fromUtf8(answer.body)}};
        return m_ours->ended(answer);
    }
    /// The body of who gives the recovery key.
    [[nodiscard]] QJsonObject opening() const
    {
        QFile key(m_ours->keyFile());
        if (!key.open(QIODevice::ReadOnly))
            qFatal("the key could not be read");
        return {{QStringLiteral("recoveryKey"), QString::fromLatin1(key.readAll().trimmed())}};
    }
    /// Restores by a dry run before, and waits until the server is back.
    void restore(const QString& id, QJsonObject body)
    {
        const QJsonObject tried = begun(id, "dry-run", body);
        QVERIFY2(member(tried, "state") == QStringLiteral("succeeded"), QJsonDocument(tried).toJson().constData());
        body.insert(QStringLiteral("dryRunId"), member(tried, "id"));
        const Answer answer = m_ours->client->post(pointsPath + id + QStringLiteral("/restore"), body);
        QVERIFY2(answer.status == 202, answer.body.constData());
        const auto isOver = [&] {
            const int status = m_ours->client->get(QStringLiteral("/api/v1/auth/me")).status;
            return status == 401;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOver(), 120'000);
        QVERIFY(m_ours->client->signIn(QStringLiteral("ada@example.org"), ApiClient::goodPassword()).status == 200);
    }
    [[nodiscard]] QJsonObject lastRestore()
    {
        return m_ours->client->get(QStringLiteral("/api/v1/backups"))
            .json()
            .value(QLatin1String("lastRestore"))
            .toObject();
    }

    std::unique_ptr<BackedUpServer> m_ours;
    QString m_point;
};

void RestoreServerTest::init()
{
    m_ours = std::make_unique<BackedUpServer>();
    QVERIFY(m_ours->start() && m_ours->addRecoveryKey() && m_ours->addShelf());
    rehearseByItself("off");
    invite("Early");
    m_point = member(m_ours->made(), "id");
    QVERIFY(!m_point.isEmpty());
    invite("Late");
}

void RestoreServerTest::refusesWithoutADryRunOfThatBackup()
{
    const QString other = member(m_ours->made(), "id");
    const QString ofAnother = member(begun(other, "dry-run", opening()), "id");
    for (const QString& dryRun : {QStringLiteral("nothing"), ofAnother}) {
        const QJsonObject refused = begun(m_point, "restore", {{QStringLiteral("dryRunId"), dryRun}});
        QCOMPARE(refused.value(QLatin1String("status")).toInt(), 409);
    }
    QCOMPARE(people(),
             (QStringList{QStringLiteral("Ada Placeholder"), QStringLiteral("Early"), QStringLiteral("Late")}));
    QVERIFY(lastRestore().isEmpty());
}

void RestoreServerTest::refusesWithAnotherKey()
{
    const QString key = QStringLiteral("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX");
    const QJsonObject refused = begun(m_point, "dry-run", {{QStringLiteral("recoveryKey"), key}});
    QVERIFY2(member(refused, "state") == QStringLiteral("failed") ||
                 refused.value(QLatin1String("status")).toInt() == 422,
             QJsonDocument(refused).toJson().constData());
    QVERIFY(m_ours->inWork().isEmpty());
}

void RestoreServerTest::refusesWhatIsDamaged()
{
    flipped(m_ours->shelf() + QLatin1Char('/') + m_ours->onTheShelf().first());
    const QJsonObject refused = begun(m_point, "dry-run", opening());
    QCOMPARE(member(refused, "state"), QStringLiteral("failed"));
    QCOMPARE(member(begun(m_point, "rehearsal", opening()), "state"), QStringLiteral("succeeded"));
    const QJsonObject point = m_ours->client->get(pointsPath + m_point).json();
    const QJsonObject rehearsal = point.value(QLatin1String("rehearsal")).toObject();
    QVERIFY(!rehearsal.value(QLatin1String("passed")).toBool() && rehearsal.contains(QLatin1String("detail")));
    QVERIFY(m_ours->inWork().isEmpty());
}

void RestoreServerTest::refusesWhatIsNoBackupAtAll()
{
    QCOMPARE(begun(QStringLiteral("no-such"), "dry-run").value(QLatin1String("status")).toInt(), 404);
    QCOMPARE(begun(QStringLiteral("no-such"), "rehearsal").value(QLatin1String("status")).toInt(), 404);
}

void RestoreServerTest::triesRestoresAndComesBackByItself()
{
    const QUrl before = m_ours->server.url();
    const qint64 process = m_ours->server.process().processId();
    const QJsonObject tried = begun(m_point, "dry-run", opening());
    const QJsonObject plan = tried.value(QLatin1String("result")).toObject();
    QVERIFY2(member(plan, "pointId") == m_point, QJsonDocument(tried).toJson().constData());
    bool isTold = false;
    for (const QJsonValue table : plan.value(QLatin1String("tables")).toArray())
        isTold = isTold || (table[QLatin1String("table")] == QLatin1String("auth.users") &&
                            table[QLatin1String("now")].toInt() == 3 && table[QLatin1String("then")].toInt() == 2);
    QVERIFY(isTold);
    restore(m_point, opening());
    QCOMPARE(people(), (QStringList{QStringLiteral("Ada Placeholder"), QStringLiteral("Early")}));
    QCOMPARE(member(lastRestore(), "end"), QStringLiteral("restored"));
    QCOMPARE(m_ours->server.process().processId(), process);
    QCOMPARE(m_ours->server.url(), before);
    // And back again, from the copy that was made first, which the server still opens.
    QString safety;
    for (const QJsonValue point : m_ours->points())
        if (point[QLatin1String("reason")] == QLatin1String("safety"))
            safety = point[QLatin1String("id")].toString();
    QVERIFY(!safety.isEmpty());
    restore(safety, {});
    QCOMPARE(people(),
             (QStringList{QStringLiteral("Ada Placeholder"), QStringLiteral("Early"), QStringLiteral("Late")}));
    QVERIFY(m_ours->server.stop());
}

void RestoreServerTest::rehearsesAndTellsWhatWasProven()
{
    const QJsonObject ended = begun(m_point, "rehearsal", opening());
    QCOMPARE(member(ended, "state"), QStringLiteral("succeeded"));
    const QJsonObject rehearsal = ended[QLatin1String("result")][QLatin1String("rehearsal")].toObject();
    QVERIFY2(rehearsal.value(QLatin1String("passed")).toBool(), QJsonDocument(rehearsal).toJson().constData());
    const QJsonObject status = m_ours->client->get(QStringLiteral("/api/v1/backups")).json();
    QCOMPARE(member(status, "provenAt"), member(rehearsal, "at"));
    QCOMPARE(status.value(QLatin1String("recoveryTimeMilliseconds")), rehearsal.value(QLatin1String("milliseconds")));
    QVERIFY(m_ours->inWork().isEmpty());
    QCOMPARE(people(),
             (QStringList{QStringLiteral("Ada Placeholder"), QStringLiteral("Early"), QStringLiteral("Late")}));
}

/// And forgets the key by which it could.
void RestoreServerTest::rehearsesByItselfWhatThePlanSays()
{
    rehearseByItself("backup");
    const QString id = member(m_ours->made(), "id");
    const auto isProven = [&] {
        return m_ours->client->get(pointsPath + id)
            .json()[QLatin1String("rehearsal")][QLatin1String("passed")]
            .toBool();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isProven(), 120'000);
    const QJsonObject point = m_ours->client->get(pointsPath + id).json();
    QVERIFY(!point.contains(QLatin1String("opensUntil")));
    const auto refusal = [&] { return begun(id, "dry-run").value(QLatin1String("status")).toInt(); };
    QTRY_COMPARE_WITH_TIMEOUT(refusal(), 422, 30'000); // the turn is let go a moment later
    QCOMPARE(member(begun(id, "dry-run", opening()), "state"), QStringLiteral("succeeded"));
}

BLOOMZY_TEST(RestoreServerTest)
#include "RestoreServerTest.moc"
