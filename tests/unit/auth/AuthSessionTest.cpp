#include "backend/auth/BuiltInRoles.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

class AuthSessionTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithoutAValidToken_data();
    void refusesWithoutAValidToken();
    void aSessionOfAClockAheadLastsNoLongerThanANewOne();
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
                        return auth::AssignmentStore::replace(transaction, me.id, auth::plainAssignments({"viewer"}));
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
        http::Principal caller;
        caller.userId = userId;
        return fixture.parts->rights.permissionsNow(caller, storage::deadlineIn(10s)).value();
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
                        return auth::AssignmentStore::replace(transaction, cora.id, auth::plainAssignments({"viewer"}));
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

BLOOMZY_TEST(AuthSessionTest)
#include "AuthSessionTest.moc"
