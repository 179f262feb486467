#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::backups_page {

/// The time of a restore point, and muted behind it what there is to say.
class WhenDelegate : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
};

/// Three dots, behind which there is the row's menu.
class MoreDelegate : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
};

} // namespace bloomzy::backups_page
