#pragma once

#include "backend/api/Taxa.h"
#include "ui/client/ApiClient.h"
#include "ui/pages/catalog/FacetPanel.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QStringList>

namespace bloomzy::catalog_page {

/// What the table is asked for: the words of the search field, the chosen facets, the order.
class CatalogFilters : public QObject
{
    Q_OBJECT

public:
    CatalogFilters(const theme::Theme& theme, client::ApiClient& client, QObject* parent = nullptr);

    /// For the page bar, which takes it over; null when that is gone.
    widgets::SearchField* search() const { return m_search; }
    /// For the page, which takes it over.
    FacetPanel* facets() const { return m_facets; }

    api::TaxonFilter filter() const;
    /// With the order, and with the language of the console for the common names.
    api::TaxonQuery query() const;
    bool isActive() const;

    QString words() const;
    QMap<QString, QStringList> values() const;
    api::TaxonSort sort() const { return m_sort; }

    void setSort(api::TaxonSort sort);
    void set(const QString& words, const QMap<QString, QStringList>& values, api::TaxonSort sort);
    /// The facets stay.
    void setWords(const QString& words);
    void clear();
    /// The words stay.
    void clearFacets();
    /// False when there are no words.
    bool clearWords();
    /// Asks for the counts of what is chosen now.
    void refreshCounts();

Q_SIGNALS:
    /// By a person or by a call.
    void changed();

private:
    void tell();

    QPointer<widgets::SearchField> m_search;
    FacetPanel* m_facets;
    api::TaxonSort m_sort = api::TaxonSort::bestMatch;
    QString m_told; ///< the words of the last changed()
};

} // namespace bloomzy::catalog_page
