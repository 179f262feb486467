#pragma once

#include "backend/core/crypto/WipingAllocator.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::core::crypto {

/// 256 bits for a SecretBox, overwritten before their memory is freed. Its id tells keys apart and reveals nothing of
/// them: twelve characters of base64url, of a hash of the key that serves nothing else.
class SecretKey
{
public:
    static constexpr std::size_t size = 32;

    [[nodiscard]] static SecretKey random();
    /// Empty unless there are 32 bytes.
    [[nodiscard]] static std::optional<SecretKey> fromBytes(std::string_view bytes);
    /// 64 hexadecimal digits, as `openssl rand -hex 32` prints them; white space at the end is passed over.
    [[nodiscard]] static std::optional<SecretKey> fromHex(std::string_view text);

    /// For keeping it; wipe() it.
    [[nodiscard]] std::string hex() const;
    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] std::span<const std::byte, size> bytes() const
    {
        return std::span<const std::byte, size>(m_bytes.data(), size);
    }

    friend bool operator==(const SecretKey& a, const SecretKey& b) { return a.m_id == b.m_id; }

private:
    using Bytes = std::vector<std::byte, WipingAllocator<std::byte>>;
    explicit SecretKey(Bytes bytes);

    Bytes m_bytes;
    std::string m_id;
};

} // namespace bloomzy::core::crypto
