#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// Verifiable logs: Merkle trees after RFC 6962 section 2.1, proofs after RFC 9162 section 2.1, and the formats of
/// C2SP: signed-note, tlog-checkpoint, tlog-tiles. Pure functions over values, without a database or a network, so that
/// the server, bloomzyctl and the console compute alike. Safe from any thread.
namespace bloomzy::tlog {

using Hash = std::array<std::uint8_t, 32>;

/// SHA-256(0x00 ‖ entry)
[[nodiscard]] Hash leafHash(std::string_view entry);
/// SHA-256(0x01 ‖ left ‖ right)
[[nodiscard]] Hash nodeHash(const Hash& left, const Hash& right);
/// Of a tree without leaves: SHA-256 of nothing.
[[nodiscard]] Hash emptyRoot();

} // namespace bloomzy::tlog
