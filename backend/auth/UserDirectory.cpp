#include "backend/auth/UserDirectory.h"

#include "backend/auth/AssignmentStore.h"
#include "backend/auth/BuiltInRoles.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/UserChanges.h"

namespace bloomzy::auth {
namespace {

/// Of built-in roles: empty.
core::Result<std::vector<std::string>> namesOf(storage::Snapshot& snapshot, const std::vector<std::string>& roles)
{
    BLOOMZY_TRY(auto known, RoleStore::names(snapshot));
    std::vector<std::string> names;
    for (const std::string& id : roles)
        names.push_back(std::move(known[id]));
    return names;
}

} // namespace

api::User wireForm(const UserRow& user, std::vector<std::string> roles)
{
    return {user.id,           user.email, user.displayName, user.status, std::move(roles), user.createdAt,
            user.lastSignInAt, 0,          user.revision};
}

core::Result<api::Me> UserDirectory::me(const http::Request& request) const
{
    const http::Principal& caller = *request.principal;
    return storage::readValue<api::Me>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::Me> {
            BLOOMZY_TRY(const auto found, UserStore::byId(snapshot, caller.userId));
            if (!found)
                return noSuchUser();
            BLOOMZY_TRY(auto roles, AssignmentStore::rolesOf(snapshot, caller.userId));
            BLOOMZY_TRY(auto names, namesOf(snapshot, roles));
            api::Me me{found->id,        found->email,     found->displayName,
                       caller.sessionId, std::move(roles), permissionNames(caller.permissions),
                       std::move(names)};
            if (caller.factorDue)
                me.secondFactorDue = core::formatTime(*caller.factorDue);
            return me;
        });
}

} // namespace bloomzy::auth
