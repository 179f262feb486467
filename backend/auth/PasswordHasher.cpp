#include "backend/auth/PasswordHasher.h"

#include "backend/core/Sodium.h"
#include "backend/core/crypto/Random.h"

#include <array>
#include <sodium.h>

namespace bloomzy::auth {

PasswordHasher::PasswordHasher(const HashingCost& cost)
    : m_cost(cost)
    , m_gate(cost.running, cost.waiting)
{
}

core::Result<void> PasswordHasher::prepare()
{
    core::requireSodium();
    BLOOMZY_TRY(m_decoy, compute(core::crypto::randomToken(32)));
    return {};
}

core::Result<std::string> PasswordHasher::hash(HashGate::Ticket& ticket, std::string_view password,
                                               storage::Deadline deadline)
{
    BLOOMZY_CHECK(ticket.waitForTurn(deadline));
    return compute(password);
}

core::Result<bool> PasswordHasher::matches(HashGate::Ticket& ticket, std::string_view encoded,
                                           std::string_view password, storage::Deadline deadline)
{
    BLOOMZY_CHECK(ticket.waitForTurn(deadline));
    const std::string compared(encoded.empty() ? std::string_view(m_decoy) : encoded);
    ++m_computed;
    const bool equal = crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0;
    return equal && !encoded.empty();
}

core::Result<std::string> PasswordHasher::compute(std::string_view password)
{
    std::array<char, crypto_pwhash_STRBYTES> encoded{};
    ++m_computed;
    if (crypto_pwhash_str_alg(encoded.data(), password.data(), password.size(), m_cost.passes,
                              static_cast<std::size_t>(m_cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return core::unavailable("The server is short of memory. Nothing was changed; try again in a moment.",
                                 std::chrono::seconds(5), "argon2id failed");
    return std::string(encoded.data());
}

} // namespace bloomzy::auth
