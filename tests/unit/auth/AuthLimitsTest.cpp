#include "backend/auth/HashGate.h"
#include "backend/auth/PasswordHasher.h"
#include "backend/auth/RateLimiter.h"
#include "backend/auth/VerifiedTokens.h"
#include "backend/http/Origin.h"
#include "tests/support/Soon.h"
#include "tests/support/TestClock.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <future>
#include <sodium.h>

using namespace bloomzy;
using namespace std::chrono_literals;
using test::soon;

namespace {

auth::HashingCost cheap()
{
    return {.memoryBytes = 8192, .passes = 1, .running = 1, .waiting = 1};
}

} // namespace

class AuthLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gateRefusesWhenFull();
    void gateGivesUpAtTheDeadline();
    void gateLetsTheNextOneRun();
    void hasherMatchesOnlyTheRightPassword();
    void hasherDoesOneHashForNobody();
    void decoyCostsWhatAHashDoes();
    void limiterRefusesBeyondTheBurst();
    void limiterOutlivesAClockThatIsSetBack();
    void limiterForgetsTheKeysOfAClockAhead();
    void limiterSharesABudgetWhenItIsFull();
    void verifiedTokensStayBounded();
    void networksOfClients_data();
    void networksOfClients();
};

void AuthLimitsTest::gateRefusesWhenFull()
{
    auth::HashGate gate(1, 1);
    auto first = gate.enter();
    {
        const auto second = gate.enter();
        QVERIFY(second.has_value());
        const auto third = gate.enter();
        QVERIFY(third.has_error());
        QCOMPARE(third.error().code, api::ErrorCode::unavailable);
        QVERIFY(third.error().retryAfter.has_value());
    }
    QVERIFY(gate.enter().has_value());
}

void AuthLimitsTest::gateGivesUpAtTheDeadline()
{
    auth::HashGate gate(1, 1);
    auto first = gate.enter();
    QVERIFY(first->waitForTurn(soon()).has_value());
    auto second = gate.enter();
    const auto waited = second->waitForTurn(std::chrono::steady_clock::now());
    QVERIFY(waited.has_error());
    QCOMPARE(waited.error().code, api::ErrorCode::unavailable);
}

void AuthLimitsTest::gateLetsTheNextOneRun()
{
    auth::HashGate gate(1, 1);
    auto first = std::make_unique<auth::HashGate::Ticket>(std::move(*gate.enter()));
    QVERIFY(first->waitForTurn(soon()).has_value());
    auto second = gate.enter();
    auto turn = std::async(std::launch::async, [&] { return second->waitForTurn(soon()).has_value(); });
    QCOMPARE(turn.wait_for(0s), std::future_status::timeout);
    first.reset();
    QVERIFY(turn.get());
}

void AuthLimitsTest::hasherMatchesOnlyTheRightPassword()
{
    auth::PasswordHasher hasher(cheap());
    auto ticket = hasher.enter();
    const auto encoded = hasher.hash(*ticket, "violet rake under slow rain", soon());
    QVERIFY(encoded->starts_with("$argon2id$"));
    QVERIFY(!*hasher.matches(*ticket, *encoded, "violet rake under slow rai", soon()));
    QVERIFY(!*hasher.matches(*ticket, *encoded, "", soon()));
    QVERIFY(*hasher.matches(*ticket, *encoded, "violet rake under slow rain", soon()));
    QVERIFY(*hasher.hash(*ticket, "violet rake under slow rain", soon()) != *encoded);
}

void AuthLimitsTest::hasherDoesOneHashForNobody()
{
    auth::PasswordHasher hasher(cheap());
    auto ticket = hasher.enter();
    const auto before = hasher.computed();
    QVERIFY(!*hasher.matches(*ticket, {}, "anything at all", soon()));
    QCOMPARE(hasher.computed() - before, std::uint64_t{1});
}

/// libsodium reads a string that it cannot use in no time, which would tell that there is no such account.
void AuthLimitsTest::decoyCostsWhatAHashDoes()
{
    const auto cost = cheap();
    const auth::PasswordHasher hasher(cost);
    const auth::PasswordHasher other(cost);
    QCOMPARE(crypto_pwhash_str_needs_rehash(hasher.decoy().c_str(), cost.passes, cost.memoryBytes), 0);
    QCOMPARE(crypto_pwhash_str_needs_rehash(hasher.decoy().c_str(), cost.passes + 1, cost.memoryBytes), 1);
    QVERIFY(hasher.decoy() != other.decoy());
}

void AuthLimitsTest::limiterRefusesBeyondTheBurst()
{
    TestClock clock;
    auth::RateLimiter limiter(clock, {3, 10s});
    for (int i = 0; i < 3; ++i)
        QVERIFY(!limiter.take("a"));
    QCOMPARE(limiter.take("a"), std::optional(10s));
    QVERIFY(!limiter.take("b"));
    clock.advance(9s);
    QCOMPARE(limiter.take("a"), std::optional(1s));
    clock.advance(1s);
    QVERIFY(!limiter.take("a"));
    QVERIFY(limiter.take("a"));
}

void AuthLimitsTest::limiterOutlivesAClockThatIsSetBack()
{
    TestClock clock;
    auth::RateLimiter limiter(clock, {3, 10s});
    for (int i = 0; i < 3; ++i)
        QVERIFY(!limiter.take("a"));
    clock.advance(-24h);
    QCOMPARE(limiter.take("a"), std::optional(10s));
    clock.advance(10s);
    QVERIFY(!limiter.take("a"));
    QVERIFY(limiter.take("a"));
}

void AuthLimitsTest::limiterForgetsTheKeysOfAClockAhead()
{
    TestClock clock;
    auth::RateLimiter limiter(clock, {1, 10s}, 2);
    clock.advance(24h * 365);
    QVERIFY(!limiter.take("a"));
    QVERIFY(!limiter.take("b"));
    clock.advance(-24h * 365);
    QVERIFY(!limiter.take("c"));
    QVERIFY(!limiter.take("d"));
}

void AuthLimitsTest::limiterSharesABudgetWhenItIsFull()
{
    TestClock clock;
    auth::RateLimiter limiter(clock, {1, 10s}, 2);
    QVERIFY(!limiter.take("a"));
    QVERIFY(!limiter.take("b"));
    QVERIFY(!limiter.take("c"));
    QVERIFY(limiter.take("d"));
    clock.advance(10s);
    QVERIFY(!limiter.take("d"));
}

void AuthLimitsTest::verifiedTokensStayBounded()
{
    auth::VerifiedTokens tokens(10);
    for (int i = 0; i < 1000; ++i)
        tokens.insert(std::to_string(i), {"u", std::to_string(i), 0, 0});
    QVERIFY(tokens.size() <= 10);
    QCOMPARE(tokens.find("999")->sessionId, std::string("999"));
    QVERIFY(!tokens.find("1"));
}

void AuthLimitsTest::networksOfClients_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("network");
    QTest::newRow("IPv4") << QStringLiteral("192.0.2.7") << QStringLiteral("192.0.2.7");
    QTest::newRow("IPv6") << QStringLiteral("2001:db8:1:2:3:4:5:6") << QStringLiteral("2001:db8:1:2::/64");
    QTest::newRow("mapped") << QStringLiteral("::ffff:192.0.2.7") << QStringLiteral("192.0.2.7");
    QTest::newRow("zone") << QStringLiteral("fe80::1%eth0") << QStringLiteral("fe80::/64");
}

void AuthLimitsTest::networksOfClients()
{
    QFETCH(QString, address);
    QFETCH(QString, network);
    QCOMPARE(QString::fromStdString(http::originOf(address.toStdString())), network);
}

BLOOMZY_APPLESS_TEST(AuthLimitsTest)
#include "AuthLimitsTest.moc"
