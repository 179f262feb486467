#pragma once

#include "backend/tlog/MerkleHash.h"

#include <optional>
#include <string>
#include <string_view>

/// The audit log as a tree that proves what it holds. docs/audit-log-format.md tells the formats to who reads the log
/// without us.
namespace bloomzy::audit {

/// What the log proves of an event: an entry of the tree. No personal data stands here: whom and what an event is about
/// it commits to by salted hashes.
struct Leaf
{
    std::string id;                    ///< of the event
    std::string time;                  ///< RFC 3339 UTC, microseconds
    std::string source;                ///< the service
    std::string action;                ///< of the fixed vocabulary
    std::string outcome;               ///< success, denied, failure, unknown
    std::optional<tlog::Hash> actor;   ///< who did it, from where
    std::optional<tlog::Hash> target;  ///< to what
    std::optional<tlog::Hash> details; ///< reason, changed fields, trace

    bool operator==(const Leaf&) const = default;
};

/// Bytes that an entry has at most.
inline constexpr std::size_t longestLeaf = 1'000;

/// The entry: JSON in the form of RFC 8785, with the members action, actor, details, id, outcome, source, target, time
/// and v, of which the hashes may be absent. The texts must be UTF-8.
[[nodiscard]] std::string entryOf(const Leaf& leaf);
/// Nothing for what entryOf() would not have written.
[[nodiscard]] std::optional<Leaf> leafOf(std::string_view entry);

} // namespace bloomzy::audit
