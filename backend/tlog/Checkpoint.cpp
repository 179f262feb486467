#include "backend/tlog/Checkpoint.h"

#include "backend/core/crypto/Base64.h"
#include "backend/tlog/Decimal.h"
#include "backend/tlog/Sha256.h"

namespace bloomzy::tlog {
namespace {

/// The next line, without its LF; nothing when there is none, or an empty one.
std::optional<std::string_view> takeLine(std::string_view& text)
{
    const auto end = text.find('\n');
    if (end == std::string_view::npos || end == 0)
        return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string Checkpoint::text() const
{
    return origin + "\n" + std::to_string(size) + "\n" + core::crypto::base64(bytesOf(root)) + "\n";
}

std::optional<Checkpoint> Checkpoint::of(std::string_view text)
{
    const auto origin = takeLine(text);
    const auto size = origin ? takeLine(text) : std::nullopt;
    const auto root = size ? takeLine(text) : std::nullopt;
    if (!root)
        return std::nullopt;
    const auto number = decimal(*size, UINT64_MAX);
    const auto bytes = core::crypto::decodeBase64Text(*root);
    if (!number || !bytes || bytes->size() != sizeof(Hash))
        return std::nullopt;
    while (!text.empty())
        if (!takeLine(text))
            return std::nullopt;
    return Checkpoint{std::string(*origin), *number, hashOf(*bytes)};
}

std::string signedCheckpoint(const Checkpoint& checkpoint, const NoteSigner& key)
{
    Note note{checkpoint.text(), {}};
    note.sign(key);
    return note.bytes();
}

std::optional<Checkpoint> verifiedCheckpoint(std::string_view bytes, std::string_view origin, const NoteVerifier& key)
{
    const auto note = Note::of(bytes);
    if (!note || !note->isSignedBy(key))
        return std::nullopt;
    auto checkpoint = Checkpoint::of(note->text);
    return checkpoint && checkpoint->origin == origin ? checkpoint : std::nullopt;
}

} // namespace bloomzy::tlog
