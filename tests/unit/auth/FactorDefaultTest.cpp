#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"
#include "tests/unit/auth/RoleFixture.h"
#include "tests/unit/auth/SecondFactorPerson.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

api::SecondFactorPolicy policyNow(const RoleFixture& fixture)
{
    return fixture.get("/api/v1/access/second-factor-policy", fixture.tokens.accessToken).as<api::SecondFactorPolicy>();
}

void reach(RoleFixture& fixture, bool reachable)
{
    fixture.options.isReachable = reachable;
    fixture.restart();
}

} // namespace

/// Where other machines can reach the server, its administrators need a second factor, unless somebody decided
/// otherwise.
class FactorDefaultTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksNobodyOnThisMachineAlone();
    void leavesWhatSomebodyDecided();
    void leavesThatNobodyNeedsOne();
    void asksAdministratorsOnceOthersReachIt();
    void afterTwoWeeksOnlyTheFactorIsLeft();
    void asksOnceOnly();

private:
    std::unique_ptr<RoleFixture> m_fixture;
};

void FactorDefaultTest::init()
{
    m_fixture = std::make_unique<RoleFixture>(m_databases, engine());
    m_fixture->begin();
}

void FactorDefaultTest::asksNobodyOnThisMachineAlone()
{
    const std::string before = m_fixture->rows();
    reach(*m_fixture, false);
    QVERIFY(policyNow(*m_fixture).roles.empty());
    QCOMPARE(m_fixture->rows(), before);
}

void FactorDefaultTest::leavesWhatSomebodyDecided()
{
    QCOMPARE(setPolicy(*m_fixture, m_fixture->tokens.accessToken, R"({"roles":["curator"],"graceDays":3})").status,
             200);
    reach(*m_fixture, true);
    QCOMPARE(policyNow(*m_fixture).roles, std::vector<std::string>{"curator"});
    QCOMPARE(policyNow(*m_fixture).graceDays, 3);
}

void FactorDefaultTest::leavesThatNobodyNeedsOne()
{
    QCOMPARE(setPolicy(*m_fixture, m_fixture->tokens.accessToken, R"({"roles":[],"graceDays":7})").status, 200);
    reach(*m_fixture, true);
    QVERIFY(policyNow(*m_fixture).roles.empty());
}

void FactorDefaultTest::asksAdministratorsOnceOthersReachIt()
{
    const auto viewer = m_fixture->join(m_fixture->tokens.accessToken, "vera@example.org", "viewer");
    reach(*m_fixture, true);
    QCOMPARE(policyNow(*m_fixture).roles, std::vector<std::string>{"administrator"});
    QCOMPARE(policyNow(*m_fixture).graceDays, 14);
    QCOMPARE(meOf(*m_fixture, m_fixture->tokens.accessToken).secondFactorDue.value_or(""),
             core::formatTime(m_fixture->clock.now() + std::chrono::days(14)));
    QVERIFY(!meOf(*m_fixture, viewer.accessToken).secondFactorDue);
    QCOMPARE(m_fixture->get("/api/v1/users", m_fixture->tokens.accessToken).status, 200);
    const auto event = m_fixture->audit().back();
    QCOMPARE(event.action, std::string("role.setFactorPolicy"));
    QCOMPARE(event.actor.kind, api::ActorKind::system);
    QVERIFY(event.reason && !event.reason->empty());
}

void FactorDefaultTest::afterTwoWeeksOnlyTheFactorIsLeft()
{
    reach(*m_fixture, true);
    m_fixture->clock.advance(24h * 14);
    const auto late = m_fixture->login(adminEmail, adminPassword).as<api::TokenPair>();
    QCOMPARE(problemOf(m_fixture->get("/api/v1/users", late.accessToken)), std::string("secondFactorMissing"));
    QVERIFY(turnOn(*m_fixture, late.accessToken));
    QCOMPARE(m_fixture->get("/api/v1/users", late.accessToken).status, 200);
}

void FactorDefaultTest::asksOnceOnly()
{
    reach(*m_fixture, true);
    const auto events = m_fixture->audit().size();
    const auto due = meOf(*m_fixture, m_fixture->tokens.accessToken).secondFactorDue;
    m_fixture->clock.advance(1min);
    reach(*m_fixture, true);
    QCOMPARE(m_fixture->audit().size(), events);
    QCOMPARE(meOf(*m_fixture, m_fixture->tokens.accessToken).secondFactorDue, due);
    QCOMPARE(setPolicy(*m_fixture, m_fixture->tokens.accessToken, R"({"roles":[],"graceDays":7})").status, 200);
    reach(*m_fixture, true);
    QVERIFY(policyNow(*m_fixture).roles.empty());
}

BLOOMZY_TEST(FactorDefaultTest)
#include "FactorDefaultTest.moc"
