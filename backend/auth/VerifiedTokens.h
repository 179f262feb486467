#pragma once

#include "backend/auth/Jwt.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bloomzy::auth {

/// Tokens whose signature was found good, by their SHA-256, so that each is verified about once. Bounded: two
/// generations, of which the older is dropped when the younger is full. Says nothing of expiry or sessions. Safe from
/// any thread.
class VerifiedTokens
{
public:
    struct Entry
    {
        std::string userId;
        std::string sessionId;
        std::int64_t issuedAt = 0;
        std::int64_t expiresAt = 0;
    };

    explicit VerifiedTokens(std::size_t limit)
        : m_generationLimit(limit / 2)
    {
    }
    [[nodiscard]] std::optional<Entry> find(const std::string& tokenHash) const;
    void insert(const std::string& tokenHash, Entry entry);
    [[nodiscard]] std::size_t size() const;

private:
    using Generation = std::unordered_map<std::string, Entry>;
    mutable std::mutex m_mutex;
    std::size_t m_generationLimit;
    Generation m_young;
    Generation m_old;
};

} // namespace bloomzy::auth
