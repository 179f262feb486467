#include "backend/backup/Bech32.h"

#include "backend/core/crypto/WipingAllocator.h"

#include <array>
#include <cstdint>
#include <vector>

namespace bloomzy::backup {

namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksumLength = 6;

/// Five bits each; they may be of a secret.
using Groups = std::vector<std::uint8_t, core::crypto::WipingAllocator<std::uint8_t>>;

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

Groups groupsOfFive(std::span<const std::byte> data)
{
    Groups groups;
    groups.reserve(data.size() * 8 / 5 + 1);
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

/// The state after prefix and groups: 1 where the groups end with their checksum.
std::uint32_t stateAfter(std::string_view prefix, const Groups& groups)
{
    std::uint32_t state = 1;
    for (const char c : prefix)
        state = step(state, static_cast<std::uint8_t>(static_cast<unsigned char>(c) >> 5));
    state = step(state, 0);
    for (const char c : prefix)
        state = step(state, static_cast<std::uint8_t>(static_cast<unsigned char>(c) & 31));
    for (const std::uint8_t group : groups)
        state = step(state, group);
    return state;
}

std::uint32_t checksum(std::string_view prefix, const Groups& groups)
{
    Groups padded = groups;
    padded.insert(padded.end(), checksumLength, 0);
    return stateAfter(prefix, padded) ^ 1;
}

std::optional<Groups> groupsOf(std::string_view text)
{
    Groups groups;
    groups.reserve(text.size());
    for (const char c : text) {
        const std::size_t group = alphabet.find(c);
        if (group == std::string_view::npos)
            return std::nullopt;
        groups.push_back(static_cast<std::uint8_t>(group));
    }
    return groups;
}

std::optional<std::string> bytesOf(const Groups& groups)
{
    std::string bytes;
    bytes.reserve(groups.size() * 5 / 8);
    std::uint32_t bits = 0;
    int held = 0;
    for (const std::uint8_t group : groups) {
        bits = ((bits << 5) | group) & 0xfff;
        held += 5;
        if (held >= 8) {
            held -= 8;
            bytes += static_cast<char>((bits >> held) & 0xff);
        }
    }
    if (held >= 5 || (bits & ((1U << held) - 1)) != 0)
        return std::nullopt;
    return bytes;
}

} // namespace

std::string bech32(std::string_view prefix, std::span<const std::byte> data)
{
    const Groups groups = groupsOfFive(data);
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

std::optional<std::string> decodeBech32(std::string_view prefix, std::string_view text)
{
    if (!text.starts_with(prefix) || text.size() < prefix.size() + 1 + checksumLength || text[prefix.size()] != '1')
        return std::nullopt;
    auto groups = groupsOf(text.substr(prefix.size() + 1));
    if (!groups || stateAfter(prefix, *groups) != 1)
        return std::nullopt;
    groups->resize(groups->size() - checksumLength);
    return bytesOf(*groups);
}

} // namespace bloomzy::backup
