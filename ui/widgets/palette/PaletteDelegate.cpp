#include "ui/widgets/palette/PaletteDelegate.h"

#include "ui/theme/StylePaint.h"
#include "ui/widgets/botanical/Folding.h"
#include "ui/widgets/botanical/NamePainter.h"
#include "ui/widgets/paint/KeyCap.h"
#include "ui/widgets/palette/PaletteModel.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int rowHeight = 36;
constexpr int titleHeight = 30;
constexpr int outside = 6; // from the list's edge to the plate of the chosen row
constexpr int inside = 13; // from the plate's edge to what stands on it
constexpr int icon = 16;
constexpr int gap = 10;

/// Plain text on one line, elided, with what `words` find marked. Returns its width.
qreal paintMarked(QPainter& painter, const QRectF& room, const QString& whole, const QString& words,
                  const theme::Theme& theme, ColorRole ink)
{
    const QFont font = theme.font(TypeRole::body);
    const QString text = QFontMetricsF(font).elidedText(whole, Qt::ElideRight, room.width());
    QTextLayout layout(text, font);
    QTextCharFormat plain;
    plain.setForeground(theme.color(ink));
    layout.setFormats({{0, int(text.size()), plain}});
    QList<QTextLayout::FormatRange> marks;
    for (const TextRange& range : findFolded(text, words)) {
        QTextCharFormat format;
        format.setBackground(theme.color(ColorRole::bgMatch));
        format.setForeground(theme.color(ColorRole::textOnMatch));
        marks += {int(range.start), int(range.length), format};
    }
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    layout.draw(&painter, {room.left(), room.top() + (room.height() - line.height()) / 2}, marks, room);
    return line.naturalTextWidth();
}

} // namespace

PaletteDelegate::PaletteDelegate(const theme::Theme& theme, const PaletteModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool head = m_model.title(index);
    const int least = head ? titleHeight : rowHeight;
    return {100, std::max(least, m_theme.lineHeight(head ? TypeRole::caption : TypeRole::body) + (head ? 14 : 16))};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const PaletteItem* item = m_model.item(index))
        paintItem(*painter, option.rect, *item, option.state & QStyle::State_Selected);
    else
        paintTitle(*painter, option.rect, index);
    painter->restore();
}

void PaletteDelegate::paintTitle(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const PaletteGroup* group = m_model.title(index);
    if (!group)
        return;
    const QRect room = rect.adjusted(outside + inside, 0, -outside - inside, 0);
    QFont font = m_theme.font(TypeRole::caption);
    painter.setPen(m_theme.color(ColorRole::textSecondary));
    painter.setFont(font);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, group->note);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, group->title);
}

void PaletteDelegate::paintItem(QPainter& painter, const QRect& rect, const PaletteItem& item, bool chosen) const
{
    const QRect plate = rect.adjusted(outside, 0, -outside, 0);
    if (chosen)
        theme::paint::box(painter, plate, m_theme.px(theme::Radius::md), m_theme.color(ColorRole::bgSelected),
                          theme::paint::chosenBorder(m_theme));
    QRect room = plate.adjusted(inside, 0, -inside, 0);
    const ColorRole ink = !item.isEnabled()    ? ColorRole::textDisabled
                          : !item.name.empty() ? ColorRole::accentText
                                               : ColorRole::textSecondary;
    theme::paintIcon(painter, QRectF(room.left(), room.center().y() - icon / 2 + 1, icon, icon), item.icon,
                     m_theme.color(ink));
    room.setLeft(room.left() + icon + gap);
    room.setRight(room.right() - paintRight(painter, room, item, chosen));
    const qreal used = paintText(painter, room, item);
    const QString& detail = item.reason.isEmpty() ? item.detail : item.reason;
    const QRectF rest = QRectF(room).adjusted(used + gap, 0, 0, 0);
    if (detail.isEmpty() || rest.width() < 24)
        return;
    painter.setFont(m_theme.font(TypeRole::small));
    painter.setPen(m_theme.color(ColorRole::textMuted));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(detail, Qt::ElideRight, int(rest.width())));
}

qreal PaletteDelegate::paintText(QPainter& painter, const QRectF& room, const PaletteItem& item) const
{
    if (!item.name.empty())
        return NamePainter(m_theme).paint(painter, room, item.name, m_model.words(), item.isEnabled());
    return paintMarked(painter, room, item.text, m_model.words(), m_theme,
                       item.isEnabled() ? ColorRole::textPrimary : ColorRole::textDisabled);
}

int PaletteDelegate::paintRight(QPainter& painter, const QRect& room, const PaletteItem& item, bool chosen) const
{
    QStringList keys = item.keys;
    if (keys.isEmpty() && item.note.isEmpty() && chosen && item.isEnabled())
        keys = {tr("Enter", "the key")};
    if (!keys.isEmpty()) {
        const qreal width = keyCapsWidth(m_theme, keys);
        paintKeyCaps(painter, m_theme, {room.right() - width + 1, double(room.top())}, room.height(), keys);
        return int(width) + gap;
    }
    if (item.note.isEmpty())
        return 0;
    painter.setFont(m_theme.font(TypeRole::small));
    painter.setPen(m_theme.color(ColorRole::textMuted));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, item.note);
    return painter.fontMetrics().horizontalAdvance(item.note) + gap;
}

} // namespace bloomzy::widgets
