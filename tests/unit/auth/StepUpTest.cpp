#include "tests/support/TestMain.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

#include <algorithm>
#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

Answer byPassword(const AuthFixture& fixture, const std::string& token, const std::string& password)
{
    return fixture.post("/api/v1/auth/step-up", core::json::toJson(api::StepUpRequest{password, {}}), token);
}

/// What asks for a fresh proof is let through: begun, or refused because there is an active one.
bool isFresh(const AuthFixture& fixture, const std::string& token)
{
    const int status = fixture.post(secondFactorPath, {}, token).status;
    return status == 201 || status == 409;
}

bool isStale(const AuthFixture& fixture, const std::string& token)
{
    return fixture.post(secondFactorPath, {}, token).status == 403;
}

} // namespace

/// People prove again who they are, and what that opens for five minutes.
class StepUpTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesStrangers();
    void refusesAnEmptyProof();
    void refusesAWrongPassword();
    void refusesThePasswordOfAnAccountWithAFactor();
    void refusesWrongAndUsedCodes();
    void refusesARevokedSession();
    void delaysWrongPasswordsWithTheSignIns();
    void theProofIsOver();
    void aClockThatIsSetBackProvesNothing();
    void aSessionOfBeforeHasNoProof();
    void provesOneSessionOnly();
    void aRefreshIsNoProof();
    void provesByPassword();
    void provesByCode();
    void takesOnlyThePresentCodeWhereThatIsSet();
    void takesACodeOnceOfFiftyAtATime();
    void keepsTheProofOverARestart();
};

void StepUpTest::refusesStrangers()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    const std::string before = fixture.rows();
    QCOMPARE(byPassword(fixture, {}, adminPassword).status, 401);
    QCOMPARE(byPassword(fixture, "nonsense", adminPassword).status, 401);
    QCOMPARE(fixture.rows(), before);
}

void StepUpTest::refusesAnEmptyProof()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string before = fixture.rows();
    const auto hashes = fixture.parts->hasher.computed();
    QCOMPARE(fixture.post("/api/v1/auth/step-up", "{}", token).faults(), std::string("stepUp.password"));
    QCOMPARE(fixture.post("/api/v1/auth/step-up", R"({"code":"123456"})", token).faults(),
             std::string("stepUp.password"));
    QCOMPARE(fixture.post("/api/v1/auth/step-up", R"({"password":7})", token).status, 422);
    QCOMPARE(fixture.parts->hasher.computed(), hashes);
    QCOMPARE(fixture.rows(), before);
}

void StepUpTest::refusesAWrongPassword()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    fixture.clock.advance(6min);
    const Answer answer = byPassword(fixture, token, "a wrong password, clearly");
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), std::string("stepUp.wrongPassword"));
    QVERIFY(isStale(fixture, token));
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("session.stepUp"));
    QCOMPARE(event.outcome, api::AuditOutcome::denied);
    QVERIFY(fixture.rows().find("a wrong password") == std::string::npos);
}

void StepUpTest::refusesThePasswordOfAnAccountWithAFactor()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    fixture.clock.advance(6min);
    const std::string before = fixture.rows();
    QCOMPARE(byPassword(fixture, ada.tokens.accessToken, adminPassword).faults(), std::string("stepUp.code"));
    QCOMPARE(fixture.rows(), before);
    QVERIFY(isStale(fixture, ada.tokens.accessToken));
}

void StepUpTest::refusesWrongAndUsedCodes()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string& token = ada.tokens.accessToken;
    QCOMPARE(ada.stepUp(token, ada.code()).faults(), std::string("stepUp.wrongCode")); // it confirmed the factor
    fixture.clock.advance(6min);
    for (const std::string& code : {std::string("12345"), ada.code(-2), ada.code(2)})
        QCOMPARE(ada.stepUp(token, code).faults(), std::string("stepUp.wrongCode"));
    QVERIFY(isStale(fixture, token));
    QCOMPARE(fixture.audit().back().outcome, api::AuditOutcome::denied);
    const Answer proved = ada.stepUp(token, ada.recoveryCodes[0]);
    QCOMPARE(proved.status, 200);
    QCOMPARE(ada.stepUp(proved.as<api::StepUp>().accessToken, ada.recoveryCodes[0]).status, 422);
}

void StepUpTest::refusesARevokedSession()
{
    AuthFixture fixture(m_databases, engine());
    const auto first = fixture.setUp();
    const auto second = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    QCOMPARE(fixture.post("/api/v1/auth/logout", {}, second.accessToken).status, 204);
    const std::string before = fixture.rows();
    QCOMPARE(byPassword(fixture, second.accessToken, adminPassword).status, 401);
    QCOMPARE(fixture.rows(), before);
    // Ended elsewhere, and not known here yet: the transaction looks.
    fixture.database
        ->write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(
                    transaction.execute("UPDATE sessions SET ended_at = ?", {core::formatTime(fixture.clock.now())}));
                return {};
            },
            storage::deadlineIn(20s))
        .value();
    QCOMPARE(byPassword(fixture, first.accessToken, adminPassword).status, 401);
}

void StepUpTest::delaysWrongPasswordsWithTheSignIns()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(byPassword(fixture, token, "a wrong password, clearly").status, 422);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(fixture.login(adminEmail, "a wrong password, clearly").status, 401);
    const auto hashes = fixture.parts->hasher.computed();
    QCOMPARE(byPassword(fixture, token, adminPassword).retryAfter, std::string("5"));
    QCOMPARE(fixture.parts->hasher.computed(), hashes);
    fixture.clock.advance(5s);
    QCOMPARE(byPassword(fixture, token, adminPassword).status, 200);
}

void StepUpTest::theProofIsOver()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    QVERIFY(isFresh(fixture, token));
    fixture.clock.advance(5min - 1s);
    QVERIFY(isFresh(fixture, token));
    fixture.clock.advance(1s);
    QVERIFY(isStale(fixture, token));
    QCOMPARE(fixture.get("/api/v1/auth/me", token).status, 200);
}

void StepUpTest::aClockThatIsSetBackProvesNothing()
{
    AuthFixture fixture(m_databases, engine());
    fixture.clock.advance(10min);
    static_cast<void>(fixture.setUp());
    const auto late = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    fixture.clock.advance(-1s);
    QCOMPARE(fixture.get("/api/v1/auth/me", late.accessToken).status, 200);
    QVERIFY(isStale(fixture, late.accessToken));
}

void StepUpTest::aSessionOfBeforeHasNoProof()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    fixture.database
        ->write(
            storage::Lane::interactive,
            [](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(transaction.execute("UPDATE sessions SET proved_at = NULL", {}));
                return {};
            },
            storage::deadlineIn(20s))
        .value();
    fixture.restart();
    QVERIFY(isStale(fixture, token));
    QVERIFY(isFresh(fixture, byPassword(fixture, token, adminPassword).as<api::StepUp>().accessToken));
}

void StepUpTest::provesOneSessionOnly()
{
    AuthFixture fixture(m_databases, engine());
    const auto one = fixture.setUp();
    const auto other = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    fixture.clock.advance(6min);
    QVERIFY(isFresh(fixture, byPassword(fixture, one.accessToken, adminPassword).as<api::StepUp>().accessToken));
    QVERIFY(isStale(fixture, other.accessToken));
}

void StepUpTest::aRefreshIsNoProof()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    fixture.clock.advance(6min);
    QVERIFY(isStale(fixture, fixture.refresh(pair.refreshToken).as<api::TokenPair>().accessToken));
}

void StepUpTest::provesByPassword()
{
    AuthFixture fixture(m_databases, engine());
    const auto pair = fixture.setUp();
    const std::string& token = pair.accessToken;
    fixture.clock.advance(6min);
    const Answer answer = byPassword(fixture, token, adminPassword);
    QCOMPARE(answer.status, 200);
    const auto proved = answer.as<api::StepUp>();
    QCOMPARE(proved.freshUntil, core::formatTime(fixture.clock.now() + 5min));
    QCOMPARE(proved.expiresIn, 600);
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("session.stepUp"));
    QCOMPARE(event.outcome, api::AuditOutcome::success);
    QCOMPARE(event.target->id, *event.actor.sessionId);
    QVERIFY(isFresh(fixture, proved.accessToken));
    fixture.clock.advance(5min);
    QVERIFY(isStale(fixture, fixture.refresh(proved.refreshToken).as<api::TokenPair>().accessToken));
}

void StepUpTest::provesByCode()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string& token = ada.tokens.accessToken;
    fixture.clock.advance(6min);
    QCOMPARE(fixture.del(secondFactorPath, token).status, 403);
    const Answer proved = ada.stepUp(token, ada.code());
    QCOMPARE(proved.status, 200);
    QCOMPARE(*fixture.audit().back().reason, std::string("With a code of the authenticator app."));
    QCOMPARE(fixture.del(secondFactorPath, proved.as<api::StepUp>().accessToken).status, 204);
}

void StepUpTest::takesOnlyThePresentCodeWhereThatIsSet()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    fixture.parts->secondFactorCheck.setWindow(auth::totp::Window::present);
    fixture.clock.advance(6min);
    const std::string& token = ada.tokens.accessToken;
    for (const int steps : {-1, 1})
        QCOMPARE(ada.stepUp(token, ada.code(steps)).faults(), std::string("stepUp.wrongCode"));
    const Answer proved = ada.stepUp(token, ada.code());
    QCOMPARE(proved.status, 200);
    fixture.parts->secondFactorCheck.setWindow(auth::totp::Window::halfMinuteOff);
    QCOMPARE(ada.stepUp(proved.as<api::StepUp>().accessToken, ada.code(1)).status, 200);
}

void StepUpTest::takesACodeOnceOfFiftyAtATime()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    ada.waitForNextCode();
    const std::string code = ada.code();
    std::vector<std::future<int>> racers;
    for (int i = 0; i < 50; ++i)
        racers.push_back(
            std::async(std::launch::async, [&] { return ada.stepUp(ada.tokens.accessToken, code).status; }));
    int succeeded = 0;
    for (auto& racer : racers)
        succeeded += racer.get() == 200 ? 1 : 0;
    QCOMPARE(succeeded, 1);
}

void StepUpTest::keepsTheProofOverARestart()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    fixture.restart();
    QVERIFY(isFresh(fixture, token));
}

BLOOMZY_TEST(StepUpTest)
#include "StepUpTest.moc"
