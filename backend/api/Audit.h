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
    std::optional<bool> erased = {};          ///< the person was erased, and what told of them with them
};
BOOST_DESCRIBE_STRUCT(AuditActor, (), (kind, id, displayName, sessionId, address, apiKeyId, erased))

struct AuditTarget
{
    std::string type; ///< `taxon`, `user`, `session`, `import`, ...
    std::string id;
    std::optional<std::string> displayName;
    std::optional<bool> erased = {}; ///< the person that it is, or belonged to, was erased
};
BOOST_DESCRIBE_STRUCT(AuditTarget, (), (type, id, displayName, erased))

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

/// An event as the log holds it, with what its reader may see of it.
struct AuditEntry : AuditEvent
{
    std::int64_t sequence = 0; ///< order of arrival, without gaps, from 1
    std::string source;        ///< the service whose database the event came from
    /// RFC 6901 pointers into the event to what is there and is hidden from whoever may not read users: absent in it,
    /// or null for `/changes/0/before` and `/changes/0/after`.
    std::vector<std::string> masked = {};
};
BOOST_DESCRIBE_STRUCT(AuditEntry, (AuditEvent), (sequence, source, masked))

/// What all that reads the log narrows by. Several values of one key are alternatives; keys narrow each other. Nothing
/// is found by what is hidden from the reader.
struct AuditFilter
{
    /// Up to 200 characters. Each word is somewhere in what is shown of the event, folding accents and case: anywhere
    /// in a word from three characters on, otherwise where one begins. An id, a trace, a request or an address is
    /// found as a whole.
    std::optional<std::string> q;
    std::optional<std::string> from; ///< RFC 3339; at or after
    std::optional<std::string> to;   ///< RFC 3339; before
    std::vector<std::string> action; ///< up to 50; `taxon.update`
    std::vector<AuditOutcome> outcome;
    std::vector<std::string> actor;      ///< up to 50 ids of who did it, by a session or an API key
    std::vector<ActorKind> actorKind;    ///< who or what did it
    std::optional<std::string> target;   ///< id of what it was done to, such as a user or a taxon
    std::vector<std::string> targetType; ///< up to 50; `taxon`
    std::optional<std::string> address;  ///< of the actor: IPv4 or IPv6, or all of 192.0.2.0/24 or 2001:db8::/64
    std::optional<std::string> session;  ///< id of the actor's session
    std::optional<std::string> trace;    ///< of the request: 32 hexadecimal digits
    std::optional<std::string> request;  ///< the request itself: the 16 hexadecimal digits of its `traceresponse`
    std::vector<std::string> source;     ///< services
    std::optional<std::int64_t> through; ///< nothing that arrived after the event with this sequence
};
BOOST_DESCRIBE_STRUCT(AuditFilter, (),
                      (q, from, to, action, outcome, actor, actorKind, target, targetType, address, session, trace,
                       request, source, through))

/// GET /api/v1/audit/events
struct AuditQuery : AuditFilter
{
    std::optional<std::int32_t> limit; ///< 1 to 200, 50 unless told
    std::optional<std::string> cursor; ///< of an answer to the same filter, in either direction
    std::optional<std::string> at;     ///< RFC 3339: begin with the first event of the list that is not later
};
BOOST_DESCRIBE_STRUCT(AuditQuery, (AuditFilter), (limit, cursor, at))

/// Newest first, by order of arrival, whichever way it was asked for. There may be fewer than `limit`, even none, and
/// more behind the cursors: a search that finds little answers in time with what it found.
struct AuditPage
{
    std::vector<AuditEntry> items;
    std::optional<std::string> nextCursor;  ///< of older events; absent: there are none
    std::optional<std::string> newerCursor; ///< of what is newer than these; there always, also for what is to come
    bool hasNewer = false;                  ///< there are newer ones already
    std::int64_t through = 0;               ///< sequence of the newest event of the whole log at that moment
};
BOOST_DESCRIBE_STRUCT(AuditPage, (), (items, nextCursor, newerCursor, hasNewer, through))

struct AuditCount
{
    std::string value; ///< an action, an id, or the wire name of an enumerator
    std::int64_t count = 0;
    std::optional<std::string> displayName; ///< of an actor, when there is one and the reader may see it
};
BOOST_DESCRIBE_STRUCT(AuditCount, (), (value, count, displayName))

/// GET /api/v1/audit/facets. `cursor` goes on counting where an answer with a `nextCursor` stopped.
struct AuditFacetsQuery : AuditFilter
{
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(AuditFacetsQuery, (AuditFilter), (cursor))

/// How many events there are. Each group counts what the other groups' filters leave, by count. An answer that has a
/// `nextCursor` stopped in time: what all the answers say is to be added up, value by value.
struct AuditFacets
{
    std::int64_t count = 0;                ///< events that pass every filter, of those that this answer counted
    bool exact = false;                    ///< this is the last answer: nothing is left to be counted
    std::optional<std::string> nextCursor; ///< of what is left
    std::int64_t total = 0;                ///< events of the log
    /// Sequence up to which it was counted. With the same `through` an export holds as many events as were counted.
    std::int64_t through = 0;
    std::vector<AuditCount> action;
    std::vector<AuditCount> outcome;
    std::vector<AuditCount> actorKind;
    std::vector<AuditCount> actor; ///< the first 200 of an answer
    std::vector<AuditCount> targetType;
    std::vector<AuditCount> source;
};
BOOST_DESCRIBE_STRUCT(AuditFacets, (),
                      (count, exact, nextCursor, total, through, action, outcome, actorKind, actor, targetType, source))

/// GET /api/v1/audit/histogram. Without `from` it begins with the minute of the log's first event, without `to` it ends
/// now.
struct AuditHistogramQuery : AuditFilter
{
    std::optional<std::int32_t> buckets; ///< at most so many: 1 to 400, 100 unless told
    std::optional<std::string> cursor;   ///< of an answer to the same query
};
BOOST_DESCRIBE_STRUCT(AuditHistogramQuery, (AuditFilter), (buckets, cursor))

/// Events by outcome in one span of time.
struct AuditBucket
{
    std::string start; ///< RFC 3339 UTC, a multiple of the width since 1970
    std::int64_t success = 0;
    std::int64_t denied = 0;
    std::int64_t failure = 0;
    std::int64_t unknown = 0; ///< events that this version cannot read
};
BOOST_DESCRIBE_STRUCT(AuditBucket, (), (start, success, denied, failure, unknown))

/// Counts from the newest event to the oldest. An answer that has a `nextCursor` stopped in time: what the next ones
/// say is to be added, bucket by bucket.
struct AuditHistogram
{
    std::string from; ///< what is counted: at or after
    std::string to;   ///< before
    std::int64_t bucketSeconds = 0;
    std::vector<AuditBucket> buckets;       ///< all of the span, in order of time, empty ones too
    bool exact = false;                     ///< this is the last answer: nothing is left to be counted
    std::optional<std::string> countedFrom; ///< when not exact: buckets that start here or later are complete
    std::optional<std::string> nextCursor;
    std::int64_t through = 0; ///< sequence up to which it was counted
};
BOOST_DESCRIBE_STRUCT(AuditHistogram, (), (from, to, bucketSeconds, buckets, exact, countedFrom, nextCursor, through))

enum class AuditExportFormat { csv, jsonl, unknown };
BOOST_DESCRIBE_ENUM(AuditExportFormat, csv, jsonl, unknown)

/// GET /api/v1/audit/export, newest first. The header `x-total-count` tells how many events it will hold, when that is
/// known before the first is written.
struct AuditExportQuery : AuditFilter
{
    std::optional<AuditExportFormat> format; ///< csv unless told
};
BOOST_DESCRIBE_STRUCT(AuditExportQuery, (AuditFilter), (format))

} // namespace bloomzy::api
