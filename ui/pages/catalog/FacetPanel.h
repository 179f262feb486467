#pragma once

#include "ui/client/TaxaApi.h"
#include "ui/widgets/inputs/FacetList.h"

namespace bloomzy::catalog_page {

/// Filters by facet with their counts, which follow the query and the other filters.
class FacetPanel : public widgets::FacetList
{
    Q_OBJECT

public:
    FacetPanel(const theme::Theme& theme, client::ApiClient& client, QWidget* parent = nullptr);
    ~FacetPanel() override;

    /// The chosen values put into a filter.
    void addTo(api::TaxonFilter& filter) const;
    void setSelected(const QMap<QString, QStringList>& values);
    /// Asks for the counts of `filter`; what stands there stays until they come.
    void refresh(const api::TaxonFilter& filter);
    /// Taxa in the catalog by the last reply; -1 before it.
    qint64 total() const { return m_facets ? m_facets->total : -1; }

Q_SIGNALS:
    void countsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCounts();

    client::TaxaApi m_api;
    client::CancelToken m_cancel;
    std::optional<api::TaxonFacets> m_facets;
};

} // namespace bloomzy::catalog_page
