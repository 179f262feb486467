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

Permissions of(std::initializer_list<Permission> list)
{
    Permissions permissions;
    for (const Permission permission : list)
        permissions.set(static_cast<std::size_t>(permission));
    return permissions;
}

} // namespace

std::vector<BuiltInRoleRights> builtInRoles()
{
    return {{administrator, allPermissions()},
            {"curator", of({Permission::taxaRead, Permission::taxaWrite, Permission::taxaDelete,
                            Permission::taxaPublish, Permission::catalogImport})},
            {"support", of({Permission::auditRead})},
            {"viewer", of({Permission::taxaRead})}};
}

Permissions allPermissions()
{
    Permissions permissions;
    forEachPermission([&](Permission permission) { permissions.set(static_cast<std::size_t>(permission)); });
    return permissions;
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
