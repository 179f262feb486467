#include "backend/auth/ApiKeyText.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/ApiKeyTools.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

/// Personal API keys: how they are made, shown and removed.
class ApiKeyTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToMakeOneWithoutAFreshProof();
    void refusesWhatIsNotOne();
    void refusesPermissionsThatOneDoesNotHold();
    void refusesMoreThanTwenty();
    void refusesATornOne();
    void nobodyRemovesThoseOfOthers();
    void administratorsSeeAndRemoveThem();
    void isShownOnce();
    void tellsItsLastUseInAWhile();
    void theAuditLogNamesIt();
};

void ApiKeyTest::refusesToMakeOneWithoutAFreshProof()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    fixture.clock.advance(5min);
    const std::string before = fixture.rows();
    QCOMPARE(createKey(fixture, {}, keyFor({"taxa.read"})).status, 401);
    QCOMPARE(createKey(fixture, token, keyFor({"taxa.read"})).as<api::Problem>().type,
             std::string("urn:bloomzy:problem:stepUpRequired"));
    QCOMPARE(fixture.rows(), before);
}

void ApiKeyTest::refusesWhatIsNotOne()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string before = fixture.rows();
    const auto faults = [&](const api::ApiKeyInput& input) {
        const Answer answer = createKey(fixture, token, input);
        return answer.status == 422 ? answer.faults() : std::to_string(answer.status);
    };
    QCOMPARE(faults({" ", {"taxa.read"}, {}, {}}), std::string("apiKey.name"));
    QCOMPARE(faults({"two\nlines", {"taxa.read"}, {}, {}}), std::string("apiKey.name"));
    QCOMPARE(faults({std::string(101, 'a'), {"taxa.read"}, {}, {}}), std::string("apiKey.name"));
    QCOMPARE(faults(keyFor({})), std::string("apiKey.permissions.count"));
    QCOMPARE(faults(keyFor({"taxa.grow"})), std::string("apiKey.permissions.unknown"));
    QCOMPARE(faults(keyFor({"taxa.read"}, {""})), std::string("role.families.name"));
    for (const int days : {0, -1, 367})
        QCOMPARE(faults(keyFor({"taxa.read"}, {}, days)), std::string("apiKey.days"));
    QCOMPARE(fixture.rows(), before);
}

void ApiKeyTest::refusesPermissionsThatOneDoesNotHold()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "viewer");
    const std::string before = fixture.rows();
    const Answer answer = createKey(fixture, guest.accessToken, keyFor({"taxa.read", "users.manage"}));
    QCOMPARE(answer.faults(), std::string("apiKey.permissions.notHeld"));
    QCOMPARE(answer.as<api::Problem>().errors[0].pointer, std::string("/permissions/1"));
    QCOMPARE(fixture.rows(), before);
}

void ApiKeyTest::refusesMoreThanTwenty()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    for (int i = 0; i < 20; ++i)
        QCOMPARE(createKey(fixture, token, keyFor({"taxa.read"})).status, 201);
    const std::string before = fixture.rows();
    QCOMPARE(createKey(fixture, token, keyFor({"taxa.read"})).status, 409);
    QCOMPARE(fixture.rows(), before);
}

void ApiKeyTest::refusesATornOne()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string secret = madeKey(fixture, token, keyFor({"taxa.read"})).secret;
    QVERIFY(auth::apikeytext::isOne(secret));
    QCOMPARE(meBy(fixture, secret), 200);
    std::string other = secret;
    other[10] = other[10] == 'A' ? 'B' : 'A';
    for (const std::string& wrong : {secret.substr(0, secret.size() - 1), secret + "A", other, std::string("bzk_"),
                                     auth::apikeytext::make(), secret.substr(4)})
        QCOMPARE(meBy(fixture, wrong), 401);
}

void ApiKeyTest::nobodyRemovesThoseOfOthers()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "viewer");
    const auto key = madeKey(fixture, fixture.tokens.accessToken, keyFor({"taxa.read"}));
    const std::string before = fixture.rows();
    const std::string others = "/api/v1/users/" + fixture.adminId + "/api-keys";
    QCOMPARE(fixture.del(apiKeyPath + "/" + key.key.id, guest.accessToken).status, 404);
    QCOMPARE(fixture.get(others, guest.accessToken).status, 403);
    QCOMPARE(fixture.del(others + "/" + key.key.id, guest.accessToken).status, 403);
    // Of somebody, but not of whom the path names.
    const std::string guests = "/api/v1/users/" + fixture.idOf(guest.accessToken) + "/api-keys";
    QCOMPARE(fixture.del(guests + "/" + key.key.id, fixture.tokens.accessToken).status, 404);
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(meBy(fixture, key.secret), 200);
}

void ApiKeyTest::administratorsSeeAndRemoveThem()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "viewer");
    const auto key = madeKey(fixture, guest.accessToken, keyFor({"taxa.read"}));
    const std::string keys = "/api/v1/users/" + fixture.idOf(guest.accessToken) + "/api-keys";
    const auto list = fixture.get(keys, fixture.tokens.accessToken).as<api::ApiKeyList>();
    QCOMPARE(list.items.size(), std::size_t{1});
    QCOMPARE(list.items[0].id, key.key.id);
    QCOMPARE(fixture.del(keys + "/" + key.key.id, fixture.tokens.accessToken).status, 204);
    QCOMPARE(meBy(fixture, key.secret), 401);
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("user.removeApiKey"));
    QCOMPARE(*event.actor.id, fixture.adminId);
    QCOMPARE(event.target->id, fixture.idOf(guest.accessToken));
}

void ApiKeyTest::isShownOnce()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const Answer answer = createKey(fixture, token, keyFor({"taxa.read", "taxa.read"}, {"Araceae"}));
    QCOMPARE(answer.status, 201);
    const auto key = answer.as<api::NewApiKey>();
    QCOMPARE(key.key.permissions, std::vector<std::string>{"taxa.read"});
    QCOMPARE(key.key.families, std::vector<std::string>{"Araceae"});
    QCOMPARE(key.key.expiresAt, core::formatTime(fixture.clock.now() + 24h * 90));
    QVERIFY(fixture.rows().find(key.secret) == std::string::npos);
    const Answer list = fixture.get(apiKeyPath, token);
    QVERIFY(list.body.find(key.secret) == std::string::npos);
    QCOMPARE(list.as<api::ApiKeyList>().items[0].id, key.key.id);
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("user.createApiKey"));
    QVERIFY(event.changes[0].after.text.find("taxa.read") != std::string::npos);
}

void ApiKeyTest::tellsItsLastUseInAWhile()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string secret = madeKey(fixture, token, keyFor({"taxa.read"})).secret;
    const auto lastUse = [&] { return fixture.get(apiKeyPath, token).as<api::ApiKeyList>().items[0].lastUsedAt; };
    const auto stored = [&] { return fixture.count("SELECT count(*) FROM api_keys WHERE last_used_at IS NOT NULL"); };
    QVERIFY(!lastUse());
    QCOMPARE(meBy(fixture, secret), 200);
    const std::string used = core::formatTime(fixture.clock.now());
    QCOMPARE(*lastUse(), used);
    QCOMPARE(stored(), 0); // no request waits for the disk
    QVERIFY(fixture.parts->writeKeyUses(storage::deadlineIn(20s)).has_value());
    QCOMPARE(stored(), 1);
    fixture.clock.advance(1min);
    QCOMPARE(*lastUse(), used);
    fixture.restart();
    QCOMPARE(fixture.count("SELECT count(*) FROM api_keys WHERE last_used_at = '" + used + "'"), 1);
}

void ApiKeyTest::theAuditLogNamesIt()
{
    RoleFixture fixture(m_databases, engine());
    fixture.begin();
    const auto guest = fixture.join(fixture.tokens.accessToken, "ivy@example.org", "viewer");
    const auto key = madeKey(fixture, fixture.tokens.accessToken, keyFor({"users.manage"}));
    QCOMPARE(
        fixture
            .post("/api/v1/users/" + fixture.idOf(guest.accessToken) + "/suspend", R"({"reason":"left"})", key.secret)
            .status,
        200);
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("user.suspend"));
    QCOMPARE(*event.actor.id, fixture.adminId);
    QCOMPARE(*event.actor.apiKeyId, key.key.id);
    QVERIFY(!event.actor.sessionId);
}

BLOOMZY_TEST(ApiKeyTest)
#include "ApiKeyTest.moc"
