#pragma once

#include "backend/api/Taxa.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

#include <vector>

class QVBoxLayout;

namespace bloomzy::catalog_page {

/// Taxa that open by a click or Enter, typeset as botanical names; the first few until "Show more".
class LinkList : public QFrame
{
    Q_OBJECT

public:
    explicit LinkList(const theme::Theme& theme, QWidget* parent = nullptr);

    void setLinks(const std::vector<api::TaxonLink>& links);

Q_SIGNALS:
    void openRequested(const QString& id);

private:
    void fill(std::size_t rows);

    const theme::Theme& m_theme;
    QVBoxLayout* m_column;
    std::vector<api::TaxonLink> m_links;
};

} // namespace bloomzy::catalog_page
