#include "backend/api/RoleBulk.h"

#include "tests/support/TestMain.h"
#include "tests/unit/auth/RoleFixture.h"

#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

const std::string route = "/api/v1/users/bulk/roles";

api::RoleBulk bulkOf(api::RoleBulkAction action, std::vector<std::string> ids, api::RoleAssignmentInput role)
{
    return {std::move(ids), action, std::move(role)};
}

} // namespace

/// One role given to many people, or taken from them.
class RoleBulkTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWhoMayNot();
    void refusesWithoutAFreshProof();
    void refusesWhatIsNoChange();
    void refusesBeyondOnesOwnRightsForEach();
    void refusesBothSidesOfASeparationForOne();
    void keepsAnAdministrator();
    void givesARoleToEach();
    void givesItAnewWithOtherTerms();
    void takesARoleFromEach();

private:
    [[nodiscard]] Answer send(const api::RoleBulk& bulk, const std::string& token) const
    {
        return m_fixture->post(route, core::json::toJson(bulk), token);
    }
    [[nodiscard]] Answer send(const api::RoleBulk& bulk) const { return send(bulk, m_fixture->tokens.accessToken); }
    [[nodiscard]] std::string join(const std::string& name, const std::string& role) const
    {
        return m_fixture->idOf(m_fixture->join(m_fixture->tokens.accessToken, name + "@example.org", role).accessToken);
    }
    [[nodiscard]] std::vector<api::RoleAssignment> rolesOf(const std::string& id) const
    {
        return m_fixture->get("/api/v1/users/" + id + "/roles", m_fixture->tokens.accessToken)
            .as<api::UserRoles>()
            .items;
    }
    [[nodiscard]] std::ptrdiff_t changes() const
    {
        return std::ranges::count(m_fixture->audit(), std::string("user.setRoles"), &api::AuditEvent::action);
    }

    std::unique_ptr<RoleFixture> m_fixture;
};

void RoleBulkTest::init()
{
    m_fixture = std::make_unique<RoleFixture>(m_databases, engine());
    m_fixture->begin();
}

void RoleBulkTest::refusesWhoMayNot()
{
    const auto vera = m_fixture->join(m_fixture->tokens.accessToken, "vera@example.org", "viewer");
    const auto bulk = bulkOf(api::RoleBulkAction::give, {m_fixture->idOf(vera.accessToken)}, having("administrator"));
    const std::string before = m_fixture->rows();
    QCOMPARE(send(bulk, vera.accessToken).status, 403);
    QCOMPARE(send(bulk, {}).status, 401);
    QCOMPARE(m_fixture->rows(), before);
}

void RoleBulkTest::refusesWithoutAFreshProof()
{
    const auto vera = join("vera", "viewer");
    const auto bulk = bulkOf(api::RoleBulkAction::give, {vera}, having("support"));
    m_fixture->clock.advance(6min);
    const std::string before = m_fixture->rows();
    const Answer refused = send(bulk);
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.find("stepUpRequired") != std::string::npos);
    QCOMPARE(m_fixture->rows(), before);
}

void RoleBulkTest::refusesWhatIsNoChange()
{
    const auto vera = join("vera", "viewer");
    const std::string before = m_fixture->rows();
    using enum api::RoleBulkAction;
    QCOMPARE(send(bulkOf(unknown, {vera}, having("support"))).status, 422);
    QCOMPARE(send(bulkOf(give, {}, having("support"))).faults(), std::string("userBulk.ids"));
    QCOMPARE(send(bulkOf(give, {vera, vera}, having("support"))).faults(), std::string("userBulk.ids"));
    QCOMPARE(send(bulkOf(give, std::vector<std::string>(201, vera), having("support"))).faults(),
             std::string("userBulk.ids"));
    QCOMPARE(send(bulkOf(give, {vera}, having("nobody"))).faults(), std::string("role.unknown"));
    auto past = having("support");
    past.until = "2020-01-01T00:00:00Z";
    QCOMPARE(send(bulkOf(give, {vera}, past)).faults(), std::string("assignment.until.past"));
    auto talkative = having("support");
    talkative.reason = std::string(501, 'a');
    QCOMPARE(send(bulkOf(take, {vera}, talkative)).status, 422);
    const auto nobody = send(bulkOf(give, {"x"}, having("support"))).as<api::UserBulkResult>();
    QCOMPARE(nobody.items.front().code.value(), std::string("notFound"));
    QCOMPARE(m_fixture->rows(), before);
}

void RoleBulkTest::refusesBeyondOnesOwnRightsForEach()
{
    const auto deputy =
        m_fixture->made(roleWith("Deputy", {granted("roles.manage"), granted("users.read"), granted("taxa.read")}));
    const auto dora = m_fixture->join(m_fixture->tokens.accessToken, "dora@example.org", deputy);
    const auto vera = join("vera", "viewer");
    const auto sam = join("sam", "support");
    const std::string before = m_fixture->rows();
    const auto refused = send(bulkOf(api::RoleBulkAction::give, {vera, sam}, having("support")), dora.accessToken);
    QCOMPARE(refused.status, 200);
    const auto result = refused.as<api::UserBulkResult>();
    // Sam has it already, so nothing is granted.
    QCOMPARE(result.items[0].code.value(), std::string("forbidden"));
    QVERIFY(!result.items[0].user && !result.items[0].detail.value().empty());
    QVERIFY(result.items[1].done);
    QCOMPARE(m_fixture->rows(), before);
}

void RoleBulkTest::refusesBothSidesOfASeparationForOne()
{
    const auto otto = join("otto", "auditor");
    const auto vera = join("vera", "viewer");
    const auto result =
        send(bulkOf(api::RoleBulkAction::give, {otto, vera}, having("administrator"))).as<api::UserBulkResult>();
    QCOMPARE(result.done, 1);
    QCOMPARE(result.failed, 1);
    QCOMPARE(result.items[0].code.value(), std::string("conflict"));
    QCOMPARE(rolesOf(otto).size(), std::size_t{1});
    QCOMPARE(rolesOf(vera).size(), std::size_t{2});
}

void RoleBulkTest::keepsAnAdministrator()
{
    const auto bob = join("bob", "administrator");
    const auto& ada = m_fixture->adminId;
    const auto result =
        send(bulkOf(api::RoleBulkAction::take, {bob, ada}, having("administrator"))).as<api::UserBulkResult>();
    QVERIFY(result.items[0].done);
    QCOMPARE(result.items[1].code.value(), std::string("conflict"));
    QCOMPARE(rolesOf(ada).size(), std::size_t{1});
    auto ending = having("administrator");
    ending.until = core::formatTime(m_fixture->clock.now() + 24h);
    const std::string before = m_fixture->rows();
    QCOMPARE(send(bulkOf(api::RoleBulkAction::give, {ada}, ending)).as<api::UserBulkResult>().failed, 1);
    QCOMPARE(m_fixture->rows(), before);
}

void RoleBulkTest::givesARoleToEach()
{
    const auto person = m_fixture->join(m_fixture->tokens.accessToken, "vera@example.org", "viewer");
    const auto vera = m_fixture->idOf(person.accessToken);
    const auto sam = join("sam", "support");
    auto role = having("curator");
    role.families = {"Araceae"};
    role.until = "2127-05-22T00:00:00.000000Z";
    role.reason = "A campaign";
    const auto events = changes();
    const auto result = send(bulkOf(api::RoleBulkAction::give, {vera, sam}, role)).as<api::UserBulkResult>();
    QCOMPARE(result.done, 2);
    QCOMPARE(result.items[0].user->roles, (std::vector<std::string>{"curator", "viewer"}));
    QCOMPARE(result.items[1].user->roles, (std::vector<std::string>{"curator", "support"}));
    const auto given = rolesOf(sam).front();
    QCOMPARE(given.families, std::vector<std::string>{"Araceae"});
    QCOMPARE(given.until, role.until);
    QCOMPARE(given.reason, role.reason);
    QCOMPARE(given.grantedBy->id, m_fixture->adminId);
    const auto may = m_fixture->permissionsOf(person.accessToken); // from the next request on
    QVERIFY(std::ranges::count(may, "taxa.write") == 1);
    QCOMPARE(changes(), events + 2);
    // Again: they have it so already.
    const std::string before = m_fixture->rows();
    QCOMPARE(send(bulkOf(api::RoleBulkAction::give, {vera, sam}, role)).as<api::UserBulkResult>().done, 2);
    QCOMPARE(m_fixture->rows(), before);
}

void RoleBulkTest::givesItAnewWithOtherTerms()
{
    const auto vera = join("vera", "curator");
    auto role = having("curator");
    role.families = {"Moraceae"};
    QCOMPARE(send(bulkOf(api::RoleBulkAction::give, {vera}, role)).as<api::UserBulkResult>().done, 1);
    QCOMPARE(rolesOf(vera).size(), std::size_t{1});
    QCOMPARE(rolesOf(vera).front().families, std::vector<std::string>{"Moraceae"});
    // What was edited before is refused: the roles have another revision.
    QCOMPARE(
        m_fixture
            ->send("PUT", "/api/v1/users/" + vera + "/roles", R"({"items":[]})", m_fixture->tokens.accessToken, "\"1\"")
            .status,
        412);
}

void RoleBulkTest::takesARoleFromEach()
{
    const auto vera = join("vera", "viewer");
    const auto sam = join("sam", "support");
    const auto person = m_fixture->join(m_fixture->tokens.accessToken, "cai@example.org", "viewer");
    const auto cai = m_fixture->idOf(person.accessToken);
    auto role = having("viewer");
    role.reason = "The campaign is over";
    const auto events = changes();
    const auto result = send(bulkOf(api::RoleBulkAction::take, {vera, sam, cai}, role)).as<api::UserBulkResult>();
    QCOMPARE(result.done, 3); // Sam never had it, which is what was asked for
    QVERIFY(rolesOf(vera).empty() && rolesOf(cai).empty());
    QCOMPARE(rolesOf(sam).size(), std::size_t{1});
    QVERIFY(m_fixture->permissionsOf(person.accessToken).empty());
    QCOMPARE(changes(), events + 2);
    const auto last = m_fixture->audit().back();
    QCOMPARE(last.target->id, cai);
    QCOMPARE(last.reason.value(), role.reason);
    QVERIFY(!last.changes.empty());
}

BLOOMZY_TEST(RoleBulkTest)
#include "RoleBulkTest.moc"
