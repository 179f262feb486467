#pragma once

#include "backend/api/Auth.h"
#include "backend/storage/search/Fold.h"

#include <algorithm>
#include <ranges>
#include <string>
#include <vector>

/// The list of users as it should be, told by the shortest way there is.
namespace plain {

using namespace bloomzy;

inline std::string foldedKey(const api::User& user)
{
    return storage::fold(user.displayName);
}

inline std::string keyOf(const api::User& user, api::UserSort sort)
{
    switch (sort) {
    case api::UserSort::name:
    case api::UserSort::nameDescending:
        return foldedKey(user);
    case api::UserSort::lastSignIn:
    case api::UserSort::lastSignInDescending:
        return user.lastSignInAt.value_or("");
    case api::UserSort::created:
    case api::UserSort::createdDescending:
        return user.createdAt;
    default:
        return user.email;
    }
}

inline bool isDescending(api::UserSort sort)
{
    return sort == api::UserSort::emailDescending || sort == api::UserSort::nameDescending ||
           sort == api::UserSort::lastSignInDescending || sort == api::UserSort::createdDescending;
}

inline bool fits(const api::User& user, const api::UserFilter& filter)
{
    const auto holds = [](const auto& list, const auto& value) { return std::ranges::find(list, value) != list.end(); };
    const bool role = std::ranges::any_of(user.roles, [&](const auto& id) { return holds(filter.role, id); });
    return (filter.status.empty() || holds(filter.status, user.status)) && (filter.role.empty() || role) &&
           (!filter.secondFactor || user.secondFactor == *filter.secondFactor) &&
           storage::holdsWords(storage::fold(user.displayName) + '\n' + storage::fold(user.email),
                               storage::searchWords(filter.q.value_or("")));
}

/// `all` in the order in which they were made, which tells equal keys apart.
inline std::vector<std::string> emails(const std::vector<api::User>& all, const api::UserFilter& filter,
                                       api::UserSort sort)
{
    std::vector<api::User> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const auto& user) { return fits(user, filter); });
    if (isDescending(sort))
        std::ranges::reverse(found);
    std::ranges::stable_sort(found, [&](const api::User& a, const api::User& b) {
        return isDescending(sort) ? keyOf(b, sort) < keyOf(a, sort) : keyOf(a, sort) < keyOf(b, sort);
    });
    std::vector<std::string> emails;
    std::ranges::transform(found, std::back_inserter(emails), &api::User::email);
    return emails;
}

} // namespace plain
