#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QHeaderView>

namespace bloomzy::catalog_page {

/// The header of the catalog's table: light, toxicity and difficulty as icons, their words as tooltips; a box over the
/// boxes of the rows.
class CareHeader : public QHeaderView
{
    Q_OBJECT

public:
    CareHeader(const theme::Theme& theme, QWidget* parent);

    /// The box over the boxes of the rows.
    void setChecked(Qt::CheckState state);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const theme::Theme& m_theme;
    Qt::CheckState m_checked = Qt::Unchecked;
};

} // namespace bloomzy::catalog_page
