#include "backend/auth/RoleBulkService.h"
#include "backend/auth/UserAccounts.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/Staff.h"

#include <QTest>

using namespace bloomzy;

namespace {

void compareOutcomes(const api::UserBulkResult& result, std::int64_t done)
{
    QCOMPARE(result.done, done);
    QCOMPARE(result.failed, static_cast<std::int64_t>(result.items.size()) - done);
    for (std::size_t i = 0; i < result.items.size(); ++i) {
        const bool was = i < static_cast<std::size_t>(done);
        QCOMPARE(result.items[i].done, was);
        QCOMPARE(result.items[i].code.value_or("none"), std::string(was ? "none" : "forbidden"));
        QCOMPARE(result.items[i].detail.has_value(), !was);
    }
}

} // namespace

/// Whoever does something to many people must have the right to it for each of them.
class BulkRightsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRightThatIsTakenAwayStopsTheRest();
    void whoIsSuspendedMeanwhileSuspendsNobodyElse();
    void aRoleIsGivenToNobodyElse();
    void whoTakesTheirOwnRoleTakesNoFurtherOne();
    void anotherRightIsNoReasonToStop();

private:
    std::unique_ptr<Staff> m_staff;
};

void BulkRightsTest::init()
{
    m_staff = std::make_unique<Staff>(m_databases, engine());
    m_staff->link->before = 2;
}

void BulkRightsTest::aRightThatIsTakenAwayStopsTheRest()
{
    auto& parts = *m_staff->parts;
    auth::UserAccounts accounts(*m_staff->link, m_staff->log, parts.rights, parts.list);
    m_staff->link->meanwhile = [this] { QCOMPARE(m_staff->assign(m_staff->deputyId, {}).status, 200); };
    const auto result = accounts.bulk(m_staff->byDeputy("user.bulk"),
                                      {m_staff->people, api::UserBulkAction::suspend, "The season is over"});
    compareOutcomes(result.value(), 1);
    QCOMPARE(m_staff->emailsOf(api::UserStatus::suspended), std::vector<std::string>{"vera@example.org"});
}

void BulkRightsTest::whoIsSuspendedMeanwhileSuspendsNobodyElse()
{
    auto& parts = *m_staff->parts;
    auth::UserAccounts accounts(*m_staff->link, m_staff->log, parts.rights, parts.list);
    m_staff->link->meanwhile = [this] {
        QCOMPARE(m_staff
                     ->post("/api/v1/users/" + m_staff->deputyId + "/suspend", R"({"reason":"Left"})",
                            m_staff->tokens.accessToken)
                     .status,
                 200);
    };
    const auto result = accounts.bulk(m_staff->byDeputy("user.bulk"),
                                      {m_staff->people, api::UserBulkAction::suspend, "The season is over"});
    compareOutcomes(result.value(), 1);
    QCOMPARE(m_staff->emailsOf(api::UserStatus::suspended).size(), std::size_t{2}); // with the deputy
}

void BulkRightsTest::aRoleIsGivenToNobodyElse()
{
    auto& parts = *m_staff->parts;
    auth::RoleBulkService roles(*m_staff->link, m_staff->clock, parts.rights, parts.list);
    // They may still manage people, and hold what they would give.
    m_staff->link->meanwhile = [this] {
        const auto rest = m_staff->made(roleWith("Hosts", {granted("users.manage"), granted("taxa.read")}));
        QCOMPARE(m_staff->assign(m_staff->deputyId, {having(rest)}).status, 200);
    };
    const auto seen = m_staff->made(roleWith("Guests", {granted("taxa.read")}));
    const auto result =
        roles.change(m_staff->byDeputy("user.setRoles"), {m_staff->people, api::RoleBulkAction::give, having(seen)});
    compareOutcomes(result.value(), 1);
    QCOMPARE(m_staff->count("SELECT count(*) FROM user_roles WHERE role_id = '" + seen + "'"), 1);
}

void BulkRightsTest::whoTakesTheirOwnRoleTakesNoFurtherOne()
{
    std::vector<std::string> all{m_staff->deputyId};
    all.insert(all.end(), m_staff->people.begin(), m_staff->people.end());
    for (const std::string& id : m_staff->people)
        QCOMPARE(m_staff->assign(id, {having(m_staff->role)}).status, 200);
    const Answer answer =
        m_staff->post("/api/v1/users/bulk/roles",
                      core::json::toJson(api::RoleBulk{all, api::RoleBulkAction::take, having(m_staff->role)}),
                      m_staff->deputy.accessToken);
    QCOMPARE(answer.status, 200);
    compareOutcomes(answer.as<api::UserBulkResult>(), 1);
    QCOMPARE(m_staff->count("SELECT count(*) FROM user_roles WHERE role_id = '" + m_staff->role + "'"), 3);
}

void BulkRightsTest::anotherRightIsNoReasonToStop()
{
    auto& parts = *m_staff->parts;
    auth::UserAccounts accounts(*m_staff->link, m_staff->log, parts.rights, parts.list);
    m_staff->link->meanwhile = [this] {
        const auto rest = m_staff->made(roleWith("Hosts", {granted("users.manage")}));
        QCOMPARE(m_staff->assign(m_staff->deputyId, {having(rest)}).status, 200);
    };
    const auto result = accounts.bulk(m_staff->byDeputy("user.bulk"),
                                      {m_staff->people, api::UserBulkAction::suspend, "The season is over"});
    compareOutcomes(result.value(), 3);
}

BLOOMZY_TEST(BulkRightsTest)
#include "BulkRightsTest.moc"
