#pragma once

#include "backend/auth/FirstUsers.h"
#include "backend/auth/UserChoice.h"

#include <optional>
#include <string>
#include <vector>

namespace bloomzy::auth {

struct UserSearch
{
    std::vector<std::string> words; ///< see searchWords(); all of them are in name or address
    UserChoice choice;
    UserOrder order;
    std::optional<UserPlace> after; ///< the start without one
    std::size_t most = 0;
};

struct FoundUsers
{
    std::vector<UserPlace> places; ///< in their order
    std::int64_t matches = 0;      ///< of the whole list, as far as they were counted
    bool countedAll = true;
};

/// Finds a page of users in one of three ways: all users of rare groups, all that the words hit, or the index of the
/// order until the page is full. The first two sort what they find. The last one sorts nothing, and is taken when the
/// first hits say that matches are frequent; it is left when they stand far off all the same.
class UserFinder
{
public:
    /// Where a way is left for another, in rows.
    struct Limits
    {
        std::int64_t few = 20'000;  ///< are collected and sorted
        std::int64_t walk = 10'000; ///< are passed in the order
    };

    UserFinder(storage::Snapshot& snapshot, UserSearch search, Limits limits);
    UserFinder(storage::Snapshot& snapshot, UserSearch search)
        : UserFinder(snapshot, std::move(search), Limits())
    {
    }
    [[nodiscard]] core::Result<FoundUsers> find();

private:
    [[nodiscard]] core::Result<void> findInChoice();
    [[nodiscard]] core::Result<void> findByWords();
    /// Each answers whether it came to an end within `most` rows.
    [[nodiscard]] core::Result<bool> collectChoice();
    [[nodiscard]] core::Result<bool> collectHits(std::int64_t most);
    /// Goes on where collectHits() stopped.
    [[nodiscard]] core::Result<bool> collectOtherHits();
    /// How many rows of the order to look at; 0 when it is not worth it.
    [[nodiscard]] std::int64_t walkFor(std::int64_t matchesOfFew) const;
    [[nodiscard]] core::Result<bool> readIndex(std::int64_t most);
    [[nodiscard]] core::Result<bool> walk(std::int64_t most);
    [[nodiscard]] core::Result<bool> read(std::string_view sql, storage::Params params, std::int64_t most,
                                          bool inOrder);
    [[nodiscard]] std::string walkText(std::vector<storage::Param>& params) const;
    void begin();

    storage::Snapshot& m_snapshot;
    const UserSearch m_search;
    const Limits m_limits;
    FirstUsers m_first;
    std::int64_t m_last = 0; ///< the number in the last row that was read
    std::int64_t m_matches = 0;
    bool m_countedAll = true;
};

} // namespace bloomzy::auth
