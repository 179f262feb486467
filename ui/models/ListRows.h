#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace bloomzy::models {

/// The rows of a list that are loaded, without a gap from its top, and where pages begin among them.
template <class Item>
class ListRows
{
public:
    /// A row that a page began with, and the cursor that page was asked for by; without one, the top of the list.
    struct Start
    {
        int row = 0;
        std::optional<std::string> cursor = {};
    };

    [[nodiscard]] int size() const { return int(m_rows.size()); }
    [[nodiscard]] const Item* at(int row) const
    {
        return row >= 0 && row < size() ? &m_rows[std::size_t(row)] : nullptr;
    }
    /// -1: it is not loaded.
    [[nodiscard]] int rowOf(const std::string& id) const
    {
        const auto found = std::ranges::find(m_rows, id, &Item::id);
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    }
    /// Goes on behind the last row; nothing: there is no more.
    [[nodiscard]] const std::optional<std::string>& next() const { return m_next; }
    /// The last one at or above `row`.
    [[nodiscard]] Start startBefore(int row) const
    {
        const auto behind = std::ranges::upper_bound(m_starts, row, {}, &Start::row);
        return behind == m_starts.begin() ? Start() : *std::prev(behind);
    }

    void append(std::vector<Item> page, std::optional<std::string> next)
    {
        m_starts.push_back({size(), m_next});
        m_rows.insert(m_rows.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
        m_next = std::move(next);
    }
    void replace(int row, Item item) { m_rows[std::size_t(row)] = std::move(item); }
    void erase(int row)
    {
        m_rows.erase(m_rows.begin() + row);
        for (Start& start : m_starts)
            start.row -= start.row > row ? 1 : 0;
    }
    /// Another list's rows are not gone on with.
    void end()
    {
        m_next.reset();
        m_starts.clear();
    }
    /// From `start` on there is `fresh`, read anew, and what goes on behind it. What lay above stays, but for what is
    /// among `fresh` now.
    void takeOver(const Start& start, ListRows fresh)
    {
        // Rows above may have gone since it was asked for.
        const auto same = std::ranges::find(m_starts, start.cursor, &Start::cursor);
        m_rows.resize(std::size_t(start.cursor && same != m_starts.end() ? same->row : start.row));
        m_starts.erase(same, m_starts.end());
        if constexpr (requires(const Item& item) { item.id; })
            eraseThoseOf(fresh);
        const int base = size();
        for (const Start& other : fresh.m_starts)
            m_starts.push_back({base + other.row, other.row == 0 ? start.cursor : other.cursor});
        std::ranges::move(fresh.m_rows, std::back_inserter(m_rows));
        m_next = std::move(fresh.m_next);
    }

private:
    void eraseThoseOf(const ListRows& fresh)
    {
        std::unordered_set<std::string> ids;
        for (const Item& row : fresh.m_rows)
            ids.insert(row.id);
        for (int row = size() - 1; row >= 0; --row)
            if (ids.contains(m_rows[std::size_t(row)].id))
                erase(row);
    }

    std::vector<Item> m_rows;
    std::vector<Start> m_starts; ///< by row
    std::optional<std::string> m_next;
};

} // namespace bloomzy::models
