#include "ui/theme/ButtonPainter.h"

#include "ui/theme/Formats.h"
#include "ui/theme/StylePaint.h"

#include <QtWidgets/QToolButton>

#include <algorithm>
#include <optional>

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;
using namespace paint;

enum class Variant { standard, primary, quiet, danger, dangerOutline, warning, link, segment };

constexpr int gap = 6;
constexpr int padding = 12;
constexpr int busyBarWidth = 44;
constexpr int busyBarHeight = 6;
constexpr int chevron = 14;

Variant variantOf(const QWidget* widget, Variant otherwise)
{
    const QString name = property(widget, "variant");
    if (name == "primary"_L1)
        return Variant::primary;
    if (name == "quiet"_L1)
        return Variant::quiet;
    if (name == "danger"_L1)
        return Variant::danger;
    if (name == "dangerOutline"_L1)
        return Variant::dangerOutline;
    if (name == "warning"_L1)
        return Variant::warning;
    if (name == "link"_L1)
        return Variant::link;
    if (name == "segment"_L1)
        return Variant::segment;
    return name == "standard"_L1 ? Variant::standard : otherwise;
}

QFont::Weight weightOf(Variant variant, bool checked)
{
    const bool strong =
        variant == Variant::primary || variant == Variant::danger || (variant == Variant::segment && checked);
    return strong ? QFont::DemiBold : QFont::Medium;
}

} // namespace

struct ButtonPainter::Face
{
    Variant variant = Variant::standard;
    QString text;
    QIcon icon;
    QFont font;
    int iconSize = 16;
    int height = 30;
    bool checked = false;
    bool menu = false;
    std::optional<int> busy;
    QColor fill;
    QColor border;
    QColor ink;

    bool iconOnly() const { return text.isEmpty() && !busy; }
};

ButtonPainter::Face ButtonPainter::face(const QStyleOptionButton& option, const QWidget* widget) const
{
    Face face;
    face.variant = variantOf(widget, option.features & QStyleOptionButton::Flat ? Variant::quiet : Variant::standard);
    face.text = option.text;
    face.icon = option.icon;
    face.checked = has(option, QStyle::State_On);
    face.menu = option.features & QStyleOptionButton::HasMenu;
    colour(face, option);
    const bool enabled = has(option, QStyle::State_Enabled);
    face.font = weighted(m_theme, widget, enabled ? weightOf(face.variant, face.checked) : QFont::Medium);
    const QString size = property(widget, "buttonSize");
    face.height = m_theme.px(size == "small"_L1   ? RowHeight::buttonSmall
                             : size == "large"_L1 ? RowHeight::buttonLarge
                                                  : RowHeight::button);
    if (size == "small"_L1 || face.variant == Variant::segment) {
        face.font.setPixelSize(m_theme.font(TypeRole::small).pixelSize());
        face.height = m_theme.px(RowHeight::buttonSmall);
    }
    const QVariant busy = widget ? widget->property("busy") : QVariant();
    if (busy.isValid()) {
        face.busy = busy.toInt();
        if (*face.busy >= 0)
            face.text += u' ' + formatPercent(*face.busy / 100.0);
    }
    return face;
}

ButtonPainter::Face ButtonPainter::face(const QStyleOptionToolButton& option, const QWidget* widget) const
{
    QStyleOptionButton button;
    static_cast<QStyleOption&>(button) = option;
    button.type = QStyleOptionButton::Type;
    if (option.toolButtonStyle != Qt::ToolButtonIconOnly)
        button.text = option.text;
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly)
        button.icon = option.icon;
    const bool shown = option.features & QStyleOptionToolButton::HasMenu;
    button.features.setFlag(QStyleOptionButton::HasMenu, shown && !button.text.isEmpty());
    button.features.setFlag(QStyleOptionButton::Flat, has(option, QStyle::State_AutoRaise));
    Face made = face(button, widget);
    made.iconSize = option.iconSize.isValid() ? std::min(option.iconSize.height(), made.height) : 16;
    return made;
}

void ButtonPainter::colour(Face& face, const QStyleOption& option) const
{
    const auto color = [this](ColorRole role) { return m_theme.color(role); };
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const auto pick = [&](ColorRole plain, ColorRole over, ColorRole pressed) {
        return color(down ? pressed : hover ? over : plain);
    };
    const QColor quietFill = down ? color(ColorRole::bgPressed) : hover ? color(ColorRole::bgHover) : QColor();
    face.ink = color(ColorRole::textPrimary);
    switch (face.variant) {
    case Variant::primary:
        face.fill = pick(ColorRole::accent, ColorRole::accentHover, ColorRole::accentPressed);
        face.ink = color(ColorRole::textOnAccent);
        break;
    case Variant::danger:
        face.fill = pick(ColorRole::dangerBtn, ColorRole::dangerBtnHover, ColorRole::dangerBtnHover);
        face.ink = color(ColorRole::textOnDanger);
        break;
    case Variant::dangerOutline:
        face.fill = pick(ColorRole::bgSurface, ColorRole::dangerBg, ColorRole::dangerBg);
        face.border = color(ColorRole::dangerBorder);
        face.ink = color(ColorRole::dangerFg);
        break;
    case Variant::quiet:
        face.fill = quietFill;
        face.ink = color(ColorRole::textSecondary);
        break;
    case Variant::warning:
        face.fill = quietFill;
        face.ink = color(ColorRole::warnFg);
        break;
    case Variant::link:
        face.ink = color(ColorRole::accentText);
        break;
    case Variant::segment:
        face.fill = face.checked ? color(ColorRole::bgSurface) : quietFill;
        face.border = face.checked ? color(ColorRole::borderDefault) : QColor();
        face.ink = color(face.checked ? ColorRole::textPrimary : ColorRole::textSecondary);
        break;
    case Variant::standard:
        face.fill = pick(ColorRole::bgSurface, ColorRole::bgHover, ColorRole::bgPressed);
        face.border = color(ColorRole::borderDefault);
        break;
    }
    if (face.checked && face.variant != Variant::segment && face.variant != Variant::link) {
        face.fill = color(hover ? ColorRole::accentTint : ColorRole::bgSelected);
        face.border = color(ColorRole::accentBorder);
        face.ink = color(ColorRole::accentText);
    }
    if (face.checked && m_theme.isHighContrast()) {
        face.fill = color(ColorRole::accent);
        face.ink = color(ColorRole::textOnAccent);
    }
    if (enabled)
        return;
    const bool plated = face.variant != Variant::quiet && face.variant != Variant::warning &&
                        face.variant != Variant::link && face.variant != Variant::segment;
    face.fill = plated ? color(ColorRole::bgInset) : QColor();
    face.border = plated ? color(ColorRole::borderSubtle) : QColor();
    face.ink = color(ColorRole::textDisabled);
}

void ButtonPainter::paint(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget) const
{
    paint(painter, option, face(option, widget), widget);
}

void ButtonPainter::paint(QPainter& painter, const QStyleOptionToolButton& option, const QWidget* widget) const
{
    paint(painter, option, face(option, widget), widget);
}

void ButtonPainter::paint(QPainter& painter, const QStyleOption& option, const Face& face, const QWidget* widget) const
{
    const int radius = m_theme.px(Radius::md) - (face.variant == Variant::segment ? 1 : 0);
    box(painter, option.rect, radius, face.fill, face.border);
    QRect inner = option.rect;
    if (face.menu) {
        paintIcon(painter, atRight(inner, chevron, padding - 2), IconName::chevronDown,
                  face.variant == Variant::standard && has(option, QStyle::State_Enabled)
                      ? m_theme.color(ColorRole::textMuted)
                      : face.ink);
        inner.setRight(inner.right() - chevron - gap + 2);
    }
    if (face.busy) {
        const int start = inner.left() + (inner.width() - contentWidth(face)) / 2;
        paintBusyBar(painter, {start, inner.center().y() - busyBarHeight / 2 + 1, busyBarWidth, busyBarHeight},
                     *face.busy, widget);
        inner.setLeft(start + busyBarWidth + gap);
    }
    Face shown = face;
    if (face.variant == Variant::link)
        shown.font.setUnderline(has(option, QStyle::State_MouseOver) || has(option, QStyle::State_HasFocus));
    paintContent(painter, inner, shown, has(option, QStyle::State_Enabled));
}

// Icons in text-secondary keep their own shade on plain plates; on filled ones they take the colour of the label.
void ButtonPainter::paintContent(QPainter& painter, const QRect& rect, const Face& face, bool enabled) const
{
    const int iconSize = face.icon.isNull() ? 0 : face.iconSize;
    const int textWidth = QFontMetrics(face.font).size(Qt::TextShowMnemonic, face.text).width();
    const int used = face.text.isEmpty() ? 0 : std::min(textWidth, rect.width() - (iconSize ? iconSize + gap : 0));
    const int total = face.busy ? rect.width() : iconSize + (iconSize && used ? gap : 0) + used;
    QRect content(rect.left() + (rect.width() - total) / 2, rect.top(), total, rect.height());
    if (iconSize && !face.busy) {
        const QRect place = atLeft(content, iconSize, 0);
        const bool filled = face.variant == Variant::primary || face.variant == Variant::danger ||
                            face.variant == Variant::dangerOutline || face.variant == Variant::link ||
                            (face.checked && m_theme.isHighContrast());
        QPixmap pixmap =
            face.icon.pixmap(place.size(), painter.device()->devicePixelRatioF(),
                             enabled ? QIcon::Normal : QIcon::Disabled, face.checked ? QIcon::On : QIcon::Off);
        if (filled) {
            QPainter tint(&pixmap);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(QRect(QPoint(), place.size()), face.ink);
        }
        painter.drawPixmap(place.topLeft(), pixmap);
        content.setLeft(place.right() + 1 + gap);
    }
    painter.save();
    painter.setFont(face.font);
    painter.setPen(face.ink);
    painter.drawText(content, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine),
                     QFontMetrics(face.font).elidedText(face.text, Qt::ElideRight, std::max(0, content.width()),
                                                        Qt::TextShowMnemonic));
    painter.restore();
}

void ButtonPainter::paintBusyBar(QPainter& painter, const QRect& rect, int percent, const QWidget* widget) const
{
    box(painter, rect, rect.height() / 2.0, m_theme.color(ColorRole::bgPressed));
    QRect done = rect;
    if (percent >= 0) {
        done.setWidth(std::clamp(percent, 0, 100) * rect.width() / 100);
    } else {
        const int cycle = std::max(1, m_theme.duration(Motion::progressPulse));
        const int part = rect.width() / 3;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        done = {rect.left() + int((rect.width() - part) * (now % cycle) / cycle), rect.top(), part, rect.height()};
        if (!m_theme.reducedMotion())
            paintAgainSoon(widget);
    }
    if (!done.isEmpty())
        box(painter, done, done.height() / 2.0, m_theme.color(ColorRole::accent));
}

int ButtonPainter::contentWidth(const Face& face) const
{
    const int text = QFontMetrics(face.font).size(Qt::TextShowMnemonic, face.text).width();
    const int lead = face.busy ? busyBarWidth : face.icon.isNull() ? 0 : face.iconSize;
    return lead + (lead && text ? gap : 0) + text;
}

QSize ButtonPainter::size(const Face& face) const
{
    if (face.iconOnly())
        return {std::max(face.height, face.iconSize + 8), std::max(face.height, face.iconSize + 8)};
    if (face.variant == Variant::link)
        return {contentWidth(face), std::max(24, QFontMetrics(face.font).height())};
    const int side =
        face.height == m_theme.px(RowHeight::buttonSmall) && face.variant != Variant::segment ? 8 : padding;
    return {contentWidth(face) + 2 * side + (face.menu ? chevron + gap - 2 : 0), face.height};
}

QSize ButtonPainter::size(const QStyleOptionButton& option, const QWidget* widget) const
{
    return size(face(option, widget));
}

QSize ButtonPainter::size(const QStyleOptionToolButton& option, const QWidget* widget) const
{
    return size(face(option, widget));
}

} // namespace bloomzy::theme
