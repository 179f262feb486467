#pragma once

#include "backend/core/crypto/Hash.h"

#include <array>
#include <cstddef>
#include <span>

namespace bloomzy::backup::age {

/// Bytes that nobody shall find in freed memory.
template <std::size_t count>
class Secret
{
public:
    Secret() = default;
    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    ~Secret() { core::crypto::wipe(m_bytes.data(), count); }

    [[nodiscard]] unsigned char* data() { return m_bytes.data(); }
    [[nodiscard]] const unsigned char* data() const { return m_bytes.data(); }
    [[nodiscard]] static constexpr std::size_t size() { return count; }
    [[nodiscard]] std::span<const std::byte> bytes() const { return std::as_bytes(std::span(m_bytes)); }

private:
    std::array<unsigned char, count> m_bytes{};
};

using Key = Secret<32>;
/// What the recipients' stanzas wrap, and all other keys of a file are derived from.
using FileKey = Secret<16>;

} // namespace bloomzy::backup::age
