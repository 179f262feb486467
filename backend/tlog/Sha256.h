#pragma once

#include "backend/tlog/MerkleHash.h"

#include <initializer_list>

namespace bloomzy::tlog {

/// Of the parts, one after the other.
[[nodiscard]] Hash sha256(std::initializer_list<std::string_view> parts);

[[nodiscard]] inline std::string_view bytesOf(const Hash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

/// Of exactly 32 bytes.
[[nodiscard]] Hash hashOf(std::string_view bytes);

} // namespace bloomzy::tlog
