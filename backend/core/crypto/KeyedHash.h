#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace bloomzy::core::crypto {

/// SipHash-2-4 under a random key of its own: whoever does not know the key cannot choose texts whose hashes meet. For
/// tables in memory; not a signature. Safe from any thread.
class KeyedHash
{
public:
    KeyedHash();
    [[nodiscard]] std::uint64_t of(std::string_view text) const;

private:
    std::array<unsigned char, 16> m_key{};
};

} // namespace bloomzy::core::crypto
