#include "backend/auth/FirstUsers.h"

#include <algorithm>
#include <utility>

namespace bloomzy::auth {

FirstUsers::FirstUsers(UserOrder order, std::optional<UserPlace> after, std::size_t most)
    : m_order(order)
    , m_after(std::move(after))
    , m_most(most)
{
}

bool FirstUsers::isBefore(const UserPlace& a, const UserPlace& b) const
{
    return m_order.before(a.key, a.number, b);
}

void FirstUsers::offer(std::string_view key, std::int64_t number)
{
    const bool isAfter =
        !m_after || (!m_order.before(key, number, *m_after) && !(key == m_after->key && number == m_after->number));
    if (!isAfter || (isFull() && !m_order.before(key, number, m_places.front())))
        return;
    const auto order = [this](const UserPlace& a, const UserPlace& b) { return isBefore(a, b); };
    if (isFull()) {
        std::ranges::pop_heap(m_places, order);
        m_places.pop_back();
    }
    m_places.push_back({std::string(key), number});
    std::ranges::push_heap(m_places, order);
}

std::vector<UserPlace> FirstUsers::take()
{
    std::ranges::sort(m_places, [this](const UserPlace& a, const UserPlace& b) { return isBefore(a, b); });
    return std::exchange(m_places, {});
}

} // namespace bloomzy::auth
