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
    keysManage,
    rolesManage ///< change roles, and who has them
};
BOOST_DESCRIBE_ENUM(Permission, taxaRead, taxaWrite, taxaDelete, taxaPublish, catalogImport, usersRead, usersManage,
                    rolesRead, auditRead, backupsManage, settingsRead, settingsManage, metricsRead, operationsRead,
                    operationsManage, keysManage, rolesManage)

/// The five roles that every installation has. `support` reads the audit log and nothing else; `auditor` reads all that
/// tells who may do what and did it, and changes nothing.
enum class BuiltInRole { administrator, auditor, curator, support, viewer };
BOOST_DESCRIBE_ENUM(BuiltInRole, administrator, auditor, curator, support, viewer)

} // namespace bloomzy::api
