#pragma once

#include "backend/core/Error.h"
#include "backend/http/limits/RateReport.h"

#include <memory>
#include <optional>
#include <string>

namespace bloomzy::http {

struct Route;

/// In units: reading costs 1, a change 4, heavy work 40; asking for the server's health costs nothing.
struct RateLimits
{
    Rate address{5'000, 500};          ///< one IPv4 address or IPv6 /64, before anybody is authenticated
    Rate account{2'000, 200};          ///< one person on all their devices
    Rate local{10'000'000, 1'000'000}; ///< one loopback address, instead of both: more than this machine answers
};

/// What a request to `route` costs; without a route it was a guess, and costs as much as reading.
[[nodiscard]] std::uint32_t costOf(const Route* route);

/// Where a connection comes from, as the limits see it.
struct RateCaller
{
    std::string name;
    bool local = false;

    /// Of an IPv4 or IPv6 address.
    [[nodiscard]] static RateCaller at(const std::string& address);
};

/// Counts requests against their callers' rates. Each step fills the report, and answers `rateLimited` with the time to
/// wait when nothing was taken. Safe from any thread, and never blocks.
class RateGate
{
public:
    RateGate(const RateLimits& limits, std::shared_ptr<RateStore> store);

    [[nodiscard]] std::optional<core::Error> countAddress(const RateCaller& caller, std::uint32_t cost,
                                                          RateStore::Time now, RateReport& report);
    /// After countAddress(), of a caller who is authenticated. A local one was counted already.
    [[nodiscard]] std::optional<core::Error> countAccount(const RateCaller& caller, std::string_view userId,
                                                          std::uint32_t cost, RateStore::Time now, RateReport& report);

private:
    [[nodiscard]] std::optional<core::Error> count(const RatePolicy& policy, std::string_view caller,
                                                   std::uint32_t cost, RateStore::Time now, RateReport& report);

    const RatePolicy m_address;
    const RatePolicy m_account;
    const RatePolicy m_local;
    std::shared_ptr<RateStore> m_store;
};

} // namespace bloomzy::http
