#include "backend/api/Password.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/Forgetful.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

Answer changePassword(const AuthFixture& fixture, const std::string& token, const std::string& current,
                      const std::string& password = nextPassword)
{
    return fixture.post("/api/v1/auth/password", core::json::toJson(api::PasswordChange{current, password}), token);
}

} // namespace

/// People change their own password.
class PasswordChangeTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesStrangers();
    void refusesWithoutAFreshProof();
    void refusesAWrongPassword();
    void delaysWrongPasswordsWithTheSignIns();
    void refusesAWeakPassword();
    void refusesThePresentPassword();
    void refusesWhenBusy();
    void oneOfManyAtOnceWins();
    void changesIt();
    void endsTheOtherSessions();
    void keepsTheSecondFactor();
};

void PasswordChangeTest::refusesStrangers()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const std::string before = fixture.rows();
    QCOMPARE(changePassword(fixture, {}, adminPassword).status, 401);
    QCOMPARE(changePassword(fixture, "nonsense", adminPassword).status, 401);
    QCOMPARE(fixture.rows(), before);
}

void PasswordChangeTest::refusesWithoutAFreshProof()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    fixture.clock.advance(5min);
    const std::string before = fixture.rows();
    const auto hashes = fixture.parts->hasher.computed();
    const Answer answer = changePassword(fixture, token, adminPassword);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.as<api::Problem>().type, std::string("urn:bloomzy:problem:stepUpRequired"));
    QCOMPARE(fixture.parts->hasher.computed(), hashes);
    QCOMPARE(fixture.rows(), before);
}

void PasswordChangeTest::refusesAWrongPassword()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const auto other = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    const Answer answer = changePassword(fixture, token, "a wrong password, clearly");
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), std::string("password.wrong"));
    QCOMPARE(answer.as<api::Problem>().errors[0].pointer, std::string("/currentPassword"));
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("user.changePassword"));
    QCOMPARE(event.outcome, api::AuditOutcome::denied);
    QVERIFY(fixture.rows().find("a wrong password") == std::string::npos);
    QCOMPARE(fixture.get("/api/v1/auth/me", other.accessToken).status, 200);
    QCOMPARE(fixture.login(adminEmail, nextPassword).status, 401);
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
}

void PasswordChangeTest::delaysWrongPasswordsWithTheSignIns()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(changePassword(fixture, token, "a wrong password, clearly").status, 422);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(fixture.login(adminEmail, "a wrong password, clearly").status, 401);
    const auto hashes = fixture.parts->hasher.computed();
    QCOMPARE(changePassword(fixture, token, adminPassword).retryAfter, std::string("5"));
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 429);
    QCOMPARE(fixture.parts->hasher.computed(), hashes);
    fixture.clock.advance(5s);
    QCOMPARE(changePassword(fixture, token, adminPassword).status, 204);
}

void PasswordChangeTest::refusesAWeakPassword()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string before = fixture.rows();
    const auto hashes = fixture.parts->hasher.computed();
    for (const char* password : {"", "short", "passwordpassword", "ada@example.org"}) {
        const Answer answer = changePassword(fixture, token, adminPassword, password);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.as<api::Problem>().errors[0].pointer, std::string("/password"));
    }
    QCOMPARE(fixture.parts->hasher.computed(), hashes);
    QCOMPARE(fixture.rows(), before);
}

void PasswordChangeTest::refusesThePresentPassword()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string before = fixture.rows();
    QCOMPARE(changePassword(fixture, token, adminPassword, adminPassword).faults(), std::string("password.unchanged"));
    QCOMPARE(fixture.rows(), before);
}

void PasswordChangeTest::refusesWhenBusy()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string before = fixture.rows();
    fixture.patience = -1s;
    QCOMPARE(changePassword(fixture, token, adminPassword).status, 503);
    fixture.patience = 20s;
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(changePassword(fixture, token, adminPassword).status, 204);
}

void PasswordChangeTest::oneOfManyAtOnceWins()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    std::vector<std::future<int>> racers;
    for (int i = 0; i < 4; ++i)
        racers.push_back(std::async(std::launch::async, [&, i] {
            return changePassword(fixture, token, adminPassword, nextPassword + std::to_string(i)).status;
        }));
    int won = 0;
    for (auto& racer : racers)
        won += racer.get() == 204 ? 1 : 0;
    QCOMPARE(won, 1);
}

void PasswordChangeTest::changesIt()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    const auto hashes = fixture.parts->hasher.computed();
    const Answer answer = changePassword(fixture, pair.accessToken, adminPassword);
    QCOMPARE(answer.status, 204);
    QVERIFY(answer.body.empty());
    QCOMPARE(fixture.parts->hasher.computed(), hashes + 2);
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("user.changePassword"));
    QCOMPARE(event.outcome, api::AuditOutcome::success);
    QCOMPARE(event.target->id, *event.actor.id);
    QVERIFY(fixture.rows().find(nextPassword) == std::string::npos);
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 401);
    QCOMPARE(fixture.login(adminEmail, nextPassword).status, 200);
    QCOMPARE(fixture.refresh(pair.refreshToken).status, 200);
}

void PasswordChangeTest::endsTheOtherSessions()
{
    AuthFixture fixture(m_databases, engine());
    const auto mine = fixture.setUp();
    const auto other = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    const auto guest = fixture.join(mine.accessToken, "ivy@example.org", "viewer");
    QCOMPARE(changePassword(fixture, mine.accessToken, adminPassword).status, 204);
    QCOMPARE(fixture.get("/api/v1/auth/me", mine.accessToken).status, 200);
    QCOMPARE(fixture.get("/api/v1/auth/me", other.accessToken).status, 401);
    QCOMPARE(fixture.refresh(other.refreshToken).status, 401);
    QCOMPARE(fixture.get("/api/v1/auth/me", guest.accessToken).status, 200);
}

void PasswordChangeTest::keepsTheSecondFactor()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    const std::string challenge = ada.challenge();
    QCOMPARE(changePassword(fixture, ada.tokens.accessToken, adminPassword).status, 204);
    ada.waitForNextCode();
    QCOMPARE(ada.login(challenge, ada.code()).status, 401); // it stood for the former password
    const Answer asked = fixture.login(adminEmail, nextPassword);
    QCOMPARE(asked.status, 401);
    const auto next = asked.as<api::Problem>().secondFactor;
    QVERIFY(next.has_value());
    ada.waitForNextCode();
    QCOMPARE(ada.login(next->challenge, ada.code()).status, 200);
}

BLOOMZY_TEST(PasswordChangeTest)
#include "PasswordChangeTest.moc"
