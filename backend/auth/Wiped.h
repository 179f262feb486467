#pragma once

#include "backend/core/crypto/Hash.h"

#include <string>

namespace bloomzy::auth {

/// Overwrites a secret when the scope ends, however it ends.
class Wiped
{
public:
    explicit Wiped(std::string& secret)
        : m_secret(secret)
    {
    }
    ~Wiped() { core::crypto::wipe(m_secret); }
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;

private:
    std::string& m_secret;
};

} // namespace bloomzy::auth
