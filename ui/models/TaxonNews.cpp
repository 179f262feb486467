#include "ui/models/TaxonNews.h"

namespace bloomzy::models {

void TaxonNews::noteGone(const std::string& id, std::int64_t revision)
{
    News news;
    news.taxon.revision = revision;
    news.isGone = true;
    m_news.insert_or_assign(id, std::move(news));
}

int TaxonNews::bring(std::vector<api::TaxonSummary>& rows) const
{
    return int(std::erase_if(rows, [this](api::TaxonSummary& row) {
        const auto news = m_news.find(row.id);
        if (news == m_news.end() || news->second.taxon.revision < row.revision)
            return false;
        if (!news->second.isGone)
            row = news->second.taxon;
        return news->second.isGone;
    }));
}

} // namespace bloomzy::models
