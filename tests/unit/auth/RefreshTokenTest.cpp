#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Hash.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

/// Tokens that are good for one use, and what becomes of a session when one comes twice.
class RefreshTokenTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesUnknownRefreshTokens();
    void reuseEndsTheFamily();
    void reuseOfAnOldTokenEndsTheFamily();
    void keepsOneTokenOfEachSession();
    void aTokenWithAForeignFamilyEndsNothing();
    void takesATokenFromBeforeFamilies();
    void givesAtMostOneOfTwentyParallelRefreshes();
    void rotates();

private:
    static int me(const AuthFixture& fixture, const std::string& accessToken)
    {
        return fixture.get("/api/v1/auth/me", accessToken).status;
    }
};

void RefreshTokenTest::refusesUnknownRefreshTokens()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    const std::string before = fixture.rows();
    for (const std::string& token :
         {std::string(), std::string("x"), pair.accessToken, pair.refreshToken + "A", pair.refreshToken.substr(1),
          core::crypto::sha256Hex(pair.refreshToken), std::string(4000, 'A')})
        QCOMPARE(fixture.refresh(token).status, 401);
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(me(fixture, pair.accessToken), 200);
}

void RefreshTokenTest::reuseEndsTheFamily()
{
    AuthFixture fixture(m_databases, engine());
    const auto first = fixture.setUp();
    const auto second = fixture.refresh(first.refreshToken).as<api::TokenPair>();
    QCOMPARE(me(fixture, second.accessToken), 200);

    QCOMPARE(fixture.refresh(first.refreshToken).status, 401);
    QCOMPARE(me(fixture, second.accessToken), 401);
    QCOMPARE(fixture.refresh(second.refreshToken).status, 401);
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("session.refreshReuse"));
    QCOMPARE(event.outcome, api::AuditOutcome::denied);
    // Once is enough for the log.
    const auto events = fixture.audit().size();
    QCOMPARE(fixture.refresh(first.refreshToken).status, 401);
    QCOMPARE(fixture.audit().size(), events);
    fixture.restart();
    QCOMPARE(me(fixture, second.accessToken), 401);
}

void RefreshTokenTest::reuseOfAnOldTokenEndsTheFamily()
{
    AuthFixture fixture(m_databases, engine());
    const auto first = fixture.setUp();
    api::TokenPair last = first;
    for (int i = 0; i < 60; ++i) {
        fixture.clock.advance(24h);
        last = fixture.refresh(last.refreshToken).as<api::TokenPair>();
    }
    QCOMPARE(me(fixture, last.accessToken), 200);
    QCOMPARE(fixture.refresh(first.refreshToken).status, 401);
    QCOMPARE(me(fixture, last.accessToken), 401);
}

void RefreshTokenTest::keepsOneTokenOfEachSession()
{
    AuthFixture fixture(m_databases, engine());
    api::TokenPair pair = fixture.setUp();
    for (int i = 0; i < 20; ++i)
        pair = fixture.refresh(pair.refreshToken).as<api::TokenPair>();
    QCOMPARE(fixture.count("SELECT count(*) FROM refresh_tokens"), std::int64_t{1});
    QCOMPARE(me(fixture, pair.accessToken), 200);
}

void RefreshTokenTest::aTokenWithAForeignFamilyEndsNothing()
{
    AuthFixture fixture(m_databases, engine());
    const auto one = fixture.setUp();
    const auto two = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    const auto family = [](const std::string& token) { return token.substr(token.find('.')); };
    const std::string once = one.refreshToken.substr(0, one.refreshToken.find('.'));
    const std::string before = fixture.rows();
    for (const std::string& token :
         {once + "." + std::string(22, 'A'), once, family(one.refreshToken), "." + family(one.refreshToken),
          once + family(one.refreshToken).substr(0, 22), core::crypto::sha256Hex(family(one.refreshToken).substr(1))})
        QCOMPARE(fixture.refresh(token).status, 401);
    QCOMPARE(fixture.rows(), before);
    // With the family of another session it is a token that this one never had: that session ends, and only that.
    QCOMPARE(fixture.refresh(once + family(two.refreshToken)).status, 401);
    QCOMPARE(me(fixture, one.accessToken), 200);
    QCOMPARE(me(fixture, two.accessToken), 401);
}

void RefreshTokenTest::takesATokenFromBeforeFamilies()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const std::string old(43, 'B');
    QVERIFY(fixture.database
                ->write(
                    storage::Lane::interactive,
                    [&](storage::Transaction& transaction) -> core::Result<void> {
                        BLOOMZY_CHECK(transaction.execute("UPDATE sessions SET family_hash = NULL", {}));
                        BLOOMZY_CHECK(transaction.execute("UPDATE refresh_tokens SET token_hash = ?",
                                                          {core::crypto::sha256Hex(old)}));
                        return {};
                    },
                    storage::deadlineIn(10s))
                .has_value());
    const auto first = fixture.refresh(old).as<api::TokenPair>();
    const auto second = fixture.refresh(first.refreshToken).as<api::TokenPair>();
    QCOMPARE(me(fixture, second.accessToken), 200);
    QCOMPARE(fixture.refresh(old).status, 401);
    QCOMPARE(me(fixture, second.accessToken), 200);
    QCOMPARE(fixture.refresh(first.refreshToken).status, 401);
    QCOMPARE(me(fixture, second.accessToken), 401);
}

void RefreshTokenTest::givesAtMostOneOfTwentyParallelRefreshes()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    std::vector<std::future<int>> racers;
    for (int i = 0; i < 20; ++i)
        racers.push_back(std::async(std::launch::async, [&] { return fixture.refresh(pair.refreshToken).status; }));
    int won = 0;
    for (auto& racer : racers) {
        const int status = racer.get();
        QVERIFY(status == 200 || status == 401);
        won += status == 200 ? 1 : 0;
    }
    QCOMPARE(won, 1);
    QCOMPARE(fixture.count("SELECT count(*) FROM refresh_tokens"), std::int64_t{1});
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions WHERE ended_at IS NULL"), std::int64_t{0});
    QCOMPARE(me(fixture, pair.accessToken), 401);
}

void RefreshTokenTest::rotates()
{
    AuthFixture fixture(m_databases, engine());
    const auto first = fixture.setUp();
    const Answer answer = fixture.refresh(first.refreshToken);
    QCOMPARE(answer.status, 200);
    const auto second = answer.as<api::TokenPair>();
    QVERIFY(second.refreshToken != first.refreshToken);
    QVERIFY(second.accessToken != first.accessToken);
    const std::string once = second.refreshToken.substr(0, second.refreshToken.find('.'));
    QCOMPARE(core::crypto::decodeBase64Url(once)->size(), std::size_t{32});
    QVERIFY(first.refreshToken.find(once) == std::string::npos);
    // The access token of before stays good for its ten minutes: the session is the same.
    QCOMPARE(me(fixture, first.accessToken), 200);
    QCOMPARE(me(fixture, second.accessToken), 200);
}

BLOOMZY_TEST(RefreshTokenTest)
#include "RefreshTokenTest.moc"
