#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::imports_page {

/// A cell of the file: tinted and framed where it has a fault, in italics where it is a botanical name.
class RowCellDelegate : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;
};

/// A value of a column, with an arrow behind it to the field that it goes to.
class SampleDelegate : public RowCellDelegate
{
    Q_OBJECT

public:
    using RowCellDelegate::RowCellDelegate;

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
};

/// What becomes of a row, with the link to what can be done about it.
class ResultDelegate : public widgets::CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

Q_SIGNALS:
    void linkTriggered(int row);

protected:
    void paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const override;
    QString toolTip(const QRect& rect, const QModelIndex& index) const override;

private:
    [[nodiscard]] QFont linkFont() const;
    /// At the right of the cell; empty without a link.
    [[nodiscard]] QRect linkRect(const QRect& rect, const QModelIndex& index) const;
};

} // namespace bloomzy::imports_page
