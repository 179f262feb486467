#pragma once

#include "backend/tlog/MerkleHash.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace bloomzy::tlog {

/// The right edge of a tree: the roots of its complete subtrees, the largest first. All that appending needs.
class Frontier
{
public:
    /// The node of the complete subtree over the leaves [index << level, (index + 1) << level).
    using Node = std::function<void(int level, std::uint64_t index, const Hash& hash)>;

    Frontier() = default;
    /// Of a tree of `size` leaves; nothing when these are not as many as that has.
    [[nodiscard]] static std::optional<Frontier> of(std::uint64_t size, std::vector<Hash> roots);

    /// Tells `made` each node that this leaf completes, the leaf itself first.
    void append(const Hash& leaf, const Node& made);
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] Hash root() const;
    [[nodiscard]] const std::vector<Hash>& roots() const { return m_roots; }

private:
    std::uint64_t m_size = 0;
    std::vector<Hash> m_roots;
};

} // namespace bloomzy::tlog
