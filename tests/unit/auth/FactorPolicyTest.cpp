#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

const std::string policyPath = "/api/v1/access/second-factor-policy";

std::string factorOf(const std::string& userId)
{
    return "/api/v1/users/" + userId + "/second-factor";
}

} // namespace

/// Roles can ask for a second factor, with some days to set one up; and an administrator takes one from somebody who
/// has lost it.
class FactorPolicyTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoManagesRolesSetsIt();
    void refusesWhatIsNotThere();
    void nothingIsAskedAtFirst();
    void withinTheGraceEverythingIsPermitted();
    void afterTheGraceOnlyTheFactorIsLeft();
    void aRoleThatInheritsAsksToo();
    void laterAssignmentsHaveTheirOwnGrace();
    void turningItOffAsksAgain();
    void liftedItPermitsAgain();
    void survivesARestart();
    void takesAFactorAndEndsTheSessions();
    void refusesToTakeWhatIsNotTheirs();
    void theLastAdministratorKeepsTheirs();
};

void FactorPolicyTest::onlyWhoManagesRolesSetsIt()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto viewer = fixture.join(admin.accessToken, "vera@example.org", "viewer");
    const std::string before = fixture.rows();
    QCOMPARE(setPolicy(fixture, "", R"({"roles":["viewer"]})").status, 401);
    QCOMPARE(setPolicy(fixture, viewer.accessToken, R"({"roles":["viewer"]})").status, 403);
    QCOMPARE(fixture.get(policyPath, viewer.accessToken).status, 403);
    fixture.clock.advance(5min);
    QCOMPARE(problemOf(setPolicy(fixture, admin.accessToken, R"({"roles":["viewer"]})")),
             std::string("stepUpRequired"));
    QCOMPARE(fixture.rows(), before);
}

void FactorPolicyTest::refusesWhatIsNotThere()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const std::string before = fixture.rows();
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":["nobody"],"graceDays":91})").faults(),
             std::string("factorPolicy.graceDays role.unknown"));
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":[],"graceDays":-1})").status, 422);
    QCOMPARE(fixture.rows(), before);
}

void FactorPolicyTest::nothingIsAskedAtFirst()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto policy = fixture.get(policyPath, admin.accessToken).as<api::SecondFactorPolicy>();
    QVERIFY(policy.roles.empty());
    QCOMPARE(policy.graceDays, 7);
    QVERIFY(!meOf(fixture, admin.accessToken).secondFactorDue);
}

void FactorPolicyTest::withinTheGraceEverythingIsPermitted()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto viewer = fixture.join(admin.accessToken, "vera@example.org", "viewer");
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":["administrator"],"graceDays":3})").status, 200);
    QCOMPARE(fixture.audit().back().action, std::string("role.setFactorPolicy"));
    QCOMPARE(meOf(fixture, admin.accessToken).secondFactorDue.value_or(""),
             core::formatTime(fixture.clock.now() + std::chrono::days(3)));
    QVERIFY(!meOf(fixture, viewer.accessToken).secondFactorDue);
    QCOMPARE(fixture.get("/api/v1/users", admin.accessToken).status, 200);
}

void FactorPolicyTest::afterTheGraceOnlyTheFactorIsLeft()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":["administrator"],"graceDays":0})").status, 200);
    const std::string before = fixture.rows();
    QCOMPARE(problemOf(fixture.get("/api/v1/users", admin.accessToken)), std::string("secondFactorMissing"));
    QCOMPARE(problemOf(setPolicy(fixture, admin.accessToken, R"({"roles":[]})")), std::string("secondFactorMissing"));
    QVERIFY(meOf(fixture, admin.accessToken).permissions.empty());
    QCOMPARE(fixture.rows(), before);
    QVERIFY(turnOn(fixture, admin.accessToken));
    QCOMPARE(fixture.get("/api/v1/users", admin.accessToken).status, 200);
    QVERIFY(!meOf(fixture, admin.accessToken).secondFactorDue);
}

void FactorPolicyTest::aRoleThatInheritsAsksToo()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const std::string role =
        fixture
            .post("/api/v1/roles", R"({"name":"Gardener","description":"","parents":["viewer"],"rules":[]})",
                  admin.accessToken)
            .as<api::Role>()
            .id;
    QVERIFY(!role.empty());
    const auto gardener = fixture.join(admin.accessToken, "gerd@example.org", role);
    QVERIFY(!meOf(fixture, gardener.accessToken).permissions.empty());
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":["viewer"],"graceDays":0})").status, 200);
    QVERIFY(meOf(fixture, gardener.accessToken).permissions.empty());
    QVERIFY(!meOf(fixture, admin.accessToken).permissions.empty());
}

void FactorPolicyTest::laterAssignmentsHaveTheirOwnGrace()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":["viewer"],"graceDays":2})").status, 200);
    fixture.clock.advance(24h * 30);
    const std::string token = fixture.login(adminEmail, adminPassword).as<api::TokenPair>().accessToken;
    const auto viewer = fixture.join(token, "vera@example.org", "viewer");
    QVERIFY(!meOf(fixture, viewer.accessToken).permissions.empty());
    QVERIFY(meOf(fixture, viewer.accessToken).secondFactorDue);
}

void FactorPolicyTest::turningItOffAsksAgain()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string& token = ada.tokens.accessToken;
    QCOMPARE(setPolicy(fixture, token, R"({"roles":["administrator"],"graceDays":0})").status, 200);
    QCOMPARE(fixture.get("/api/v1/users", token).status, 200);
    QCOMPARE(fixture.del(secondFactorPath, token).status, 204);
    QCOMPARE(problemOf(fixture.get("/api/v1/users", token)), std::string("secondFactorMissing"));
}

void FactorPolicyTest::liftedItPermitsAgain()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto viewer = fixture.join(admin.accessToken, "vera@example.org", "viewer");
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":["viewer"],"graceDays":0})").status, 200);
    QVERIFY(meOf(fixture, viewer.accessToken).permissions.empty());
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":[],"graceDays":0})").status, 200);
    QVERIFY(!meOf(fixture, viewer.accessToken).permissions.empty());
}

void FactorPolicyTest::survivesARestart()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    QCOMPARE(setPolicy(fixture, admin.accessToken, R"({"roles":["administrator"],"graceDays":0})").status, 200);
    fixture.restart();
    QCOMPARE(problemOf(fixture.get("/api/v1/users", admin.accessToken)), std::string("secondFactorMissing"));
}

void FactorPolicyTest::takesAFactorAndEndsTheSessions()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto vera = fixture.join(admin.accessToken, "vera@example.org", "viewer");
    const std::string id = meOf(fixture, vera.accessToken).id;
    QVERIFY(turnOn(fixture, vera.accessToken));
    const std::string user = "/api/v1/users/" + id;
    QVERIFY(fixture.get(user, admin.accessToken).as<api::User>().secondFactor);
    QCOMPARE(fixture.del(factorOf(id), admin.accessToken).status, 204);
    QVERIFY(!fixture.get(user, admin.accessToken).as<api::User>().secondFactor);
    QCOMPARE(fixture.audit().back().action, std::string("user.removeSecondFactor"));
    QCOMPARE(fixture.audit().back().target->id, id);
    QCOMPARE(fixture.get("/api/v1/auth/me", vera.accessToken).status, 401);
    QCOMPARE(fixture.refresh(vera.refreshToken).status, 401);
    QCOMPARE(fixture.count("SELECT count(*) FROM recovery_codes"), std::int64_t{0});
    const std::string before = fixture.rows();
    QCOMPARE(fixture.del(factorOf(id), admin.accessToken).status, 204);
    QCOMPARE(fixture.rows(), before);
}

void FactorPolicyTest::refusesToTakeWhatIsNotTheirs()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string adaId = meOf(fixture, ada.tokens.accessToken).id;
    const std::string desk =
        fixture
            .post(
                "/api/v1/roles",
                R"({"name":"Desk","description":"","parents":[],"rules":[{"permission":"users.manage","effect":"grant","families":[]}]})",
                ada.tokens.accessToken)
            .as<api::Role>()
            .id;
    QVERIFY(!desk.empty());
    const auto support = fixture.join(ada.tokens.accessToken, "sami@example.org", "support");
    const auto clerk = fixture.join(ada.tokens.accessToken, "cleo@example.org", desk);
    const std::string before = fixture.rows();
    QCOMPARE(fixture.del(factorOf(adaId), "").status, 401);
    QCOMPARE(fixture.del(factorOf(adaId), support.accessToken).status, 403);
    QCOMPARE(fixture.del(factorOf(adaId), clerk.accessToken).status, 403);
    QCOMPARE(fixture.del(factorOf(adaId), ada.tokens.accessToken).status, 409);
    QCOMPARE(fixture.del(factorOf("019ab3c1-6f40-7c63-9e3f-000000000000"), ada.tokens.accessToken).status, 404);
    QCOMPARE(fixture.del(factorOf("nobody"), ada.tokens.accessToken).status, 404);
    QCOMPARE(fixture.rows(), before);
}

/// Somebody else may do as much, but not for long, so that they are none of those who are left.
void FactorPolicyTest::theLastAdministratorKeepsTheirs()
{
    AuthFixture fixture(m_databases, engine());
    const SecondFactorPerson ada(fixture);
    const std::string adaId = meOf(fixture, ada.tokens.accessToken).id;
    const auto other = fixture.join(ada.tokens.accessToken, "otto@example.org", "administrator");
    const std::string otherId = meOf(fixture, other.accessToken).id;
    const Answer roles = fixture.get("/api/v1/users/" + otherId + "/roles", ada.tokens.accessToken);
    const std::string until = core::formatTime(fixture.clock.now() + std::chrono::days(2));
    QCOMPARE(fixture
                 .send("PUT", "/api/v1/users/" + otherId + "/roles",
                       R"({"items":[{"role":"administrator","families":[],"reason":"","until":")" + until + R"("}]})",
                       ada.tokens.accessToken, roles.etag)
                 .status,
             200);
    const Answer answer = fixture.del(factorOf(adaId), other.accessToken);
    QCOMPARE(problemOf(answer), std::string("forbidden"));
    QCOMPARE(fixture.count("SELECT count(*) FROM second_factors"), std::int64_t{1});
}

BLOOMZY_TEST(FactorPolicyTest)
#include "FactorPolicyTest.moc"
