#pragma once

#include "backend/api/Taxa.h"

#include <map>
#include <string>
#include <vector>

namespace bloomzy::models {

/// What was heard of taxa while pages of them were on their way: such a page may be older.
class TaxonNews
{
public:
    void note(const api::TaxonSummary& taxon) { m_news.insert_or_assign(taxon.id, News{taxon, false}); }
    /// It is in the bin since `revision`.
    void noteGone(const std::string& id, std::int64_t revision);
    void clear() { m_news.clear(); }

    /// Puts what is newer into the rows of a page, and takes out what is gone since: so many rows.
    int bring(std::vector<api::TaxonSummary>& rows) const;

private:
    struct News
    {
        api::TaxonSummary taxon;
        bool isGone = false;
    };

    std::map<std::string, News> m_news; ///< by id
};

} // namespace bloomzy::models
