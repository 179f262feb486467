#pragma once

#include "backend/api/Taxa.h"

/// Wire types of the proofs of /api/v1/audit/log. Hashes are base64 (RFC 4648 section 4); docs/audit-log-format.md
/// tells what is hashed.
namespace bloomzy::api {

/// GET /api/v1/audit/log/proof/inclusion
struct AuditInclusionQuery
{
    std::int64_t sequence = 0;        ///< of the event
    std::optional<std::int64_t> size; ///< how many events the tree has that is proven for; all, when it is not told
};
BOOST_DESCRIBE_STRUCT(AuditInclusionQuery, (), (sequence, size))

/// That an event is in the log (RFC 9162 section 2.1.3).
struct AuditInclusionProof
{
    std::int64_t sequence = 0;
    std::int64_t size = 0;           ///< events in the tree
    std::string root;                ///< of the tree; to be compared with a signed checkpoint
    std::string leaf;                ///< SHA-256(0x00, entry)
    std::vector<std::string> hashes; ///< from the leaf up
};
BOOST_DESCRIBE_STRUCT(AuditInclusionProof, (), (sequence, size, root, leaf, hashes))

/// GET /api/v1/audit/log/proof/consistency
struct AuditConsistencyQuery
{
    std::int64_t oldSize = 0;            ///< events in the tree of an earlier checkpoint
    std::optional<std::int64_t> newSize; ///< events in that of a later one; all, when it is not told
};
BOOST_DESCRIBE_STRUCT(AuditConsistencyQuery, (), (oldSize, newSize))

/// That the later tree begins with the earlier one (RFC 9162 section 2.1.4).
struct AuditConsistencyProof
{
    std::int64_t oldSize = 0;
    std::string oldRoot; ///< to be compared with the earlier checkpoint
    std::int64_t newSize = 0;
    std::string newRoot; ///< to be compared with the later checkpoint
    std::vector<std::string> hashes;
};
BOOST_DESCRIBE_STRUCT(AuditConsistencyProof, (), (oldSize, oldRoot, newSize, newRoot, hashes))

/// GET /api/v1/audit/log/parts
struct AuditPartsQuery
{
    std::int64_t first = 1; ///< sequence of the first event
    std::int32_t count = 1; ///< events, 256 at most
};
BOOST_DESCRIBE_STRUCT(AuditPartsQuery, (), (first, count))

/// What stands beside an entry, whose hash the entry has.
struct AuditPart
{
    std::string salt;  ///< 16 bytes, base64
    std::string value; ///< JSON, as it was hashed
};
BOOST_DESCRIBE_STRUCT(AuditPart, (), (salt, value))

/// The parts of an event, as far as they are there and may be seen.
struct AuditParts
{
    std::int64_t sequence = 0;
    std::optional<AuditPart> actor;
    std::optional<AuditPart> target;
    std::optional<AuditPart> details;
};
BOOST_DESCRIBE_STRUCT(AuditParts, (), (sequence, actor, target, details))

/// Oldest first.
struct AuditPartsList
{
    std::vector<AuditParts> items;
};
BOOST_DESCRIBE_STRUCT(AuditPartsList, (), (items))

/// A log whose events are the first ones of this log, and whose key signs no more, because the log was restored from a
/// backup on another machine.
struct AuditClosedLog
{
    std::string vkey;    ///< what verified its checkpoints
    std::string closing; ///< its last checkpoint, which names the next key: a signed note
};
BOOST_DESCRIBE_STRUCT(AuditClosedLog, (), (vkey, closing))

/// GET /api/v1/audit/log/closed, the oldest first.
struct AuditClosedLogs
{
    std::vector<AuditClosedLog> items;
};
BOOST_DESCRIBE_STRUCT(AuditClosedLogs, (), (items))

/// POST /api/v1/audit/log/losses
struct AuditLossAcceptance
{
    std::string checkpoint; ///< of the log before, with events that it lost in a restore: a signed note, as it was kept
};
BOOST_DESCRIBE_STRUCT(AuditLossAcceptance, (), (checkpoint))

} // namespace bloomzy::api
