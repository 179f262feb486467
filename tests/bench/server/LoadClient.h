#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// What many clients saw, each with one connection that it keeps, each waiting for its answer before it asks again.
struct Load
{
    std::uint64_t answers = 0;
    std::uint64_t failures = 0; ///< answers that were not 2xx, and broken connections
    double perSecond = 0;
    double p50 = 0; ///< milliseconds
    double p99 = 0;
};

/// The bytes of request number `n` of client `client`.
using RequestMaker = std::function<std::string(std::size_t client, std::uint64_t n)>;

/// Plain HTTP to a loopback port.
[[nodiscard]] Load measure(std::uint16_t port, std::size_t clients, std::chrono::milliseconds time,
                           const RequestMaker& request);

/// Answers every request on every connection with the same 200 bytes and does nothing else: what these clients and this
/// machine could do at most. Runs until the process ends; gives its port.
[[nodiscard]] std::uint16_t startBareServer();
