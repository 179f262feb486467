#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bloomzy::auth {

/// What one password hash costs (argon2id) and how many run at once.
struct HashingCost
{
    std::uint64_t memoryBytes = 64ULL << 20;
    std::uint64_t passes = 3;
    std::size_t running = 2;
    /// More are refused with 503. Each one holds a worker of the HTTP server (32 unless told): with `running`, well
    /// below their number, or a flood of sign-ins keeps everybody else waiting.
    std::size_t waiting = 6;
};

struct Lifetimes
{
    std::chrono::seconds accessToken = std::chrono::minutes(10);
    std::chrono::seconds sessionIdle = std::chrono::hours(24 * 30);
    std::chrono::seconds session = std::chrono::hours(24 * 90);
    std::chrono::seconds invitation = std::chrono::hours(24 * 7);
    std::chrono::seconds signingKey = std::chrono::hours(24 * 30); ///< until the next one takes its place

    bool operator==(const Lifetimes&) const = default;
};

struct AuthOptions
{
    std::filesystem::path dataDir; ///< holds `setup-token`, and `keys/` with the key file of an older version
    std::string version;           ///< of the server, told by GET /api/v1/setup
    std::string issuer = "bloomzyd";
    std::string audience = "bloomzy";
    Lifetimes lifetimes;
    HashingCost hashing;
    /// Other machines can reach the server: unless somebody decided otherwise, administrators need a second factor.
    bool isReachable = false;
    std::filesystem::path breachedPasswords = {}; ///< see BreachedPasswords; empty: no list
    std::vector<std::string> productWords{"bloomzy", "bloomzyd", "bloomzyctl", "console",
                                          "plant",   "garden",   "botanist"};
};

} // namespace bloomzy::auth
