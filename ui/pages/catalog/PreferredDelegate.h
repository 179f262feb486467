#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::catalog_page {

/// A yes or no of a ListFieldModel: a star and its word, or the other word muted.
class PreferredDelegate : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
};

} // namespace bloomzy::catalog_page
