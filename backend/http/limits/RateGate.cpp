#include "backend/http/limits/RateGate.h"

#include "backend/http/BindAddress.h"
#include "backend/http/Endpoint.h"
#include "backend/http/Origin.h"

namespace bloomzy::http {

namespace {

core::Error tooMany(std::string_view policy, std::chrono::nanoseconds wait)
{
    const auto seconds = std::max(std::chrono::ceil<std::chrono::seconds>(wait), std::chrono::seconds(1));
    const std::string who = policy == "account" ? "Your account asks" : "Your address asks";
    core::Error error = core::makeError(api::ErrorCode::rateLimited,
                                        who + " for too much at once, and nothing was changed. Try again in " +
                                            std::to_string(seconds.count()) + " s.");
    error.retryAfter = seconds;
    return error;
}

} // namespace

std::uint32_t costOf(const Route* route)
{
    using enum Cost;
    switch (route == nullptr ? read : route->cost) {
    case nothing:
        return 0;
    case read:
        return 1;
    case change:
        return 4;
    case heavy:
        return 40;
    case byMethod:
        break;
    }
    return route->method == Method::get ? 1 : 4;
}

RateCaller RateCaller::at(const std::string& address)
{
    return {"address:" + originOf(address), isLoopback(address)};
}

RateGate::RateGate(const RateLimits& limits, std::shared_ptr<RateStore> store)
    : m_address{"address", limits.address}
    , m_account{"account", limits.account}
    , m_local{"local", limits.local}
    , m_store(std::move(store))
{
}

std::optional<core::Error> RateGate::countAddress(const RateCaller& caller, std::uint32_t cost, RateStore::Time now,
                                                  RateReport& report)
{
    return count(caller.local ? m_local : m_address, caller.name, cost, now, report);
}

std::optional<core::Error> RateGate::countAccount(const RateCaller& caller, std::string_view userId, std::uint32_t cost,
                                                  RateStore::Time now, RateReport& report)
{
    if (caller.local)
        return std::nullopt;
    return count(m_account, "account:" + std::string(userId), cost, now, report);
}

std::optional<core::Error> RateGate::count(const RatePolicy& policy, std::string_view caller, std::uint32_t cost,
                                           RateStore::Time now, RateReport& report)
{
    if (cost == 0 || policy.rate.burst == 0)
        return std::nullopt;
    const Balance balance = m_store->take(caller, policy.rate, cost, now);
    report.add(policy, balance);
    if (balance.taken)
        return std::nullopt;
    return tooMany(policy.name, balance.wait);
}

} // namespace bloomzy::http
