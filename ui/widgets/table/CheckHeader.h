#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QHeaderView>

namespace bloomzy::widgets {

/// The header of a table whose rows can be checked: a box over their boxes.
class CheckHeader : public QHeaderView
{
    Q_OBJECT

public:
    /// `checkColumn` of the model has the boxes.
    CheckHeader(const theme::Theme& theme, int checkColumn, QWidget* parent);

    void setChecked(Qt::CheckState state);
    int checkColumn() const { return m_checkColumn; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

    const theme::Theme& m_theme;

private:
    int m_checkColumn;
    Qt::CheckState m_checked = Qt::Unchecked;
};

} // namespace bloomzy::widgets
