#include "backend/api/Users.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

Answer provedBy(const AuthFixture& fixture, const std::string& token, const std::string& password)
{
    return fixture.post("/api/v1/auth/step-up", core::json::toJson(api::StepUpRequest{password, {}}), token);
}

} // namespace

/// Who proves again who they are goes on with other tokens.
class StepUpTokensTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void theTokensOfBeforeAreGoodNoMore();
    void itIsTheSameSessionToThePerson();
    void aWrongProofLeavesTheTokens();
};

void StepUpTokensTest::theTokensOfBeforeAreGoodNoMore()
{
    AuthFixture fixture(m_databases, engine());
    const auto before = fixture.setUp();
    const auto other = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    const auto me = [&](const std::string& token) { return fixture.get("/api/v1/auth/me", token); };
    const std::string id = me(before.accessToken).as<api::Me>().sessionId;
    const auto after = provedBy(fixture, before.accessToken, adminPassword).as<api::StepUp>();
    QCOMPARE(me(before.accessToken).status, 401);
    QCOMPARE(provedBy(fixture, before.accessToken, adminPassword).status, 401);
    // Who had taken the refresh token has nothing of it, and does the person no harm.
    QCOMPARE(fixture.refresh(before.refreshToken).status, 401);
    QCOMPARE(me(after.accessToken).status, 200);
    QVERIFY(me(after.accessToken).as<api::Me>().sessionId != id);
    QCOMPARE(me(other.accessToken).status, 200);
    QCOMPARE(fixture.refresh(after.refreshToken).status, 200);
}

void StepUpTokensTest::itIsTheSameSessionToThePerson()
{
    AuthFixture used(m_databases, engine());
    used.userAgent = "Test console";
    auto tokens = used.setUp();
    const auto first = used.get("/api/v1/auth/sessions", tokens.accessToken).as<api::UserSessionList>().items.front();
    for (int i = 0; i < 4; ++i) {
        used.clock.advance(24h * 20);
        tokens = used.refresh(tokens.refreshToken).as<api::TokenPair>();
    }
    const api::TokenPair proved = provedBy(used, tokens.accessToken, adminPassword).as<api::StepUp>();
    const auto now = used.get("/api/v1/auth/sessions", proved.accessToken).as<api::UserSessionList>().items;
    QCOMPARE(now.size(), std::size_t{1});
    QVERIFY(now.front().id != first.id && now.front().current);
    QCOMPARE(now.front().createdAt, first.createdAt);
    QCOMPARE(now.front().device, first.device);
    // A proof makes no session longer: it is over 90 days after the sign-in.
    used.clock.advance(24h * 9);
    tokens = used.refresh(proved.refreshToken).as<api::TokenPair>();
    QVERIFY(!tokens.accessToken.empty());
    used.clock.advance(24h);
    QCOMPARE(used.refresh(tokens.refreshToken).status, 401);
}

void StepUpTokensTest::aWrongProofLeavesTheTokens()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    QCOMPARE(provedBy(fixture, pair.accessToken, "a wrong password, clearly").status, 422);
    QCOMPARE(fixture.get("/api/v1/auth/me", pair.accessToken).status, 200);
    QCOMPARE(fixture.refresh(pair.refreshToken).status, 200);
}

BLOOMZY_TEST(StepUpTokensTest)
#include "StepUpTokensTest.moc"
