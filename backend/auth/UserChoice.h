#pragma once

#include "backend/auth/UserGroupStore.h"

#include <unordered_set>

namespace bloomzy::auth {

/// The groups that a filter of status, role and second factor leaves.
struct UserChoice
{
    std::unordered_set<std::int64_t> groups;
    std::vector<api::UserStatus> statuses; ///< that occur among them
    std::int64_t users = 0;                ///< in them
    std::int64_t among = 0;                ///< how many have one of the filter's statuses
    bool narrows = false;                  ///< there are users of these statuses in other groups

    [[nodiscard]] static UserChoice of(const std::vector<UserGroup>& groups, const api::UserFilter& filter);
};

[[nodiscard]] api::UserFacets facetsOf(const std::vector<UserGroup>& groups, const api::UserFilter& filter);

} // namespace bloomzy::auth
