#include "backend/auth/UserDirectory.h"

#include "backend/auth/RoleStore.h"

namespace bloomzy::auth {
namespace {

core::Error noSuchUser()
{
    return core::makeError(api::ErrorCode::notFound, "There is no user with this id.");
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
            BLOOMZY_TRY(auto roles, RoleStore::ofUser(snapshot, caller.userId));
            return api::Me{found->id,        found->email,     found->displayName,
                           caller.sessionId, std::move(roles), permissionNames(caller.permissions)};
        });
}

core::Result<api::RoleList> UserDirectory::roles(const http::Request& request) const
{
    return storage::readValue<api::RoleList>(
        m_database, request.deadline, [](storage::Snapshot& snapshot) -> core::Result<api::RoleList> {
            BLOOMZY_TRY(const auto rows, RoleStore::all(snapshot));
            api::RoleList list;
            for (const RoleRow& row : rows)
                list.items.push_back({row.id, row.builtIn, permissionNames(row.permissions)});
            return list;
        });
}

} // namespace bloomzy::auth
