#include "backend/core/Id.h"

#include "backend/core/Sodium.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <sodium.h>

namespace bloomzy::core {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

/// Milliseconds in the upper 48 bits, 1/4096 of one in the lower 12; a value is handed out once. The counter belongs to
/// the process and not to a caller because the promise does: ids of all services sort in the order they were made.
std::uint64_t nextTick(Time now)
{
    static std::atomic<std::uint64_t> last{0};
    const auto micros = static_cast<std::uint64_t>(std::max<std::int64_t>(0, now.time_since_epoch().count()));
    const std::uint64_t wanted = (micros / 1000) << 12 | (micros % 1000) * 4096 / 1000;
    std::uint64_t seen = last.load(std::memory_order_relaxed);
    std::uint64_t tick = std::max(wanted, seen + 1);
    while (!last.compare_exchange_weak(seen, tick, std::memory_order_relaxed))
        tick = std::max(wanted, seen + 1);
    return tick;
}

std::string canonicalText(const std::array<unsigned char, 16>& bytes)
{
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += hexDigits[bytes[i] >> 4];
        text += hexDigits[bytes[i] & 0x0f];
    }
    return text;
}

} // namespace

std::string newId(const Clock& clock)
{
    return newId(clock.now());
}

std::string newId(Time now)
{
    requireSodium();
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data() + 8, 8);
    const std::uint64_t tick = nextTick(now);
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<unsigned char>(tick >> (52 - 8 * i));
    bytes[6] = static_cast<unsigned char>(0x70 | (tick >> 8 & 0x0f));
    bytes[7] = static_cast<unsigned char>(tick);
    bytes[8] = static_cast<unsigned char>(0x80 | (bytes[8] & 0x3f));
    return canonicalText(bytes);
}

bool isId(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (hyphen ? text[i] != '-' : hexDigits.find(text[i]) == std::string_view::npos)
            return false;
    }
    return true;
}

} // namespace bloomzy::core
