#include "tests/integration/server/AuditEvents.h"
#include "tests/support/Guest.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>

#include <array>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// What a server answers to one request from an address of its own: Linux takes all of 127.0.0.0/8 for this machine.
QByteArray answerTo(const QByteArray& text, quint32 address, quint16 port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(address);
    sockaddr_in server = own;
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    server.sin_port = htons(port);
    const bool asked = bind(descriptor, reinterpret_cast<sockaddr*>(&own), sizeof own) == 0 &&
                       connect(descriptor, reinterpret_cast<sockaddr*>(&server), sizeof server) == 0 &&
                       write(descriptor, text.constData(), size_t(text.size())) == text.size();
    std::array<char, 4096> buffer{};
    QByteArray answer;
    for (ssize_t got = 1; asked && got > 0;) {
        got = read(descriptor, buffer.data(), buffer.size());
        if (got > 0)
            answer.append(buffer.data(), qsizetype(got));
    }
    close(descriptor);
    return answer;
}

int countOf(const QJsonObject& event)
{
    for (const QJsonValue change : event.value(u"changes"_s).toArray())
        if (change[u"field"_s] == u"/count"_s)
            return change[u"after"_s].toInt();
    return 1;
}

QString routeOf(const QJsonObject& event)
{
    return event.value(u"target"_s)[u"id"_s].toString();
}

} // namespace

/// Refused requests in the audit log of a real server.
class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ServerProcess>();
        QVERIFY(m_server->start());
        m_admin = std::make_unique<ApiClient>(m_server->url());
        QCOMPARE(m_admin->setUp(m_server->setupToken()).status, 201);
    }
    void aPersonIsRecordedOneByOneAndThenCounted();
    void strangersAreCounted();
    void aFloodOfAddressesWritesLittle();

private:
    void restart()
    {
        QVERIFY(m_server->stop());
        QVERIFY2(m_server->start(), m_server->log());
        m_admin->setBase(m_server->url());
    }

    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<ApiClient> m_admin;
};

void RefusalsTest::aPersonIsRecordedOneByOneAndThenCounted()
{
    const Guest vera = inviteGuest(*m_admin, m_server->url(), u"Vera"_s, {u"viewer"_s});
    ApiClient client(m_server->url());
    client.setToken(vera.token);
    QByteArray traceresponse;
    for (int i = 0; i < 70; ++i) {
        const Answer answer = client.get(u"/api/v1/users"_s);
        QCOMPARE(answer.status, 403);
        traceresponse = i == 0 ? answer.header("traceresponse") : traceresponse;
    }
    const auto refused = [this] { return auditEvents(*m_admin, u"request.refused"_s); };
    QTRY_COMPARE_WITH_TIMEOUT(refused().size(), 60, 20'000);
    const QJsonObject first = refused().last();
    QCOMPARE(first.value(u"actor"_s)[u"id"_s].toString(), vera.id);
    QCOMPARE(first.value(u"actor"_s)[u"displayName"_s].toString(), u"Vera"_s);
    QCOMPARE(first.value(u"actor"_s)[u"address"_s].toString(), u"127.0.0.1"_s);
    QVERIFY(!first.value(u"actor"_s)[u"sessionId"_s].toString().isEmpty());
    QCOMPARE(first.value(u"outcome"_s).toString(), u"denied"_s);
    QCOMPARE(routeOf(first), u"GET /api/v1/users"_s);
    // `00-<trace>-<span>-01`
    QCOMPARE(first.value(u"traceId"_s).toString().toLatin1(), traceresponse.mid(3, 32));
    QCOMPARE(first.value(u"requestId"_s).toString().toLatin1(), traceresponse.mid(36, 16));
    restart();
    QTRY_COMPARE_WITH_TIMEOUT(refused().size(), 61, 20'000);
    QCOMPARE(countOf(refused().first()), 10);
    QCOMPARE(refused().first().value(u"actor"_s)[u"id"_s].toString(), vera.id);
}

void RefusalsTest::strangersAreCounted()
{
    ApiClient stranger(m_server->url());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(stranger.get(u"/api/v1/taxa"_s).status, 401);
    stranger.setToken(u"not-a-token"_s);
    QCOMPARE(stranger.post(u"/api/v1/taxa"_s, {}).status, 401);
    stranger.setToken({});
    QCOMPARE(stranger.post(u"/api/v1/auth/refresh"_s, {{u"refreshToken"_s, u"x"_s}}).status, 401);
    QCOMPARE(stranger
                 .post(u"/api/v1/auth/accept-invitation"_s,
                       {{u"invitationCode"_s, u"wrong"_s}, {u"password"_s, ApiClient::goodPassword()}})
                 .status,
             422);
    const auto port = static_cast<quint16>(m_server->url().port());
    QVERIFY(answerTo("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 0x7F000001, port).startsWith("HTTP/1.1 400 "));
    // The service records these itself.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(stranger.signIn(u"ada@example.org"_s, u"wrong-lantern-9-orbit-falcon"_s).status, 401);
    restart();
    const auto counted = [this] {
        QStringList lines;
        for (const QJsonObject& event : auditEvents(*m_admin, u"request.refused"_s))
            lines += event.value(u"actor"_s)[u"address"_s].toString() + u' ' + routeOf(event) + u' ' +
                     QString::number(countOf(event));
        lines.sort();
        return lines;
    };
    const QStringList expected{u"127.0.0.0/24  1"_s, // which route it is cannot be told
                               u"127.0.0.0/24 GET /api/v1/taxa 5"_s,
                               u"127.0.0.0/24 POST /api/v1/auth/accept-invitation 1"_s,
                               u"127.0.0.0/24 POST /api/v1/auth/refresh 1"_s, u"127.0.0.0/24 POST /api/v1/taxa 1"_s};
    QTRY_COMPARE_WITH_TIMEOUT(counted(), expected, 20'000);
    QCOMPARE(auditEvents(*m_admin, u"session.login"_s).size(), 3);
}

/// 10,000 neighbourhoods at once.
void RefusalsTest::aFloodOfAddressesWritesLittle()
{
    constexpr quint32 neighbourhoods = 10'000;
    const QByteArray question("GET /api/v1/taxa HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const auto port = static_cast<quint16>(m_server->url().port());
    for (quint32 i = 0; i < neighbourhoods; ++i)
        QVERIFY(answerTo(question, 0x7F010001 + i * 256, port).startsWith("HTTP/1.1 401 "));
    restart();
    const auto counted = [this] {
        int sum = 0;
        for (const QJsonObject& event : auditEvents(*m_admin, u"request.refused"_s))
            sum += countOf(event);
        return sum;
    };
    QTRY_COMPARE_WITH_TIMEOUT(counted(), int(neighbourhoods), 30'000);
    const auto events = auditEvents(*m_admin, u"request.refused"_s).size();
    QVERIFY2(events > 100 && events < 1000, qPrintable(QString::number(events)));
}

BLOOMZY_TEST(RefusalsTest)
#include "RefusalsTest.moc"
