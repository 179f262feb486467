#pragma once

#include "backend/api/Auth.h"
#include "backend/storage/Database.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

struct UserRow
{
    std::string id;
    std::string email; ///< normal form
    std::string displayName;
    api::UserStatus status = api::UserStatus::unknown;
    std::string passwordHash; ///< empty until the person has chosen a password
    std::string createdAt;
    std::optional<std::string> lastSignInAt;
    std::int64_t revision = 1; ///< counts up with each change by an administrator
};

/// Table `users`. Each change takes the user into the list's index too (indexUser()).
struct UserStore
{
    using Found = core::Result<std::optional<UserRow>>;

    /// Of the columns id, email, display_name, status, password_hash, created_at, last_sign_in_at, revision.
    [[nodiscard]] static UserRow read(const storage::Row& row);
    [[nodiscard]] static Found byId(storage::Snapshot& snapshot, std::string_view id);
    [[nodiscard]] static Found byEmail(storage::Snapshot& snapshot, std::string_view email);
    /// Those whose address is such a one, in order of id: the older first. Reads all users.
    [[nodiscard]] static core::Result<std::vector<UserRow>>
    withEmail(storage::Snapshot& snapshot, const std::function<bool(std::string_view)>& isWanted);
    /// `conflict` when the address is taken.
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const UserRow& user);
    [[nodiscard]] static core::Result<void> update(storage::Transaction& transaction, const UserRow& user);
    /// `conflict` when the address is taken.
    [[nodiscard]] static core::Result<void> setEmail(storage::Transaction& transaction, std::string_view id,
                                                     std::string_view email);
    /// With sessions, roles, invitations and known networks.
    [[nodiscard]] static core::Result<void> remove(storage::Transaction& transaction, std::string_view id);
};

} // namespace bloomzy::auth
