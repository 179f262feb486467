#include "backend/auth/ResetCode.h"

#include "backend/auth/PasswordResetStore.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/crypto/Random.h"

namespace bloomzy::auth {
namespace {

constexpr std::size_t codeBytes = 32;

} // namespace

core::Result<api::PasswordResetCode> giveResetCode(storage::Transaction& transaction, const std::string& userId,
                                                   const std::optional<std::string>& begunBy, core::Time now)
{
    api::PasswordResetCode made{core::crypto::randomToken(codeBytes), core::formatTime(now + resetCodeLife)};
    BLOOMZY_CHECK(
        PasswordResetStore::put(transaction, {core::crypto::sha256Hex(made.code), userId, begunBy, made.expiresAt}));
    return made;
}

} // namespace bloomzy::auth
