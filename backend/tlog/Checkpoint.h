#pragma once

#include "backend/tlog/MerkleHash.h"
#include "backend/tlog/Note.h"

namespace bloomzy::tlog {

/// The head of a log (C2SP tlog-checkpoint): what of it is signed.
struct Checkpoint
{
    std::string origin; ///< one line, not empty
    std::uint64_t size = 0;
    Hash root{};

    /// origin LF size LF base64(root) LF
    [[nodiscard]] std::string text() const;
    /// Lines after the third are passed over, unless one is empty. Nothing for what is no checkpoint.
    [[nodiscard]] static std::optional<Checkpoint> of(std::string_view text);

    bool operator==(const Checkpoint&) const = default;
};

/// The note of a log's head, signed.
[[nodiscard]] std::string signedCheckpoint(const Checkpoint& checkpoint, const NoteSigner& key);
/// The head in a note that this key signed, for this origin; nothing otherwise.
[[nodiscard]] std::optional<Checkpoint> verifiedCheckpoint(std::string_view note, std::string_view origin,
                                                           const NoteVerifier& key);

} // namespace bloomzy::tlog
