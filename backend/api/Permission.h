#pragma once

#include <boost/describe/enum.hpp>

namespace bloomzy::api {

/// What a person may do: resource and action. The wire name is `<resource>.<action>` (see permissionName()).
enum class Permission {
    taxaRead,
    taxaWrite,
    taxaDelete,
    taxaPublish, ///< move a taxon to `reviewed`
    catalogImport,
    usersRead,
    usersManage,
    rolesRead,
    auditRead,
    backupsManage,
    settingsRead,
    settingsManage,
    metricsRead,
    operationsRead,   ///< other people's; one's own everybody sees
    operationsManage, ///< cancel other people's
    keysManage
};
BOOST_DESCRIBE_ENUM(Permission, taxaRead, taxaWrite, taxaDelete, taxaPublish, catalogImport, usersRead, usersManage,
                    rolesRead, auditRead, backupsManage, settingsRead, settingsManage, metricsRead, operationsRead,
                    operationsManage, keysManage)

/// The four roles that every installation has. `support` reads the audit log and nothing else.
enum class BuiltInRole { administrator, curator, support, viewer };
BOOST_DESCRIBE_ENUM(BuiltInRole, administrator, curator, support, viewer)

} // namespace bloomzy::api
