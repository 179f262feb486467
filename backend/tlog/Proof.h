#pragma once

#include "backend/tlog/MerkleHash.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace bloomzy::tlog {

using ProofPath = std::vector<Hash>;

/// Whether `proof` shows that the leaf with this hash and number, counted from 0, is in the tree (RFC 9162 section
/// 2.1.3.2).
[[nodiscard]] bool verifyInclusion(const Hash& leaf, std::uint64_t number, std::uint64_t size,
                                   std::span<const Hash> proof, const Hash& root);

/// Whether `proof` shows that the tree of `newSize` leaves begins with that of `oldSize` (RFC 9162 section 2.1.4.2). A
/// tree without leaves is the beginning of each, and a tree of itself, both with an empty proof.
[[nodiscard]] bool verifyConsistency(std::uint64_t oldSize, const Hash& oldRoot, std::uint64_t newSize,
                                     const Hash& newRoot, std::span<const Hash> proof);

/// The root of the complete subtree over the leaves [index << level, (index + 1) << level); nothing when it cannot be
/// had, of which its maker knows why.
using NodeReader = std::function<std::optional<Hash>(int level, std::uint64_t index)>;

/// Of the first `size` leaves; nothing when a node cannot be had.
[[nodiscard]] std::optional<Hash> rootOf(std::uint64_t size, const NodeReader& node);
/// For `number` below `size`; nothing otherwise, or when a node cannot be had.
[[nodiscard]] std::optional<ProofPath> inclusionProof(std::uint64_t number, std::uint64_t size, const NodeReader& node);
/// For `oldSize` not above `newSize`; nothing otherwise, or when a node cannot be had.
[[nodiscard]] std::optional<ProofPath> consistencyProof(std::uint64_t oldSize, std::uint64_t newSize,
                                                        const NodeReader& node);

} // namespace bloomzy::tlog
