#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QTest>
#include <QUrlQuery>

namespace {

QJsonObject setupBody(const QString& token, const QString& password)
{
    return {{QStringLiteral("token"), token},
            {QStringLiteral("email"), QStringLiteral("ada@example.org")},
            {QStringLiteral("displayName"), QStringLiteral("Ada Placeholder")},
            {QStringLiteral("password"), password}};
}

QJsonObject monstera()
{
    return {{QStringLiteral("taxonRank"), QStringLiteral("species")},
            {QStringLiteral("genus"), QStringLiteral("Monstera")},
            {QStringLiteral("specificEpithet"), QStringLiteral("testensis")},
            {QStringLiteral("scientificNameAuthorship"), QStringLiteral("Liebm.")},
            {QStringLiteral("family"), QStringLiteral("Araceae")}};
}

} // namespace

/// From an empty folder to an edited plant, as a script would go.
class FirstPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setupRefuses();
    void thePath();
    void aStaleEditChangesNothing();
    void aLoggedOutTokenIsDeadAtOnce();
    void everythingIsThereAfterARestart();
};

void FirstPathTest::setupRefuses()
{
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    const QString setup = QStringLiteral("/api/v1/setup");
    const Answer wrongToken = client.post(setup, setupBody(QStringLiteral("wrong"), ApiClient::goodPassword()));
    QCOMPARE(wrongToken.status, 422);
    QCOMPARE(wrongToken.pointers(), QStringList{QStringLiteral("/token")});
    const QString token = server.setupToken();
    for (const char* weak :
         {"short", "passwordpassword", "bloomzybloomzybloomzy", "adaplaceholder1", "aaaaaaaaaaaaaaaaaaaa"}) {
        const Answer answer = client.post(setup, setupBody(token, QString::fromLatin1(weak)));
        QVERIFY2(answer.status == 422, weak);
        QStringList pointers = answer.pointers();
        pointers.removeDuplicates();
        QCOMPARE(pointers, QStringList{QStringLiteral("/password")});
    }
    QCOMPARE(client.get(setup).json().value(QStringLiteral("needed")).toBool(), true);
    QCOMPARE(server.setupToken(), token);
    QCOMPARE(client.setUp(token).status, 201);
    QVERIFY(server.setupToken().isEmpty());
    QCOMPARE(ApiClient(server.url()).post(setup, setupBody(token, ApiClient::goodPassword())).status, 409);
}

void FirstPathTest::thePath()
{
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);

    const Answer imported = client.send("POST", QStringLiteral("/api/v1/catalog/starter"));
    QCOMPARE(imported.status, 200);
    QVERIFY(imported.json().value(QStringLiteral("created")).toInt() >= 1);

    const Answer found = client.get(QStringLiteral("/api/v1/taxa?q=monstera&count=true"));
    QCOMPARE(found.status, 200);
    QVERIFY(found.json().value(QStringLiteral("count")).toInt() >= 1);
    const QString id =
        found.json().value(QStringLiteral("items")).toArray().first().toObject().value(QStringLiteral("id")).toString();
    const QString path = QStringLiteral("/api/v1/taxa/") + id;
    const Answer opened = client.get(path);
    QCOMPARE(opened.status, 200);

    QCOMPARE(client.patch(path, {{QStringLiteral("taxonRemarks"), QStringLiteral("By the window.")}}, {}).status, 428);
    const Answer saved =
        client.patch(path, {{QStringLiteral("taxonRemarks"), QStringLiteral("By the window.")}}, opened.header("ETag"));
    QCOMPARE(saved.status, 200);
    QVERIFY(saved.header("ETag") != opened.header("ETag"));

    const QJsonArray revisions =
        client.get(path + QStringLiteral("/revisions")).json().value(QStringLiteral("items")).toArray();
    QCOMPARE(revisions.size(), 2);
    const QJsonObject newest = revisions.first().toObject();
    QCOMPARE(newest.value(QStringLiteral("by")).toObject().value(QStringLiteral("displayName")).toString(),
             QStringLiteral("Ada Placeholder"));
    const QJsonObject change = newest.value(QStringLiteral("changes")).toArray().first().toObject();
    QCOMPARE(change.value(QStringLiteral("field")).toString(), QStringLiteral("/taxonRemarks"));
    QCOMPARE(change.value(QStringLiteral("after")).toString(), QStringLiteral("By the window."));
}

void FirstPathTest::aStaleEditChangesNothing()
{
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    const Answer created = client.post(QStringLiteral("/api/v1/taxa"), monstera());
    QCOMPARE(created.status, 201);
    const QString path = QString::fromLatin1(created.header("Location"));
    QVERIFY(path.startsWith(QStringLiteral("/api/v1/taxa/")));
    const QByteArray first = created.header("ETag");
    QCOMPARE(client.patch(path, {{QStringLiteral("family"), QStringLiteral("Cactaceae")}}, first).status, 200);
    const Answer before = client.get(path);
    const Answer stale = client.patch(path, {{QStringLiteral("family"), QStringLiteral("Rosaceae")}}, first);
    QCOMPARE(stale.status, 412);
    QVERIFY(stale.json().value(QStringLiteral("detail")).toString().contains(QStringLiteral("Ada Placeholder")));
    QCOMPARE(client.get(path).body, before.body);
}

void FirstPathTest::aLoggedOutTokenIsDeadAtOnce()
{
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    QCOMPARE(client.get(QStringLiteral("/api/v1/auth/me")).status, 200);
    const int status = client.send("POST", QStringLiteral("/api/v1/auth/logout")).status;
    QVERIFY(status == 200 || status == 204);
    QCOMPARE(client.get(QStringLiteral("/api/v1/auth/me")).status, 401);
    QCOMPARE(
        client.post(QStringLiteral("/api/v1/auth/refresh"), {{QStringLiteral("refreshToken"), client.refreshToken()}})
            .status,
        401);
}

void FirstPathTest::everythingIsThereAfterARestart()
{
    ServerProcess server;
    QVERIFY(server.start());
    ApiClient client(server.url());
    QCOMPARE(client.setUp(server.setupToken()).status, 201);
    const Answer created = client.post(QStringLiteral("/api/v1/taxa"), monstera());
    QCOMPARE(created.status, 201);
    const QString path = QString::fromLatin1(created.header("Location"));
    const QByteArray before = client.get(path).body;
    QVERIFY(server.stop());
    QVERIFY(server.start());
    client.setBase(server.url());
    QCOMPARE(client.get(path).body, before);
    QVERIFY(server.setupToken().isEmpty());
    ApiClient other(server.url());
    QCOMPARE(other.signIn(QStringLiteral("Ada@Example.org"), ApiClient::goodPassword()).status, 200);
    QCOMPARE(other.get(path).body, before);
}

BLOOMZY_TEST(FirstPathTest)
#include "FirstPathTest.moc"
