#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

#include <algorithm>
#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

constexpr const char* wrongCode = "00000"; // never one: it has five digits

} // namespace

/// How wrong codes delay the next ones. Who tries codes has the password already.
class SecondFactorThrottleTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void delaysFromTheFifthFailureOverAllChallenges();
    void countsCodesOfAllRoutesTogether();
    void countsParallelGuesses();
    void slowsUnknownNetworksTogether();
    void keepsTheDelayOverARestart();
    void wrongCodesCostNoTriesOfThePassword();
    void letsTheOwnerPassFromAKnownNetwork();
    void forgetsFailuresAfterSuccess();
};

void SecondFactorThrottleTest::delaysFromTheFifthFailureOverAllChallenges()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(ada.login(ada.challenge(), wrongCode, attackerAddress).status, 401);
    const std::string challenge = ada.challenge();
    const std::string before = fixture.rows();
    QCOMPARE(ada.login(challenge, ada.code(1), attackerAddress).retryAfter, std::string("30"));
    QCOMPARE(ada.login(challenge, ada.recoveryCodes[0], attackerAddress).status, 429);
    QCOMPARE(fixture.rows(), before);
    fixture.clock.advance(30s);
    QCOMPARE(ada.login(challenge, wrongCode, attackerAddress).status, 401);
    QCOMPARE(ada.login(challenge, wrongCode, attackerAddress).retryAfter, std::string("60"));
    for (int i = 0; i < 8; ++i) {
        fixture.clock.advance(1h);
        QCOMPARE(ada.login(ada.challenge(), wrongCode, attackerAddress).status, 401);
    }
    QCOMPARE(ada.login(ada.challenge(), ada.code(), attackerAddress).retryAfter, std::string("3600"));
    fixture.clock.advance(1h);
    QCOMPARE(ada.login(ada.challenge(), ada.code(), attackerAddress).status, 200);
}

void SecondFactorThrottleTest::countsCodesOfAllRoutesTogether()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(ada.stepUp(ada.tokens.accessToken, wrongCode).status, 422);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ada.login(ada.challenge(), wrongCode).status, 401);
    QCOMPARE(ada.stepUp(ada.tokens.accessToken, ada.recoveryCodes[0]).retryAfter, std::string("5"));
    QCOMPARE(ada.login(ada.challenge(), ada.recoveryCodes[0]).status, 429);
    fixture.clock.advance(5s);
    QCOMPARE(ada.stepUp(ada.tokens.accessToken, ada.recoveryCodes[0]).status, 200);
}

void SecondFactorThrottleTest::countsParallelGuesses()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string challenge = ada.challenge();
    std::vector<std::future<int>> guesses;
    for (int i = 0; i < 40; ++i)
        guesses.push_back(
            std::async(std::launch::async, [&] { return ada.login(challenge, wrongCode, attackerAddress).status; }));
    std::vector<int> statuses;
    for (auto& guess : guesses)
        statuses.push_back(guess.get());
    QCOMPARE(std::ranges::count(statuses, 401), std::ptrdiff_t{5});
    QCOMPARE(std::ranges::count(statuses, 429), std::ptrdiff_t{35});
}

void SecondFactorThrottleTest::slowsUnknownNetworksTogether()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(ada.login(ada.challenge(), wrongCode, "198.51." + std::to_string(i) + ".9").status, 401);
    QCOMPARE(ada.login(ada.challenge(), ada.code(1), "203.0.113.7").retryAfter, std::string("30"));
}

void SecondFactorThrottleTest::keepsTheDelayOverARestart()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    for (int i = 0; i < 5; ++i)
        static_cast<void>(ada.login(ada.challenge(), wrongCode, attackerAddress));
    fixture.restart();
    QCOMPARE(ada.login(ada.challenge(), ada.code(1), attackerAddress).retryAfter, std::string("30"));
}

void SecondFactorThrottleTest::wrongCodesCostNoTriesOfThePassword()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    for (int i = 0; i < 5; ++i)
        static_cast<void>(ada.login(ada.challenge(), wrongCode));
    const Answer answer = fixture.login(adminEmail, adminPassword);
    QVERIFY(answer.as<api::Problem>().secondFactor.has_value());
}

void SecondFactorThrottleTest::letsTheOwnerPassFromAKnownNetwork()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    for (int i = 0; i < 12; ++i)
        static_cast<void>(ada.login(ada.challenge(), wrongCode, "198.51." + std::to_string(i) + ".9"));
    QCOMPARE(ada.login(ada.challenge(), ada.code(1)).status, 200);
}

void SecondFactorThrottleTest::forgetsFailuresAfterSuccess()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(ada.login(ada.challenge(), wrongCode).status, 401);
        ada.waitForNextCode();
        QCOMPARE(ada.login(ada.challenge(), ada.code()).status, 200);
    }
}

BLOOMZY_TEST(SecondFactorThrottleTest)
#include "SecondFactorThrottleTest.moc"
