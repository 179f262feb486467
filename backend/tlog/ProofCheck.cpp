#include "backend/tlog/Proof.h"

#include <bit>

namespace bloomzy::tlog {

bool verifyInclusion(const Hash& leaf, std::uint64_t number, std::uint64_t size, std::span<const Hash> proof,
                     const Hash& root)
{
    if (number >= size)
        return false;
    std::uint64_t first = number;
    std::uint64_t last = size - 1;
    Hash hash = leaf;
    for (const Hash& sibling : proof) {
        if (last == 0)
            return false;
        if ((first & 1U) == 1 || first == last) {
            hash = nodeHash(sibling, hash);
            while ((first & 1U) == 0 && first != 0) {
                first >>= 1U;
                last >>= 1U;
            }
        } else {
            hash = nodeHash(hash, sibling);
        }
        first >>= 1U;
        last >>= 1U;
    }
    return last == 0 && hash == root;
}

bool verifyConsistency(std::uint64_t oldSize, const Hash& oldRoot, std::uint64_t newSize, const Hash& newRoot,
                       std::span<const Hash> proof)
{
    if (oldSize > newSize)
        return false;
    if (oldSize == 0)
        return proof.empty() && oldRoot == emptyRoot();
    if (oldSize == newSize)
        return proof.empty() && oldRoot == newRoot;
    // The old root stands in no proof when the old tree is a complete subtree.
    const bool complete = std::has_single_bit(oldSize);
    if (!complete && proof.empty())
        return false;
    std::uint64_t first = oldSize - 1;
    std::uint64_t last = newSize - 1;
    while ((first & 1U) == 1) {
        first >>= 1U;
        last >>= 1U;
    }
    Hash oldHash = complete ? oldRoot : proof.front();
    Hash newHash = oldHash;
    for (const Hash& sibling : complete ? proof : proof.subspan(1)) {
        if (last == 0)
            return false;
        if ((first & 1U) == 1 || first == last) {
            oldHash = nodeHash(sibling, oldHash);
            newHash = nodeHash(sibling, newHash);
            while ((first & 1U) == 0 && first != 0) {
                first >>= 1U;
                last >>= 1U;
            }
        } else {
            newHash = nodeHash(newHash, sibling);
        }
        first >>= 1U;
        last >>= 1U;
    }
    return last == 0 && oldHash == oldRoot && newHash == newRoot;
}

} // namespace bloomzy::tlog
