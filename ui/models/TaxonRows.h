#pragma once

#include "backend/api/Taxa.h"

#include <optional>
#include <string>
#include <vector>

namespace bloomzy::models {

/// The rows of a list that are loaded, without a gap from its top, and where pages begin among them.
class TaxonRows
{
public:
    /// A row that a page began with, and the cursor that page was asked for by; without one, the top of the list.
    struct Start
    {
        int row = 0;
        std::optional<std::string> cursor = {};
    };

    [[nodiscard]] int size() const { return int(m_rows.size()); }
    [[nodiscard]] const api::TaxonSummary* at(int row) const;
    [[nodiscard]] int rowOf(const std::string& id) const; ///< -1: it is not loaded
    /// Goes on behind the last row; nothing: there is no more.
    [[nodiscard]] const std::optional<std::string>& next() const { return m_next; }
    /// The last one at or above `row`.
    [[nodiscard]] Start startBefore(int row) const;

    void append(std::vector<api::TaxonSummary> page, std::optional<std::string> next);
    void replace(int row, const api::TaxonSummary& taxon) { m_rows[std::size_t(row)] = taxon; }
    void erase(int row);
    /// Another list's rows are not gone on with.
    void end()
    {
        m_next.reset();
        m_starts.clear();
    }
    /// From `start` on there is `fresh`, read anew, and what goes on behind it. What lay above stays, but for taxa that
    /// are among `fresh` now.
    void takeOver(const Start& start, TaxonRows fresh);

private:
    std::vector<api::TaxonSummary> m_rows;
    std::vector<Start> m_starts; ///< by row
    std::optional<std::string> m_next;
};

} // namespace bloomzy::models
