#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"

#include <QMutex>
#include <QSet>
#include <QTest>
#include <QThread>

#include <atomic>

namespace {

constexpr int writers = 16;

QString epithet(int round, int writer, int number)
{
    QString text = QStringLiteral("x");
    for (const QChar digit : QStringLiteral("%1-%2-%3").arg(round).arg(writer).arg(number))
        text += digit == u'-' ? QChar(u'z') : QChar(u'a' + digit.digitValue());
    return text;
}

/// Creates taxa one after the other until the server does not answer any more, and keeps the ids of acknowledged ones.
class Writer : public QThread
{
public:
    Writer(QUrl url, QString token, int round, int number, std::atomic<int>& acknowledged)
        : m_url(std::move(url))
        , m_token(std::move(token))
        , m_round(round)
        , m_number(number)
        , m_acknowledged(acknowledged)
    {
    }

    QSet<QString> ids;
    QString unexpected;

protected:
    void run() override
    {
        ApiClient client(m_url);
        client.setToken(m_token);
        for (int i = 0;; ++i) {
            const Answer answer = client.post(QStringLiteral("/api/v1/taxa"),
                                              {{QStringLiteral("genus"), QStringLiteral("Ficus")},
                                               {QStringLiteral("specificEpithet"), epithet(m_round, m_number, i)}});
            if (answer.status == 503)
                continue;
            if (answer.status != 201) {
                if (answer.status != 0)
                    unexpected = QString::fromUtf8(answer.body);
                return;
            }
            ids.insert(answer.json().value(QStringLiteral("id")).toString());
            ++m_acknowledged;
        }
    }

private:
    QUrl m_url;
    QString m_token;
    int m_round;
    int m_number;
    std::atomic<int>& m_acknowledged;
};

QSet<QString> idsOf(ApiClient& client, const QString& path, const std::function<QString(const QJsonObject&)>& idOf)
{
    QSet<QString> found;
    QString cursor;
    do {
        const Answer answer = client.get(path + QStringLiteral("?limit=200") +
                                         (cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor));
        for (const QJsonValue item : answer.json().value(QStringLiteral("items")).toArray()) {
            if (const QString id = idOf(item.toObject()); !id.isEmpty())
                found.insert(id);
        }
        cursor = answer.json().value(QStringLiteral("nextCursor")).toString();
    } while (!cursor.isEmpty());
    return found;
}

} // namespace

/// kill -9 under 16 writers loses no acknowledged write, and no event stands without its change or the other way round.
class ServerKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killLosesNothingAcknowledged();
};

void ServerKillTest::killLosesNothingAcknowledged()
{
    const int rounds = qEnvironmentVariableIsSet("BLOOMZY_SOAK") ? 50 : 3;
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    QSet<QString> acknowledged;
    for (int round = 0; round < rounds; ++round) {
        std::atomic<int> count = 0;
        std::vector<std::unique_ptr<Writer>> threads;
        for (int i = 0; i < writers; ++i)
            threads.push_back(std::make_unique<Writer>(server.url(), client.token(), round, i, count));
        for (auto& thread : threads)
            thread->start();
        QTRY_VERIFY_WITH_TIMEOUT(count >= 200 + 37 * (round % 5), 60000);
        server.kill();
        for (auto& thread : threads) {
            QVERIFY(thread->wait(90000));
            QVERIFY2(thread->unexpected.isEmpty(), qPrintable(thread->unexpected));
            acknowledged += thread->ids;
        }
        QVERIFY(server.start());
        client.setBase(server.url());
        QCOMPARE(client.signIn(QStringLiteral("ada@example.org"), ApiClient::goodPassword()).status, 200);
        const QSet<QString> kept = idsOf(client, QStringLiteral("/api/v1/taxa"), [](const QJsonObject& taxon) {
            return taxon.value(QStringLiteral("id")).toString();
        });
        QVERIFY2((acknowledged - kept).isEmpty(),
                 qPrintable(QStringLiteral("lost %1").arg((acknowledged - kept).size())));
        const auto recorded = [&] {
            return idsOf(client, QStringLiteral("/api/v1/audit/events"), [](const QJsonObject& event) {
                return event.value(QStringLiteral("action")) == QStringLiteral("taxon.create")
                           ? event.value(QStringLiteral("target")).toObject().value(QStringLiteral("id")).toString()
                           : QString();
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(recorded(), kept, 30000);
    }
}

QTEST_GUILESS_MAIN(ServerKillTest)
#include "ServerKillTest.moc"
