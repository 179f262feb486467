#pragma once

#include "backend/catalog/list/Order.h"

#include <algorithm>
#include <vector>

namespace bloomzy::catalog {

/// Keeps the first `limit` places after one, of however many are considered.
class FirstPlaces
{
public:
    FirstPlaces(const Order& order, Place after, std::size_t limit)
        : m_order(order)
        , m_after(std::move(after))
        , m_limit(limit)
    {
    }

    /// Neither this place nor one behind it will be kept.
    [[nodiscard]] bool isTooLate(const Place& place) const
    {
        return m_places.size() >= m_limit && !m_order.before(place, m_places.front());
    }

    void consider(Place place)
    {
        const auto before = [this](const Place& a, const Place& b) { return m_order.before(a, b); };
        if (!before(m_after, place) || isTooLate(place))
            return;
        m_places.push_back(std::move(place));
        std::push_heap(m_places.begin(), m_places.end(), before);
        if (m_places.size() > m_limit) {
            std::pop_heap(m_places.begin(), m_places.end(), before);
            m_places.pop_back();
        }
    }

    /// In order.
    [[nodiscard]] std::vector<Place> take()
    {
        std::sort(m_places.begin(), m_places.end(),
                  [this](const Place& a, const Place& b) { return m_order.before(a, b); });
        return std::move(m_places);
    }

private:
    const Order& m_order;
    const Place m_after;
    const std::size_t m_limit;
    std::vector<Place> m_places; ///< a heap with the last one in front
};

} // namespace bloomzy::catalog
