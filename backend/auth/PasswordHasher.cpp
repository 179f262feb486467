#include "backend/auth/PasswordHasher.h"

#include "backend/core/Sodium.h"

#include <array>
#include <sodium.h>

namespace bloomzy::auth {

namespace {

/// Random bytes as the encoded form has them: base64 without padding.
template <std::size_t bytes>
std::string randomPart()
{
    constexpr int variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
    std::array<unsigned char, bytes> random{};
    randombytes_buf(random.data(), random.size());
    std::array<char, sodium_base64_ENCODED_LEN(bytes, variant)> text{};
    return sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), variant);
}

/// Costs a comparison what a real hash does, and computing one for it would cost each start that much.
std::string decoyOf(const HashingCost& cost)
{
    constexpr std::size_t hashBytes = 32; // crypto_pwhash_str_alg()'s
    core::requireSodium();
    return "$argon2id$v=19$m=" + std::to_string(cost.memoryBytes / 1024) + ",t=" + std::to_string(cost.passes) +
           ",p=1$" + randomPart<crypto_pwhash_SALTBYTES>() + "$" + randomPart<hashBytes>();
}

} // namespace

PasswordHasher::PasswordHasher(const HashingCost& cost)
    : m_cost(cost)
    , m_gate(cost.running, cost.waiting)
    , m_decoy(decoyOf(cost))
{
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
