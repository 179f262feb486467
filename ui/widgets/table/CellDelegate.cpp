#include "ui/widgets/table/CellDelegate.h"

#include "ui/widgets/botanical/Folding.h"
#include "ui/widgets/paint/PlainTip.h"
#include "ui/widgets/table/Cells.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int padding = 12;

QRect contentRect(const QStyleOptionViewItem& option)
{
    return option.rect.adjusted(padding, 0, -padding, 0);
}

bool isReady(const QModelIndex& index)
{
    const QVariant state = index.siblingAtColumn(0).data(RowStateRole);
    return !state.isValid() || state.value<RowState>() == RowState::ready;
}

} // namespace

CellDelegate::CellDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!isReady(index))
        return;
    painter->save();
    painter->setClipRect(option.rect);
    paintCell(*painter, contentRect(option), index, option.state.testFlag(QStyle::State_Enabled));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {3 * padding, m_theme.px(theme::RowHeight::tableDefault)};
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || !isReady(index))
        return false;
    const QString own = index.data(Qt::ToolTipRole).toString();
    const QString text = own.isEmpty() ? toolTip(contentRect(option), index) : own;
    const bool html = own.isEmpty() && isToolTipHtml();
    QToolTip::showText(event->globalPos(), html ? text : plainTip(text), view, option.rect);
    return true;
}

TextDelegate::TextDelegate(const theme::Theme& theme, QObject* parent)
    : CellDelegate(theme, parent)
{
}

QString TextDelegate::text(const QModelIndex& index) const
{
    return index.data(Qt::DisplayRole).toString();
}

QFont TextDelegate::font() const
{
    return m_theme.font(m_monospaced ? TypeRole::mono : TypeRole::body);
}

QString TextDelegate::toolTip(const QRect& rect, const QModelIndex& index) const
{
    const QString whole = text(index);
    return QFontMetrics(font()).horizontalAdvance(whole) > rect.width() ? whole : QString();
}

void TextDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const
{
    const QString shown = QFontMetrics(font()).elidedText(text(index), Qt::ElideRight, rect.width());
    QList<QTextLayout::FormatRange> marks;
    for (const TextRange& range : findFolded(shown, index.data(MatchRole).toString())) {
        QTextCharFormat format;
        format.setBackground(m_theme.color(ColorRole::bgMatch));
        format.setForeground(m_theme.color(ColorRole::textOnMatch));
        marks += {int(range.start), int(range.length), format};
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    QTextLayout layout(shown, font());
    layout.setTextOption(QTextOption(alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(m_theme.color(enabled ? ColorRole::textPrimary : ColorRole::textDisabled));
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2), marks);
}

} // namespace bloomzy::widgets
