#include "backend/http/Server.h"
#include "tests/integration/http/RawClient.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy;

namespace {

/// The service behind a real server on a free loopback port.
struct Site
{
    Site()
    {
        fixture.options.hashing.waiting = auth::HashingCost().waiting;
        fixture.restart();
        admin = fixture.setUp();
        server = http::makeServer({}, fixture.parts->endpoints(), fixture.parts->authorizer, fixture.log).value();
        server->start().value();
    }
    ~Site() { server->stop(); }

    static QByteArray request(const QByteArray& line, const std::string& token, const std::string& body = {})
    {
        QByteArray text = line + " HTTP/1.1\r\nHost: localhost\r\n";
        if (!token.empty())
            text += "Authorization: Bearer " + QByteArray::fromStdString(token) + "\r\n";
        if (!body.empty())
            text += "Content-Type: application/json\r\n";
        return text + "Content-Length: " + QByteArray::number(qlonglong(body.size())) + "\r\n\r\n" +
               QByteArray::fromStdString(body);
    }
    static QByteArray login(const std::string& email)
    {
        return request("POST /api/v1/auth/login", {},
                       core::json::toJson(api::LoginRequest{email, "a wrong password, clearly"}));
    }
    std::vector<std::unique_ptr<RawClient>> clients(int count) const
    {
        std::vector<std::unique_ptr<RawClient>> list;
        for (int i = 0; i < count; ++i)
            list.push_back(std::make_unique<RawClient>(server->port()));
        return list;
    }

    TestDatabases databases;
    AuthFixture fixture{databases, storage::Engine::sqlite};
    api::TokenPair admin;
    std::unique_ptr<http::Server> server;
};

} // namespace

class SignInOverHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesStrangers();
    void logoutHoldsOnTheSameConnection();
    void givesAtMostOneOfTwentyParallelRefreshes();
    void aFloodOfSignInsLeavesWorkersForOthers();
};

void SignInOverHttpTest::refusesStrangers()
{
    const Site site;
    const std::string before = site.fixture.rows();
    RawClient client(site.server->port());
    const RawAnswer anonymous = client.ask(Site::request("GET /api/v1/users", {}));
    QCOMPARE(anonymous.status, 401);
    QVERIFY(anonymous.header("www-authenticate").startsWith("Bearer"));
    QCOMPARE(anonymous.header("content-type"), QByteArray("application/problem+json"));
    QCOMPARE(client.ask(Site::request("GET /api/v1/users", site.admin.refreshToken)).status, 401);
    QCOMPARE(client.ask(Site::request("POST /api/v1/setup", site.admin.accessToken, "{}")).status, 422);
    QCOMPARE(site.fixture.rows(), before);
}

void SignInOverHttpTest::logoutHoldsOnTheSameConnection()
{
    const Site site;
    RawClient client(site.server->port());
    QCOMPARE(client.ask(Site::request("GET /api/v1/auth/me", site.admin.accessToken)).status, 200);
    client.send(Site::request("POST /api/v1/auth/logout", site.admin.accessToken) +
                Site::request("GET /api/v1/auth/me", site.admin.accessToken));
    QCOMPARE(client.next()->status, 204);
    QCOMPARE(client.next()->status, 401);
}

void SignInOverHttpTest::givesAtMostOneOfTwentyParallelRefreshes()
{
    const Site site;
    const auto clients = site.clients(20);
    const QByteArray refresh = Site::request("POST /api/v1/auth/refresh", {},
                                             core::json::toJson(api::RefreshRequest{site.admin.refreshToken}));
    for (const auto& client : clients)
        client->send(refresh);
    const auto won = std::ranges::count_if(clients, [](const auto& client) { return client->next()->status == 200; });
    QCOMPARE(won, 1);
    RawClient after(site.server->port());
    QCOMPARE(after.ask(Site::request("GET /api/v1/auth/me", site.admin.accessToken)).status, 401);
}

void SignInOverHttpTest::aFloodOfSignInsLeavesWorkersForOthers()
{
    const Site site;
    auth::PasswordHasher& hasher = site.fixture.parts->hasher;
    std::vector<auth::HashGate::Ticket> running;
    for (int i = 0; i < 2; ++i) {
        running.push_back(std::move(*hasher.enter()));
        QVERIFY(running.back().waitForTurn(storage::deadlineIn(std::chrono::seconds(1))).has_value());
    }
    const auto clients = site.clients(16);
    for (std::size_t i = 0; i < clients.size(); ++i)
        clients[i]->send(Site::login("nobody" + std::to_string(i) + "@example.org"));
    const auto answered = [&] {
        return std::ranges::count_if(clients, [](const auto& client) { return client->socket().bytesAvailable() > 0; });
    };
    QTRY_COMPARE(answered(), 10);

    RawClient other(site.server->port());
    QCOMPARE(other.ask(Site::request("GET /api/v1/users", site.admin.accessToken)).status, 200);

    running.clear();
    int refused = 0;
    for (const auto& client : clients) {
        const RawAnswer answer = *client->next();
        QVERIFY(answer.status == 401 || answer.status == 503);
        QCOMPARE(answer.header("retry-after").isEmpty(), answer.status == 401);
        refused += answer.status == 503 ? 1 : 0;
    }
    QCOMPARE(refused, 10);
}

BLOOMZY_TEST(SignInOverHttpTest)
#include "SignInOverHttpTest.moc"
