#include "backend/tlog/MerkleHash.h"

#include "backend/tlog/Sha256.h"

namespace bloomzy::tlog {

Hash leafHash(std::string_view entry)
{
    constexpr std::string_view prefix("\0", 1);
    return sha256({prefix, entry});
}

Hash nodeHash(const Hash& left, const Hash& right)
{
    constexpr std::string_view prefix("\1", 1);
    return sha256({prefix, bytesOf(left), bytesOf(right)});
}

Hash emptyRoot()
{
    return sha256({});
}

} // namespace bloomzy::tlog
