#pragma once

#include "ui/widgets/table/CellDelegate.h"

namespace bloomzy::roles_page {

/// Cells of the matrix: the name of a resource with a dot when something of it is not saved, a group's heading, or the
/// sign of a cell with a ring around it while it has the focus. Paints only.
class MatrixDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MatrixDelegate(const theme::Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// What can be clicked of a cell.
    [[nodiscard]] static QRect signRect(const QRect& cell);

private:
    void paintName(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintSign(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const theme::Theme& m_theme;
};

} // namespace bloomzy::roles_page
