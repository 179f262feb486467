#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// Wire types of /api/v1/audit/actions and /api/v1/audit/names.
namespace bloomzy::api {

/// An action that events may have. Classes and activities are those of OCSF (schema.ocsf.io).
struct AuditAction
{
    std::string action;            ///< `taxon.update`
    std::int32_t ocsfClass = 0;    ///< 3001, 3002, 3004, 3005 or 6003
    std::int32_t ocsfActivity = 0; ///< `activity_id` of the class; 99: another one
};
BOOST_DESCRIBE_STRUCT(AuditAction, (), (action, ocsfClass, ocsfActivity))

/// All of them, by name.
struct AuditActionList
{
    std::vector<AuditAction> items;
};
BOOST_DESCRIBE_STRUCT(AuditActionList, (), (items))

struct AuditNamesQuery
{
    std::vector<std::string> id; ///< of people, roles and taxa; may be repeated; 1 to 100
};
BOOST_DESCRIBE_STRUCT(AuditNamesQuery, (), (id))

/// What something is called today.
struct AuditName
{
    std::string id;
    std::string type; ///< `user`, `role`, `taxon`, as in an event's target
    std::string displayName;
};
BOOST_DESCRIBE_STRUCT(AuditName, (), (id, type, displayName))

/// What is not there any more, or not for the caller to see, is left out.
struct AuditNameList
{
    std::vector<AuditName> items;
};
BOOST_DESCRIBE_STRUCT(AuditNameList, (), (items))

} // namespace bloomzy::api
