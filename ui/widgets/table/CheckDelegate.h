#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::widgets {

/// The box of a row that can be checked, by Qt::CheckStateRole of the cell. Clicks and keys are the table's business.
class CheckDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect&, const QModelIndex&) const override { return {}; }
};

/// The box itself, in the middle of `rect`.
void paintCheckBox(QPainter& painter, const QRect& rect, Qt::CheckState state, bool enabled, const QWidget* widget);

} // namespace bloomzy::widgets
