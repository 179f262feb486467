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
};

/// Table `users`.
struct UserStore
{
    using Found = core::Result<std::optional<UserRow>>;

    [[nodiscard]] static Found byId(storage::Snapshot& snapshot, std::string_view id);
    [[nodiscard]] static Found byEmail(storage::Snapshot& snapshot, std::string_view email);
    /// In order of (email, id), after the given pair; two empty strings: from the start.
    [[nodiscard]] static core::Result<std::vector<UserRow>> after(storage::Snapshot& snapshot, std::string_view email,
                                                                  std::string_view id, std::int64_t limit);
    /// Those whose address is such a one, in order of id: the older first. Reads all users.
    [[nodiscard]] static core::Result<std::vector<UserRow>>
    withEmail(storage::Snapshot& snapshot, const std::function<bool(std::string_view)>& isWanted);
    /// `conflict` when the address is taken.
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const UserRow& user);
    [[nodiscard]] static core::Result<void> update(storage::Transaction& transaction, const UserRow& user);
    /// `conflict` when the address is taken.
    [[nodiscard]] static core::Result<void> setEmail(storage::Transaction& transaction, std::string_view id,
                                                     std::string_view email);
};

} // namespace bloomzy::auth
