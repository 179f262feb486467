#include "backend/auth/UserList.h"

#include "backend/auth/UserChanges.h"
#include "backend/auth/UserCursor.h"
#include "backend/auth/UserRows.h"
#include "backend/core/Id.h"
#include "backend/core/Text.h"
#include "backend/http/Paging.h"
#include "backend/storage/search/Fold.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::size_t wordsLimit = 200; // characters of q
constexpr std::size_t rolesLimit = 50;

core::Result<std::optional<UserPlace>> startOf(const api::UserQuery& query, const std::string& list)
{
    if (!query.cursor)
        return std::optional<UserPlace>();
    auto cursor = UserCursor::fromText(*query.cursor);
    if (!cursor || cursor->list != list)
        return http::wrongCursor();
    return std::optional(std::move(cursor->place));
}

core::Result<api::UserSort> sortOf(const api::UserQuery& query)
{
    const auto sort = query.sort.value_or(api::UserSort::email);
    if (sort == api::UserSort::unknown)
        return core::invalid("#query/sort", "userQuery.sort", "This order is not known.");
    return sort;
}

} // namespace

core::Result<void> checkFilter(const api::UserFilter& filter)
{
    std::vector<api::Fault> faults;
    if (filter.q && core::characterCount(*filter.q) > wordsLimit)
        faults.push_back({"#query/q", "userQuery.q", "Search for at most 200 characters."});
    if (std::ranges::find(filter.status, api::UserStatus::unknown) != filter.status.end())
        faults.push_back({"#query/status", "userQuery.status", "This status is not known."});
    if (filter.role.size() > rolesLimit)
        faults.push_back({"#query/role", "userQuery.role", "Name at most 50 roles."});
    if (!faults.empty())
        return core::invalid(std::move(faults));
    return {};
}

core::Result<api::User> UserList::byId(std::string_view id, storage::Deadline deadline) const
{
    if (!core::isId(id))
        return noSuchUser();
    return storage::readValue<api::User>(
        m_database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::User> {
            std::vector<UserPlace> place;
            BLOOMZY_CHECK(
                snapshot.query("SELECT number FROM user_entry WHERE user_id = ?", {id}, [&](const storage::Row& row) {
                    place.push_back({{}, row.integer(0)});
                    return false;
                }));
            BLOOMZY_TRY(auto users, usersAt(snapshot, place, core::formatTime(m_clock.now())));
            return users.empty() ? core::Result<api::User>(noSuchUser()) : core::Result<api::User>(std::move(users[0]));
        });
}

core::Result<api::UserPage> UserList::page(const http::Request& request, const api::UserQuery& query) const
{
    BLOOMZY_TRY(const std::int32_t limit, http::pageRows({query.limit, {}}));
    BLOOMZY_CHECK(checkFilter(query));
    BLOOMZY_TRY(const api::UserSort sort, sortOf(query));
    const std::string list = userListName(query, sort);
    BLOOMZY_TRY(const auto start, startOf(query, list));
    const auto rows = static_cast<std::size_t>(limit);
    return storage::readValue<api::UserPage>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::UserPage> {
            BLOOMZY_TRY(const auto groups, UserGroupStore::all(snapshot));
            UserFinder finder(snapshot, {storage::searchWords(query.q.value_or("")), UserChoice::of(groups, query),
                                         UserOrder::of(sort), start, rows + 1});
            BLOOMZY_TRY(FoundUsers found, finder.find());
            api::UserPage page;
            if (found.places.size() > rows) {
                found.places.resize(rows);
                page.nextCursor = UserCursor{list, found.places.back()}.text();
            }
            BLOOMZY_TRY(page.items, usersAt(snapshot, found.places, core::formatTime(m_clock.now())));
            if (query.count.value_or(false))
                page.count = found.matches;
            if (query.count.value_or(false) && !found.countedAll)
                page.countIsLower = true;
            if (query.facets.value_or(false))
                page.facets = facetsOf(groups, query);
            return page;
        });
}

} // namespace bloomzy::auth
