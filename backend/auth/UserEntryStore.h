#pragma once

#include "backend/auth/UserStore.h"

#include <string>
#include <string_view>

/// Table `user_entry` with its search index and the counters of `user_group`: users as the list finds them.
namespace bloomzy::auth {

/// The name that lists sort by, and the words that searches find. They change with fold() and with the Unicode of Qt:
/// then all users are indexed anew (UserUpkeep).
[[nodiscard]] std::string nameKey(std::string_view displayName);
[[nodiscard]] std::string foldedUser(const UserRow& user);

/// Makes the list show the user as tables users, user_roles and second_factors have them now. Everything that changes
/// one of them calls this in the same transaction, afterwards; UserStore, AssignmentStore and SecondFactorStore do.
[[nodiscard]] core::Result<void> indexUser(storage::Transaction& transaction, std::string_view userId);
/// Before the row in users goes.
[[nodiscard]] core::Result<void> unindexUser(storage::Transaction& transaction, std::string_view userId);

} // namespace bloomzy::auth
