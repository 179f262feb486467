#include "tests/support/TestMain.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

#include <algorithm>
#include <future>

using namespace bloomzy;
using namespace std::chrono_literals;

/// The second step of a sign-in: codes that do not end it, and that each is good once.
class SecondFactorReplayTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongAndOldCodes();
    void refusesAUsedChallenge();
    void refusesAReplayedCode();
    void refusesAUsedRecoveryCode();
    void takesACodeOnceOfFiftyAtATime();
    void takesARecoveryCodeOnceOfFiftyAtATime();
    void takesTheCodesBesideNow();
    void signsInWithARecoveryCode();
};

void SecondFactorReplayTest::refusesWrongAndOldCodes()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    fixture.clock.advance(3min);
    const std::string challenge = ada.challenge();
    const auto sessions = fixture.count("SELECT count(*) FROM sessions");
    for (const std::string& code : {std::string("99999"), ada.code(-2), ada.code(2), ada.recoveryCodes[0] + "a"}) {
        const Answer answer = ada.login(challenge, code);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.as<api::Problem>().type, std::string("urn:bloomzy:problem:unauthenticated"));
        const api::AuditEvent event = fixture.audit().back();
        QCOMPARE(event.action, std::string("session.login"));
        QCOMPARE(event.outcome, api::AuditOutcome::denied);
        QCOMPARE(*event.reason, std::string("Wrong or used code of the second factor."));
        QVERIFY(core::json::toJson(event).find(code) == std::string::npos);
    }
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions"), sessions);
    QCOMPARE(ada.login(challenge, ada.code()).status, 200);
}

void SecondFactorReplayTest::refusesAUsedChallenge()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    const std::string challenge = ada.challenge();
    ada.waitForNextCode();
    QCOMPARE(ada.login(challenge, ada.code()).status, 200);
    ada.waitForNextCode();
    const std::string before = fixture.rows();
    QCOMPARE(ada.login(challenge, ada.code()).status, 401);
    QCOMPARE(ada.login(challenge, ada.recoveryCodes[0]).status, 401);
    QCOMPARE(fixture.rows(), before);
}

void SecondFactorReplayTest::refusesAReplayedCode()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    // The one that confirmed the factor, and one that signed in, with the one before it.
    QCOMPARE(ada.login(ada.challenge(), ada.code()).status, 401);
    QCOMPARE(ada.login(ada.challenge(), ada.code(1)).status, 200);
    QCOMPARE(ada.login(ada.challenge(), ada.code(1)).status, 401);
    ada.waitForNextCode();
    QCOMPARE(ada.login(ada.challenge(), ada.code()).status, 401);
    QCOMPARE(ada.login(ada.challenge(), ada.code(-1)).status, 401);
    ada.waitForNextCode();
    QCOMPARE(ada.login(ada.challenge(), ada.code()).status, 200);
}

void SecondFactorReplayTest::refusesAUsedRecoveryCode()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    QCOMPARE(ada.login(ada.challenge(), ada.recoveryCodes[3]).status, 200);
    const auto sessions = fixture.count("SELECT count(*) FROM sessions");
    QCOMPARE(ada.login(ada.challenge(), ada.recoveryCodes[3]).status, 401);
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions"), sessions);
    QCOMPARE(ada.login(ada.challenge(), ada.recoveryCodes[4]).status, 200);
}

void SecondFactorReplayTest::takesACodeOnceOfFiftyAtATime()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    std::vector<std::string> challenges;
    for (int i = 0; i < 50; ++i)
        challenges.push_back(ada.challenge());
    ada.waitForNextCode();
    const std::string code = ada.code();
    const auto sessions = fixture.count("SELECT count(*) FROM sessions");
    std::vector<std::future<int>> racers;
    for (const std::string& challenge : challenges)
        racers.push_back(std::async(std::launch::async, [&] { return ada.login(challenge, code).status; }));
    std::vector<int> statuses;
    for (auto& racer : racers)
        statuses.push_back(racer.get());
    QCOMPARE(std::ranges::count(statuses, 200), std::ptrdiff_t{1});
    QCOMPARE(std::ranges::count_if(statuses, [](int status) { return status == 401 || status == 429; }),
             std::ptrdiff_t{49});
    QCOMPARE(fixture.count("SELECT count(*) FROM sessions"), sessions + 1);
}

void SecondFactorReplayTest::takesARecoveryCodeOnceOfFiftyAtATime()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string challenge = ada.challenge();
    std::vector<std::future<int>> racers;
    for (int i = 0; i < 50; ++i)
        racers.push_back(
            std::async(std::launch::async, [&] { return ada.login(challenge, ada.recoveryCodes[0]).status; }));
    int succeeded = 0;
    for (auto& racer : racers)
        succeeded += racer.get() == 200 ? 1 : 0;
    QCOMPARE(succeeded, 1);
    QCOMPARE(fixture.count("SELECT count(*) FROM recovery_codes"), std::int64_t{9});
}

void SecondFactorReplayTest::takesTheCodesBesideNow()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    for (const int steps : {-1, 0, 1}) {
        fixture.clock.advance(3min);
        QCOMPARE(ada.login(ada.challenge(), ada.code(steps)).status, 200);
    }
}

void SecondFactorReplayTest::signsInWithARecoveryCode()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    QString typed = QString::fromStdString(ada.recoveryCodes[9]).toUpper().replace(u'-', u' ');
    QCOMPARE(ada.login(ada.challenge(), typed.toStdString()).status, 200);
    QCOMPARE(*fixture.audit().back().reason, std::string("With a recovery code."));
    QCOMPARE(fixture.get(secondFactorPath, ada.tokens.accessToken).as<api::SecondFactorState>().recoveryCodesLeft, 9);
}

BLOOMZY_TEST(SecondFactorReplayTest)
#include "SecondFactorReplayTest.moc"
