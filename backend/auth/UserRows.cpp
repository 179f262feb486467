#include "backend/auth/UserRows.h"

#include "backend/auth/ParamList.h"
#include "backend/auth/UserDirectory.h"

#include <map>

namespace bloomzy::auth {
namespace {

using storage::Param;

core::Result<std::map<std::int64_t, api::User>> readUsers(storage::Snapshot& snapshot,
                                                          const std::vector<UserPlace>& places)
{
    std::vector<Param> numbers;
    for (const UserPlace& place : places)
        numbers.emplace_back(place.number);
    const std::string sql = "SELECT u.id, u.email, u.display_name, u.status, NULL, u.created_at, u.last_sign_in_at, "
                            "u.revision, e.number FROM user_entry e JOIN users u ON u.id = e.user_id "
                            "WHERE e.number IN (" +
                            placesFor(numbers) + ")";
    std::map<std::int64_t, api::User> users;
    BLOOMZY_CHECK(snapshot.query(sql, storage::Params(numbers), [&](const storage::Row& row) {
        users.emplace(row.integer(8), wireForm(UserStore::read(row), {}));
        return true;
    }));
    return users;
}

using ById = std::map<std::string_view, api::User*>;

core::Result<void> addRoles(storage::Snapshot& snapshot, const ById& users)
{
    std::vector<Param> ids;
    for (const auto& [id, user] : users)
        ids.emplace_back(id);
    const std::string sql =
        "SELECT user_id, role_id FROM user_roles WHERE user_id IN (" + placesFor(ids) + ") ORDER BY user_id, role_id";
    return snapshot.query(sql, storage::Params(ids), [&](const storage::Row& row) {
        if (const auto user = users.find(row.text(0)); user != users.end())
            user->second->roles.emplace_back(row.text(1));
        return true;
    });
}

core::Result<void> addSessions(storage::Snapshot& snapshot, const ById& users, std::string_view now)
{
    std::vector<Param> params;
    for (const auto& [id, user] : users)
        params.emplace_back(id);
    const std::string sql = "SELECT user_id, COUNT(*) FROM sessions WHERE user_id IN (" + placesFor(params) +
                            ") AND ended_at IS NULL AND idle_expires_at > ? AND expires_at > ? GROUP BY user_id";
    params.emplace_back(now);
    params.emplace_back(now);
    return snapshot.query(sql, storage::Params(params), [&](const storage::Row& row) {
        if (const auto user = users.find(row.text(0)); user != users.end())
            user->second->sessions = row.integer(1);
        return true;
    });
}

core::Result<void> addFactors(storage::Snapshot& snapshot, const ById& users)
{
    std::vector<Param> ids;
    for (const auto& [id, user] : users)
        ids.emplace_back(id);
    const std::string sql =
        "SELECT user_id FROM second_factors WHERE user_id IN (" + placesFor(ids) + ") AND active_since IS NOT NULL";
    return snapshot.query(sql, storage::Params(ids), [&](const storage::Row& row) {
        if (const auto user = users.find(row.text(0)); user != users.end())
            user->second->secondFactor = true;
        return true;
    });
}

} // namespace

core::Result<std::vector<api::User>> usersAt(storage::Snapshot& snapshot, const std::vector<UserPlace>& places,
                                             std::string_view now)
{
    std::vector<api::User> inOrder;
    if (places.empty())
        return inOrder;
    BLOOMZY_TRY(auto users, readUsers(snapshot, places));
    if (users.empty())
        return inOrder;
    ById byId;
    for (auto& [number, user] : users)
        byId.emplace(user.id, &user);
    BLOOMZY_CHECK(addRoles(snapshot, byId));
    BLOOMZY_CHECK(addSessions(snapshot, byId, now));
    BLOOMZY_CHECK(addFactors(snapshot, byId));
    for (const UserPlace& place : places)
        if (const auto user = users.find(place.number); user != users.end())
            inOrder.push_back(std::move(user->second));
    return inOrder;
}

} // namespace bloomzy::auth
