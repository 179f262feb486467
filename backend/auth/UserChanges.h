#pragma once

#include "backend/auth/UserStore.h"
#include "backend/http/Endpoint.h"

#include <optional>
#include <string>
#include <string_view>

/// Steps in the life of an account, each in the caller's transaction, with its audit event. Errors: `notFound`;
/// `conflict` for one's own account and for the last administrator (ensureAdministratorStays()); `preconditionFailed`
/// when the user has another revision than was read. Rights::reload() is for the caller, after the commit.
namespace bloomzy::auth {

/// Whom a request is about.
struct UserTarget
{
    std::string id;
    std::optional<std::int64_t> revision; ///< as it was read; not compared without one
};

[[nodiscard]] core::Error noSuchUser();
[[nodiscard]] core::Result<UserRow> findUser(storage::Snapshot& snapshot, const UserTarget& target);
/// `user.suspend`: may no longer sign in, and all sessions end. One who is suspended already stays as they are.
[[nodiscard]] core::Result<UserRow> suspendUser(storage::Transaction& transaction, const http::Request& request,
                                                const UserTarget& target, const std::string& reason);
/// `user.reactivate`: active, or invited where no password was chosen yet; the former sessions stay ended. `forbidden`
/// for somebody who may do what the caller may not.
[[nodiscard]] core::Result<UserRow> reactivateUser(storage::Transaction& transaction, const http::Request& request,
                                                   const UserTarget& target);
/// `user.signOut`: all sessions end. Of oneself as well.
[[nodiscard]] core::Result<UserRow> signOutUser(storage::Transaction& transaction, const http::Request& request,
                                                const UserTarget& target);
/// `user.delete`: the account goes with its sessions, roles and invitations. The audit log and the revisions of taxa
/// keep the name.
[[nodiscard]] core::Result<UserRow> removeUser(storage::Transaction& transaction, const http::Request& request,
                                               const UserTarget& target);

/// `user.erase`: as removeUser(), told without the name, and with what is kept of tries to sign in to the account.
[[nodiscard]] core::Result<UserRow> eraseUser(storage::Transaction& transaction, const http::Request& request,
                                              const UserTarget& target);
/// `user.erase` of somebody whose account is gone already.
[[nodiscard]] core::Result<void> recordErasure(storage::Transaction& transaction, const http::Request& request,
                                               const std::string& id);

} // namespace bloomzy::auth
