#include "backend/auth/BuiltInRoles.h"

#include "backend/http/Authorizer.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

namespace bloomzy::auth {
namespace {

using api::Permission;

template <class Visit>
void forEachPermission(const Visit& visit)
{
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Permission>>(
        [&](auto enumerator) { visit(enumerator.value); });
}

access::Role roleOf(std::string_view id, const std::vector<Permission>& permissions)
{
    access::Role role{std::string(id), {}, {}};
    for (const Permission permission : permissions)
        role.rules.push_back({permission, access::Effect::grant});
    return role;
}

std::vector<Permission> everyPermission()
{
    std::vector<Permission> all;
    forEachPermission([&](Permission permission) { all.push_back(permission); });
    return all;
}

} // namespace

std::vector<access::Role> builtInRoles()
{
    return {roleOf(administrator, everyPermission()),
            roleOf(auditor, {Permission::usersRead, Permission::rolesRead, Permission::auditRead,
                             Permission::settingsRead, Permission::operationsRead}),
            roleOf("curator", {Permission::taxaRead, Permission::taxaWrite, Permission::taxaDelete,
                               Permission::taxaPublish, Permission::catalogImport}),
            roleOf("support", {Permission::auditRead}), roleOf("viewer", {Permission::taxaRead})};
}

Permissions allPermissions()
{
    Permissions permissions;
    forEachPermission([&](Permission permission) { permissions.set(static_cast<std::size_t>(permission)); });
    return permissions;
}

bool isManaging(Permission permission)
{
    return http::permissionName(permission).ends_with(".manage");
}

std::vector<std::string> permissionNames(const Permissions& permissions)
{
    std::vector<std::string> names;
    forEachPermission([&](Permission permission) {
        if (permissions[static_cast<std::size_t>(permission)])
            names.push_back(http::permissionName(permission));
    });
    return names;
}

} // namespace bloomzy::auth
