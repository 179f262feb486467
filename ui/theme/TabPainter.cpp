#include "ui/theme/TabPainter.h"

#include "ui/theme/Formats.h"
#include "ui/theme/StylePaint.h"
#include "ui/theme/TabMarks.h"

#include <QtWidgets/QTabBar>

namespace bloomzy::theme {
namespace {

using namespace paint;

constexpr int padding = 8;
constexpr int gap = 5;
constexpr int dot = 6;
constexpr int underline = 2;

} // namespace

/// Widths are of the widest form, so that a tab does not move when it becomes current.
struct TabPainter::Parts
{
    QFont font;
    QString count;
    bool unsaved = false;
    int labelWidth = 0;
    int countWidth = 0;
    int iconWidth = 0;

    int width() const { return iconWidth + labelWidth + countWidth + (unsaved ? gap + dot : 0); }
};

TabPainter::Parts TabPainter::parts(const QStyleOptionTab& option, const QWidget* widget) const
{
    Parts parts;
    const bool current = has(option, QStyle::State_Selected);
    parts.font = weighted(m_theme, widget, current ? QFont::DemiBold : QFont::Medium);
    const QFont widest = weighted(m_theme, widget, QFont::DemiBold);
    parts.labelWidth = QFontMetrics(widest).size(Qt::TextShowMnemonic, option.text).width();
    parts.iconWidth = option.icon.isNull() ? 0 : 16 + gap;
    const auto* bar = qobject_cast<const QTabBar*>(widget);
    if (!bar || option.tabIndex < 0)
        return parts;
    parts.unsaved = isTabUnsaved(*bar, option.tabIndex);
    if (const int count = tabCount(*bar, option.tabIndex); count >= 0)
        parts.count = formatNumber(count);
    parts.countWidth = parts.count.isEmpty() ? 0 : gap + QFontMetrics(widest).horizontalAdvance(parts.count);
    return parts;
}

void TabPainter::paint(QPainter& painter, const QStyleOptionTab& option, const QWidget* widget, bool ring) const
{
    const Parts parts = this->parts(option, widget);
    const bool current = has(option, QStyle::State_Selected);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    QRect content(option.rect.left() + padding, option.rect.top(), parts.width(), option.rect.height());
    painter.save();
    if (current)
        painter.fillRect(QRect(content.left(), option.rect.bottom() + 1 - underline, content.width(), underline),
                         m_theme.color(ColorRole::accent));
    if (parts.iconWidth) {
        option.icon.paint(&painter, atLeft(content, 16, 0), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        content.setLeft(content.left() + parts.iconWidth);
    }
    painter.setFont(parts.font);
    painter.setPen(m_theme.color(!enabled           ? ColorRole::textDisabled
                                 : current || hover ? ColorRole::textPrimary
                                                    : ColorRole::textSecondary));
    painter.drawText(content, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic), option.text);
    content.setLeft(content.left() + parts.labelWidth);
    if (parts.countWidth) {
        painter.setFont(weighted(m_theme, widget, QFont::Normal));
        painter.setPen(m_theme.color(ColorRole::textMuted));
        painter.drawText(content.adjusted(gap, 0, 0, 0), int(Qt::AlignVCenter | Qt::AlignLeft), parts.count);
        content.setLeft(content.left() + parts.countWidth);
    }
    if (parts.unsaved)
        box(painter, atLeft(content, dot, gap), dot / 2.0, m_theme.color(ColorRole::accent));
    if (ring)
        box(painter, option.rect.adjusted(2, 4, -2, -4), m_theme.px(Radius::xs), {}, m_theme.color(ColorRole::focus),
            m_theme.focusWidth());
    painter.restore();
}

void TabPainter::paintBase(QPainter& painter, const QRect& rect) const
{
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorRole::borderDefault));
}

QSize TabPainter::size(const QStyleOptionTab& option, const QWidget* widget) const
{
    const int close = option.rightButtonSize.isEmpty() ? 0 : option.rightButtonSize.width() + gap;
    return {parts(option, widget).width() + 2 * padding + close, m_theme.px(RowHeight::tab)};
}

} // namespace bloomzy::theme
