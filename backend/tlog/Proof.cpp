#include "backend/tlog/Proof.h"

#include <bit>

namespace bloomzy::tlog {
namespace {

/// The largest power of two below `count`, which is 2 at least.
std::uint64_t leftOf(std::uint64_t count)
{
    return std::bit_floor(count - 1);
}

/// MTH of the leaves [begin, end), as RFC 6962 splits them; `begin` is where a subtree of that height may begin.
std::optional<Hash> hashOfRange(std::uint64_t begin, std::uint64_t end, const NodeReader& node)
{
    const std::uint64_t count = end - begin;
    if (std::has_single_bit(count)) {
        const int level = std::countr_zero(count);
        return node(level, begin >> static_cast<unsigned>(level));
    }
    const std::uint64_t middle = begin + leftOf(count);
    const auto left = hashOfRange(begin, middle, node);
    const auto right = left ? hashOfRange(middle, end, node) : std::nullopt;
    return right ? std::optional(nodeHash(*left, *right)) : std::nullopt;
}

bool add(ProofPath& proof, const std::optional<Hash>& hash)
{
    if (hash)
        proof.push_back(*hash);
    return hash.has_value();
}

bool addInclusion(ProofPath& proof, std::uint64_t number, std::uint64_t begin, std::uint64_t end,
                  const NodeReader& node)
{
    if (end - begin == 1)
        return true;
    const std::uint64_t middle = begin + leftOf(end - begin);
    if (number < middle)
        return addInclusion(proof, number, begin, middle, node) && add(proof, hashOfRange(middle, end, node));
    return addInclusion(proof, number, middle, end, node) && add(proof, hashOfRange(begin, middle, node));
}

/// SUBPROOF of RFC 6962: `known` while the verifier has the hash of the old part as its root.
bool addConsistency(ProofPath& proof, std::uint64_t oldEnd, std::uint64_t begin, std::uint64_t end, bool known,
                    const NodeReader& node)
{
    if (oldEnd == end)
        return known || add(proof, hashOfRange(begin, end, node));
    const std::uint64_t middle = begin + leftOf(end - begin);
    if (oldEnd <= middle)
        return addConsistency(proof, oldEnd, begin, middle, known, node) && add(proof, hashOfRange(middle, end, node));
    return addConsistency(proof, oldEnd, middle, end, false, node) && add(proof, hashOfRange(begin, middle, node));
}

} // namespace

std::optional<Hash> rootOf(std::uint64_t size, const NodeReader& node)
{
    return size == 0 ? std::optional(emptyRoot()) : hashOfRange(0, size, node);
}

std::optional<ProofPath> inclusionProof(std::uint64_t number, std::uint64_t size, const NodeReader& node)
{
    ProofPath proof;
    if (number >= size || !addInclusion(proof, number, 0, size, node))
        return std::nullopt;
    return proof;
}

std::optional<ProofPath> consistencyProof(std::uint64_t oldSize, std::uint64_t newSize, const NodeReader& node)
{
    ProofPath proof;
    if (oldSize > newSize)
        return std::nullopt;
    if (oldSize != 0 && !addConsistency(proof, oldSize, 0, newSize, true, node))
        return std::nullopt;
    return proof;
}

} // namespace bloomzy::tlog
