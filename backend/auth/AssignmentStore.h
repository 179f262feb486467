#pragma once

#include "backend/access/Policy.h"
#include "backend/api/Taxa.h"
#include "backend/storage/Database.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

struct AssignmentRow
{
    access::Assignment assignment;
    std::string reason;
    std::optional<std::string> grantedAt; ///< absent for what the setup gave
    std::optional<std::string> grantedById;
    std::optional<std::string> grantedByName;
    /// Since when they have the role without a break, however it was changed meanwhile; absent: since `grantedAt`.
    std::optional<std::string> heldSince = {};
};

/// Of roles that nobody in particular gave, that reach everything and have no end.
[[nodiscard]] std::vector<AssignmentRow> plainAssignments(const std::vector<std::string>& roles);

[[nodiscard]] access::Assignments assignmentsIn(const std::vector<AssignmentRow>& rows);

/// Table `user_roles`: who has which role. Whatever writes to it calls indexUser() afterwards.
struct AssignmentStore
{
    /// In order of role id, those that are over too.
    [[nodiscard]] static core::Result<std::vector<AssignmentRow>> ofUser(storage::Snapshot& snapshot,
                                                                         std::string_view userId);
    [[nodiscard]] static core::Result<access::Assignments> assignmentsOf(storage::Snapshot& snapshot,
                                                                         std::string_view userId);
    /// Role ids only.
    [[nodiscard]] static core::Result<std::vector<std::string>> rolesOf(storage::Snapshot& snapshot,
                                                                        std::string_view userId);
    [[nodiscard]] static core::Result<void> replace(storage::Transaction& transaction, std::string_view userId,
                                                    const std::vector<AssignmentRow>& rows);
    /// How many people have each role, those included whose assignment is over.
    using Counts = std::map<std::string, std::int64_t, std::less<>>;
    [[nodiscard]] static core::Result<Counts> countsByRole(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<std::int64_t> countOfRole(storage::Snapshot& snapshot, std::string_view role);
    /// Who has a role for some families only, or until a time; in order of id, after one.
    [[nodiscard]] static core::Result<std::vector<std::string>>
    limitedHolders(storage::Snapshot& snapshot, std::string_view after, std::int64_t limit);
    /// In order of id, after one; whoever has one of `roles`.
    [[nodiscard]] static core::Result<std::vector<std::string>> holders(storage::Snapshot& snapshot,
                                                                        const std::vector<std::string>& roles,
                                                                        std::string_view after, std::int64_t limit);
};

} // namespace bloomzy::auth
