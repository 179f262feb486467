#include "backend/backup/Bech32.h"

#include <array>
#include <cstdint>
#include <vector>

namespace bloomzy::backup {

namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksumLength = 6;

std::uint32_t step(std::uint32_t state, std::uint8_t value)
{
    constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const std::uint32_t top = state >> 25;
    state = ((state & 0x1ffffff) << 5) ^ value;
    for (std::size_t i = 0; i < generator.size(); ++i) {
        if ((top >> i) & 1)
            state ^= generator[i];
    }
    return state;
}

std::vector<std::uint8_t> groupsOfFive(std::span<const std::byte> data)
{
    std::vector<std::uint8_t> groups;
    std::uint32_t bits = 0;
    int held = 0;
    for (const std::byte byte : data) {
        bits = (bits << 8) | std::to_integer<std::uint32_t>(byte);
        held += 8;
        while (held >= 5) {
            held -= 5;
            groups.push_back(static_cast<std::uint8_t>((bits >> held) & 31));
        }
    }
    if (held > 0)
        groups.push_back(static_cast<std::uint8_t>((bits << (5 - held)) & 31));
    return groups;
}

std::uint32_t checksum(std::string_view prefix, const std::vector<std::uint8_t>& groups)
{
    std::uint32_t state = 1;
    for (const char c : prefix)
        state = step(state, static_cast<std::uint8_t>(static_cast<unsigned char>(c) >> 5));
    state = step(state, 0);
    for (const char c : prefix)
        state = step(state, static_cast<std::uint8_t>(static_cast<unsigned char>(c) & 31));
    for (const std::uint8_t group : groups)
        state = step(state, group);
    for (std::size_t i = 0; i < checksumLength; ++i)
        state = step(state, 0);
    return state ^ 1;
}

} // namespace

std::string bech32(std::string_view prefix, std::span<const std::byte> data)
{
    const std::vector<std::uint8_t> groups = groupsOfFive(data);
    const std::uint32_t sum = checksum(prefix, groups);
    std::string text(prefix);
    text.reserve(prefix.size() + 1 + groups.size() + checksumLength);
    text += '1';
    for (const std::uint8_t group : groups)
        text += alphabet[group];
    for (std::size_t i = 0; i < checksumLength; ++i)
        text += alphabet[(sum >> (5 * (checksumLength - 1 - i))) & 31];
    return text;
}

} // namespace bloomzy::backup
