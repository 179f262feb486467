#include "backend/core/crypto/Hash.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

#include <algorithm>
#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

constexpr const char* wrongPassword = "a wrong password, clearly";
constexpr const char* attackerAddress = "198.51.100.66";

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
    void delaysFromTheFifthFailure();
    void keepsTheDelayOverARestart();
    void aClockThatIsSetBackLocksNobodyOut_data();
    void aClockThatIsSetBackLocksNobodyOut();
    void forgetsFailuresOfAClockAhead();
    void treatsUnknownAccountsAlikeInTheDelay();
    void letsTheOwnerPassFromAKnownNetwork();
    void letsTheOwnerPassBesideAnAttacker();
    void slowsUnknownNetworksTogether();
    void letsTheOwnerPassFromANewNetwork();
    void countsParallelGuesses();
    void forgetsFailuresAfterSuccess();
    void refusesWhenTooManyHashesWait();
    void recordsFailuresOfKnownAccounts();
    void limitsTheRecordOfUnknownAccounts();
    void keepsFewCountersOfUnknownAccounts();
    void signsIn();
    void signsInHoweverTheAddressIsWritten();
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

void SignInTest::delaysFromTheFifthFailure()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const auto login = [&](std::string_view password) {
        return fixture.login(adminEmail, std::string(password), attackerAddress);
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(login(wrongPassword).status, 401);

    const std::string before = fixture.rows();
    const auto hashes = fixture.parts->hasher.computed();
    const Answer delayed = login(adminPassword);
    QCOMPARE(delayed.status, 429);
    QCOMPARE(delayed.retryAfter, std::string("5"));
    QCOMPARE(fixture.parts->hasher.computed(), hashes);
    QCOMPARE(fixture.rows(), before);

    fixture.clock.advance(4s);
    QCOMPARE(login(adminPassword).retryAfter, std::string("1"));
    fixture.clock.advance(1s);
    QCOMPARE(login(wrongPassword).status, 401);
    QCOMPARE(login(wrongPassword).retryAfter, std::string("10"));
    for (int i = 0; i < 10; ++i) {
        fixture.clock.advance(15min);
        QCOMPARE(login(wrongPassword).status, 401);
    }
    QCOMPARE(login(adminPassword).retryAfter, std::string("900"));
    fixture.clock.advance(15min);
    QCOMPARE(login(adminPassword).status, 200);
}

void SignInTest::keepsTheDelayOverARestart()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    for (int i = 0; i < 5; ++i)
        static_cast<void>(fixture.login(adminEmail, wrongPassword));
    fixture.restart();
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 429);
    fixture.clock.advance(5s);
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
}

void SignInTest::aClockThatIsSetBackLocksNobodyOut_data()
{
    QTest::addColumn<bool>("fromEverywhere");
    QTest::newRow("one network") << false;
    QTest::newRow("all networks") << true;
}

void SignInTest::aClockThatIsSetBackLocksNobodyOut()
{
    QFETCH(bool, fromEverywhere);
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    fixture.clock.advance(24h * 365 * 10);
    for (int i = 0; i < (fromEverywhere ? 20 : 5); ++i)
        QCOMPARE(
            fixture
                .login(adminEmail, wrongPassword, fromEverywhere ? "198.51.100." + std::to_string(i) : attackerAddress)
                .status,
            401);
    fixture.clock.advance(-24h * 365 * 10);
    const char* const address = fromEverywhere ? "203.0.113.9" : attackerAddress;
    auto waited = 0s;
    Answer answer = fixture.login(adminEmail, adminPassword, address);
    QCOMPARE(answer.status, 429);
    while (answer.status == 429 && waited < 1min) {
        const std::chrono::seconds asked(std::stoi(answer.retryAfter));
        fixture.clock.advance(asked);
        waited += asked;
        answer = fixture.login(adminEmail, adminPassword, address);
    }
    QCOMPARE(answer.status, 200);
}

void SignInTest::forgetsFailuresOfAClockAhead()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    fixture.clock.advance(24h * 365 * 10);
    QCOMPARE(fixture.login("nobody@example.org", wrongPassword, attackerAddress).status, 401);
    fixture.clock.advance(-24h * 365 * 10);
    fixture.restart();
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_failures WHERE known = 0"), std::int64_t{0});
}

void SignInTest::treatsUnknownAccountsAlikeInTheDelay()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    for (int i = 0; i < 7; ++i) {
        const Answer known = fixture.login(adminEmail, wrongPassword);
        const Answer unknown = fixture.login("nobody@example.org", wrongPassword);
        QCOMPARE(unknown.status, known.status);
        QCOMPARE(unknown.body, known.body);
        QCOMPARE(unknown.retryAfter, known.retryAfter);
    }
}

void SignInTest::letsTheOwnerPassFromAKnownNetwork()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
    for (int network = 0; network < 40; ++network)
        static_cast<void>(fixture.login(adminEmail, wrongPassword, "198.51.100." + std::to_string(network)));
    QCOMPARE(fixture.login(adminEmail, wrongPassword, attackerAddress).status, 429);
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
    fixture.restart();
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
}

/// Who guesses in the owner's own network makes them wait half a minute at most, and waits as long for each guess.
void SignInTest::letsTheOwnerPassBesideAnAttacker()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
    int guesses = 0;
    for (int second = 0; second < 600; ++second) {
        guesses += fixture.login(adminEmail, wrongPassword).status == 401 ? 1 : 0;
        fixture.clock.advance(1s);
    }
    QCOMPARE(guesses, 26); // eight in the first 39 s, then one each 30 s
    while (fixture.login(adminEmail, wrongPassword).status != 401)
        fixture.clock.advance(1s);
    QCOMPARE(fixture.login(adminEmail, adminPassword).retryAfter, std::string("30"));
    fixture.clock.advance(30s);
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
}

void SignInTest::slowsUnknownNetworksTogether()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    int tried = 0;
    for (int network = 0; network < 200; ++network)
        tried +=
            fixture.login(adminEmail, wrongPassword, "198.51.100." + std::to_string(network)).status == 401 ? 1 : 0;
    QCOMPARE(tried, 20);
    fixture.clock.advance(1s);
    QCOMPARE(fixture.login(adminEmail, wrongPassword, attackerAddress).status, 401);
    QCOMPARE(fixture.login(adminEmail, wrongPassword, "198.51.100.7").retryAfter, std::string("2"));
    // Another account is not concerned.
    QCOMPARE(fixture.login("nobody@example.org", wrongPassword, "198.51.100.7").status, 401);
}

void SignInTest::letsTheOwnerPassFromANewNetwork()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    for (int i = 0; i < 60; ++i) {
        static_cast<void>(fixture.login(adminEmail, wrongPassword, "198.51.100." + std::to_string(i)));
        fixture.clock.advance(30s);
    }
    // However long the attack lasted, the wait is half a minute at most.
    QCOMPARE(fixture.login(adminEmail, adminPassword, "203.0.113.5").status, 200);
}

void SignInTest::countsParallelGuesses()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const auto before = fixture.parts->hasher.computed();
    std::vector<std::future<int>> guesses;
    for (int i = 0; i < 20; ++i)
        guesses.push_back(std::async(std::launch::async,
                                     [&] { return fixture.login(adminEmail, wrongPassword, attackerAddress).status; }));
    for (auto& guess : guesses) {
        const int status = guess.get();
        QVERIFY(status == 401 || status == 429);
    }
    QCOMPARE(fixture.parts->hasher.computed() - before, std::uint64_t{5});
}

void SignInTest::forgetsFailuresAfterSuccess()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(fixture.login(adminEmail, wrongPassword).status, 401);
        QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
    }
    for (int i = 0; i < 5; ++i)
        static_cast<void>(fixture.login(adminEmail, wrongPassword));
    fixture.clock.advance(25h);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(fixture.login(adminEmail, wrongPassword).status, 401);
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

void SignInTest::keepsFewCountersOfUnknownAccounts()
{
    AuthFixture fixture(m_databases, engine());
    const auto prune = [&](std::int64_t limit) {
        return fixture.database->write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) -> core::Result<void> {
                for (int i = 0; i < 50; ++i) {
                    const std::string time = core::formatTime(fixture.clock.now() + std::chrono::seconds(i));
                    BLOOMZY_CHECK(auth::SignInFailureStore::put(
                        transaction, {"account" + std::to_string(i), "192.0.2.1", i < 10, 1, time}));
                }
                return auth::SignInFailureStore::purge(transaction, {"2000", "3000", limit});
            },
            storage::deadlineIn(10s));
    };
    QVERIFY(prune(15).has_value());
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_failures WHERE known = 1"), std::int64_t{10});
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_failures WHERE known = 0"), std::int64_t{15});
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_failures WHERE account = 'account49'"), std::int64_t{1});
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

QTEST_GUILESS_MAIN(SignInTest)
#include "SignInTest.moc"
