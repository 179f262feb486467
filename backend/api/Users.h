#pragma once

#include "backend/api/Auth.h"

/// Wire types of what administrators do with accounts, below /api/v1/users/{id} and /api/v1/users/bulk.
namespace bloomzy::api {

/// POST /api/v1/users/{id}/suspend
struct UserSuspension
{
    std::string reason;                   ///< 1 to 500 characters; stands in the audit log
    std::optional<std::int64_t> revision; ///< as it was read; another one since is 412
};
BOOST_DESCRIBE_STRUCT(UserSuspension, (), (reason, revision))

/// POST /api/v1/users/{id}/reactivate
struct UserReactivation
{
    std::optional<std::int64_t> revision; ///< as it was read; another one since is 412
};
BOOST_DESCRIBE_STRUCT(UserReactivation, (), (revision))

/// POST /api/v1/users/{id}/erase
struct UserErasure
{
    std::optional<std::int64_t> revision; ///< as it was read; 412 when the account was changed since
};
BOOST_DESCRIBE_STRUCT(UserErasure, (), (revision))

/// Result of the operation that erases a person.
struct ErasedPerson
{
    std::string id;
    std::int64_t rewritten = 0; ///< database files that were written anew; 0 in PostgreSQL, see docs/access.md
};
BOOST_DESCRIBE_STRUCT(ErasedPerson, (), (id, rewritten))

/// GET /api/v1/users/{id}/references: what is there of a person, and what becomes of it when the account is deleted.
struct UserReferences
{
    std::vector<std::string> roles;
    std::int64_t sessions = 0;   ///< live ones, which end
    std::int64_t savedViews = 0; ///< of the catalog and of the audit log, which go
    bool isCaller = false;       ///< one's own account cannot be deleted
};
BOOST_DESCRIBE_STRUCT(UserReferences, (), (roles, sessions, savedViews, isCaller))

enum class UserBulkAction { suspend, reactivate, signOut, unknown };
BOOST_DESCRIBE_ENUM(UserBulkAction, suspend, reactivate, signOut, unknown)

/// POST /api/v1/users/bulk
struct UserBulk
{
    std::vector<std::string> ids; ///< 1 to 200, each once
    UserBulkAction action = UserBulkAction::unknown;
    std::optional<std::string> reason; ///< 1 to 500 characters; required to suspend
};
BOOST_DESCRIBE_STRUCT(UserBulk, (), (ids, action, reason))

/// What became of one of them.
struct UserBulkOutcome
{
    std::string id;
    bool done = false;
    std::optional<User> user;          ///< as it is now, when it was done
    std::optional<std::string> code;   ///< why not: the code of a problem, such as `conflict`
    std::optional<std::string> detail; ///< why not, as a sentence
};
BOOST_DESCRIBE_STRUCT(UserBulkOutcome, (), (id, done, user, code, detail))

struct UserBulkResult
{
    std::vector<UserBulkOutcome> items; ///< in the order of the request
    std::int64_t done = 0;
    std::int64_t failed = 0;
};
BOOST_DESCRIBE_STRUCT(UserBulkResult, (), (items, done, failed))

/// A live session.
struct UserSession
{
    std::string id;
    std::string device;        ///< as the client named itself at sign-in; empty when it did not
    std::string signInAddress; ///< IPv4 or IPv6; empty for sessions of an earlier version
    std::string lastAddress;   ///< of the sign-in or the latest refresh
    std::string createdAt;
    std::string lastUsedAt; ///< sign-in or latest refresh
    std::string expiresAt;  ///< without use, or in any case, whichever is first
    bool current = false;   ///< the one that asks
};
BOOST_DESCRIBE_STRUCT(UserSession, (),
                      (id, device, signInAddress, lastAddress, createdAt, lastUsedAt, expiresAt, current))

/// The one used last first; at most 50.
struct UserSessionList
{
    std::vector<UserSession> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(UserSessionList, (), (items, nextCursor))

enum class UserExportFormat { csv, json, unknown };
BOOST_DESCRIBE_ENUM(UserExportFormat, csv, json, unknown)

/// GET /api/v1/users/export
struct UserExportQuery : UserFilter
{
    std::optional<UserSort> sort;           ///< email unless told
    std::optional<UserExportFormat> format; ///< csv unless told
};
BOOST_DESCRIBE_STRUCT(UserExportQuery, (UserFilter), (sort, format))

} // namespace bloomzy::api
