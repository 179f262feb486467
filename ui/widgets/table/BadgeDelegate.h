#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::widgets {

/// Cells of Badge, without a plate.
class BadgeDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
};

} // namespace bloomzy::widgets
