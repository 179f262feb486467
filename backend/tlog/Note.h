#pragma once

#include "backend/tlog/NoteKey.h"

#include <vector>

namespace bloomzy::tlog {

/// A line `— name base64(id ‖ bytes)` of a note.
struct NoteSignature
{
    std::string name;
    std::uint32_t id = 0;
    std::string bytes;

    bool operator==(const NoteSignature&) const = default;
};

/// A text with signatures (C2SP signed-note). Nothing of it may be believed before it is verified.
struct Note
{
    std::string text; ///< with its last LF, without the empty line after it
    std::vector<NoteSignature> signatures;

    /// Nothing for what is no note: not UTF-8, with control characters, cut, above 1 MB, with more than 100 signatures.
    [[nodiscard]] static std::optional<Note> of(std::string_view bytes);
    [[nodiscard]] std::string bytes() const;
    /// Whether this key signed it: at least once, and every time that its name and id stand there.
    [[nodiscard]] bool isSignedBy(const NoteVerifier& key) const;
    /// Signs the text, which ends with LF.
    void sign(const NoteSigner& key);
};

} // namespace bloomzy::tlog
