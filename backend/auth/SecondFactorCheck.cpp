#include "backend/auth/SecondFactorCheck.h"

#include "backend/auth/RecoveryCodeStore.h"
#include "backend/auth/RecoveryCodes.h"
#include "backend/auth/Totp.h"
#include "backend/auth/Wiped.h"

namespace bloomzy::auth {

std::string SecondFactorCheck::seal(std::string_view seed, const std::string& userId) const
{
    return m_vault.seal(seed, {purpose, userId});
}

core::Result<std::optional<std::int64_t>> SecondFactorCheck::stepOf(const SecondFactorRow& row,
                                                                    std::string_view code) const
{
    std::string digits(code);
    const Wiped wipedDigits(digits);
    std::erase(digits, ' '); // apps show two groups of three
    BLOOMZY_TRY(std::string seed, m_vault.unseal(row.sealed, {purpose, row.userId}));
    const Wiped wipedSeed(seed);
    return totp::stepOf(digits, seed, m_clock.now(), row.lastStep, m_window);
}

core::Result<SecondFactorCheck::Proof> SecondFactorCheck::use(storage::Transaction& transaction,
                                                              const std::string& userId, std::string_view code) const
{
    BLOOMZY_TRY(const auto row, SecondFactorStore::find(transaction, userId));
    if (!row || !row->activeSince)
        return Proof::none;
    if (const auto hash = recoverycodes::hashOf(code)) {
        BLOOMZY_TRY(const bool used, RecoveryCodeStore::use(transaction, userId, *hash));
        return used ? Proof::recoveryCode : Proof::none;
    }
    BLOOMZY_TRY(const auto step, stepOf(*row, code));
    if (!step)
        return Proof::none;
    BLOOMZY_TRY(const bool first, SecondFactorStore::useStep(transaction, userId, *step));
    return first ? Proof::appCode : Proof::none;
}

std::string_view wordsOf(SecondFactorCheck::Proof proof)
{
    switch (proof) {
    case SecondFactorCheck::Proof::appCode:
        return "With a code of the authenticator app.";
    case SecondFactorCheck::Proof::recoveryCode:
        return "With a recovery code.";
    case SecondFactorCheck::Proof::none:
        break;
    }
    return "Wrong or used code of the second factor.";
}

} // namespace bloomzy::auth
