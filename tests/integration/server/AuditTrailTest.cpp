#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QSet>
#include <QTest>

/// What was done stands in the log, once, in order, with who did it; what was refused is not there as a change.
class AuditTrailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsRecordedWithItsAuthor();
    void pagesLoseAndRepeatNothing();
    void aRestartRepeatsNothing();
    void badCursorsAreRefused();

private:
    static QJsonArray events(ApiClient& client);
};

QJsonArray AuditTrailTest::events(ApiClient& client)
{
    return client.get(QStringLiteral("/api/v1/audit/events?limit=200")).json().value(QStringLiteral("items")).toArray();
}

namespace {

QJsonObject taxon(int number)
{
    QString epithet = QStringLiteral("testensis");
    for (; number > 0; number /= 10)
        epithet += QChar(u'a' + number % 10);
    return {{QStringLiteral("genus"), QStringLiteral("Ficus")}, {QStringLiteral("specificEpithet"), epithet}};
}

bool hasAction(const QJsonArray& events, const QString& action)
{
    return std::ranges::any_of(
        events, [&](const QJsonValue& event) { return event.toObject().value(QStringLiteral("action")) == action; });
}

} // namespace

void AuditTrailTest::aChangeIsRecordedWithItsAuthor()
{
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    const Answer created = client.post(QStringLiteral("/api/v1/taxa"), taxon(1));
    QCOMPARE(created.status, 201);
    QTRY_VERIFY_WITH_TIMEOUT(hasAction(events(client), QStringLiteral("taxon.create")), 20000);
    for (const QJsonValue value : events(client)) {
        const QJsonObject event = value.toObject();
        if (event.value(QStringLiteral("action")) != QStringLiteral("taxon.create"))
            continue;
        const QJsonObject actor = event.value(QStringLiteral("actor")).toObject();
        QCOMPARE(actor.value(QStringLiteral("displayName")).toString(), QStringLiteral("Ada Placeholder"));
        QCOMPARE(actor.value(QStringLiteral("address")).toString(), QStringLiteral("127.0.0.1"));
        QCOMPARE(event.value(QStringLiteral("target")).toObject().value(QStringLiteral("id")),
                 created.json().value(QStringLiteral("id")));
        QCOMPARE(event.value(QStringLiteral("outcome")).toString(), QStringLiteral("success"));
    }
    const QByteArray all = client.get(QStringLiteral("/api/v1/audit/events?limit=200")).body;
    QVERIFY(!all.contains(ApiClient::goodPassword().toUtf8()));
    QVERIFY(!all.contains(client.refreshToken().toUtf8()));
}

void AuditTrailTest::pagesLoseAndRepeatNothing()
{
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    constexpr int taxa = 25;
    for (int i = 1; i <= taxa; ++i)
        QCOMPARE(client.post(QStringLiteral("/api/v1/taxa"), taxon(i)).status, 201);
    QTRY_VERIFY_WITH_TIMEOUT(events(client).size() > taxa, 20000);
    QList<qint64> sequences;
    QString cursor;
    do {
        const QJsonObject page = client
                                     .get(QStringLiteral("/api/v1/audit/events?limit=7") +
                                          (cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor))
                                     .json();
        for (const QJsonValue event : page.value(QStringLiteral("items")).toArray())
            sequences += event.toObject().value(QStringLiteral("sequence")).toInteger();
        cursor = page.value(QStringLiteral("nextCursor")).toString();
    } while (!cursor.isEmpty());
    QCOMPARE(sequences.last(), 1);
    for (qsizetype i = 1; i < sequences.size(); ++i)
        QCOMPARE(sequences.at(i), sequences.at(i - 1) - 1);
}

void AuditTrailTest::aRestartRepeatsNothing()
{
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    QCOMPARE(client.post(QStringLiteral("/api/v1/taxa"), taxon(1)).status, 201);
    server.kill();
    QVERIFY(server.start());
    client.setBase(server.url());
    QTRY_VERIFY_WITH_TIMEOUT(hasAction(events(client), QStringLiteral("taxon.create")), 20000);
    QSet<QString> ids;
    const QJsonArray all = events(client);
    for (const QJsonValue event : all)
        ids.insert(event.toObject().value(QStringLiteral("id")).toString());
    QCOMPARE(ids.size(), all.size());
}

void AuditTrailTest::badCursorsAreRefused()
{
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    for (const char* cursor : {"x", "LTE", "MA", "MTIz4oCm", "9999999999999999999999999999"}) {
        const Answer answer = client.get(QStringLiteral("/api/v1/audit/events?cursor=") + QString::fromLatin1(cursor));
        QVERIFY2(answer.status == 422, cursor);
        QCOMPARE(answer.pointers(), QStringList{QStringLiteral("#query/cursor")});
    }
}

BLOOMZY_TEST(AuditTrailTest)
#include "AuditTrailTest.moc"
