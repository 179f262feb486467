#include "backend/auth/NamesOfToday.h"

#include "backend/auth/RoleStore.h"
#include "backend/auth/UserStore.h"

namespace bloomzy::auth {

namespace {

using Names = std::vector<api::AuditName>;

core::Result<void> addPeople(storage::Snapshot& snapshot, const std::vector<std::string>& ids,
                             const http::Principal& caller, Names& names)
{
    for (const std::string& id : ids) {
        if (!caller.may(api::Permission::usersRead) && id != caller.userId)
            continue;
        BLOOMZY_TRY(const auto user, UserStore::byId(snapshot, id));
        if (user)
            names.push_back({id, "user", user->displayName});
    }
    return {};
}

core::Result<void> addRoles(storage::Snapshot& snapshot, const std::vector<std::string>& ids,
                            const http::Principal& caller, Names& names)
{
    if (!caller.may(api::Permission::rolesRead))
        return {};
    BLOOMZY_TRY(const auto roles, RoleStore::names(snapshot));
    for (const std::string& id : ids)
        if (const auto role = roles.find(id); role != roles.end())
            names.push_back({id, "role", role->second.empty() ? id : role->second}); // a built-in one has no other
    return {};
}

} // namespace

core::Result<Names> NamesOfToday::namesOf(const std::vector<std::string>& ids, const http::Principal& caller,
                                          storage::Deadline deadline) const
{
    return storage::readValue<Names>(m_database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<Names> {
        Names names;
        BLOOMZY_CHECK(addPeople(snapshot, ids, caller, names));
        BLOOMZY_CHECK(addRoles(snapshot, ids, caller, names));
        return names;
    });
}

} // namespace bloomzy::auth
