#include "tests/support/TestMain.h"
#include "tests/unit/auth/RoleFixture.h"

#include <QTest>

#include <functional>

using namespace bloomzy;
using namespace std::chrono_literals;

/// What changes of roles and of who has them must be refused, and that nothing is changed then.
class RoleRefusalTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWhatIsNoRole_data();
    void refusesWhatIsNoRole();
    void refusesCircles();
    void keepsBuiltInRoles();
    void refusesStaleChanges();
    void refusesToRemoveWhatIsUsed();
    void refusesWithoutThePermission();
    void grantsOnlyWhatOneHolds();
    void grantsNoLongerThanOneHolds();
    void liftsNoDenialOfWhatOneDoesNotHold();
    void refusesBothSidesOfASeparation();
    void keepsAnAdministrator();
    void refusesWhatIsNoAssignment_data();
    void refusesWhatIsNoAssignment();

private:
    /// Does it, expects the status, and that no row changed.
    void refused(int status, const std::function<Answer()>& attempt)
    {
        const std::string before = m_fixture->rows();
        const Answer answer = attempt();
        if (answer.status != status)
            qWarning("%s", answer.body.c_str());
        QCOMPARE(answer.status, status);
        QCOMPARE(m_fixture->rows(), before);
    }
    /// Somebody who manages roles and reads the catalog's Araceae; their tokens.
    api::TokenPair deputy()
    {
        const auto role =
            m_fixture->made(roleWith("Deputy", {granted("roles.manage"), granted("roles.read"), granted("users.manage"),
                                                granted("users.read"), granted("taxa.read", {"Araceae"})}));
        return m_fixture->join(m_fixture->tokens.accessToken, "dora@example.org", role);
    }

    std::unique_ptr<RoleFixture> m_fixture;
};

void RoleRefusalTest::init()
{
    m_fixture = std::make_unique<RoleFixture>(m_databases, engine());
    m_fixture->begin();
}

void RoleRefusalTest::refusesWhatIsNoRole_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("faults");
    const auto row = [](const char* name, const char* body, const char* faults) {
        QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(faults);
    };
    row("no name", R"({"name":" ","description":"","parents":[],"rules":[]})", "role.name.required");
    row("a line break", R"({"name":"a\nb","description":"","parents":[],"rules":[]})", "role.name.characters");
    row("a name that is taken", R"({"name":"VIEWER","description":"","parents":[],"rules":[]})", "role.name.taken");
    row("no such permission",
        R"({"name":"a","description":"","parents":[],"rules":[{"permission":"taxa.paint",)"
        R"("effect":"grant","families":[]}]})",
        "role.permission.unknown");
    row("twice",
        R"({"name":"a","description":"","parents":[],"rules":[)"
        R"({"permission":"taxa.read","effect":"grant","families":[]},)"
        R"({"permission":"taxa.read","effect":"deny","families":[]}]})",
        "role.rules.twice");
    row("families of a denial",
        R"({"name":"a","description":"","parents":[],"rules":[)"
        R"({"permission":"taxa.read","effect":"deny","families":["Araceae"]}]})",
        "role.families.notHere");
    row("families of people",
        R"({"name":"a","description":"","parents":[],"rules":[)"
        R"({"permission":"users.read","effect":"grant","families":["Araceae"]}]})",
        "role.families.notHere");
    row("a blank family",
        R"({"name":"a","description":"","parents":[],"rules":[)"
        R"({"permission":"taxa.read","effect":"grant","families":[" "]}]})",
        "role.families.name");
    row("no such parent", R"({"name":"a","description":"","parents":["nobody"],"rules":[]})", "role.parents.unknown");
    row("both sides of a separation",
        R"({"name":"a","description":"","parents":["administrator","auditor"],"rules":[]})", "role.parents.conflict");
}

void RoleRefusalTest::refusesWhatIsNoRole()
{
    QFETCH(QString, body);
    QFETCH(QString, faults);
    refused(422, [&] {
        return m_fixture->send("POST", "/api/v1/roles", body.toStdString(), m_fixture->tokens.accessToken);
    });
    QCOMPARE(m_fixture->send("POST", "/api/v1/roles", body.toStdString(), m_fixture->tokens.accessToken).faults(),
             faults.toStdString());
}

void RoleRefusalTest::refusesCircles()
{
    const auto a = m_fixture->made(roleWith("A", {}));
    const auto b = m_fixture->made(roleWith("B", {}, {a}));
    const auto c = m_fixture->made(roleWith("C", {}, {b}));
    refused(422, [&] { return m_fixture->update(a, roleWith("A", {}, {a})); });
    refused(422, [&] { return m_fixture->update(a, roleWith("A", {}, {c})); });
    QCOMPARE(m_fixture->update(a, roleWith("A", {}, {c})).faults(), std::string("role.parents.circle"));
}

void RoleRefusalTest::keepsBuiltInRoles()
{
    for (const std::string id : {"administrator", "auditor", "curator", "support", "viewer"}) {
        refused(409, [&] { return m_fixture->update(id, roleWith("Mine", {})); });
        const auto etag = m_fixture->get("/api/v1/roles/" + id, m_fixture->tokens.accessToken).etag;
        refused(409, [&] {
            return m_fixture->send("DELETE", "/api/v1/roles/" + id, {}, m_fixture->tokens.accessToken, etag);
        });
    }
}

void RoleRefusalTest::refusesStaleChanges()
{
    const auto id = m_fixture->made(roleWith("A", {}));
    const auto body = core::json::toJson(roleWith("B", {}));
    const auto& token = m_fixture->tokens.accessToken;
    refused(428, [&] { return m_fixture->send("PUT", "/api/v1/roles/" + id, body, token); });
    refused(412, [&] { return m_fixture->send("PUT", "/api/v1/roles/" + id, body, token, "\"7\""); });
    refused(412, [&] { return m_fixture->send("DELETE", "/api/v1/roles/" + id, {}, token, "\"7\""); });
    refused(404, [&] { return m_fixture->send("PUT", "/api/v1/roles/nobody", body, token, "\"1\""); });
    const std::string mine = "/api/v1/users/" + m_fixture->adminId + "/roles";
    refused(428, [&] { return m_fixture->send("PUT", mine, R"({"items":[]})", token); });
    refused(412, [&] { return m_fixture->send("PUT", mine, R"({"items":[]})", token, "\"7\""); });
}

void RoleRefusalTest::refusesToRemoveWhatIsUsed()
{
    const auto base = m_fixture->made(roleWith("Base", {granted("taxa.read")}));
    const auto heir = m_fixture->made(roleWith("Heir", {}, {base}));
    const auto& token = m_fixture->tokens.accessToken;
    refused(409, [&] { return m_fixture->send("DELETE", "/api/v1/roles/" + base, {}, token, "\"1\""); });
    (void)m_fixture->join(token, "ivy@example.org", heir);
    refused(409, [&] { return m_fixture->send("DELETE", "/api/v1/roles/" + heir, {}, token, "\"1\""); });
}

void RoleRefusalTest::refusesWithoutThePermission()
{
    const auto viewer = m_fixture->join(m_fixture->tokens.accessToken, "vera@example.org", "viewer");
    const auto auditor = m_fixture->join(m_fixture->tokens.accessToken, "otto@example.org", "auditor");
    const auto id = m_fixture->idOf(viewer.accessToken);
    for (const auto& token : {viewer.accessToken, auditor.accessToken}) {
        refused(403, [&] { return m_fixture->create(roleWith("Mine", {}), token); });
        refused(403, [&] { return m_fixture->assign(id, {having("administrator")}, token); });
        refused(403, [&] { return m_fixture->send("PUT", "/api/v1/access/conflicts", R"({"items":[]})", token); });
    }
}

void RoleRefusalTest::grantsOnlyWhatOneHolds()
{
    const auto dora = deputy();
    const auto viewer = m_fixture->join(m_fixture->tokens.accessToken, "vera@example.org", "viewer");
    const auto vera = m_fixture->idOf(viewer.accessToken);
    const auto own = m_fixture->idOf(dora.accessToken);
    const auto& token = dora.accessToken;
    // By a role, by inheritance, by an assignment, to oneself, by an invitation, and beyond one's families.
    refused(403, [&] { return m_fixture->create(roleWith("More", {granted("audit.read")}), token); });
    refused(403, [&] { return m_fixture->create(roleWith("More", {}, {"curator"}), token); });
    refused(403, [&] { return m_fixture->assign(vera, {having("viewer"), having("support")}, token); });
    refused(403, [&] { return m_fixture->assign(own, {having("administrator")}, token); });
    refused(403, [&] { return m_fixture->invite(token, "eve@example.org", {"curator"}); });
    refused(403, [&] { return m_fixture->create(roleWith("More", {granted("taxa.read")}), token); });
    refused(403, [&] {
        return m_fixture->create(roleWith("More", {granted("taxa.read", {"Araceae", "Rosaceae"})}), token);
    });
    const auto mine = m_fixture->create(roleWith("Less", {granted("taxa.read", {"Araceae"})}), token);
    QCOMPARE(mine.status, 201);
    const auto id = mine.as<api::Role>().id;
    refused(403, [&] { return m_fixture->update(id, roleWith("Less", {granted("taxa.read")}), token); });
    QCOMPARE(m_fixture->assign(vera, {having("viewer"), having(id)}, token).status, 200);
    QCOMPARE(m_fixture->assign(vera, {having(id)}, token).status, 200); // taking away is free
}

void RoleRefusalTest::grantsNoLongerThanOneHolds()
{
    const auto dora = deputy();
    const auto own = m_fixture->idOf(dora.accessToken);
    auto assignment =
        m_fixture->get("/api/v1/users/" + own + "/roles", dora.accessToken).as<api::UserRoles>().items.front();
    api::RoleAssignmentInput ending = having(assignment.role);
    ending.until = core::formatTime(m_fixture->clock.now() + 24h);
    QCOMPARE(m_fixture->assign(own, {ending}).status, 200);
    refused(403, [&] { return m_fixture->assign(own, {having(assignment.role)}, dora.accessToken); });
    refused(403, [&] { return m_fixture->create(roleWith("Mine", {granted("roles.manage")}), dora.accessToken); });
    m_fixture->clock.advance(24h);
    QCOMPARE(
        m_fixture->create(roleWith("Empty", {}), m_fixture->refresh(dora.refreshToken).as<api::TokenPair>().accessToken)
            .status,
        403);
}

void RoleRefusalTest::liftsNoDenialOfWhatOneDoesNotHold()
{
    const auto dora = deputy();
    const auto quiet = m_fixture->made(roleWith("Quiet", {denied("audit.read"), granted("taxa.read", {"Araceae"})}));
    const auto person = m_fixture->join(m_fixture->tokens.accessToken, "sam@example.org", "support");
    const auto sam = m_fixture->idOf(person.accessToken);
    QCOMPARE(m_fixture->assign(sam, {having("support"), having(quiet)}).status, 200);
    QCOMPARE(m_fixture->permissionsOf(person.accessToken), std::vector<std::string>{"taxa.read"});
    refused(403, [&] { return m_fixture->assign(sam, {having("support")}, dora.accessToken); });
    refused(403, [&] {
        return m_fixture->update(quiet, roleWith("Quiet", {granted("taxa.read", {"Araceae"})}), dora.accessToken);
    });
}

void RoleRefusalTest::refusesBothSidesOfASeparation()
{
    const auto& token = m_fixture->tokens.accessToken;
    const auto person = m_fixture->join(token, "otto@example.org", "auditor");
    const auto otto = m_fixture->idOf(person.accessToken);
    refused(409, [&] { return m_fixture->assign(otto, {having("auditor"), having("administrator")}); });
    refused(409, [&] { return m_fixture->invite(token, "eve@example.org", {"auditor", "administrator"}); });
    const auto both = m_fixture->made(roleWith("Helper", {}, {"administrator"}));
    refused(409, [&] { return m_fixture->assign(otto, {having("auditor"), having(both)}); });
    // By a change of a role that the person has already.
    const auto plain = m_fixture->made(roleWith("Plain", {}));
    QCOMPARE(m_fixture->assign(otto, {having("auditor"), having(plain)}).status, 200);
    refused(409, [&] { return m_fixture->update(plain, roleWith("Plain", {}, {"administrator"})); });
    // By a new pair.
    refused(409, [&] {
        return m_fixture->send("PUT", "/api/v1/access/conflicts",
                               R"({"items":[{"first":"auditor","second":")" + plain + R"("}]})", token);
    });
}

void RoleRefusalTest::keepsAnAdministrator()
{
    const auto& ada = m_fixture->adminId;
    refused(409, [&] { return m_fixture->assign(ada, {}); });
    refused(409, [&] { return m_fixture->assign(ada, {having("curator")}); });
    auto ending = having("administrator");
    ending.until = core::formatTime(m_fixture->clock.now() + 24h);
    refused(409, [&] { return m_fixture->assign(ada, {ending}); });
    const auto blind = m_fixture->made(roleWith("Blind", {denied("roles.manage")}));
    refused(409, [&] { return m_fixture->assign(ada, {having("administrator"), having(blind)}); });
    const auto open = m_fixture->made(roleWith("Open", {}));
    QCOMPARE(m_fixture->assign(ada, {having("administrator"), having(open)}).status, 200);
    refused(409, [&] { return m_fixture->update(open, roleWith("Open", {denied("users.manage")})); });
    // Who only was invited cannot put things right.
    QCOMPARE(m_fixture->invite(m_fixture->tokens.accessToken, "eve@example.org", {"administrator"}).status, 201);
    refused(409, [&] { return m_fixture->assign(ada, {}); });
    (void)m_fixture->join(m_fixture->tokens.accessToken, "bob@example.org", "administrator");
    QCOMPARE(m_fixture->assign(ada, {}).status, 200);
}

void RoleRefusalTest::refusesWhatIsNoAssignment_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("faults");
    const auto row = [](const char* name, const char* body, const char* faults) {
        QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(faults);
    };
    row("no such role", R"({"items":[{"role":"nobody","families":[],"reason":""}]})", "role.unknown");
    row("twice",
        R"({"items":[{"role":"viewer","families":[],"reason":""},{"role":"viewer","families":[],"reason":""}]})",
        "assignment.twice assignment.twice");
    row("no time", R"({"items":[{"role":"viewer","families":[],"until":"soon","reason":""}]})",
        "assignment.until.invalid");
    row("past", R"({"items":[{"role":"viewer","families":[],"until":"2001-01-01T00:00:00Z","reason":""}]})",
        "assignment.until.past");
    row("a blank family", R"({"items":[{"role":"viewer","families":[""],"reason":""}]})", "role.families.name");
}

void RoleRefusalTest::refusesWhatIsNoAssignment()
{
    QFETCH(QString, body);
    QFETCH(QString, faults);
    const std::string target = "/api/v1/users/" + m_fixture->adminId + "/roles";
    const auto attempt = [&] {
        return m_fixture->send("PUT", target, body.toStdString(), m_fixture->tokens.accessToken, "\"1\"");
    };
    refused(422, attempt);
    QCOMPARE(attempt().faults(), faults.toStdString());
}

BLOOMZY_TEST(RoleRefusalTest)
#include "RoleRefusalTest.moc"
