#include "backend/core/crypto/Hash.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

std::string typeOf(const Answer& answer)
{
    return answer.as<api::Problem>().type;
}

void setPasswordHash(AuthFixture& fixture, std::string_view hash)
{
    fixture.database
        ->write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(transaction.execute("UPDATE users SET password_hash = ?", {hash}));
                return {};
            },
            storage::deadlineIn(20s))
        .value();
}

} // namespace

/// The second step of a sign-in: challenges that do not end it, and how it ends.
class SecondFactorSignInTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aRightPasswordGivesNoTokens();
    void answersAlikeUntilThePasswordIsRight();
    void refusesInventedChallenges();
    void refusesMalformedRequests();
    void refusesAnExpiredChallenge();
    void refusesTheChallengeOfSomebodyElse();
    void refusesThePersonSuspendedInBetween();
    void refusesAfterAChangeOfThePassword();
    void aClockThatIsSetBackLengthensNoChallenge();
    void forgetsOldChallenges();
    void signsIn();
};

void SecondFactorSignInTest::aRightPasswordGivesNoTokens()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const auto sessions = fixture.count("SELECT count(*) FROM sessions");
    const auto user = fixture.get("/api/v1/auth/me", ada.tokens.accessToken).body;
    const Answer answer = fixture.login(adminEmail, adminPassword);
    QCOMPARE(answer.status, 401);
    QCOMPARE(typeOf(answer), std::string("urn:bloomzy:problem:secondFactorRequired"));
    const auto challenge = answer.as<api::Problem>().secondFactor.value();
    QVERIFY(challenge.challenge.size() >= 43);
    QCOMPARE(challenge.expiresIn, std::int64_t{300});
    QVERIFY(answer.body.find("Token") == std::string::npos);
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions"), sessions);
    QVERIFY(fixture.rows().find(challenge.challenge) == std::string::npos);
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("session.secondFactorAsked"));
    QCOMPARE(event.actor.kind, api::ActorKind::anonymous);
    QCOMPARE(*event.target->displayName, std::string("Ada Bloom"));
}

void SecondFactorSignInTest::answersAlikeUntilThePasswordIsRight()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    static_cast<void>(fixture.join(ada.tokens.accessToken, "bela@example.org", "viewer"));
    const Answer unknown = fixture.login("nobody@example.org", wrongPassword);
    QCOMPARE(unknown.status, 401);
    for (const std::string& email : {adminEmail, std::string("bela@example.org")}) {
        const auto hashes = fixture.parts->hasher.computed();
        const Answer answer = fixture.login(email, wrongPassword);
        QCOMPARE(answer.status, unknown.status);
        QCOMPARE(answer.body, unknown.body);
        QCOMPARE(fixture.parts->hasher.computed() - hashes, std::uint64_t{1});
    }
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_challenges"), std::int64_t{0});
}

void SecondFactorSignInTest::refusesInventedChallenges()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    const std::string real = ada.challenge();
    ada.waitForNextCode();
    const std::string before = fixture.rows();
    for (const std::string& text : {std::string(), std::string("x"), real + "A", real.substr(1),
                                    core::crypto::sha256Hex(real), ada.tokens.accessToken, std::string(4000, 'A')})
        QCOMPARE(ada.login(text, ada.code()).status, 401);
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_failures"), std::int64_t{0});
    QCOMPARE(ada.login(real, ada.code()).status, 200);
}

void SecondFactorSignInTest::refusesMalformedRequests()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string before = fixture.rows();
    const auto post = [&](const std::string& body) {
        return fixture.post("/api/v1/auth/login/second-factor", body).status;
    };
    QCOMPARE(post(""), 415);
    QCOMPARE(post("{"), 400);
    QCOMPARE(post(R"({"challenge":"x"})"), 422);
    QCOMPARE(post(R"({"challenge":"x","code":7})"), 422);
    QCOMPARE(post(R"({"challenge":"x","code":"1","code":"2"})"), 422);
    QCOMPARE(post(R"({"challenge":"x","code":"1","email":"ada@example.org"})"), 422);
    QCOMPARE(post(std::string(9000, ' ')), 413);
    QCOMPARE(fixture.rows(), before);
}

void SecondFactorSignInTest::refusesAnExpiredChallenge()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string challenge = ada.challenge();
    fixture.clock.advance(5min - 1s);
    const std::string late = ada.challenge();
    fixture.clock.advance(1s);
    const std::string before = fixture.rows();
    QCOMPARE(ada.login(challenge, ada.code()).status, 401);
    QCOMPARE(fixture.rows(), before);
    QCOMPARE(ada.login(late, ada.code()).status, 200);
}

void SecondFactorSignInTest::refusesTheChallengeOfSomebodyElse()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    const auto bela = fixture.join(ada.tokens.accessToken, "bela@example.org", "viewer");
    const auto seed = fixture.post(secondFactorPath, {}, bela.accessToken).as<api::SecondFactorSeed>();
    const auto codes = confirm(fixture, bela.accessToken, codeOf(fixture, seed.secret)).as<api::RecoveryCodes>().codes;
    ada.waitForNextCode();
    // Bela's codes do not end Ada's sign-in, and stay good.
    const std::string challenge = ada.challenge();
    QCOMPARE(ada.login(challenge, codeOf(fixture, seed.secret)).status, 401);
    QCOMPARE(ada.login(challenge, codes[0]).status, 401);
    const auto his = fixture.login("bela@example.org", "tram gherkin obelisk").as<api::Problem>().secondFactor.value();
    const auto tokens = ada.login(his.challenge, codes[0]).as<api::TokenPair>();
    QCOMPARE(fixture.get("/api/v1/auth/me", tokens.accessToken).as<api::Me>().email, std::string("bela@example.org"));
}

void SecondFactorSignInTest::refusesThePersonSuspendedInBetween()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    const auto me = fixture.get("/api/v1/auth/me", ada.tokens.accessToken).as<api::Me>();
    const std::string challenge = ada.challenge();
    ada.waitForNextCode();
    fixture.setStatus(me.id, api::UserStatus::suspended);
    const std::string before = fixture.rows();
    QCOMPARE(ada.login(challenge, ada.code()).status, 401);
    QCOMPARE(fixture.rows(), before);
    // The code was not used by that.
    fixture.setStatus(me.id, api::UserStatus::active);
    QCOMPARE(ada.login(challenge, ada.code()).status, 200);
}

void SecondFactorSignInTest::refusesAfterAChangeOfThePassword()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string challenge = ada.challenge();
    setPasswordHash(fixture, "another");
    const std::string before = fixture.rows();
    QCOMPARE(ada.login(challenge, ada.code(1)).status, 401);
    QCOMPARE(fixture.rows(), before);
}

void SecondFactorSignInTest::aClockThatIsSetBackLengthensNoChallenge()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    fixture.clock.advance(1h);
    const std::string challenge = ada.challenge();
    fixture.clock.advance(-1h);
    fixture.restart(); // and with it what is counted in memory
    QCOMPARE(ada.login(challenge, ada.code(1)).status, 401);
    QCOMPARE(ada.login(ada.challenge(), ada.code(1)).status, 200);
}

void SecondFactorSignInTest::forgetsOldChallenges()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    for (int i = 0; i < 5; ++i)
        static_cast<void>(ada.challenge());
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_challenges"), std::int64_t{5});
    fixture.clock.advance(5min);
    static_cast<void>(ada.challenge());
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_challenges"), std::int64_t{1});
}

void SecondFactorSignInTest::signsIn()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    const std::string challenge = ada.challenge();
    ada.waitForNextCode();
    const Answer answer = ada.login(challenge, ada.code());
    QCOMPARE(answer.status, 200);
    const auto pair = answer.as<api::TokenPair>();
    const auto me = fixture.get("/api/v1/auth/me", pair.accessToken).as<api::Me>();
    const auto user = fixture.get("/api/v1/users/" + me.id, pair.accessToken).as<api::User>();
    QCOMPARE(*user.lastSignInAt, core::formatTime(fixture.clock.now()));
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("session.login"));
    QCOMPARE(event.outcome, api::AuditOutcome::success);
    QCOMPARE(*event.actor.sessionId, me.sessionId);
    QCOMPARE(*event.reason, std::string("With a code of the authenticator app."));
    QCOMPARE(fixture.refresh(pair.refreshToken).status, 200);
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_failures"), std::int64_t{0});
}

BLOOMZY_TEST(SecondFactorSignInTest)
#include "SecondFactorSignInTest.moc"
