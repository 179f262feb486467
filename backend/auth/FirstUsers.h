#pragma once

#include "backend/auth/UserOrder.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace bloomzy::auth {

/// The first so many of the users that are offered in any order, after a place.
class FirstUsers
{
public:
    FirstUsers(UserOrder order, std::optional<UserPlace> after, std::size_t most);

    void offer(std::string_view key, std::int64_t number);
    [[nodiscard]] bool isFull() const { return m_places.size() >= m_most; }
    void clear() { m_places.clear(); }
    /// In their order.
    [[nodiscard]] std::vector<UserPlace> take();

private:
    [[nodiscard]] bool isBefore(const UserPlace& a, const UserPlace& b) const;

    UserOrder m_order;
    std::optional<UserPlace> m_after;
    std::size_t m_most;
    std::vector<UserPlace> m_places; ///< a heap with the last of them on top
};

} // namespace bloomzy::auth
