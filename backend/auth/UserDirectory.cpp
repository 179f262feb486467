#include "backend/auth/UserDirectory.h"

#include "backend/auth/RoleStore.h"
#include "backend/auth/UserCursor.h"
#include "backend/core/Id.h"
#include "backend/http/Paging.h"

namespace bloomzy::auth {
namespace {

core::Error noSuchUser()
{
    return core::makeError(api::ErrorCode::notFound, "There is no user with this id.");
}

core::Result<UserCursor> startOf(const api::PageQuery& query)
{
    if (!query.cursor)
        return UserCursor{};
    auto cursor = UserCursor::fromText(*query.cursor);
    if (!cursor)
        return http::wrongCursor();
    return std::move(*cursor);
}

} // namespace

api::User wireForm(const UserRow& user, std::vector<std::string> roles)
{
    return {user.id, user.email, user.displayName, user.status, std::move(roles), user.createdAt, user.lastSignInAt};
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

core::Result<api::User> UserDirectory::user(const http::Request& request) const
{
    const std::string_view id = request.pathParameter("id");
    if (!core::isId(id))
        return noSuchUser();
    return storage::readValue<api::User>(m_database, request.deadline,
                                         [&](storage::Snapshot& snapshot) -> core::Result<api::User> {
                                             BLOOMZY_TRY(const auto found, UserStore::byId(snapshot, id));
                                             if (!found)
                                                 return noSuchUser();
                                             BLOOMZY_TRY(auto roles, RoleStore::ofUser(snapshot, id));
                                             return wireForm(*found, std::move(roles));
                                         });
}

core::Result<api::UserPage> UserDirectory::users(const http::Request& request, const api::PageQuery& query) const
{
    BLOOMZY_TRY(const std::int32_t rowLimit, http::pageRows(query));
    BLOOMZY_TRY(const UserCursor start, startOf(query));
    const auto limit = static_cast<std::size_t>(rowLimit);
    return storage::readValue<api::UserPage>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::UserPage> {
            BLOOMZY_TRY(auto rows, UserStore::after(snapshot, start.email, start.id, rowLimit + 1));
            BLOOMZY_TRY(auto roles, RoleStore::ofUsersAfter(snapshot, start.email, start.id, rowLimit));
            api::UserPage page;
            if (rows.size() > limit) {
                rows.pop_back();
                page.nextCursor = UserCursor{rows.back().email, rows.back().id}.text();
            }
            for (const UserRow& row : rows)
                page.items.push_back(wireForm(row, std::move(roles[row.id])));
            return page;
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
