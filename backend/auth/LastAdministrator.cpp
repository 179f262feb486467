#include "backend/auth/LastAdministrator.h"

#include "backend/auth/BuiltInRoles.h"

namespace bloomzy::auth {

core::Result<void> ensureAdministratorStays(storage::Transaction& transaction, core::Time)
{
    bool found = false;
    BLOOMZY_CHECK(transaction.query("SELECT 1 FROM user_roles JOIN users ON users.id = user_roles.user_id "
                                    "WHERE user_roles.role_id = ? AND users.status = 'active' "
                                    "AND users.password_hash IS NOT NULL LIMIT 1",
                                    {std::string_view(administrator)}, [&](const storage::Row&) {
                                        found = true;
                                        return false;
                                    }));
    if (found)
        return {};
    return core::makeError(api::ErrorCode::conflict,
                           "This is the last administrator who can sign in. Nothing was changed. Make somebody else an "
                           "administrator first.");
}

} // namespace bloomzy::auth
