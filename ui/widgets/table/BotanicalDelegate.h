#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::widgets {

/// Cells of NameCell. MatchRole marks, UnsavedRole adds a dot behind the name.
class BotanicalDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
    [[nodiscard]] bool isToolTipHtml() const override { return true; }
};

} // namespace bloomzy::widgets
