#include "backend/auth/LastAdministrator.h"

#include "backend/access/Explanation.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/UserStore.h"

#include <algorithm>
#include <array>

namespace bloomzy::auth {
namespace {

constexpr std::int64_t atOnce = 100;
constexpr std::array needed{api::Permission::usersManage, api::Permission::rolesManage};

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

core::Result<void> ensureAdministratorStays(storage::Transaction& transaction, core::Time now)
{
    BLOOMZY_TRY(const auto policy, RoleStore::policy(transaction));
    const auto roles = rolesGranting(policy, api::Permission::rolesManage);
    std::vector<std::string> people;
    do {
        BLOOMZY_TRY(people, AssignmentStore::holders(transaction, roles, people.empty() ? "" : people.back(), atOnce));
        for (const std::string& person : people) {
            BLOOMZY_TRY(const bool stays, administers(transaction, policy, person, now));
            if (stays)
                return {};
        }
    } while (people.size() == static_cast<std::size_t>(atOnce));
    return core::makeError(
        api::ErrorCode::conflict,
        "Then nobody would be left who can manage users and roles. Nothing was changed. Give another "
        "active person the role of an administrator first.");
}

} // namespace bloomzy::auth
