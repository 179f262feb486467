#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::users_page {

/// Cells of PersonCell: initials, name, and the address below it. MatchRole marks.
class PersonDelegate : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;

private:
    void paintLine(QPainter& painter, const QRectF& rect, const QString& text, theme::TypeRole type,
                   theme::ColorRole color, const QString& words) const;
};

/// Cells of RolesCell as outlined chips; those that can give rights to others have a shield. What has no room is a
/// number.
class RolesDelegate : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
};

} // namespace bloomzy::users_page
