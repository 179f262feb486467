#include "backend/api/RoleBulk.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/Forgetful.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy;

namespace {

/// Somebody who looks after roles, and may read accounts or not.
class Keepers : public Forgetful
{
public:
    Keepers(TestDatabases& databases, storage::Engine engine)
        : Forgetful(databases, engine)
        , blind(keeper("bert@example.org", {}))
        , seeing(keeper("sara@example.org", {granted("users.read")}))
    {
        (void)assign(guestId, {having("curator")});
    }
    [[nodiscard]] api::AccessExplanation why(const std::string& token) const
    {
        return get("/api/v1/access/explanation?user=" + guestId + "&permission=taxa.write", token)
            .as<api::AccessExplanation>();
    }
    [[nodiscard]] api::AccessPeople who(const std::string& token) const
    {
        return get("/api/v1/access/people?permission=taxa.write", token).as<api::AccessPeople>();
    }
    /// Of a role that the keepers have.
    [[nodiscard]] api::AccessEffects preview(const std::string& token) const
    {
        const api::RolePreview asked{keepers, roleWith("Keepers", {granted("roles.read"), granted("taxa.read")})};
        return post("/api/v1/access/preview", core::json::toJson(asked), token).as<api::AccessEffects>();
    }

    [[nodiscard]] api::RoleRevision lastRevision(const std::string& token) const
    {
        return get("/api/v1/roles/" + keepers + "/revisions", token).as<api::RoleRevisionList>().items.at(0);
    }
    /// Of the guest, of whom nothing changes by it.
    [[nodiscard]] api::UserBulkOutcome takeNothing(const std::string& token) const
    {
        const api::RoleBulk bulk{{guestId}, api::RoleBulkAction::take, having("support")};
        return post("/api/v1/users/bulk/roles", core::json::toJson(bulk), token).as<api::UserBulkResult>().items.at(0);
    }

    std::string keepers; ///< the role's id
    std::string blind;
    std::string seeing;

private:
    std::string keeper(const std::string& email, std::vector<api::RoleRule> more)
    {
        more.push_back(granted("roles.read"));
        more.push_back(granted("roles.manage"));
        const std::string role = made(roleWith("Keepers of " + email, more));
        if (keepers.empty())
            keepers = role;
        return join(tokens.accessToken, email, role).accessToken;
    }
};

} // namespace

/// Who has a right is told to who reads roles; what they are called only to who also reads accounts.
class AccessNamesTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void withoutTheRightThereAreIdsOnly();
    void whoChangesRolesLearnsNoNamesByIt();
    void withItThereAreNames();
};

void AccessNamesTest::withoutTheRightThereAreIdsOnly()
{
    const Keepers scene(m_databases, engine());
    QCOMPARE(scene.get("/api/v1/users", scene.blind).status, 403);
    const auto why = scene.why(scene.blind);
    QVERIFY(why.allowed && !why.chains.empty());
    for (const api::AccessChain& chain : why.chains) {
        QCOMPARE(chain.assignment.grantedBy->id, scene.adminId);
        QCOMPARE(chain.assignment.grantedBy->displayName, std::string());
    }
    const auto who = scene.who(scene.blind);
    QCOMPARE(who.items.size(), std::size_t{2});
    for (const api::AccessPerson& person : who.items) {
        QVERIFY(person.id == scene.adminId || person.id == scene.guestId);
        QCOMPARE(person.displayName, std::string());
    }
    const auto effects = scene.preview(scene.blind);
    QCOMPARE(effects.items.size(), std::size_t{1});
    QVERIFY(!effects.items[0].id.empty());
    QCOMPARE(effects.items[0].displayName, std::string());
}

void AccessNamesTest::whoChangesRolesLearnsNoNamesByIt()
{
    const Keepers scene(m_databases, engine());
    const auto revision = scene.lastRevision(scene.blind);
    QCOMPARE(revision.changedBy.id, scene.adminId);
    QCOMPARE(revision.changedBy.displayName, std::string());
    const auto outcome = scene.takeNothing(scene.blind);
    QVERIFY(outcome.done && !outcome.user);
    const Answer assigned = scene.assign(scene.guestId, {having("curator")}, scene.blind);
    QCOMPARE(assigned.status, 200);
    const auto roles = assigned.as<api::UserRoles>().items;
    QCOMPARE(roles.at(0).grantedBy->id, scene.adminId);
    QCOMPARE(roles.at(0).grantedBy->displayName, std::string());
}

void AccessNamesTest::withItThereAreNames()
{
    const Keepers scene(m_databases, engine());
    QCOMPARE(scene.why(scene.seeing).chains.at(0).assignment.grantedBy->displayName, std::string("Ada Bloom"));
    const auto who = scene.who(scene.seeing);
    QCOMPARE(who.items.size(), std::size_t{2});
    QVERIFY(std::ranges::none_of(who.items, [](const auto& person) { return person.displayName.empty(); }));
    QCOMPARE(scene.preview(scene.seeing).items.at(0).displayName, std::string("Guest Person"));
    QCOMPARE(scene.lastRevision(scene.seeing).changedBy.displayName, std::string("Ada Bloom"));
    QCOMPARE(scene.takeNothing(scene.seeing).user->email, guestEmail);
}

BLOOMZY_TEST(AccessNamesTest)
#include "AccessNamesTest.moc"
