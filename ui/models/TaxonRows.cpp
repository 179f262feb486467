#include "ui/models/TaxonRows.h"

#include <algorithm>
#include <unordered_set>

namespace bloomzy::models {

const api::TaxonSummary* TaxonRows::at(int row) const
{
    return row >= 0 && row < size() ? &m_rows[std::size_t(row)] : nullptr;
}

int TaxonRows::rowOf(const std::string& id) const
{
    const auto found = std::ranges::find(m_rows, id, &api::TaxonSummary::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

TaxonRows::Start TaxonRows::startBefore(int row) const
{
    const auto behind = std::ranges::upper_bound(m_starts, row, {}, &Start::row);
    return behind == m_starts.begin() ? Start() : *std::prev(behind);
}

void TaxonRows::append(std::vector<api::TaxonSummary> page, std::optional<std::string> next)
{
    m_starts.push_back({size(), m_next});
    m_rows.insert(m_rows.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
    m_next = std::move(next);
}

void TaxonRows::erase(int row)
{
    m_rows.erase(m_rows.begin() + row);
    for (Start& start : m_starts)
        start.row -= start.row > row ? 1 : 0;
}

void TaxonRows::takeOver(const Start& start, TaxonRows fresh)
{
    // Rows above may have gone since it was asked for.
    const auto same = std::ranges::find(m_starts, start.cursor, &Start::cursor);
    m_rows.resize(std::size_t(start.cursor && same != m_starts.end() ? same->row : start.row));
    m_starts.erase(same, m_starts.end());
    std::unordered_set<std::string> ids;
    for (const api::TaxonSummary& row : fresh.m_rows)
        ids.insert(row.id);
    for (int row = size() - 1; row >= 0; --row) {
        if (ids.contains(m_rows[std::size_t(row)].id))
            erase(row);
    }
    const int base = size();
    for (const Start& other : fresh.m_starts)
        m_starts.push_back({base + other.row, other.row == 0 ? start.cursor : other.cursor});
    std::ranges::move(fresh.m_rows, std::back_inserter(m_rows));
    m_next = std::move(fresh.m_next);
}

} // namespace bloomzy::models
