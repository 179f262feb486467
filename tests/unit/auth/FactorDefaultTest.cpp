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
    void aRoleThatManagesNothingIsNotAsked();
    void whereAdministratorsNeedNoneNoRoleDoes();
    void aRoleOfBeforeThatManagesIsAskedToo();
    void aLaterRoleThatManagesIsAskedToo();
    void whatInheritsIsAskedOnceOnly();
    void aRoleThatBeginsToManageHasItsOwnDays();
    void aRoleThatWasTakenOutStaysOut();

private:
    /// The administrator signs in again then.
    void laterBy(std::chrono::hours time)
    {
        m_fixture->clock.advance(time);
        m_fixture->tokens = m_fixture->login(adminEmail, adminPassword).as<api::TokenPair>();
    }

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

void FactorDefaultTest::aRoleThatManagesNothingIsNotAsked()
{
    reach(*m_fixture, true);
    static_cast<void>(
        m_fixture->made(roleWith("Readers", {granted("users.read"), granted("audit.read"), denied("keys.manage")})));
    QCOMPARE(policyNow(*m_fixture).roles, std::vector<std::string>{"administrator"});
}

void FactorDefaultTest::whereAdministratorsNeedNoneNoRoleDoes()
{
    QCOMPARE(setPolicy(*m_fixture, m_fixture->tokens.accessToken, R"({"roles":["curator"],"graceDays":7})").status,
             200);
    static_cast<void>(m_fixture->made(roleWith("Hosts", {granted("users.manage")})));
    QCOMPARE(policyNow(*m_fixture).roles, std::vector<std::string>{"curator"});
}

void FactorDefaultTest::aRoleOfBeforeThatManagesIsAskedToo()
{
    const std::string hosts = m_fixture->made(roleWith("Hosts", {granted("users.manage")}));
    static_cast<void>(m_fixture->made(roleWith("Readers", {granted("users.read")})));
    static_cast<void>(m_fixture->made(roleWith("Deputies", {granted("keys.manage")}, {"administrator"})));
    reach(*m_fixture, true);
    QCOMPARE(policyNow(*m_fixture).roles, (std::vector<std::string>{hosts, "administrator"}));
}

void FactorDefaultTest::aLaterRoleThatManagesIsAskedToo()
{
    reach(*m_fixture, true);
    laterBy(24h * 10);
    const std::string hosts = m_fixture->made(roleWith("Hosts", {granted("users.manage"), granted("users.read")}));
    QCOMPARE(policyNow(*m_fixture).roles, (std::vector<std::string>{hosts, "administrator"}));
    QCOMPARE(policyNow(*m_fixture).graceDays, 14);
    const auto events = m_fixture->audit();
    QCOMPARE(events[events.size() - 2].action, std::string("role.setFactorPolicy"));
    QCOMPARE(events[events.size() - 2].actor.id.value_or(""), m_fixture->adminId);
    const auto hugo = m_fixture->join(m_fixture->tokens.accessToken, "hugo@example.org", hosts);
    QCOMPARE(meOf(*m_fixture, hugo.accessToken).secondFactorDue.value_or(""),
             core::formatTime(m_fixture->clock.now() + std::chrono::days(14)));
    QCOMPARE(m_fixture->get("/api/v1/users", hugo.accessToken).status, 200);
    m_fixture->clock.advance(24h * 14);
    const auto late = m_fixture->login("hugo@example.org", "tram gherkin obelisk").as<api::TokenPair>();
    QCOMPARE(problemOf(m_fixture->get("/api/v1/users", late.accessToken)), std::string("secondFactorMissing"));
}

void FactorDefaultTest::whatInheritsIsAskedOnceOnly()
{
    reach(*m_fixture, true);
    const std::string hosts = m_fixture->made(roleWith("Hosts", {granted("users.manage")}));
    static_cast<void>(m_fixture->made(roleWith("Deputies", {granted("keys.manage")}, {"administrator"})));
    static_cast<void>(m_fixture->made(roleWith("Night hosts", {granted("keys.manage")}, {hosts})));
    QCOMPARE(policyNow(*m_fixture).roles, (std::vector<std::string>{hosts, "administrator"}));
}

void FactorDefaultTest::aRoleThatBeginsToManageHasItsOwnDays()
{
    reach(*m_fixture, true);
    const std::string hosts = m_fixture->made(roleWith("Hosts", {granted("users.read")}));
    static_cast<void>(m_fixture->join(m_fixture->tokens.accessToken, "hugo@example.org", hosts));
    laterBy(24h * 10);
    QCOMPARE(m_fixture->update(hosts, roleWith("Hosts", {granted("users.read"), granted("users.manage")})).status, 200);
    const auto hugo = m_fixture->login("hugo@example.org", "tram gherkin obelisk").as<api::TokenPair>();
    QCOMPARE(meOf(*m_fixture, hugo.accessToken).secondFactorDue.value_or(""),
             core::formatTime(m_fixture->clock.now() + std::chrono::days(14)));
}

void FactorDefaultTest::aRoleThatWasTakenOutStaysOut()
{
    reach(*m_fixture, true);
    const std::string hosts = m_fixture->made(roleWith("Hosts", {granted("users.manage")}));
    const std::vector<std::string> administrators{"administrator"};
    QCOMPARE(
        setPolicy(*m_fixture, m_fixture->tokens.accessToken, R"({"roles":["administrator"],"graceDays":7})").status,
        200);
    QCOMPARE(m_fixture->update(hosts, roleWith("Night hosts", {granted("users.manage")})).status, 200);
    reach(*m_fixture, true);
    QCOMPARE(policyNow(*m_fixture).roles, administrators);
    QCOMPARE(m_fixture->update(hosts, roleWith("Hosts", {granted("users.read")})).status, 200);
    QCOMPARE(m_fixture->update(hosts, roleWith("Hosts", {granted("users.manage")})).status, 200);
    QCOMPARE(policyNow(*m_fixture).roles, (std::vector<std::string>{hosts, "administrator"}));
}

BLOOMZY_TEST(FactorDefaultTest)
#include "FactorDefaultTest.moc"
