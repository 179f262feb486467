#pragma once

#include "backend/tlog/Checkpoint.h"

#include <vector>

namespace bloomzy::tlog {

/// A log that was closed, as it is told: nothing of it may be believed before succession() did. Its leaves are the
/// first ones of the log that succeeds it, which has another origin and another key.
struct ClosedLog
{
    std::string vkey; ///< what verified its heads
    std::string
        closing; ///< its last head: a signed checkpoint with an extension line, `next ` and the successor's vkey

    bool operator==(const ClosedLog&) const = default;
};

/// The closing of a log whose key is `key`, at its head `last`.
[[nodiscard]] std::string signedClosing(const Checkpoint& last, const NoteVerifier& next, const NoteSigner& key);

/// What follows from closings that are signed by the keys which they have to be.
struct Succession
{
    NoteVerifier newest;              ///< the key that nothing succeeds
    std::vector<Checkpoint> closings; ///< the heads at which one log followed another, the oldest first
};

/// From the log of key `from` on: `closed` has all that were closed, the oldest first. Without one of that key `from`
/// is the newest. Nothing when a closing is not signed by its log's key, does not name the next one, or is shorter than
/// one before.
[[nodiscard]] std::optional<Succession> successionFrom(const NoteVerifier& from, const std::vector<ClosedLog>& closed);

} // namespace bloomzy::tlog
