#pragma once

#include "backend/api/Page.h"
#include "backend/api/Taxa.h"

/// Wire types of /api/v1/audit.
namespace bloomzy::api {

enum class ActorKind { user, service, system, anonymous, unknown };
BOOST_DESCRIBE_ENUM(ActorKind, user, service, system, anonymous, unknown)

enum class AuditOutcome { success, denied, failure, unknown };
BOOST_DESCRIBE_ENUM(AuditOutcome, success, denied, failure, unknown)

struct AuditActor
{
    ActorKind kind = ActorKind::unknown;
    std::optional<std::string> id;
    std::optional<std::string> displayName; ///< as it was at the time
    std::optional<std::string> sessionId;
    std::optional<std::string> address;       ///< IPv4 or IPv6, no port
    std::optional<std::string> apiKeyId = {}; ///< in the place of a session
};
BOOST_DESCRIBE_STRUCT(AuditActor, (), (kind, id, displayName, sessionId, address, apiKeyId))

struct AuditTarget
{
    std::string type; ///< `taxon`, `user`, `session`, `import`, ...
    std::string id;
    std::optional<std::string> displayName;
};
BOOST_DESCRIBE_STRUCT(AuditTarget, (), (type, id, displayName))

/// One thing that happened. Secrets never stand here.
struct AuditEvent
{
    std::string id;     ///< UUIDv7, given where it happened
    std::string time;   ///< RFC 3339 UTC, microseconds
    std::string action; ///< `taxon.update` and the like, from the routes' declarations
    AuditActor actor;
    std::optional<AuditTarget> target;
    AuditOutcome outcome = AuditOutcome::unknown;
    std::optional<std::string> reason;
    std::vector<FieldChange> changes;
    std::optional<std::string> traceId;
    std::optional<std::string> requestId = {}; ///< the span that the answer named in `traceresponse`
};
BOOST_DESCRIBE_STRUCT(AuditEvent, (), (id, time, action, actor, target, outcome, reason, changes, traceId, requestId))

/// An event as the log holds it.
struct AuditEntry : AuditEvent
{
    std::int64_t sequence = 0; ///< order of arrival, without gaps, from 1
    std::string source;        ///< the service whose database the event came from
};
BOOST_DESCRIBE_STRUCT(AuditEntry, (AuditEvent), (sequence, source))

/// GET /api/v1/audit/events; the two narrow each other.
struct AuditQuery : PageQuery
{
    std::optional<std::string> actor;  ///< id of the person who did it, by a session or an API key
    std::optional<std::string> target; ///< id of what it was done to, such as a user or a taxon
};
BOOST_DESCRIBE_STRUCT(AuditQuery, (PageQuery), (actor, target))

/// Newest first.
struct AuditPage
{
    std::vector<AuditEntry> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(AuditPage, (), (items, nextCursor))

} // namespace bloomzy::api
