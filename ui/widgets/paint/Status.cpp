#include "ui/widgets/paint/Status.h"

#include <QtGui/QPainter>

#include <cmath>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

namespace {

constexpr int iconSize = 13;
constexpr int gap = 4;
constexpr int padding = 6;

QFont badgeFont(const theme::Theme& theme)
{
    QFont font = theme.font(TypeRole::small);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

StatusColors colorsOf(StatusKind kind)
{
    switch (kind) {
    case StatusKind::ok:
        return {ColorRole::okFg, ColorRole::okBg, ColorRole::okBorder, ColorRole::okSolid};
    case StatusKind::warn:
        return {ColorRole::warnFg, ColorRole::warnBg, ColorRole::warnBorder, ColorRole::warnSolid};
    case StatusKind::danger:
        return {ColorRole::dangerFg, ColorRole::dangerBg, ColorRole::dangerBorder, ColorRole::dangerSolid};
    case StatusKind::info:
        return {ColorRole::infoFg, ColorRole::infoBg, ColorRole::infoBorder, ColorRole::infoSolid};
    case StatusKind::review:
        return {ColorRole::reviewFg, ColorRole::reviewBg, ColorRole::reviewBorder, ColorRole::reviewSolid};
    case StatusKind::neutral:
        break;
    }
    return {ColorRole::neutralFg, ColorRole::neutralBg, ColorRole::neutralBorder, ColorRole::neutralSolid};
}

IconName iconOf(StatusKind kind)
{
    switch (kind) {
    case StatusKind::ok:
        return IconName::statusOk;
    case StatusKind::warn:
        return IconName::statusWarning;
    case StatusKind::danger:
        return IconName::statusDanger;
    case StatusKind::info:
        return IconName::statusInfo;
    case StatusKind::review:
        return IconName::statusReview;
    case StatusKind::neutral:
        break;
    }
    return IconName::statusUnknown;
}

Badge badge(StatusKind kind, const QString& word)
{
    return {kind, iconOf(kind), word};
}

QSize badgeSize(const theme::Theme& theme, const Badge& badge, bool quiet)
{
    const QFontMetrics metrics(badgeFont(theme));
    const int width = iconSize + gap + metrics.horizontalAdvance(badge.word) + (quiet ? 0 : 2 * padding);
    return {width + 1, theme.px(theme::RowHeight::badge)};
}

void paintBadge(QPainter& painter, const QRectF& rect, const theme::Theme& theme, const Badge& badge, bool quiet)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const StatusColors colors = colorsOf(badge.kind);
    QRectF plate(rect.topLeft(), badgeSize(theme, badge, quiet));
    plate.setWidth(std::min(plate.width(), rect.width()));
    plate.moveTop(rect.top() + std::round((rect.height() - plate.height()) / 2));
    if (!quiet) {
        painter.setPen(theme.color(colors.border));
        painter.setBrush(theme.color(colors.background));
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(theme::Radius::sm),
                                theme.px(theme::Radius::sm));
    }
    const bool calm = quiet && (badge.kind == StatusKind::ok || badge.kind == StatusKind::neutral);
    const QColor ink = theme.color(calm ? ColorRole::textSecondary : colors.foreground);
    const QRectF inner = quiet ? plate : plate.adjusted(padding, 0, -padding, 0);
    const QRectF box(inner.left(), inner.center().y() - iconSize / 2.0, iconSize, iconSize);
    theme::paintIcon(painter, box, badge.icon,
                     badge.kind == StatusKind::neutral ? ink : theme.color(colors.foreground));
    QFont font = badgeFont(theme);
    if (calm)
        font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(ink);
    const QRectF words = inner.adjusted(iconSize + gap, 0, 1, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(badge.word, Qt::ElideRight, words.width()));
    painter.restore();
}

} // namespace bloomzy::widgets
