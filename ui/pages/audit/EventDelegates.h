#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::audit_page {

/// Cells of models::ActorCell: a person's initials or an icon, and the name.
class ActorDelegate : public widgets::TextDelegate
{
    Q_OBJECT

public:
    using TextDelegate::TextDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
    QString text(const QModelIndex& index) const override;
};

/// Cells of text; where models::PlantRole says so, it is a plant's name and written as one.
class TargetDelegate : public widgets::TextDelegate
{
    Q_OBJECT

public:
    using TextDelegate::TextDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
};

/// Cells of widgets::Badge on their plate.
class PlateDelegate : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
};

} // namespace bloomzy::audit_page
