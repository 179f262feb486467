#include "tests/support/TestMain.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <set>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

api::SecondFactorState stateOf(const AuthFixture& fixture, const std::string& token)
{
    return fixture.get(secondFactorPath, token).as<api::SecondFactorState>();
}

api::SecondFactorSeed begin(const AuthFixture& fixture, const std::string& token)
{
    return fixture.post(secondFactorPath, {}, token).as<api::SecondFactorSeed>();
}

QByteArray contentOf(const std::string& file)
{
    QByteArray content;
    for (const char* suffix : {"", "-wal"}) {
        QFile part(QString::fromStdString(file) + QLatin1String(suffix));
        if (part.open(QIODevice::ReadOnly))
            content += part.readAll();
    }
    return content;
}

} // namespace

/// People give their account a second factor, renew its recovery codes and take it off again.
class SecondFactorTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesStrangers();
    void refusesWithoutAFreshProof();
    void refusesWrongCodes();
    void refusesToConfirmNothing();
    void aPendingSeedDoesNotCount();
    void aNewSeedReplacesThePendingOne();
    void refusesASecondActiveOne();
    void refusesToRenewOrRemoveNothing();
    void theSeedIsNotReadableInTheDatabase();
    void survivesARestartAndAnotherMasterKey();
    void activates();
    void renewsRecoveryCodes();
    void removes();
};

void SecondFactorTest::refusesStrangers()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string before = fixture.rows();
    for (const std::string& token : {std::string(), std::string("nonsense"), ada.tokens.refreshToken}) {
        QCOMPARE(fixture.get(secondFactorPath, token).status, 401);
        QCOMPARE(fixture.post(secondFactorPath, {}, token).status, 401);
        QCOMPARE(confirm(fixture, token, "123456").status, 401);
        QCOMPARE(fixture.post(secondFactorPath + "/recovery-codes", {}, token).status, 401);
        QCOMPARE(fixture.del(secondFactorPath, token).status, 401);
    }
    QCOMPARE(fixture.rows(), before);
}

void SecondFactorTest::refusesWithoutAFreshProof()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string& token = ada.tokens.accessToken;
    fixture.clock.advance(5min);
    const std::string before = fixture.rows();
    for (const Answer& answer :
         {fixture.post(secondFactorPath, {}, token), confirm(fixture, token, ada.code()),
          fixture.post(secondFactorPath + "/recovery-codes", {}, token), fixture.del(secondFactorPath, token)}) {
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.as<api::Problem>().type, std::string("urn:bloomzy:problem:stepUpRequired"));
    }
    QCOMPARE(fixture.rows(), before);
    QVERIFY(stateOf(fixture, token).active);
}

void SecondFactorTest::refusesWrongCodes()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string secret = begin(fixture, token).secret;
    for (const std::string& code : {std::string(), codeOf(fixture, secret, -2), codeOf(fixture, secret, 2)}) {
        const Answer answer = confirm(fixture, token, code);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.faults(), std::string("secondFactor.code"));
        const api::AuditEvent event = fixture.audit().back();
        QCOMPARE(event.action, std::string("secondFactor.confirm"));
        QCOMPARE(event.outcome, api::AuditOutcome::denied);
    }
    QVERIFY(!stateOf(fixture, token).active);
    QCOMPARE(fixture.count("SELECT count(*) FROM recovery_codes"), std::int64_t{0});
}

void SecondFactorTest::refusesToConfirmNothing()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto bela = fixture.join(admin.accessToken, "bela@example.org", "viewer");
    const std::string secret = begin(fixture, admin.accessToken).secret;
    const std::string before = fixture.rows();
    // Somebody else's seed is not one's own.
    QCOMPARE(confirm(fixture, bela.accessToken, codeOf(fixture, secret)).status, 409);
    QCOMPARE(fixture.rows(), before);
}

void SecondFactorTest::aPendingSeedDoesNotCount()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string secret = begin(fixture, token).secret;
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
    QCOMPARE(fixture.get(secondFactorPath, token).body, core::json::toJson(api::SecondFactorState{}));
    const Answer answer = fixture.post("/api/v1/auth/step-up",
                                       core::json::toJson(api::StepUpRequest{{}, codeOf(fixture, secret)}), token);
    QCOMPARE(answer.faults(), std::string("stepUp.password"));
    QCOMPARE(fixture.count("SELECT count(*) FROM sign_in_challenges"), std::int64_t{0});
}

void SecondFactorTest::aNewSeedReplacesThePendingOne()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const std::string first = begin(fixture, token).secret;
    const std::string second = begin(fixture, token).secret;
    QVERIFY(first != second);
    QCOMPARE(confirm(fixture, token, codeOf(fixture, first)).status, 422);
    QCOMPARE(confirm(fixture, token, codeOf(fixture, second)).status, 200);
}

void SecondFactorTest::refusesASecondActiveOne()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    const std::string before = fixture.rows();
    QCOMPARE(fixture.post(secondFactorPath, {}, ada.tokens.accessToken).status, 409);
    ada.waitForNextCode();
    QCOMPARE(confirm(fixture, ada.tokens.accessToken, ada.code()).status, 409);
    QCOMPARE(fixture.rows(), before);
}

void SecondFactorTest::refusesToRenewOrRemoveNothing()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    static_cast<void>(begin(fixture, token));
    const std::string before = fixture.rows();
    QCOMPARE(fixture.post(secondFactorPath + "/recovery-codes", {}, token).status, 409);
    QCOMPARE(fixture.del(secondFactorPath, token).status, 409);
    QCOMPARE(fixture.rows(), before);
}

void SecondFactorTest::theSeedIsNotReadableInTheDatabase()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const QByteArray seed = AuthenticatorApp(QByteArray::fromStdString(ada.secret)).seed();
    QCOMPARE(seed.size(), 20);
    QByteArray stored = QByteArray::fromStdString(fixture.rows());
    QVERIFY(stored.contains("bz1."));
    if (engine() == storage::Engine::sqlite)
        stored += contentOf(fixture.databaseName());
    stored += QByteArray::fromStdString(fixture.log.text());
    for (const QByteArray& form :
         {seed, seed.toHex(), seed.toBase64(), seed.toBase64(QByteArray::Base64UrlEncoding),
          QByteArray::fromStdString(ada.secret), QByteArray::fromStdString(ada.secret).toLower()})
        QVERIFY(!stored.contains(form));
    for (const std::string& code : ada.recoveryCodes) {
        QByteArray text = QByteArray::fromStdString(code);
        QVERIFY(!stored.contains(text));
        QVERIFY(!stored.contains(text.replace("-", "")));
    }
}

void SecondFactorTest::survivesARestartAndAnotherMasterKey()
{
    AuthFixture fixture(m_databases, engine());
    SecondFactorPerson ada(fixture);
    fixture.restart();
    ada.waitForNextCode();
    QCOMPARE(ada.login(ada.challenge(), ada.code()).status, 200);
    fixture.changeMasterKey();
    QCOMPARE(ada.login(ada.challenge(), ada.code()).status, 401); // used, and that is not forgotten
    ada.waitForNextCode();
    QCOMPARE(ada.login(ada.challenge(), ada.code()).status, 200);
}

void SecondFactorTest::activates()
{
    AuthFixture fixture(m_databases, engine());
    const std::string token = fixture.setUp().accessToken;
    const Answer begun = fixture.post(secondFactorPath, {}, token);
    QCOMPARE(begun.status, 201);
    const auto seed = begun.as<api::SecondFactorSeed>();
    QVERIFY(seed.uri.find("otpauth://totp/Bloomzy:ada%40example.org?secret=" + seed.secret) == 0);
    const std::string code = codeOf(fixture, seed.secret);
    const Answer confirmed = confirm(fixture, token, code.substr(0, 3) + " " + code.substr(3));
    QCOMPARE(confirmed.status, 200);
    const auto codes = confirmed.as<api::RecoveryCodes>().codes;
    QCOMPARE(std::set<std::string>(codes.begin(), codes.end()).size(), std::size_t{10});
    const auto state = stateOf(fixture, token);
    QVERIFY(state.active);
    QCOMPARE(*state.activeSince, core::formatTime(fixture.clock.now()));
    QCOMPARE(state.recoveryCodesLeft, 10);
    const api::AuditEvent event = fixture.audit().back();
    QCOMPARE(event.action, std::string("secondFactor.confirm"));
    QCOMPARE(event.outcome, api::AuditOutcome::success);
    QCOMPARE(event.target->id, *event.actor.id);
}

void SecondFactorTest::renewsRecoveryCodes()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const Answer answer = fixture.post(secondFactorPath + "/recovery-codes", {}, ada.tokens.accessToken);
    QCOMPARE(answer.status, 200);
    QCOMPARE(fixture.audit().back().action, std::string("secondFactor.renewRecoveryCodes"));
    QCOMPARE(ada.login(ada.challenge(), ada.recoveryCodes[0]).status, 401);
    QCOMPARE(ada.login(ada.challenge(), answer.as<api::RecoveryCodes>().codes[0]).status, 200);
    QCOMPARE(stateOf(fixture, ada.tokens.accessToken).recoveryCodesLeft, 9);
}

void SecondFactorTest::removes()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string begun = ada.challenge();
    QCOMPARE(fixture.del(secondFactorPath, ada.tokens.accessToken).status, 204);
    QCOMPARE(fixture.audit().back().action, std::string("secondFactor.remove"));
    QCOMPARE(fixture.count("SELECT count(*) FROM recovery_codes"), std::int64_t{0});
    QVERIFY(!stateOf(fixture, ada.tokens.accessToken).active);
    // A sign-in that was begun before is not ended by what was removed.
    QCOMPARE(ada.login(begun, ada.code(1)).status, 401);
    QCOMPARE(ada.login(begun, ada.recoveryCodes[0]).status, 401);
    QCOMPARE(fixture.login(adminEmail, adminPassword).status, 200);
}

BLOOMZY_TEST(SecondFactorTest)
#include "SecondFactorTest.moc"
