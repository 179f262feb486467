#pragma once

#include "backend/auth/AuthOptions.h"
#include "backend/auth/HashGate.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace bloomzy::auth {

/// argon2id by libsodium, in its encoded form (`$argon2id$…`). Safe from any thread; calls block for a hash's length.
class PasswordHasher
{
public:
    explicit PasswordHasher(const HashingCost& cost);

    /// A place among the hashes to come, asked for before an attempt is counted.
    [[nodiscard]] core::Result<HashGate::Ticket> enter() { return m_gate.enter(); }

    [[nodiscard]] core::Result<std::string> hash(HashGate::Ticket& ticket, std::string_view password,
                                                 storage::Deadline deadline);
    /// An empty `encoded` (no such account, no password yet) costs the same and never matches.
    [[nodiscard]] core::Result<bool> matches(HashGate::Ticket& ticket, std::string_view encoded,
                                             std::string_view password, storage::Deadline deadline);
    /// What an unknown account's password is compared with.
    [[nodiscard]] const std::string& decoy() const { return m_decoy; }
    /// Hashes computed so far.
    [[nodiscard]] std::uint64_t computed() const { return m_computed; }

private:
    [[nodiscard]] core::Result<std::string> compute(std::string_view password);

    HashingCost m_cost;
    HashGate m_gate;
    const std::string m_decoy; ///< random bytes in the form of a hash
    std::atomic<std::uint64_t> m_computed = 0;
};

} // namespace bloomzy::auth
