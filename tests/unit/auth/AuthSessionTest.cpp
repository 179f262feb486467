#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Hash.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

#include <algorithm>
#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

class AuthSessionTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithoutAValidToken_data();
    void refusesWithoutAValidToken();
    void refusesUnknownRefreshTokens();
    void reuseEndsTheFamily();
    void reuseOfAnOldTokenEndsTheFamily();
    void keepsOneTokenOfEachSession();
    void aTokenWithAForeignFamilyEndsNothing();
    void takesATokenFromBeforeFamilies();
    void aSessionOfAClockAheadLastsNoLongerThanANewOne();
    void givesAtMostOneOfTwentyParallelRefreshes();
    void logoutHoldsAtOnce();
    void logoutEndsOneSessionOnly();
    void suspensionHoldsAtOnce();
    void changedRolesHoldAtOnce();
    void standingRightsFollowThePersonNotTheSession();
    void expiresWhenIdle();
    void expiresAbsolutely();
    void outlivesARestart();
    void endsTheOldestSessionsBeyondTheLimit();
    void forgetsWhatIsOver();
    void rotates();

private:
    static int me(const AuthFixture& fixture, const std::string& accessToken)
    {
        return fixture.get("/api/v1/auth/me", accessToken).status;
    }
};

void AuthSessionTest::refusesWithoutAValidToken_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("none") << QString();
    QTest::newRow("word") << QStringLiteral("letmein");
    QTest::newRow("unsigned") << QStringLiteral("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.");
    QTest::newRow("too long") << QString(10'000, u'A');
}

void AuthSessionTest::refusesWithoutAValidToken()
{
    QFETCH(QString, token);
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const std::string before = fixture.rows();
    const std::string bearer = token.toStdString();
    for (const char* path : {"/api/v1/auth/me", "/api/v1/users", "/api/v1/roles", "/api/v1/permissions"})
        QCOMPARE(fixture.get(path, bearer).status, 401);
    QCOMPARE(fixture.post("/api/v1/auth/logout", {}, bearer).status, 401);
    QCOMPARE(fixture.invite(bearer, "eve@example.org", {"administrator"}).status, 401);
    QCOMPARE(fixture.rows(), before);
}

void AuthSessionTest::refusesUnknownRefreshTokens()
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

void AuthSessionTest::reuseEndsTheFamily()
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

void AuthSessionTest::reuseOfAnOldTokenEndsTheFamily()
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

void AuthSessionTest::keepsOneTokenOfEachSession()
{
    AuthFixture fixture(m_databases, engine());
    api::TokenPair pair = fixture.setUp();
    for (int i = 0; i < 20; ++i)
        pair = fixture.refresh(pair.refreshToken).as<api::TokenPair>();
    QCOMPARE(fixture.count("SELECT count(*) FROM refresh_tokens"), std::int64_t{1});
    QCOMPARE(me(fixture, pair.accessToken), 200);
}

void AuthSessionTest::aTokenWithAForeignFamilyEndsNothing()
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

void AuthSessionTest::takesATokenFromBeforeFamilies()
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

void AuthSessionTest::aSessionOfAClockAheadLastsNoLongerThanANewOne()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    fixture.clock.advance(24h * 365 * 10);
    const auto ahead = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    const auto refreshed = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    fixture.clock.advance(-24h * 365 * 10);
    // A refresh is not refused: nobody is signed out by a clock that is put right.
    QCOMPARE(fixture.refresh(refreshed.refreshToken).status, 200);
    fixture.clock.advance(24h * 31);
    QCOMPARE(fixture.refresh(ahead.refreshToken).status, 401);
}

void AuthSessionTest::givesAtMostOneOfTwentyParallelRefreshes()
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

void AuthSessionTest::logoutHoldsAtOnce()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    QCOMPARE(me(fixture, pair.accessToken), 200);
    QCOMPARE(fixture.post("/api/v1/auth/logout", {}, pair.accessToken).status, 204);
    QCOMPARE(me(fixture, pair.accessToken), 401);
    QCOMPARE(fixture.refresh(pair.refreshToken).status, 401);
    QCOMPARE(fixture.post("/api/v1/auth/logout", {}, pair.accessToken).status, 401);
    QCOMPARE(fixture.audit().back().action, std::string("session.logout"));
    fixture.restart();
    QCOMPARE(me(fixture, pair.accessToken), 401);
}

void AuthSessionTest::logoutEndsOneSessionOnly()
{
    AuthFixture fixture(m_databases, engine());
    const auto one = fixture.setUp();
    const auto two = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    QCOMPARE(fixture.post("/api/v1/auth/logout", {}, one.accessToken).status, 204);
    QCOMPARE(me(fixture, one.accessToken), 401);
    QCOMPARE(me(fixture, two.accessToken), 200);
}

void AuthSessionTest::suspensionHoldsAtOnce()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto pair = fixture.join(admin.accessToken, "sue@example.org", "viewer");
    const auto sue = fixture.get("/api/v1/auth/me", pair.accessToken).as<api::Me>();
    fixture.setStatus(sue.id, api::UserStatus::suspended);
    const std::string before = fixture.rows();
    QCOMPARE(me(fixture, pair.accessToken), 401);
    QCOMPARE(fixture.refresh(pair.refreshToken).status, 401);
    QCOMPARE(fixture.rows(), before);
    fixture.setStatus(sue.id, api::UserStatus::active);
    QCOMPARE(me(fixture, pair.accessToken), 200);
}

void AuthSessionTest::changedRolesHoldAtOnce()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    const auto me = fixture.get("/api/v1/auth/me", pair.accessToken).as<api::Me>();
    QCOMPARE(fixture.get("/api/v1/users", pair.accessToken).status, 200);
    QVERIFY(fixture.database
                ->write(
                    storage::Lane::interactive,
                    [&](storage::Transaction& transaction) {
                        return auth::RoleStore::setForUser(transaction, me.id, {"viewer"});
                    },
                    storage::deadlineIn(10s))
                .has_value());
    fixture.parts->rights.reload(me.id);
    QCOMPARE(fixture.get("/api/v1/users", pair.accessToken).status, 403);
    QCOMPARE(fixture.get("/api/v1/auth/me", pair.accessToken).as<api::Me>().permissions,
             std::vector<std::string>{"taxa.read"});
}

void AuthSessionTest::standingRightsFollowThePersonNotTheSession()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto pair = fixture.join(admin.accessToken, "cora@example.org", "curator");
    const auto cora = fixture.get("/api/v1/auth/me", pair.accessToken).as<api::Me>();
    const auto now = [&](const std::string& userId) {
        return fixture.parts->rights.permissionsNow(userId, storage::deadlineIn(10s)).value();
    };
    const auth::Permissions none;
    QCOMPARE(now("0192e4a0-0000-7000-8000-000000000000"), none);
    QCOMPARE(auth::permissionNames(now(cora.id)), cora.permissions);
    QCOMPARE(fixture.post("/api/v1/auth/logout", "", pair.accessToken).status, 204);
    QCOMPARE(auth::permissionNames(now(cora.id)), cora.permissions);
    fixture.setStatus(cora.id, api::UserStatus::suspended);
    QCOMPARE(now(cora.id), none);
    fixture.setStatus(cora.id, api::UserStatus::active);
    QVERIFY(fixture.database
                ->write(
                    storage::Lane::interactive,
                    [&](storage::Transaction& transaction) {
                        return auth::RoleStore::setForUser(transaction, cora.id, {"viewer"});
                    },
                    storage::deadlineIn(10s))
                .has_value());
    QCOMPARE(auth::permissionNames(now(cora.id)), std::vector<std::string>{"taxa.read"});
}

void AuthSessionTest::expiresWhenIdle()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    QCOMPARE(me(fixture, pair.accessToken), 200); // so that its signature is remembered
    fixture.clock.advance(10min);
    QCOMPARE(me(fixture, pair.accessToken), 401);
    fixture.clock.advance(24h * 30);
    const std::string before = fixture.rows();
    QCOMPARE(fixture.refresh(pair.refreshToken).status, 401);
    QCOMPARE(fixture.rows(), before);
}

void AuthSessionTest::expiresAbsolutely()
{
    AuthFixture fixture(m_databases, engine());
    api::TokenPair pair = fixture.setUp();
    for (int day = 0; day < 89; ++day) {
        fixture.clock.advance(24h);
        const Answer answer = fixture.refresh(pair.refreshToken);
        QCOMPARE(answer.status, 200);
        pair = answer.as<api::TokenPair>();
    }
    fixture.clock.advance(24h);
    QCOMPARE(fixture.refresh(pair.refreshToken).status, 401);
}

void AuthSessionTest::outlivesARestart()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    fixture.restart();
    QCOMPARE(me(fixture, pair.accessToken), 200);
    QCOMPARE(fixture.refresh(pair.refreshToken).status, 200);
}

void AuthSessionTest::endsTheOldestSessionsBeyondTheLimit()
{
    AuthFixture fixture(m_databases, engine());
    const auto oldest = fixture.setUp();
    for (int i = 0; i < 49; ++i) {
        fixture.clock.advance(2s);
        QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
    }
    QCOMPARE(me(fixture, oldest.accessToken), 200);
    fixture.clock.advance(2s);
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
    QCOMPARE(me(fixture, oldest.accessToken), 401);
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions WHERE ended_at IS NULL"), std::int64_t{50});
}

void AuthSessionTest::forgetsWhatIsOver()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    QCOMPARE(fixture.post("/api/v1/auth/logout", {}, pair.accessToken).status, 204);
    fixture.clock.advance(24h * 91);
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions"), std::int64_t{1});
    QCOMPARE(fixture.count("SELECT count(*) FROM refresh_tokens"), std::int64_t{1});
}

void AuthSessionTest::rotates()
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

QTEST_GUILESS_MAIN(AuthSessionTest)
#include "AuthSessionTest.moc"
