#pragma once

#include "backend/storage/Vault.h"

#include <optional>
#include <string>
#include <string_view>

namespace bloomzy::audit {

/// What events are found by that came from an address, without the address: HMAC-SHA-256 under a key of the database's
/// vault. Whoever has that key could try all addresses, so these go with a person who is erased. Safe from any thread.
class AddressKeys
{
public:
    explicit AddressKeys(const storage::Vault& vault)
        : m_key(vault.derived("auditAddress"))
    {
    }

    /// Of exactly this address, however it is written; nothing of what is none.
    [[nodiscard]] std::optional<std::string> addressKey(std::string_view address) const;
    /// Of the /24 (IPv4) or /64 (IPv6) that it lies in.
    [[nodiscard]] std::optional<std::string> networkKey(std::string_view address) const;

private:
    core::crypto::SecretKey m_key;
};

} // namespace bloomzy::audit
