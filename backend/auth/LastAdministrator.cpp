#include "backend/auth/LastAdministrator.h"

#include "backend/access/Explanation.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/UserStore.h"

#include <algorithm>
#include <array>
#include <functional>

namespace bloomzy::auth {
namespace {

constexpr std::int64_t atOnce = 100;
constexpr std::array needed{api::Permission::usersManage, api::Permission::rolesManage};

/// In order of id, until `visit` answers false.
core::Result<void> visitAdministrators(storage::Snapshot& snapshot, core::Time now,
                                       const std::function<bool(const std::string&)>& visit)
{
    BLOOMZY_TRY(const auto policy, RoleStore::policy(snapshot));
    const auto roles = rolesGranting(policy, api::Permission::rolesManage);
    std::vector<std::string> people;
    do {
        BLOOMZY_TRY(people, AssignmentStore::holders(snapshot, roles, people.empty() ? "" : people.back(), atOnce));
        for (const std::string& person : people) {
            BLOOMZY_TRY(const bool is, administers(snapshot, policy, person, now));
            if (is && !visit(person))
                return {};
        }
    } while (people.size() == static_cast<std::size_t>(atOnce));
    return {};
}

} // namespace

core::Result<bool> administers(storage::Snapshot& snapshot, const access::Policy& policy, const std::string& userId,
                               core::Time now)
{
    BLOOMZY_TRY(const auto user, UserStore::byId(snapshot, userId));
    if (!user || user->status != api::UserStatus::active || user->passwordHash.empty())
        return false;
    BLOOMZY_TRY(auto assignments, AssignmentStore::assignmentsOf(snapshot, userId));
    const auto effective = effectiveOf(policy, assignments, now);
    // Without what ends: a right that is over next week does not keep the door open.
    std::erase_if(assignments, [](const access::Assignment& each) { return each.until.has_value(); });
    const auto lasting = effectiveOf(policy, assignments, now);
    return std::ranges::all_of(needed, [&](api::Permission permission) {
        return effective.scopeOf(permission) && lasting.scopeOf(permission);
    });
}

core::Result<std::vector<std::string>> administrators(storage::Snapshot& snapshot, core::Time now)
{
    std::vector<std::string> all;
    BLOOMZY_CHECK(visitAdministrators(snapshot, now, [&](const std::string& person) {
        all.push_back(person);
        return true;
    }));
    return all;
}

core::Result<void> ensureAdministratorStays(storage::Transaction& transaction, core::Time now)
{
    bool stays = false;
    BLOOMZY_CHECK(visitAdministrators(transaction, now, [&](const std::string&) {
        stays = true;
        return false;
    }));
    if (stays)
        return {};
    return core::makeError(
        api::ErrorCode::conflict,
        "Then nobody would be left who can manage users and roles. Nothing was changed. Give another "
        "active person the role of an administrator first.");
}

} // namespace bloomzy::auth
