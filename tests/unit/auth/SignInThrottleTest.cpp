#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"

#include <QTest>

#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

/// How failed sign-ins delay the next ones, and whom they do not.
class SignInThrottleTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
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
    void keepsFewCountersOfUnknownAccounts();
};

void SignInThrottleTest::delaysFromTheFifthFailure()
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

void SignInThrottleTest::keepsTheDelayOverARestart()
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

void SignInThrottleTest::aClockThatIsSetBackLocksNobodyOut_data()
{
    QTest::addColumn<bool>("fromEverywhere");
    QTest::newRow("one network") << false;
    QTest::newRow("all networks") << true;
}

void SignInThrottleTest::aClockThatIsSetBackLocksNobodyOut()
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

void SignInThrottleTest::forgetsFailuresOfAClockAhead()
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

void SignInThrottleTest::treatsUnknownAccountsAlikeInTheDelay()
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

void SignInThrottleTest::letsTheOwnerPassFromAKnownNetwork()
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
void SignInThrottleTest::letsTheOwnerPassBesideAnAttacker()
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

void SignInThrottleTest::slowsUnknownNetworksTogether()
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

void SignInThrottleTest::letsTheOwnerPassFromANewNetwork()
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

void SignInThrottleTest::countsParallelGuesses()
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

void SignInThrottleTest::forgetsFailuresAfterSuccess()
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

void SignInThrottleTest::keepsFewCountersOfUnknownAccounts()
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

BLOOMZY_TEST(SignInThrottleTest)
#include "SignInThrottleTest.moc"
