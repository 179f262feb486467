#include "ui/pages/roles/MatrixDelegate.h"

#include "ui/pages/roles/CellPainter.h"
#include "ui/pages/roles/GridModel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

namespace bloomzy::roles_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int padding = 12;
constexpr int target = 26; // pixels of what can be clicked

} // namespace

MatrixDelegate::MatrixDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QRect MatrixDelegate::signRect(const QRect& cell)
{
    QRect rect(0, 0, target, target);
    rect.moveCenter(cell.center());
    return rect;
}

void MatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.column() == GridModel::resourceColumn)
        paintName(*painter, option.rect, index);
    else
        paintSign(*painter, option, index);
    painter->restore();
}

void MatrixDelegate::paintName(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const bool heading = index.data(GridModel::HeadingRole).toBool();
    const QRect words = rect.adjusted(padding, 0, -4, -1);
    painter.setFont(m_theme.font(heading ? TypeRole::section : TypeRole::body));
    painter.setPen(m_theme.color(heading ? ColorRole::textSecondary : ColorRole::textPrimary));
    const QString text = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width() - 14);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    if (!index.data(GridModel::ChangedRole).toBool())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::accent));
    const double x = words.left() + painter.fontMetrics().horizontalAdvance(text) + 9;
    painter.drawEllipse(QPointF(x, words.center().y() + 1), 3, 3);
}

void MatrixDelegate::paintSign(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintCell(painter, option.rect, m_theme, index.data(GridModel::CellRole).value<RoleCell>());
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (!view || view->currentIndex() != index)
        return;
    QRectF ring(0, 0, cellSize + 6, cellSize + 6);
    ring.moveCenter(QRectF(option.rect).center());
    ring.moveTopLeft(QPointF(qRound(ring.x()), qRound(ring.y())));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const bool focused = view->hasFocus();
    painter.setPen(
        QPen(m_theme.color(focused ? ColorRole::focus : ColorRole::borderStrong), focused ? m_theme.focusWidth() : 1));
    painter.drawRoundedRect(ring, 6, 6);
}

} // namespace bloomzy::roles_page
