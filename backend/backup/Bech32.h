#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace bloomzy::backup {

/// BIP-173 Bech32 in lower case, without its limit of 90 characters, as age uses it. `prefix` is lower case ASCII.
[[nodiscard]] std::string bech32(std::string_view prefix, std::span<const std::byte> data);

} // namespace bloomzy::backup
