#include "backend/auth/SetupToken.h"

#include "backend/auth/TextRules.h"
#include "backend/core/Files.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/crypto/Random.h"

namespace bloomzy::auth {

core::Result<void> SetupToken::create()
{
    std::string token = core::crypto::randomToken(32);
    m_hash = core::crypto::sha256Hex(token);
    auto written = core::writeFileAtomically(m_file, token);
    core::crypto::wipe(token);
    return written;
}

bool SetupToken::matches(std::string_view text) const
{
    return !m_hash.empty() && core::crypto::equalConstantTime(core::crypto::sha256Hex(trimmed(text)), m_hash);
}

core::Result<void> SetupToken::remove() const
{
    std::error_code error;
    std::filesystem::remove(m_file, error);
    if (error)
        return core::internalError("cannot remove " + m_file.string() + ": " + error.message());
    return {};
}

} // namespace bloomzy::auth
