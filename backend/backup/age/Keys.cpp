#include "backend/backup/age/Keys.h"

#include "backend/backup/Bech32.h"
#include "backend/backup/age/Primitives.h"

#include <algorithm>

namespace bloomzy::backup::age {

namespace {

constexpr std::string_view recipientPrefix = "age";
constexpr std::string_view identityPrefix = "AGE-SECRET-KEY-1";
constexpr std::string_view identityBech32Prefix = "age-secret-key-";
constexpr std::size_t identityLength = 74;
constexpr std::size_t mostIdentities = 100;

core::Error noIdentity()
{
    return core::invalid(
        "/identity", "backup.identity",
        "This is no recovery key. It begins with AGE-SECRET-KEY-1 and has 74 characters; type it as it "
        "stands on the sheet.");
}

/// Lower case, which is what Bech32 is decoded from. Empty where the key has a lower case letter itself.
std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'a' && c <= 'z')
            return {};
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    }
    return lower;
}

/// A part of `text` up to the end of its line, which is taken off.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

} // namespace

core::Result<Recipient> Recipient::of(std::string_view text)
{
    const auto point = decodeBech32(recipientPrefix, text);
    if (!point || point->size() != Key::size())
        return core::invalid("/recipient", "backup.recipient",
                             "This is no recipient for a backup. It begins with age1 and has 62 characters.");
    return Recipient(*point);
}

std::string Recipient::text() const
{
    return bech32(recipientPrefix, std::as_bytes(std::span(m_point)));
}

core::Result<Identity> Identity::of(std::string_view text)
{
    if (text.size() != identityLength || !text.starts_with(identityPrefix))
        return noIdentity();
    std::string lower = lowered(text);
    auto bytes = decodeBech32(identityBech32Prefix, lower);
    core::crypto::wipe(lower);
    if (!bytes || bytes->size() != Key::size())
        return noIdentity();
    Key secret;
    std::ranges::copy(*bytes, secret.data());
    core::crypto::wipe(*bytes);
    BLOOMZY_TRY(std::string point, publicPoint(secret));
    return Identity(secret, Recipient(std::move(point)));
}

core::Result<std::vector<Identity>> identitiesOf(std::string_view file)
{
    std::vector<Identity> all;
    while (!file.empty()) {
        const std::string_view line = takeLine(file);
        if (line.empty() || line.starts_with('#'))
            continue;
        if (all.size() == mostIdentities)
            return noIdentity();
        BLOOMZY_TRY(const Identity one, Identity::of(line));
        all.push_back(one);
    }
    if (all.empty())
        return noIdentity();
    return all;
}

} // namespace bloomzy::backup::age
