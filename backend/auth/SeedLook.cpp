#include "backend/auth/SeedLook.h"

#include "backend/auth/SecondFactorCheck.h"
#include "backend/auth/Totp.h"
#include "backend/core/crypto/Hash.h"

namespace bloomzy::auth {

core::Result<SeedLook> inspectSeeds(storage::Snapshot& snapshot, const storage::Vault& vault)
{
    SeedLook seen;
    BLOOMZY_CHECK(
        snapshot.walk("SELECT user_id, sealed FROM second_factors", storage::Params(), [&](const storage::Row& row) {
            auto seed = vault.unseal(row.text(1), {SecondFactorCheck::purpose, row.text(0)});
            ++seen.all;
            if (seed.has_error() || seed->size() != totp::seedBytes)
                ++seen.broken;
            if (seed.has_value())
                core::crypto::wipe(*seed);
            return true;
        }));
    return seen;
}

} // namespace bloomzy::auth
