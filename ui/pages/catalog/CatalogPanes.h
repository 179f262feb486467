#pragma once

#include "ui/models/ConsoleParts.h"

#include <QtWidgets/QSplitter>

namespace bloomzy::widgets {
class DetailDrawer;
}

namespace bloomzy::catalog_page {

/// Filters, table and detail beside each other; in a narrow window the detail is a drawer over the table. Sizes, and
/// whether the pane of the detail is shown, are kept in the settings.
class CatalogPanes : public QSplitter
{
    Q_OBJECT

public:
    CatalogPanes(const models::ConsoleParts& parts, QWidget* facets, QWidget* table, QWidget* detail,
                 QWidget* parent = nullptr);
    ~CatalogPanes() override;

    /// In reading order.
    QList<QWidget*> panes() const { return {m_facets, m_table, m_detail}; }

    bool isDetailOpen() const;
    void setDetailOpen(bool open);
    /// Closes the drawer; false when there is none to close.
    bool escape();
    /// Nothing but the table's place, for who may not see the catalog.
    void setTableAlone(bool alone);

Q_SIGNALS:
    void detailOpenChanged(bool open);

private:
    bool wantsDetail() const;

    QSettings& m_settings;
    QWidget* m_facets;
    QWidget* m_table;
    QWidget* m_detail;
    widgets::DetailDrawer* m_drawer;
    bool m_alone = false;
};

} // namespace bloomzy::catalog_page
