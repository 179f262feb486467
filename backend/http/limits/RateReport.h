#pragma once

#include "backend/http/limits/RateStore.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace bloomzy::http {

/// A rate with the name under which clients hear of it.
struct RatePolicy
{
    std::string_view name; ///< `address`; lower case letters
    Rate rate;

    /// The seconds in which a burst comes again, rounded up.
    [[nodiscard]] std::uint64_t window() const;
};

/// What an answer tells of the policies that its request was counted under: the fields RateLimit-Policy and RateLimit
/// of draft-ietf-httpapi-ratelimit-headers-11, structured lists (RFC 9651) of one member for each policy.
///
///     RateLimit-Policy: "address";q=5000;w=10
///     RateLimit: "address";r=4999;t=1
///
/// `q` is the burst in units, `w` the seconds in which it comes again; `r` what is left, `t` the seconds until all of
/// it is there, or, after a refusal, until the request would be taken.
class RateReport
{
public:
    /// `policy` outlives it.
    void add(const RatePolicy& policy, const Balance& balance);
    /// The two header lines; nothing when no policy counted.
    void appendTo(std::string& head) const;

private:
    struct Entry
    {
        const RatePolicy* policy = nullptr;
        std::uint32_t remaining = 0;
        std::uint64_t seconds = 0;
    };
    std::array<Entry, 2> m_entries{};
    std::size_t m_count = 0;
};

} // namespace bloomzy::http
