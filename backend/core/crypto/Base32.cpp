#include "backend/core/crypto/Base32.h"

#include <string_view>

namespace bloomzy::core::crypto {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr unsigned digitBits = 5;
constexpr unsigned digitMask = 31;

} // namespace

std::string base32(std::span<const std::byte> bytes)
{
    std::string text;
    text.reserve((bytes.size() * 8 + digitBits - 1) / digitBits);
    unsigned held = 0;
    unsigned bits = 0;
    for (const std::byte byte : bytes) {
        held = held << 8 | std::to_integer<unsigned>(byte);
        for (bits += 8; bits >= digitBits; bits -= digitBits)
            text += alphabet[held >> (bits - digitBits) & digitMask];
        held &= digitMask; // what is left has fewer bits than a digit
    }
    if (bits > 0)
        text += alphabet[held << (digitBits - bits) & digitMask];
    return text;
}

} // namespace bloomzy::core::crypto
