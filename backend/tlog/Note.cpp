#include "backend/tlog/Note.h"

#include "backend/core/Text.h"
#include "backend/core/crypto/Base64.h"

#include <algorithm>

namespace bloomzy::tlog {
namespace {

constexpr std::size_t longestNote = 1'000'000;
constexpr std::size_t mostSignatures = 100;
constexpr std::size_t idBytes = 4;
constexpr std::string_view dash = "\xe2\x80\x94 "; // U+2014 and a blank

bool isText(std::string_view bytes)
{
    return core::isUtf8(bytes) &&
           std::ranges::none_of(bytes, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; });
}

/// Property White_Space of Unicode; the last three separate lines.
bool isWhite(char32_t c)
{
    return core::isSpace(c) || c == U'\x85' || c == U'\x2028' || c == U'\x2029';
}

/// Of whoever signed, also by a key of a kind that this program does not know.
bool mayName(std::string_view name)
{
    return !name.empty() && name.find('+') == std::string_view::npos && !core::anyCharacter(name, &isWhite);
}

std::optional<NoteSignature> signatureOf(std::string_view line)
{
    if (!line.starts_with(dash))
        return std::nullopt;
    line.remove_prefix(dash.size());
    const auto blank = line.find(' ');
    if (blank == std::string_view::npos || !mayName(line.substr(0, blank)))
        return std::nullopt;
    const auto bytes = core::crypto::decodeBase64Text(line.substr(blank + 1));
    if (!bytes || bytes->size() <= idBytes)
        return std::nullopt;
    NoteSignature signature{std::string(line.substr(0, blank)), 0, bytes->substr(idBytes)};
    for (const char byte : bytes->substr(0, idBytes))
        signature.id = signature.id << 8U | static_cast<unsigned char>(byte);
    return signature;
}

std::string idOf(std::uint32_t id)
{
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes.push_back(char(std::uint8_t(id >> shift)));
    return bytes;
}

} // namespace

std::optional<Note> Note::of(std::string_view bytes)
{
    if (bytes.size() > longestNote || !bytes.ends_with('\n') || !isText(bytes))
        return std::nullopt;
    const auto gap = bytes.rfind("\n\n");
    if (gap == std::string_view::npos)
        return std::nullopt;
    Note note{std::string(bytes.substr(0, gap + 1)), {}};
    std::string_view rest = bytes.substr(gap + 2);
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        auto signature = signatureOf(rest.substr(0, end));
        if (!signature || note.signatures.size() == mostSignatures)
            return std::nullopt;
        note.signatures.push_back(std::move(*signature));
        rest.remove_prefix(end + 1);
    }
    return note.signatures.empty() ? std::nullopt : std::optional(std::move(note));
}

std::string Note::bytes() const
{
    std::string bytes = text + "\n";
    for (const NoteSignature& signature : signatures)
        bytes += std::string(dash) + signature.name + " " + core::crypto::base64(idOf(signature.id) + signature.bytes) +
                 "\n";
    return bytes;
}

bool Note::isSignedBy(const NoteVerifier& key) const
{
    const std::uint32_t id = key.id();
    bool found = false;
    for (const NoteSignature& signature : signatures) {
        if (signature.name != key.name || signature.id != id)
            continue;
        if (!key.verify(text, signature.bytes))
            return false;
        found = true;
    }
    return found;
}

void Note::sign(const NoteSigner& key)
{
    signatures.push_back({key.verifier().name, key.verifier().id(), key.sign(text)});
}

} // namespace bloomzy::tlog
