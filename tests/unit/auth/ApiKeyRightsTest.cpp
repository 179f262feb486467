#include "backend/auth/BuiltInRoles.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/ApiKeyTools.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

std::string verbOf(http::Method method)
{
    constexpr std::array names{"GET", "POST", "PUT", "PATCH", "DELETE"};
    return names[static_cast<std::size_t>(method)];
}

/// With `id` in the place of each parameter.
std::string filled(const std::string& pattern, const std::string& id)
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '{') {
            text += id;
            i = pattern.find('}', i);
        } else {
            text += pattern[i];
        }
    }
    return text;
}

std::int64_t keyCount(const AuthFixture& fixture)
{
    return fixture.count("SELECT count(*) FROM api_keys");
}

} // namespace

/// What a personal API key may never do, what it may, and when it is over.
class ApiKeyRightsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void neverDoesWhatAsksForAPerson();
    void hasNoMoreThanItNames();
    void reachesOnlyWhatItsOwnerReachesToo();
    void losesWhatItsOwnerLoses();
    void isWorthNothingWhileItsOwnerLacksAFactor();
    void workThatItBeganStandsOnItAlone();
    void isOverByItself();
    void isOverAtOnceWhenRemoved();
    void isOverAtOnceWhenItsOwnerIsSuspended();
    void goesWithTheAccount();
    void outlivesSessions();
    void survivesARestart();
};

/// Steps up, looks after factors, keys, sessions, roles and other keys, and invites.
void ApiKeyRightsTest::neverDoesWhatAsksForAPerson()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    const auto all = fixture.get("/api/v1/auth/me", pair.accessToken).as<api::Me>();
    const auto key = madeKey(fixture, pair.accessToken, keyFor(all.permissions));
    const std::string before = fixture.rows();
    int guarded = 0;
    for (const http::Endpoint& endpoint : fixture.parts->endpoints()) {
        const http::Route& route = endpoint.route;
        if (!route.access.asksInPerson())
            continue;
        ++guarded;
        const Answer answer = fixture.send(verbOf(route.method), filled(route.path, key.key.id), {}, key.secret);
        QVERIFY2(answer.status == 403, route.path.c_str());
        QCOMPARE(answer.as<api::Problem>().type, std::string("urn:bloomzy:problem:forbidden"));
    }
    QVERIFY(guarded >= 20);
    QCOMPARE(fixture.rows(), before);
    for (const char* operation : {"stepUp", "logout", "inviteUser", "createApiKey", "removeOwnApiKey", "createRole",
                                  "removeSecondFactor", "changePassword", "beginPasswordReset", "endUserSessions"}) {
        const auto endpoints = fixture.parts->endpoints();
        const auto found =
            std::ranges::find(endpoints, operation, [](const http::Endpoint& each) { return each.route.operationId; });
        QVERIFY2(found != endpoints.end() && found->route.access.asksInPerson(), operation);
    }
}

void ApiKeyRightsTest::hasNoMoreThanItNames()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string secret = madeKey(fixture, token, keyFor({"users.read"})).secret;
    const auto me = fixture.get("/api/v1/auth/me", secret).as<api::Me>();
    QCOMPARE(me.permissions, std::vector<std::string>{"users.read"});
    QVERIFY(me.sessionId.empty());
    QCOMPARE(fixture.get("/api/v1/users", secret).status, 200);
    QCOMPARE(fixture.get("/api/v1/roles", secret).status, 403);
    QVERIFY(!principalOf(fixture, secret).fresh);
}

void ApiKeyRightsTest::reachesOnlyWhatItsOwnerReachesToo()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const std::string role =
        fixture.made(roleWith("Gardeners", {granted("taxa.read", {"Araceae", "Iridaceae"}),
                                            granted("taxa.write", {"Araceae"}), granted("audit.read")}));
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", role);
    const auto& token = guest.accessToken;
    const auto whole = principalOf(fixture, madeKey(fixture, token, keyFor({"taxa.read", "taxa.write"})).secret);
    QCOMPARE(whole.scope.families, (std::vector<std::string>{"Araceae", "Iridaceae"}));
    QCOMPARE(whole.scopeOf(api::Permission::taxaWrite).families, std::vector<std::string>{"Araceae"});
    QVERIFY(!whole.may(api::Permission::auditRead));
    const auto narrow = principalOf(
        fixture,
        madeKey(fixture, token, keyFor({"taxa.read", "taxa.write", "audit.read"}, {"Iridaceae", "Rosaceae"})).secret);
    QCOMPARE(narrow.scope.families, std::vector<std::string>{"Iridaceae"});
    QVERIFY(!narrow.may(api::Permission::taxaWrite)); // no family is in both
    QVERIFY(narrow.may(api::Permission::auditRead));  // which knows no families
    // What it sees is never more than its owner sees, whether or not it names the right to read.
    const auto writer = principalOf(fixture, madeKey(fixture, token, keyFor({"taxa.write"})).secret);
    QCOMPARE(writer.scope.families, (std::vector<std::string>{"Araceae", "Iridaceae"}));
    const auto log = principalOf(fixture, madeKey(fixture, token, keyFor({"audit.read"}, {"Rosaceae"})).secret);
    QCOMPARE(log.scope.families, std::vector<std::string>{""});
    const auto none = principalOf(fixture, madeKey(fixture, token, keyFor({"taxa.read"}, {"Rosaceae"})).secret);
    QVERIFY(none.permissions.none());
}

void ApiKeyRightsTest::losesWhatItsOwnerLoses()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "curator");
    const std::string guestId = fixture.idOf(guest.accessToken);
    const std::string secret = madeKey(fixture, guest.accessToken, keyFor({"taxa.read", "taxa.write"})).secret;
    QVERIFY(principalOf(fixture, secret).may(api::Permission::taxaWrite));
    QCOMPARE(fixture.assign(guestId, {having("viewer")}).status, 200);
    QVERIFY(!principalOf(fixture, secret).may(api::Permission::taxaWrite));
    QVERIFY(principalOf(fixture, secret).may(api::Permission::taxaRead));
    // For an hour, and not longer.
    api::RoleAssignmentInput curator = having("curator");
    curator.until = core::formatTime(fixture.clock.now() + 1h);
    QCOMPARE(fixture.assign(guestId, {having("viewer"), curator}).status, 200);
    QVERIFY(principalOf(fixture, secret).may(api::Permission::taxaWrite));
    fixture.clock.advance(1h);
    QVERIFY(!principalOf(fixture, secret).may(api::Permission::taxaWrite));
}

void ApiKeyRightsTest::isWorthNothingWhileItsOwnerLacksAFactor()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "viewer");
    const std::string secret = madeKey(fixture, guest.accessToken, keyFor({"taxa.read"})).secret;
    QCOMPARE(fixture
                 .send("PUT", "/api/v1/access/second-factor-policy", R"({"roles":["viewer"],"graceDays":0})",
                       fixture.tokens.accessToken)
                 .status,
             200);
    QVERIFY(principalOf(fixture, secret).permissions.none());
    QVERIFY(turnOn(fixture, guest.accessToken));
    QVERIFY(principalOf(fixture, secret).may(api::Permission::taxaRead));
}

/// What is asked before long work commits.
void ApiKeyRightsTest::workThatItBeganStandsOnItAlone()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "curator");
    const std::string guestId = fixture.idOf(guest.accessToken);
    const auto now = [&](const http::Principal& caller) {
        return auth::permissionNames(fixture.parts->rights.permissionsNow(caller, storage::deadlineIn(10s)).value());
    };
    const auto key = madeKey(fixture, guest.accessToken, keyFor({"taxa.read", "catalog.import"}));
    const auto other = madeKey(fixture, guest.accessToken, keyFor({"taxa.read"}, {}, 1));
    const auto caller = principalOf(fixture, key.secret);
    const auto shortLived = principalOf(fixture, other.secret);
    QCOMPARE(now(caller), (std::vector<std::string>{"taxa.read", "catalog.import"}));
    QCOMPARE(fixture.assign(guestId, {having("viewer")}).status, 200);
    QCOMPARE(now(caller), std::vector<std::string>{"taxa.read"});
    QCOMPARE(fixture.assign(guestId, {having("curator")}).status, 200);
    QCOMPARE(now(caller).size(), std::size_t{2});
    QCOMPARE(fixture.del(apiKeyPath + "/" + key.key.id, guest.accessToken).status, 204);
    QVERIFY(now(caller).empty());
    QCOMPARE(now(shortLived), std::vector<std::string>{"taxa.read"});
    QCOMPARE(fixture
                 .send("PUT", "/api/v1/access/second-factor-policy", R"({"roles":["curator"],"graceDays":0})",
                       fixture.tokens.accessToken)
                 .status,
             200);
    QVERIFY(now(shortLived).empty());
    QVERIFY(turnOn(fixture, guest.accessToken));
    QCOMPARE(now(shortLived), std::vector<std::string>{"taxa.read"});
    fixture.clock.advance(24h);
    QVERIFY(now(shortLived).empty());
}

void ApiKeyRightsTest::isOverByItself()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const auto key = madeKey(fixture, token, keyFor({"taxa.read"}, {}, 1));
    QCOMPARE(key.key.expiresAt, core::formatTime(fixture.clock.now() + 24h));
    fixture.clock.advance(24h - 1s);
    QCOMPARE(meBy(fixture, key.secret), 200);
    fixture.clock.advance(1s);
    QCOMPARE(meBy(fixture, key.secret), 401);
    fixture.restart();
    QCOMPARE(meBy(fixture, key.secret), 401);
}

void ApiKeyRightsTest::isOverAtOnceWhenRemoved()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const auto one = madeKey(fixture, token, keyFor({"taxa.read"}));
    const auto other = madeKey(fixture, token, keyFor({"taxa.read"}));
    QCOMPARE(meBy(fixture, one.secret), 200);
    QCOMPARE(fixture.del(apiKeyPath + "/" + one.key.id, token).status, 204);
    QCOMPARE(meBy(fixture, one.secret), 401);
    QCOMPARE(meBy(fixture, other.secret), 200);
    const std::string before = fixture.rows();
    QCOMPARE(fixture.del(apiKeyPath + "/" + one.key.id, token).status, 404);
    QCOMPARE(fixture.del(apiKeyPath + "/x", token).status, 404);
    QCOMPARE(fixture.rows(), before);
}

void ApiKeyRightsTest::isOverAtOnceWhenItsOwnerIsSuspended()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "viewer");
    const std::string guestId = fixture.idOf(guest.accessToken);
    const std::string secret = madeKey(fixture, guest.accessToken, keyFor({"taxa.read"})).secret;
    QCOMPARE(fixture.post("/api/v1/users/" + guestId + "/suspend", R"({"reason":"left"})", fixture.tokens.accessToken)
                 .status,
             200);
    QCOMPARE(meBy(fixture, secret), 401);
    QCOMPARE(fixture.post("/api/v1/users/" + guestId + "/reactivate", "{}", fixture.tokens.accessToken).status, 200);
    QCOMPARE(meBy(fixture, secret), 200);
}

void ApiKeyRightsTest::goesWithTheAccount()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "viewer");
    const std::string guestId = fixture.idOf(guest.accessToken);
    const std::string secret = madeKey(fixture, guest.accessToken, keyFor({"taxa.read"})).secret;
    QCOMPARE(fixture.del("/api/v1/users/" + guestId, fixture.tokens.accessToken, "1").status, 204);
    QCOMPARE(meBy(fixture, secret), 401);
    QCOMPARE(keyCount(fixture), 0);
}

void ApiKeyRightsTest::outlivesSessions()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    const std::string secret = madeKey(fixture, pair.accessToken, keyFor({"taxa.read"})).secret;
    QCOMPARE(fixture.post("/api/v1/auth/logout", {}, pair.accessToken).status, 204);
    QCOMPARE(meBy(fixture, pair.accessToken), 401);
    QCOMPARE(meBy(fixture, secret), 200);
}

void ApiKeyRightsTest::survivesARestart()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    const std::string secret = madeKey(fixture, pair.accessToken, keyFor({"taxa.read"})).secret;
    QCOMPARE(fixture.post("/api/v1/auth/logout", {}, pair.accessToken).status, 204);
    fixture.restart();
    QCOMPARE(meBy(fixture, secret), 200);
}

BLOOMZY_TEST(ApiKeyRightsTest)
#include "ApiKeyRightsTest.moc"
