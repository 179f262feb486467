#include "backend/auth/RestoredAccounts.h"

#include "backend/auth/SignInAccounts.h"
#include "backend/auth/SignInFailureStore.h"
#include "backend/auth/UserStore.h"

namespace bloomzy::auth {
namespace {

core::Result<void> removeAccount(storage::Transaction& transaction, const std::string& id)
{
    BLOOMZY_TRY(const auto user, UserStore::byId(transaction, id));
    if (!user)
        return {};
    BLOOMZY_CHECK(UserStore::remove(transaction, id));
    for (const std::string& account : {passwordAccount(user->email), codeAccount(id)})
        BLOOMZY_CHECK(SignInFailureStore::removeAccount(transaction, account));
    return {};
}

} // namespace

core::Result<void> endWhatWasOpen(storage::Transaction& transaction)
{
    const std::string now = core::formatTime(transaction.now());
    BLOOMZY_CHECK(
        transaction.execute("UPDATE sessions SET ended_at = ? WHERE ended_at IS NULL", {std::string_view(now)}));
    for (const std::string_view sql : {"DELETE FROM refresh_tokens", "DELETE FROM invitations WHERE used_at IS NULL",
                                       "DELETE FROM password_resets", "DELETE FROM sign_in_challenges"})
        BLOOMZY_CHECK(transaction.execute(sql, {}));
    return {};
}

core::Result<void> eraseAgain(storage::Transaction& transaction, const std::vector<std::string>& ids)
{
    const std::string now = core::formatTime(transaction.now());
    for (const std::string& id : ids) {
        BLOOMZY_CHECK(removeAccount(transaction, id));
        BLOOMZY_CHECK(transaction.execute("INSERT INTO erasures (user_id, begun_at) VALUES (?, ?) ON CONFLICT "
                                          "(user_id) DO NOTHING",
                                          {std::string_view(id), std::string_view(now)}));
    }
    return {};
}

} // namespace bloomzy::auth
