#pragma once

#include "backend/backup/stream/ByteStream.h"

#include <string>
#include <string_view>
#include <vector>

/// The header of an age file, https://c2sp.org/age, "Header". Nothing here needs a key.
namespace bloomzy::backup::age {

struct Stanza
{
    std::vector<std::string> arguments; ///< the first one is its type
    std::string body;                   ///< bytes

    friend bool operator==(const Stanza&, const Stanza&) = default;
};

struct Header
{
    std::vector<Stanza> stanzas;
    std::string authenticated; ///< all of the text that the MAC is over, through `---`
    std::string mac;           ///< 32 bytes
};

/// Bytes through the line of the MAC; a longer header is refused. 500 recipients have room.
inline constexpr std::size_t headerLimit = std::size_t{64} * 1024;

/// `text` is a whole header, through the line feed after the MAC. Strict: what the format does not allow is an error of
/// headerFailure(), also in stanzas of a type that is not known.
[[nodiscard]] core::Result<Header> parseHeader(std::string_view text);

/// The text without what follows `---`.
[[nodiscard]] std::string authenticatedText(const std::vector<Stanza>& stanzas);
/// The whole text, from `authenticated` and the MAC.
[[nodiscard]] std::string headerText(std::string_view authenticated, std::string_view mac);

/// Reads up to and with the line of the MAC. `beyond` gets what was read after it.
[[nodiscard]] core::Result<std::string> readHeader(ByteSource& from, std::string& beyond);

} // namespace bloomzy::backup::age
