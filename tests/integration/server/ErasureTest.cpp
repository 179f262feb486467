#include "tests/support/ApiClient.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Parts of her name, of her mail address, of what she called things, and all of what she came from.
const QList<QByteArray> canaries{"Kanarien", "kanarien", "127.0.0.77", "Zwitscherbrowser"};

/// From an address of its own, with a user agent of its own; waits until the server has answered.
void signInFromElsewhere(const QUrl& server, const QString& email, const QString& password)
{
    const QByteArray body = QJsonDocument({{u"email"_s, email}, {u"password"_s, password}}).toJson();
    QTcpSocket socket;
    QVERIFY(socket.bind(QHostAddress(u"127.0.0.77"_s)));
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(server.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nUser-Agent: Zwitscherbrowser/1.0\r\n"
                 "Content-Type: application/json\r\nConnection: close\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (socket.waitForReadyRead(20'000) || socket.state() == QAbstractSocket::ConnectedState)
        if (!socket.readAll().isEmpty() && socket.state() != QAbstractSocket::ConnectedState)
            break;
}

} // namespace

/// Somebody is erased: nothing that the server keeps tells of them, and all else is as it was.
class ErasureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWhoMayNot();
    void refusesOneself();
    void refusesWhoIsNotThere();
    void refusesAnotherRevision();
    void leavesNothingThatTellsOfHer();
    void erasesWhoseAccountIsGone();
    void goesOnAfterAStart();

private:
    void live();
    /// Files of the folder that hold a canary, with it.
    [[nodiscard]] QStringList tellingFiles() const;
    [[nodiscard]] Answer erase(ApiClient& client, const QString& id, const QJsonObject& how = {})
    {
        return client.post(u"/api/v1/users/%1/erase"_s.arg(id), how);
    }
    void waitFor(const Answer& begun);
    [[nodiscard]] bool onFiles() const { return qEnvironmentVariable("BLOOMZY_TEST_ENGINE").isEmpty(); }

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_ada;
    Guest m_her;
    QString m_taxon;
};

void ErasureTest::init()
{
    m_server = std::make_unique<ServerProcess>();
    QVERIFY2(m_server->start(), m_server->log());
    m_ada = std::make_unique<ApiClient>(m_server->url());
    QCOMPARE(m_ada->setUp(m_server->setupToken()).status, 201);
    m_her = inviteGuest(*m_ada, m_server->url(), u"Klara Kanarien"_s, {u"curator"_s, u"support"_s});
    QVERIFY(!m_her.token.isEmpty());
    live();
}

void ErasureTest::cleanup()
{
    m_ada.reset();
    m_server.reset();
}

void ErasureTest::live()
{
    signInFromElsewhere(m_server->url(), u"klara-kanarien@example.org"_s, u"not her password"_s);
    signInFromElsewhere(m_server->url(), u"klara-kanarien@example.org"_s, ApiClient::goodPassword());
    ApiClient her(m_server->url());
    her.setToken(m_her.token);
    const Answer taxon = her.post(u"/api/v1/taxa"_s, {{u"genus"_s, u"Ficus"_s}, {u"specificEpithet"_s, u"lyrata"_s}},
                                  {{"Idempotency-Key", "one"}});
    QCOMPARE(taxon.status, 201);
    m_taxon = taxon.json().value(u"id"_s).toString();
    QCOMPARE(her.patch(u"/api/v1/taxa/"_s + m_taxon, {{u"specificEpithet"_s, u"elastica"_s}}, "\"1\"").status, 200);
    const QJsonObject hers{
        {u"name"_s, u"Kanarien"_s}, {u"query"_s, QString()}, {u"columns"_s, QJsonArray()}, {u"isDefault"_s, false}};
    const Answer view = her.post(u"/api/v1/catalog/views"_s, hers);
    QVERIFY2(view.status == 201, view.body);
    const Answer auditView = her.post(u"/api/v1/audit/views"_s, hers, {{"Idempotency-Key", "two"}});
    QVERIFY2(auditView.status == 201, auditView.body);
    // More than are recorded one by one: the others wait for the end of their minute.
    for (int i = 0; i < 70; ++i)
        QCOMPARE(her.get(u"/api/v1/users"_s).status, 403);
    const Answer suspended =
        m_ada->post(u"/api/v1/users/%1/suspend"_s.arg(m_her.id), {{u"reason"_s, u"Kanarien, for a while"_s}});
    QVERIFY2(suspended.status == 200, suspended.body);
    QCOMPARE(m_ada->post(u"/api/v1/users/%1/reactivate"_s.arg(m_her.id), {}).status, 200);
}

QStringList ErasureTest::tellingFiles() const
{
    QStringList found;
    QDirIterator files(m_server->dataFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QByteArray& canary : canaries)
            if (bytes.contains(canary))
                found += file.fileName() + u": "_s + QString::fromLatin1(canary);
    }
    return found;
}

void ErasureTest::waitFor(const Answer& begun)
{
    QVERIFY2(begun.status == 202, begun.body);
    const QString path = u"/api/v1/operations/"_s + begun.json().value(u"id"_s).toString();
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->get(path).json().value(u"finishedAt"_s).isString(), 60'000);
    const Answer ended = m_ada->get(path);
    QVERIFY2(ended.json().value(u"state"_s) == u"succeeded"_s, ended.body);
}

void ErasureTest::refusesWhoMayNot()
{
    ApiClient nobody(m_server->url());
    QCOMPARE(erase(nobody, m_her.id).status, 401);
    const Guest viewer = inviteGuest(*m_ada, m_server->url(), u"Vera Viewer"_s, {u"viewer"_s});
    ApiClient her(m_server->url());
    her.setToken(viewer.token);
    QCOMPARE(erase(her, m_her.id).status, 403);
    QCOMPARE(m_ada->get(u"/api/v1/users/"_s + m_her.id).status, 200);
}

void ErasureTest::refusesOneself()
{
    const QString id = m_ada->get(u"/api/v1/auth/me"_s).json().value(u"id"_s).toString();
    QCOMPARE(erase(*m_ada, id).status, 409);
    QCOMPARE(m_ada->get(u"/api/v1/auth/me"_s).status, 200);
}

void ErasureTest::refusesWhoIsNotThere()
{
    QCOMPARE(erase(*m_ada, u"019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d01"_s).status, 404);
    QCOMPARE(erase(*m_ada, u"nobody:2026-11"_s).status, 404);
}

void ErasureTest::refusesAnotherRevision()
{
    QCOMPARE(erase(*m_ada, m_her.id, {{u"revision"_s, 99}}).status, 412);
    QCOMPARE(m_ada->get(u"/api/v1/users/"_s + m_her.id).status, 200);
}

void ErasureTest::leavesNothingThatTellsOfHer()
{
    QVERIFY(!onFiles() || !tellingFiles().isEmpty());
    waitFor(erase(*m_ada, m_her.id));
    if (onFiles())
        QCOMPARE(tellingFiles(), QStringList());

    QCOMPARE(m_ada->get(u"/api/v1/users/"_s + m_her.id).status, 404);
    const Answer events = m_ada->get(u"/api/v1/audit/events?limit=200&actor="_s + m_her.id);
    QVERIFY(!events.json().value(u"items"_s).toArray().isEmpty());
    for (const QJsonValue event : events.json().value(u"items"_s).toArray())
        QCOMPARE(event[u"actor"_s].toObject(),
                 (QJsonObject{{u"kind"_s, u"user"_s}, {u"id"_s, m_her.id}, {u"erased"_s, true}}));
    for (const auto& path : {u"/api/v1/audit/events?limit=200"_s, u"/api/v1/taxa/"_s + m_taxon,
                             u"/api/v1/taxa/%1/revisions"_s.arg(m_taxon), u"/api/v1/users"_s, u"/api/v1/roles"_s}) {
        const Answer answer = m_ada->get(path);
        QCOMPARE(answer.status, 200);
        for (const QByteArray& canary : canaries)
            QVERIFY2(!answer.body.contains(canary), answer.body);
    }
    QCOMPARE(m_ada->get(u"/api/v1/taxa/"_s + m_taxon).json()[u"specificEpithet"_s].toString(), u"elastica"_s);
    QCOMPARE(erase(*m_ada, m_her.id).status, 404);
    QVERIFY(m_server->stop());
    QVERIFY2(m_server->start(), m_server->log());
    if (onFiles())
        QCOMPARE(tellingFiles(), QStringList());
}

void ErasureTest::erasesWhoseAccountIsGone()
{
    const Answer user = m_ada->get(u"/api/v1/users/"_s + m_her.id);
    QCOMPARE(m_ada->remove(u"/api/v1/users/"_s + m_her.id, user.header("etag")).status, 204);
    waitFor(erase(*m_ada, m_her.id));
    if (onFiles())
        QCOMPARE(tellingFiles(), QStringList());
}

void ErasureTest::goesOnAfterAStart()
{
    const Answer user = m_ada->get(u"/api/v1/users/"_s + m_her.id);
    QCOMPARE(m_ada->remove(u"/api/v1/users/"_s + m_her.id, user.header("etag")).status, 204);
    QVERIFY(m_server->stop());
    QVERIFY(m_server->execute(
        u"auth"_s,
        u"INSERT INTO erasures (user_id, begun_at) VALUES ('%1', '2026-11-30T10:00:00.000000Z')"_s.arg(m_her.id)));
    QVERIFY2(m_server->start(), m_server->log());
    m_ada->setBase(m_server->url());
    QCOMPARE(m_ada->signIn(u"ada@example.org"_s, ApiClient::goodPassword()).status, 200);
    const auto told = [&] { return m_ada->get(u"/api/v1/audit/events?limit=200"_s).body.contains("Kanarien"); };
    QTRY_VERIFY_WITH_TIMEOUT(!told(), 60'000);
    if (onFiles())
        QTRY_COMPARE_WITH_TIMEOUT(tellingFiles(), QStringList(), 60'000);
}

BLOOMZY_TEST(ErasureTest)
#include "ErasureTest.moc"
