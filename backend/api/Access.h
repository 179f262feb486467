#pragma once

#include "backend/api/Page.h"
#include "backend/api/Taxa.h"

/// Wire types of /api/v1/roles, /api/v1/permissions, /api/v1/access and of who has which role. Permissions go by their
/// names (`taxa.read`); `families` are families of plants: an empty list means that it reaches all taxa. Only
/// permissions about taxa (`taxa.*`, `catalog.import`) can have some.
namespace bloomzy::api {

enum class RuleEffect { grant, deny, unknown };
BOOST_DESCRIBE_ENUM(RuleEffect, grant, deny, unknown)

/// A denial wins over every grant that the same person has from anywhere.
struct RoleRule
{
    std::string permission;
    RuleEffect effect = RuleEffect::grant;
    std::vector<std::string> families; ///< of a grant; up to 200

    bool operator==(const RoleRule&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleRule, (), (permission, effect, families))

/// What an administrator writes of a role.
struct RoleInput
{
    std::string name;                 ///< 1 to 60 characters; no two roles have the same
    std::string description;          ///< up to 500 characters
    std::vector<std::string> parents; ///< ids of roles whose rules hold for this one too; up to 20
    std::vector<RoleRule> rules;      ///< one for each permission at most

    bool operator==(const RoleInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleInput, (), (name, description, parents, rules))

struct Role
{
    std::string id; ///< the built-in ones are `administrator`, `auditor`, `curator`, `support`, `viewer`
    std::string name;
    std::string description;
    bool builtIn = false; ///< cannot be changed
    std::int64_t revision = 0;
    std::vector<std::string> parents;
    std::vector<RoleRule> rules;
    std::vector<std::string> permissions; ///< what it comes to, with what it inherits
    std::int64_t people = 0;              ///< who have it
};
BOOST_DESCRIBE_STRUCT(Role, (), (id, name, description, builtIn, revision, parents, rules, permissions, people))

struct RoleList
{
    std::vector<Role> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(RoleList, (), (items, nextCursor))

/// What a role was.
struct RoleRevision
{
    std::int64_t revision = 0;
    std::string changedAt;
    Person changedBy;
    RoleInput role;
};
BOOST_DESCRIBE_STRUCT(RoleRevision, (), (revision, changedAt, changedBy, role))

/// Newest first, the last 200.
struct RoleRevisionList
{
    std::vector<RoleRevision> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(RoleRevisionList, (), (items, nextCursor))

/// GET /api/v1/permissions: the wire names of all permissions.
struct PermissionList
{
    std::vector<std::string> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(PermissionList, (), (items, nextCursor))

/// Two roles that nobody may have both, by no road (static separation of duty, INCITS 359).
struct RoleConflict
{
    std::string first;
    std::string second;
};
BOOST_DESCRIBE_STRUCT(RoleConflict, (), (first, second))

/// GET and PUT /api/v1/access/conflicts
struct RoleConflictList
{
    std::vector<RoleConflict> items; ///< up to 100
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(RoleConflictList, (), (items, nextCursor))

struct RoleConflictsInput
{
    std::vector<RoleConflict> items;
};
BOOST_DESCRIBE_STRUCT(RoleConflictsInput, (), (items))

/// What an administrator writes of a role that a person has.
struct RoleAssignmentInput
{
    std::string role;                  ///< its id
    std::vector<std::string> families; ///< narrows what the role grants about taxa
    std::optional<std::string> until;  ///< RFC 3339; from then on it is over
    std::string reason;                ///< up to 500 characters
};
BOOST_DESCRIBE_STRUCT(RoleAssignmentInput, (), (role, families, until, reason))

struct RoleAssignment : RoleAssignmentInput
{
    bool over = false;
    std::optional<std::string> grantedAt;
    std::optional<Person> grantedBy;
};
BOOST_DESCRIBE_STRUCT(RoleAssignment, (RoleAssignmentInput), (over, grantedAt, grantedBy))

struct ScopedPermission
{
    std::string permission;
    std::vector<std::string> families;
};
BOOST_DESCRIBE_STRUCT(ScopedPermission, (), (permission, families))

/// GET /api/v1/users/{id}/roles: the roles of a person and what they come to.
struct UserRoles
{
    std::vector<RoleAssignment> items;
    std::vector<ScopedPermission> permissions;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(UserRoles, (), (items, permissions, nextCursor))

/// PUT /api/v1/users/{id}/roles: all roles of a person, up to 50.
struct UserRolesInput
{
    std::vector<RoleAssignmentInput> items;
};
BOOST_DESCRIBE_STRUCT(UserRolesInput, (), (items))

/// GET /api/v1/access/explanation
struct ExplanationQuery
{
    std::string user;
    std::string permission;
    std::optional<std::string> family; ///< asks about the taxa of one family; without it about all
};
BOOST_DESCRIBE_STRUCT(ExplanationQuery, (), (user, permission, family))

/// One rule that has a say: person, assigned role, inherited roles, rule.
struct AccessChain
{
    RoleAssignment assignment;     ///< who gave it has no name for a caller who may not read accounts
    std::vector<std::string> path; ///< role ids, from the assigned one to the one that has the rule
    RoleRule rule;
    bool counts = true;                ///< false: a grant whose scope meets none of the assignment's
    std::vector<std::string> families; ///< what it reaches, of a grant that counts
};
BOOST_DESCRIBE_STRUCT(AccessChain, (), (assignment, path, rule, counts, families))

enum class RemedyKind { liftDenials, assignRole, none, unknown };
BOOST_DESCRIBE_ENUM(RemedyKind, liftDenials, assignRole, none, unknown)

/// The least that would permit it.
struct AccessRemedy
{
    RemedyKind kind = RemedyKind::unknown;
    std::vector<std::string> roles;   ///< liftDenials: whose rule denies it; assignRole: the one to give
    std::vector<std::string> besides; ///< assignRole: permissions that the person would gain besides
};
BOOST_DESCRIBE_STRUCT(AccessRemedy, (), (kind, roles, besides))

struct AccessExplanation
{
    bool allowed = false;               ///< for all that was asked
    bool active = false;                ///< a person who is not active may do nothing, whatever their roles
    std::vector<std::string> families;  ///< what it reaches, when `reaches`
    bool reaches = false;               ///< it is allowed for some taxa at least
    std::vector<AccessChain> chains;    ///< denials first
    std::optional<AccessRemedy> remedy; ///< when it is not allowed
};
BOOST_DESCRIBE_STRUCT(AccessExplanation, (), (allowed, active, families, reaches, chains, remedy))

/// GET /api/v1/access/people: who may do it.
struct AccessPeopleQuery : PageQuery
{
    std::string permission;
    std::optional<std::string> family;
};
BOOST_DESCRIBE_STRUCT(AccessPeopleQuery, (PageQuery), (permission, family))

struct AccessPerson
{
    std::string id;
    std::string displayName; ///< empty for a caller who may not read accounts
    std::vector<std::string> families;
    std::vector<std::string> roles; ///< assigned ones that grant it
};
BOOST_DESCRIBE_STRUCT(AccessPerson, (), (id, displayName, families, roles))

/// In order of id.
struct AccessPeople
{
    std::vector<AccessPerson> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(AccessPeople, (), (items, nextCursor))

/// POST /api/v1/access/preview: who would gain or lose something if a role were saved so.
struct RolePreview
{
    std::optional<std::string> id; ///< of the role; absent: a new one
    RoleInput role;
    std::optional<std::string> user = {};   ///< only of this person
    std::optional<std::int32_t> limit = {}; ///< of a page: 1 to 200, 50 unless told
    std::optional<std::string> cursor = {};
};
BOOST_DESCRIBE_STRUCT(RolePreview, (), (id, role, user, limit, cursor))

struct AccessEffect
{
    std::string id;
    std::string displayName; ///< empty for a caller who may not read accounts
    std::vector<ScopedPermission> gains;
    std::vector<ScopedPermission> losses;
};
BOOST_DESCRIBE_STRUCT(AccessEffect, (), (id, displayName, gains, losses))

/// In order of id. A page may hold fewer than were asked for; it is the last one when it has no cursor.
struct AccessEffects
{
    std::vector<AccessEffect> items;
    std::optional<std::string> nextCursor = {};
    std::int64_t gaining = 0; ///< people of the whole list who gain something
    std::int64_t losing = 0;  ///< who lose something; one person may do both
    /// False: more than 20,000 people have a role for some families or for a time, and of those beyond both counts go
    /// by their roles alone.
    bool exact = true;
};
BOOST_DESCRIBE_STRUCT(AccessEffects, (), (items, nextCursor, gaining, losing, exact))

} // namespace bloomzy::api
