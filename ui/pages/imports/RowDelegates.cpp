#include "ui/pages/imports/RowDelegates.h"

#include "backend/api/Import.h"
#include "ui/pages/imports/RowsModel.h"
#include "ui/widgets/paint/Status.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace bloomzy::imports_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int padding = 12; ///< of a cell, see CellDelegate
constexpr int gap = 12;
constexpr int longestLink = 240;
constexpr int mark = 13; ///< of the badge, which stays however narrow the cell is

} // namespace

void RowCellDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const
{
    const QVariant level = index.data(RowsModel::LevelRole);
    const bool error = level.isValid() && level.toInt() == static_cast<int>(api::FaultLevel::error);
    if (level.isValid()) {
        const QRect frame = rect.adjusted(-padding + 1, 0, padding - 2, -2);
        painter.fillRect(frame, m_theme.color(error ? ColorRole::dangerBg : ColorRole::warnBg));
        painter.setPen(m_theme.color(error ? ColorRole::dangerSolid : ColorRole::warnSolid));
        painter.drawRect(frame);
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    painter.setFont(index.data(RowsModel::NameRole).toBool() ? m_theme.botanicalFont() : m_theme.font(TypeRole::body));
    painter.setPen(m_theme.color(error             ? ColorRole::dangerFg
                                 : level.isValid() ? ColorRole::warnFg
                                                   : ColorRole::textPrimary));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

QString RowCellDelegate::toolTip(const QRect&, const QModelIndex& index) const
{
    return index.data(Qt::DisplayRole).toString();
}

void SampleDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const
{
    constexpr int arrow = 14;
    RowCellDelegate::paintCell(painter, rect.adjusted(0, 0, -arrow - gap, 0), index, enabled);
    const QRect place(rect.right() - arrow + 1, rect.center().y() - arrow / 2, arrow, arrow);
    theme::paintIcon(painter, place, theme::IconName::arrowRight, m_theme.color(ColorRole::textMuted));
}

QFont ResultDelegate::linkFont() const
{
    QFont font = m_theme.font(TypeRole::small);
    font.setWeight(QFont::Medium);
    return font;
}

QRect ResultDelegate::linkRect(const QRect& rect, const QModelIndex& index) const
{
    const QString link = index.data(RowsModel::LinkRole).toString();
    if (link.isEmpty())
        return {};
    const int wanted = QFontMetrics(linkFont()).horizontalAdvance(link) + 2;
    const int width = std::max(0, std::min({wanted, longestLink, rect.width() - mark - gap}));
    return {rect.right() - width + 1, rect.top(), width, rect.height()};
}

void ResultDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const
{
    const QRect link = linkRect(rect, index);
    const QRect words = link.isEmpty() ? rect : rect.adjusted(0, 0, -link.width() - gap, 0);
    widgets::paintBadge(painter, words, m_theme, index.data(Qt::DisplayRole).value<widgets::Badge>(), true);
    if (link.isEmpty())
        return;
    painter.setFont(linkFont());
    painter.setPen(m_theme.color(ColorRole::accentText));
    painter.drawText(
        link, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(index.data(RowsModel::LinkRole).toString(), Qt::ElideRight, link.width()));
}

QString ResultDelegate::toolTip(const QRect&, const QModelIndex& index) const
{
    return index.data(Qt::DisplayRole).value<widgets::Badge>().word;
}

bool ResultDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const QRect link = linkRect(option.rect.adjusted(padding, 0, -padding, 0), index);
    if (mouse->button() != Qt::LeftButton || !link.contains(mouse->position().toPoint()))
        return false;
    Q_EMIT linkTriggered(index.row());
    return true;
}

} // namespace bloomzy::imports_page
