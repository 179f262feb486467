#include "tests/support/TestMain.h"
#include "tests/unit/auth/RoleFixture.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

/// Roles of the operator's own, who has them, and why somebody may do something.
class RoleServiceTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSecondInvitationMakesRolesStale();
    void keepsARole();
    void holdsFromTheNextRequestOn();
    void endsAnAssignmentByItself();
    void narrowsToFamilies();
    void keepsWhoGranted();
    void keepsHistory();
    void removesARole();
    void keepsItsRulesOverAStart();
    void takesASeparationAwayForGood();
    void explains();
    void listsWhoMay();
    void tellsTheAuditLog();

private:
    api::TokenPair join(const std::string& name, const std::string& role)
    {
        return m_fixture->join(m_fixture->tokens.accessToken, name + "@example.org", role);
    }
    Answer get(const std::string& target) { return m_fixture->get(target, m_fixture->tokens.accessToken); }

    std::unique_ptr<RoleFixture> m_fixture;
};

void RoleServiceTest::init()
{
    m_fixture = std::make_unique<RoleFixture>(m_databases, engine());
    m_fixture->begin();
}

void RoleServiceTest::aSecondInvitationMakesRolesStale()
{
    const std::string& ada = m_fixture->tokens.accessToken;
    const auto eve = m_fixture->invite(ada, "eve@example.org", {"curator"}).as<api::InvitedUser>().user.id;
    const std::string path = "/api/v1/users/" + eve + "/roles";
    const std::string etag = get(path).etag;
    QCOMPARE(m_fixture->invite(ada, "eve@example.org", {"viewer"}).status, 201);
    const std::string before = m_fixture->rows();
    const std::string body = core::json::toJson(api::UserRolesInput{{having("curator")}});
    QCOMPARE(m_fixture->send("PUT", path, body, ada, etag).status, 412);
    QCOMPARE(m_fixture->rows(), before);
}

void RoleServiceTest::keepsARole()
{
    const auto created = m_fixture->create(
        {" Reviewer ", "Looks twice", {"viewer"}, {granted("taxa.publish", {"Moraceae", "Araceae"})}});
    QCOMPARE(created.status, 201);
    QCOMPARE(created.etag, std::string("\"1\""));
    const auto role = get("/api/v1/roles/" + created.as<api::Role>().id).as<api::Role>();
    QCOMPARE(role.name, std::string("Reviewer"));
    QCOMPARE(role.parents, std::vector<std::string>{"viewer"});
    QCOMPARE(role.rules, std::vector{granted("taxa.publish", {"Araceae", "Moraceae"})});
    QCOMPARE(role.permissions, (std::vector<std::string>{"taxa.read", "taxa.publish"}));
    QVERIFY(!role.builtIn);
    const auto list = get("/api/v1/roles").as<api::RoleList>();
    QCOMPARE(list.items.size(), std::size_t(6));
    QCOMPARE(std::ranges::find(list.items, std::string("administrator"), &api::Role::id)->people, 1);
}

void RoleServiceTest::holdsFromTheNextRequestOn()
{
    const auto role = m_fixture->made(roleWith("Reader", {granted("users.read")}));
    const auto person = join("rita", role);
    QCOMPARE(m_fixture->get("/api/v1/users", person.accessToken).status, 200);
    QCOMPARE(m_fixture->update(role, roleWith("Reader", {denied("users.read")})).status, 200);
    QCOMPARE(m_fixture->get("/api/v1/users", person.accessToken).status, 403);
    QCOMPARE(m_fixture->assign(m_fixture->idOf(person.accessToken), {having("auditor")}).status, 200);
    QCOMPARE(m_fixture->get("/api/v1/users", person.accessToken).status, 200);
    QCOMPARE(m_fixture->assign(m_fixture->idOf(person.accessToken), {}).status, 200);
    QCOMPARE(m_fixture->get("/api/v1/users", person.accessToken).status, 403);
}

void RoleServiceTest::endsAnAssignmentByItself()
{
    const auto person = join("emil", "viewer");
    auto ending = having("auditor");
    ending.until = core::formatTime(m_fixture->clock.now() + 60s);
    QCOMPARE(m_fixture->assign(m_fixture->idOf(person.accessToken), {ending}).status, 200);
    QCOMPARE(m_fixture->get("/api/v1/users", person.accessToken).status, 200);
    m_fixture->clock.advance(59s);
    QCOMPARE(m_fixture->get("/api/v1/users", person.accessToken).status, 200);
    m_fixture->clock.advance(1s);
    QCOMPARE(m_fixture->get("/api/v1/users", person.accessToken).status, 403);
    QVERIFY(
        get("/api/v1/users/" + m_fixture->idOf(person.accessToken) + "/roles").as<api::UserRoles>().items.front().over);
}

void RoleServiceTest::narrowsToFamilies()
{
    const auto person = join("nora", "viewer");
    const auto id = m_fixture->idOf(person.accessToken);
    api::RoleAssignmentInput narrow = having("curator");
    narrow.families = {"Araceae"};
    QCOMPARE(m_fixture->assign(id, {having("viewer"), narrow}).status, 200);
    const auto principal = m_fixture->parts->authorizer->identify(person.accessToken).value();
    QVERIFY(principal.scopeOf(api::Permission::taxaRead).families.empty()); // all, as a viewer
    QCOMPARE(principal.scopeOf(api::Permission::taxaWrite).families, std::vector<std::string>{"Araceae"});
    QVERIFY(principal.may(api::Permission::taxaDelete));
    const auto roles = get("/api/v1/users/" + id + "/roles").as<api::UserRoles>();
    QCOMPARE(roles.items.front().families, std::vector<std::string>{"Araceae"});
}

void RoleServiceTest::keepsWhoGranted()
{
    const auto person = join("gina", "viewer");
    const auto id = m_fixture->idOf(person.accessToken);
    const auto other = join("bob", "administrator");
    const auto before = get("/api/v1/users/" + id + "/roles").as<api::UserRoles>().items.front();
    QCOMPARE(before.grantedBy->id, m_fixture->adminId);
    m_fixture->clock.advance(60s);
    auto second = having("support");
    second.reason = "Covers for Ada";
    QCOMPARE(m_fixture->assign(id, {having("viewer"), second}, other.accessToken).status, 200);
    const auto after = get("/api/v1/users/" + id + "/roles").as<api::UserRoles>().items;
    QCOMPARE(after.size(), std::size_t(2));
    QCOMPARE(after[0].reason, std::string("Covers for Ada"));
    QCOMPARE(after[0].grantedBy->id, m_fixture->idOf(other.accessToken));
    QCOMPARE(after[1].grantedBy->id, m_fixture->adminId);
    QCOMPARE(after[1].grantedAt, before.grantedAt);
}

void RoleServiceTest::keepsHistory()
{
    const auto first = roleWith("First", {granted("taxa.read")});
    const auto id = m_fixture->made(first);
    QCOMPARE(m_fixture->update(id, roleWith("Second", {granted("audit.read")})).etag, std::string("\"2\""));
    auto revisions = get("/api/v1/roles/" + id + "/revisions").as<api::RoleRevisionList>().items;
    QCOMPARE(revisions.size(), std::size_t(2));
    QCOMPARE(revisions[1].role, first);
    QCOMPARE(revisions[0].changedBy.id, m_fixture->adminId);
    QCOMPARE(m_fixture->update(id, revisions[1].role).status, 200);
    QCOMPARE(get("/api/v1/roles/" + id).as<api::Role>().name, std::string("First"));
    revisions = get("/api/v1/roles/" + id + "/revisions").as<api::RoleRevisionList>().items;
    QCOMPARE(revisions.size(), std::size_t(3));
}

void RoleServiceTest::removesARole()
{
    const auto id = m_fixture->made(roleWith("Short", {granted("taxa.read")}));
    QCOMPARE(m_fixture->send("DELETE", "/api/v1/roles/" + id, {}, m_fixture->tokens.accessToken, "\"1\"").status, 204);
    QCOMPARE(get("/api/v1/roles/" + id).status, 404);
    QCOMPARE(m_fixture->create(roleWith("Short", {})).status, 201);
}

void RoleServiceTest::keepsItsRulesOverAStart()
{
    const auto id =
        m_fixture->made(roleWith("Reader", {granted("taxa.read", {"Araceae"}), denied("audit.read")}, {"support"}));
    const auto before = get("/api/v1/roles/" + id).body;
    m_fixture->restart();
    QCOMPARE(get("/api/v1/roles/" + id).body, before);
}

void RoleServiceTest::takesASeparationAwayForGood()
{
    QCOMPARE(get("/api/v1/access/conflicts").as<api::RoleConflictList>().items.size(), std::size_t(1));
    QCOMPARE(
        m_fixture->send("PUT", "/api/v1/access/conflicts", R"({"items":[]})", m_fixture->tokens.accessToken).status,
        200);
    m_fixture->restart();
    QVERIFY(get("/api/v1/access/conflicts").as<api::RoleConflictList>().items.empty());
    QCOMPARE(m_fixture->assign(m_fixture->adminId, {having("administrator"), having("auditor")}).status, 200);
}

void RoleServiceTest::explains()
{
    const auto reviewer = m_fixture->made(roleWith("Reviewer", {granted("taxa.publish")}, {"viewer"}));
    const auto person = join("kim", reviewer);
    const auto id = m_fixture->idOf(person.accessToken);
    const auto why = [&](const std::string& permission) {
        return get("/api/v1/access/explanation?user=" + id + "&permission=" + permission).as<api::AccessExplanation>();
    };
    const auto read = why("taxa.read");
    QVERIFY(read.allowed && read.reaches && !read.remedy);
    QCOMPARE(read.chains.size(), std::size_t(1));
    QCOMPARE(read.chains.front().path, (std::vector<std::string>{reviewer, "viewer"}));
    QCOMPARE(read.chains.front().assignment.grantedBy->id, m_fixture->adminId);
    const auto audit = why("audit.read");
    QVERIFY(!audit.allowed && audit.chains.empty());
    QCOMPARE(audit.remedy->kind, api::RemedyKind::assignRole);
    QCOMPARE(audit.remedy->roles, std::vector<std::string>{"support"});
    m_fixture->setStatus(id, api::UserStatus::suspended);
    QVERIFY(!why("taxa.read").allowed);
    QVERIFY(!why("taxa.read").active);
    QCOMPARE(get("/api/v1/access/explanation?user=" + id + "&permission=taxa.paint").status, 422);
    QCOMPARE(get("/api/v1/access/explanation?user=nobody&permission=taxa.read").status, 404);
}

void RoleServiceTest::listsWhoMay()
{
    const auto blind = m_fixture->made(roleWith("Blind", {denied("audit.read")}));
    const auto sam = join("sam", "support");
    const auto deaf = join("dan", "support");
    QCOMPARE(m_fixture->assign(m_fixture->idOf(deaf.accessToken), {having("support"), having(blind)}).status, 200);
    (void)m_fixture->invite(m_fixture->tokens.accessToken, "ivy@example.org", {"support"});
    std::vector<std::string> people;
    std::string cursor;
    do {
        const auto page = get("/api/v1/access/people?permission=audit.read&limit=1" + cursor).as<api::AccessPeople>();
        for (const auto& person : page.items)
            people.push_back(person.id);
        cursor = page.nextCursor ? "&cursor=" + *page.nextCursor : std::string();
    } while (!cursor.empty());
    QCOMPARE(people, (std::vector<std::string>{m_fixture->adminId, m_fixture->idOf(sam.accessToken)}));
}

void RoleServiceTest::tellsTheAuditLog()
{
    const auto id = m_fixture->made(roleWith("Reader", {granted("taxa.read")}));
    const auto person = join("kim", id);
    QCOMPARE(m_fixture->assign(m_fixture->idOf(person.accessToken), {having("support")}).status, 200);
    const auto events = m_fixture->audit();
    QCOMPARE(events.back().action, std::string("user.setRoles"));
    const auto names = [&](const std::string& pointer) {
        return std::ranges::count(events.back().changes, pointer, &api::FieldChange::field) == 1;
    };
    QVERIFY(names("/" + id + "/role") && names("/support/role"));
    const auto created = std::ranges::find(events, std::string("role.create"), &api::AuditEvent::action);
    QVERIFY(created != events.end());
    QCOMPARE(created->target->id, id);
}

BLOOMZY_TEST(RoleServiceTest)
#include "RoleServiceTest.moc"
