#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

std::int64_t deniedSignIns(const AuthFixture& fixture)
{
    return std::ranges::count_if(fixture.audit(), [](const api::AuditEvent& event) {
        return event.action == "session.login" && event.outcome == api::AuditOutcome::denied;
    });
}

} // namespace

class SignInTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAllAlike();
    void countsOneHashForEach();
    void refusesMalformedRequests();
    void refusesWhenTooManyHashesWait();
    void recordsFailuresOfKnownAccounts();
    void limitsTheRecordOfUnknownAccounts();
    void limitsTheRecordOfManyNetworks();
    void signsIn();
    void signsInHoweverTheAddressIsWritten();
    void aPasswordDoesNotAge();
};

void SignInTest::refusesAllAlike()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto joined = fixture.join(admin.accessToken, "sue@example.org", "viewer");
    const auto sue = fixture.get("/api/v1/auth/me", joined.accessToken).as<api::Me>();
    fixture.setStatus(sue.id, api::UserStatus::suspended);
    QCOMPARE(fixture.invite(admin.accessToken, "ivy@example.org", {"viewer"}).status, 201);

    const auto sessions = fixture.count("SELECT count(*) FROM sessions");
    const auto origins = fixture.count("SELECT count(*) FROM known_origins");
    const Answer wrong = fixture.login(adminEmail, wrongPassword);
    QCOMPARE(wrong.status, 401);
    for (const auto& [email, password] :
         {std::pair("nobody@example.org", wrongPassword), std::pair("sue@example.org", "tram gherkin obelisk"),
          std::pair("sue@example.org", wrongPassword), std::pair("ivy@example.org", wrongPassword),
          std::pair("ivy@example.org", ""), std::pair("not an address", wrongPassword), std::pair("", "")}) {
        const Answer answer = fixture.login(email, password);
        QCOMPARE(answer.status, wrong.status);
        QCOMPARE(answer.body, wrong.body);
        QCOMPARE(answer.retryAfter, wrong.retryAfter);
    }
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions"), sessions);
    QCOMPARE(fixture.count("SELECT count(*) FROM known_origins"), origins);
}

void SignInTest::countsOneHashForEach()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    static_cast<void>(fixture.invite(admin.accessToken, "ivy@example.org", {"viewer"}));
    for (const auto& [email, password] :
         {std::pair(adminEmail, wrongPassword), std::pair(std::string("nobody@example.org"), wrongPassword),
          std::pair(std::string("ivy@example.org"), wrongPassword), std::pair(adminEmail, adminPassword.c_str())}) {
        const auto before = fixture.parts->hasher.computed();
        static_cast<void>(fixture.login(email, password));
        QCOMPARE(fixture.parts->hasher.computed() - before, std::uint64_t{1});
    }
}

void SignInTest::refusesMalformedRequests()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const std::string before = fixture.rows();
    const auto hashes = fixture.parts->hasher.computed();
    const auto post = [&](const std::string& body) { return fixture.post("/api/v1/auth/login", body).status; };
    QCOMPARE(post(""), 415);
    QCOMPARE(post("{"), 400);
    QCOMPARE(post("[]"), 422);
    QCOMPARE(post(R"({"email":"ada@example.org"})"), 422);
    QCOMPARE(post(R"({"email":"ada@example.org","password":7})"), 422);
    QCOMPARE(post(R"({"email":"ada@example.org","password":"x","password":"y"})"), 422);
    QCOMPARE(post(R"({"email":"ada@example.org","password":"x","admin":true})"), 422);
    QCOMPARE(post(std::string(9000, ' ')), 413);
    QCOMPARE(fixture.parts->hasher.computed(), hashes);
    QCOMPARE(fixture.rows(), before);
}

void SignInTest::refusesWhenTooManyHashesWait()
{
    AuthFixture fixture(m_databases, engine());
    fixture.options.hashing = {.memoryBytes = 8192, .passes = 1, .running = 1, .waiting = 1};
    fixture.restart();
    static_cast<void>(fixture.setUp());
    const auto running = fixture.parts->hasher.enter();
    const auto waiting = fixture.parts->hasher.enter();
    const std::string before = fixture.rows();
    const Answer answer = fixture.login(adminEmail, adminPassword);
    QCOMPARE(answer.status, 503);
    QVERIFY(!answer.retryAfter.empty());
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_failures"), std::int64_t{0});
}

void SignInTest::recordsFailuresOfKnownAccounts()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    static_cast<void>(fixture.login(adminEmail, wrongPassword, attackerAddress));
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("session.login"));
    QCOMPARE(event.outcome, api::AuditOutcome::denied);
    QCOMPARE(event.actor.kind, api::ActorKind::anonymous);
    QCOMPARE(*event.actor.address, std::string(attackerAddress));
    QCOMPARE(*event.target->displayName, std::string("Ada Bloom"));
    QCOMPARE(*event.reason, std::string("Wrong password."));
    QVERIFY(fixture.rows().find(wrongPassword) == std::string::npos);
}

void SignInTest::limitsTheRecordOfUnknownAccounts()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    for (int i = 0; i < 30; ++i)
        QCOMPARE(fixture.login("guess" + std::to_string(i) + "@example.org", wrongPassword, attackerAddress).status,
                 401);
    QCOMPARE(deniedSignIns(fixture), std::int64_t{1});
    QVERIFY(!fixture.audit().back().target.has_value());
    QVERIFY(fixture.rows().find("guess") == std::string::npos);
    fixture.clock.advance(60s);
    static_cast<void>(fixture.login("guess@example.org", wrongPassword, attackerAddress));
    static_cast<void>(fixture.login("guess@example.org", wrongPassword, attackerAddress));
    QCOMPARE(deniedSignIns(fixture), std::int64_t{2});
}

/// Whoever has many addresses fills no disk by them.
void SignInTest::limitsTheRecordOfManyNetworks()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const auto guess = [&](int network) {
        const std::string address = "2001:db8:0:" + std::to_string(1'000 + network) + "::1";
        return fixture.login("guess@example.org", wrongPassword, address.c_str()).status;
    };
    for (int network = 0; network < 70; ++network)
        static_cast<void>(guess(network));
    QVERIFY(deniedSignIns(fixture) <= 60);
    const auto before = deniedSignIns(fixture);
    fixture.clock.advance(24h);
    for (int i = 0; i < 100; ++i) {
        fixture.clock.advance(1s);
        QCOMPARE(fixture
                     .login("other" + std::to_string(i) + "@example.org", wrongPassword,
                            ("2001:db8:1:" + std::to_string(1'000 + i) + "::1").c_str())
                     .status,
                 401);
    }
    QVERIFY(deniedSignIns(fixture) - before <= 60 + 10);
}

void SignInTest::signsIn()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const Answer answer = fixture.login(" ADA@example.org", adminPassword);
    QCOMPARE(answer.status, 200);
    const auto pair = answer.as<api::TokenPair>();
    const auto me = fixture.get("/api/v1/auth/me", pair.accessToken).as<api::Me>();
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("session.login"));
    QCOMPARE(event.outcome, api::AuditOutcome::success);
    QCOMPARE(*event.actor.id, me.id);
    QCOMPARE(*event.actor.sessionId, me.sessionId);
    QVERIFY(fixture.rows().find(pair.refreshToken) == std::string::npos);
    QVERIFY(fixture.log.text().find(adminPassword) == std::string::npos);
}

void SignInTest::signsInHoweverTheAddressIsWritten()
{
    AuthFixture fixture(m_databases, engine());
    QCOMPARE(fixture.setup(fixture.setupToken(), "Zoé@example.org").status, 201);
    for (const char* address : {"zoé@example.org", "ZOÉ@example.org", "zoe\u0301@example.org", "ｚｏé＠example.org"})
        QCOMPARE(fixture.login(address, adminPassword).status, 200);
    QCOMPARE(fixture.login("zoe@example.org", adminPassword).status, 401);
    QCOMPARE(fixture.count("SELECT count(*) FROM users"), std::int64_t{1});
}

void SignInTest::aPasswordDoesNotAge()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    fixture.clock.advance(24h * 365 * 5);
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
}

BLOOMZY_TEST(SignInTest)
#include "SignInTest.moc"
