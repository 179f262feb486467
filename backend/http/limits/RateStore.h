#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace bloomzy::http {

/// How much one caller may ask for: `burst` units at once, then `perSecond` more each second.
struct Rate
{
    std::uint32_t burst = 0; ///< 0: no limit
    std::uint32_t perSecond = 1;
};

/// What is left to a caller.
struct Balance
{
    bool taken = true;                    ///< false: nothing was taken, and `wait` says when it can be
    std::uint32_t remaining = 0;          ///< units
    std::chrono::nanoseconds wait{};      ///< zero when taken
    std::chrono::nanoseconds untilFull{}; ///< the whole burst is there again
};

/// What callers have used of their rates, by the generic cell rate algorithm (ITU-T I.371): of each caller only the
/// moment is kept at which the burst will be whole again. Safe from any thread, and never blocks: I/O threads call it.
/// One that several processes share spends from what it holds here and settles beside.
class RateStore
{
public:
    using Time = std::chrono::steady_clock::time_point;

    virtual ~RateStore() = default;
    /// Takes `cost` units of the caller's. A cost above the burst counts as the whole burst. `now` may lag behind what
    /// another thread told.
    [[nodiscard]] virtual Balance take(std::string_view caller, const Rate& rate, std::uint32_t cost, Time now) = 0;
};

/// In memory of a fixed size: 16 bytes for each of `callers`, which is rounded up to 512 at least. Whoever has the
/// whole burst again needs no place. While every place that a newcomer may take is in use, the newcomer takes the one
/// with the least used, and begins with that much used: being pushed out forgives nobody. To keep all places in use
/// takes `callers` times the rate, and places are chosen by a hash that callers do not know.
[[nodiscard]] std::unique_ptr<RateStore> makeMemoryRateStore(std::size_t callers = 16 * 1024);

} // namespace bloomzy::http
