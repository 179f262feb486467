#include "backend/auth/AuthService.h"
#include "backend/auth/UserGroupStore.h"
#include "tests/support/EngineTest.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using test::soon;

namespace {

/// What the version before had.
std::vector<storage::Migration> earlier(storage::Engine engine)
{
    auto all = auth::migrations(engine);
    std::erase_if(all, [](const storage::Migration& each) { return each.name >= "20261129T1910"; });
    return all;
}

/// Four people in two groups and a group that nobody is in any more; two have a second factor, one has begun it.
core::Result<void> fill(storage::Transaction& transaction)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO user_group (number, status, roles, users) VALUES "
                                      "(3, 'active', 'viewer', 3), (5, 'active', '', 1), (9, 'invited', '', 0)",
                                      {}));
    std::int64_t number = 0;
    for (const std::string_view id : {"a", "b", "c", "d"}) {
        BLOOMZY_CHECK(transaction.execute("INSERT INTO users (id, email, display_name, status, created_at) VALUES "
                                          "(?, ?, ?, 'active', '2026')",
                                          {id, id, id}));
        BLOOMZY_CHECK(
            transaction.execute("INSERT INTO user_entry (number, user_id, user_group, status, email, name_key, "
                                "last_sign_in_at, created_at, folded) VALUES (?, ?, ?, 'active', ?, ?, '', '2026', ?)",
                                {++number, id, std::int64_t{id == "d" ? 5 : 3}, id, id, id}));
    }
    BLOOMZY_CHECK(transaction.execute("INSERT INTO second_factors (user_id, sealed, created_at, active_since, "
                                      "last_step) VALUES ('a', 's', '2026', '2026', 1), ('b', 's', '2026', NULL, 0), "
                                      "('d', 's', '2026', '2026', 1)",
                                      {}));
    return {};
}

} // namespace

/// A database of before second factors told groups apart, taken over.
class FactorGroupsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void movesWhoHasASecondFactor();
};

void FactorGroupsTest::movesWhoHasASecondFactor()
{
    const std::string name = m_databases.make(engine());
    {
        const auto before = TestDatabases::open(engine(), name, earlier(engine())).value();
        before->write(storage::Lane::interactive, &fill, soon()).value();
    }
    const auto now = TestDatabases::open(engine(), name, auth::migrations(engine())).value();
    const auto groups =
        storage::readValue<std::vector<auth::UserGroup>>(*now, soon(), &auth::UserGroupStore::all).value();
    std::map<std::int64_t, const auth::UserGroup*> byNumber;
    for (const auto& group : groups)
        byNumber[group.number] = &group;
    QCOMPARE(groups.size(), std::size_t{3}); // nobody without one is left in the group without roles
    std::map<std::string, std::pair<std::string, bool>> found;
    std::map<std::int64_t, std::int64_t> counted;
    const auto read = [&](storage::Snapshot& snapshot) {
        return snapshot.query("SELECT user_id, user_group FROM user_entry", {}, [&](const storage::Row& row) {
            const auto& group = *byNumber.at(row.integer(1));
            found[std::string(row.text(0))] = {group.roles.empty() ? "" : group.roles.front(), group.secondFactor};
            ++counted[group.number];
            return true;
        });
    };
    now->read(read, soon()).value();
    const std::map<std::string, std::pair<std::string, bool>> expected{
        {"a", {"viewer", true}}, {"b", {"viewer", false}}, {"c", {"viewer", false}}, {"d", {"", true}}};
    QVERIFY(found == expected);
    for (const auto& group : groups)
        QCOMPARE(group.users, counted[group.number]);
}

BLOOMZY_TEST(FactorGroupsTest)
#include "FactorGroupsTest.moc"
