#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bloomzy::backup {

/// BIP-173 Bech32 in lower case, without its limit of 90 characters, as age uses it. `prefix` is lower case ASCII.
[[nodiscard]] std::string bech32(std::string_view prefix, std::span<const std::byte> data);

/// The data of such a text, in lower case, as bytes of a text; wipe it where it is secret. Empty when the prefix is
/// another, a letter is of upper case, the checksum does not fit or bits are left over that are not 0.
[[nodiscard]] std::optional<std::string> decodeBech32(std::string_view prefix, std::string_view text);

} // namespace bloomzy::backup
