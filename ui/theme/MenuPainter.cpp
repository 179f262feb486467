#include "ui/theme/MenuPainter.h"

#include "ui/theme/StylePaint.h"

#include <QtWidgets/QMenu>

#include <algorithm>

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;
using namespace paint;

constexpr int reach = 12;
constexpr int icon = 16;
constexpr int side = 9;
constexpr int gap = 8;
constexpr int shortcutGap = 24;
constexpr int separatorHeight = 13;

} // namespace

int MenuPainter::shadowReach(const QWidget* widget)
{
    const bool floating = qobject_cast<const QMenu*>(widget) && widget->isWindow();
    return floating && widget->testAttribute(Qt::WA_TranslucentBackground) ? reach : 0;
}

void MenuPainter::paintPanel(QPainter& painter, const QRect& rect, const QWidget* widget) const
{
    const int around = shadowReach(widget);
    const bool rounded = around || !widget || !widget->isWindow();
    const int radius = rounded ? m_theme.px(Radius::lg) : 0;
    const QRect panel = rect.adjusted(around, around, -around, -around);
    if (around)
        shadow(painter, panel, radius, around, m_theme.color(ColorRole::shadow));
    box(painter, panel, radius, m_theme.color(ColorRole::bgRaised), m_theme.color(ColorRole::borderDefault));
}

QColor MenuPainter::ink(const QStyleOptionMenuItem& option, const QWidget* widget) const
{
    if (!has(option, QStyle::State_Enabled))
        return m_theme.color(ColorRole::textDisabled);
    const auto* menu = qobject_cast<const QMenu*>(widget);
    const QAction* action = menu ? menu->actionAt(option.rect.center()) : nullptr;
    const bool danger = action && action->property("variant").toString() == "danger"_L1;
    return m_theme.color(danger ? ColorRole::dangerFg : ColorRole::textPrimary);
}

void MenuPainter::paintItem(QPainter& painter, const QStyleOptionMenuItem& option, const QWidget* widget) const
{
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1),
                         m_theme.color(ColorRole::borderSubtle));
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (enabled && has(option, QStyle::State_Selected))
        box(painter, rect, m_theme.px(Radius::sm), m_theme.color(ColorRole::bgSelected), chosenBorder(m_theme), 2);
    const QColor color = ink(option, widget);
    paintLead(painter, option, atLeft(rect, icon, side), color);
    const QStringList texts = option.text.split(u'\t');
    QRect text = rect.adjusted(side + icon + gap, 0, -side, 0);
    painter.save();
    painter.setFont(m_theme.font(TypeRole::body));
    painter.setPen(color);
    painter.drawText(text, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine),
                     texts.first());
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        paintIcon(painter, atRight(rect, 14, side), IconName::chevronRight, m_theme.color(ColorRole::textMuted));
    } else if (texts.size() > 1) {
        QFont keys = m_theme.font(TypeRole::caption);
        keys.setWeight(QFont::Normal);
        painter.setFont(keys);
        painter.setPen(m_theme.color(enabled ? ColorRole::textMuted : ColorRole::textDisabled));
        painter.drawText(text, int(Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine), texts.at(1));
    }
    painter.restore();
}

void MenuPainter::paintLead(QPainter& painter, const QStyleOptionMenuItem& option, const QRect& rect,
                            const QColor& color) const
{
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked) {
        paintIcon(painter, rect, IconName::check, m_theme.color(ColorRole::accentText));
        return;
    }
    if (option.icon.isNull())
        return;
    QPixmap pixmap = option.icon.pixmap(rect.size(), painter.device()->devicePixelRatioF(),
                                        has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    if (color == m_theme.color(ColorRole::dangerFg)) {
        QPainter tint(&pixmap);
        tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
        tint.fillRect(QRect(QPoint(), rect.size()), color);
    }
    painter.drawPixmap(rect.topLeft(), pixmap);
}

QSize MenuPainter::itemSize(const QStyleOptionMenuItem& option) const
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {side, separatorHeight};
    const QStringList texts = option.text.split(u'\t');
    const int label = QFontMetrics(m_theme.font(TypeRole::body)).size(Qt::TextShowMnemonic, texts.first()).width();
    const int keys = texts.size() > 1 ? shortcutGap : 0; // QMenu itself adds the widest shortcut
    const int arrow = option.menuItemType == QStyleOptionMenuItem::SubMenu ? shortcutGap : 0;
    return {side + icon + gap + label + keys + arrow + side + 4, m_theme.px(RowHeight::menuItem)};
}

void MenuPainter::paintBarItem(QPainter& painter, const QStyleOptionMenuItem& option) const
{
    const QRect rect = option.rect;
    painter.fillRect(rect, m_theme.color(ColorRole::bgChrome));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorRole::borderDefault));
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool active = enabled && (has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken));
    if (active)
        box(painter, rect.adjusted(0, 2, 0, -3), m_theme.px(Radius::sm), m_theme.color(ColorRole::bgHoverChrome),
            chosenBorder(m_theme), 2);
    painter.save();
    painter.setPen(m_theme.color(active    ? ColorRole::textPrimary
                                 : enabled ? ColorRole::textSecondary
                                           : ColorRole::textDisabled));
    painter.drawText(rect, int(Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine), option.text);
    painter.restore();
}

QSize MenuPainter::barItemSize(const QStyleOptionMenuItem& option) const
{
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    return {text + 2 * side, m_theme.px(RowHeight::menuBar)};
}

void MenuPainter::paintTip(QPainter& painter, const QRect& rect) const
{
    box(painter, rect, m_theme.px(Radius::sm), m_theme.color(ColorRole::bgTooltip));
}

} // namespace bloomzy::theme
