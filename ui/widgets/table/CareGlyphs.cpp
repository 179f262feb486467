#include "ui/widgets/table/CareGlyphs.h"

#include <QtGui/QPainter>

#include <cmath>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::IconName;

namespace {

constexpr int size = 16;

QRectF centred(const QRectF& rect, qreal width, qreal height)
{
    return {std::round(rect.center().x() - width / 2), std::round(rect.center().y() - height / 2), width, height};
}

void paintSevere(QPainter& painter, const QRectF& rect, const theme::Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ColorRole::dangerBtn));
    painter.drawRoundedRect(centred(rect, 20, 20), theme.px(theme::Radius::sm), theme.px(theme::Radius::sm));
    theme::paintIcon(painter, centred(rect, size, size), IconName::toxic, theme.color(ColorRole::textOnDanger));
}

} // namespace

void paintNotKnown(QPainter& painter, const QRectF& rect, const theme::Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(ColorRole::textMuted), 1.2, Qt::CustomDashLine));
    QPen pen = painter.pen();
    pen.setDashPattern({2.2, 2});
    painter.setPen(pen);
    painter.drawEllipse(centred(rect, size, size).adjusted(1, 1, -1, -1));
    QFont font = theme.font(theme::TypeRole::caption);
    font.setPixelSize(10);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(theme.color(ColorRole::textMuted));
    painter.drawText(centred(rect, size, size), Qt::AlignCenter, QStringLiteral("?"));
}

void paintLight(QPainter& painter, const QRectF& rect, const theme::Theme& theme, api::Light light)
{
    const QColor ink = theme.color(ColorRole::textSecondary);
    const QRectF box = centred(rect, size, size);
    switch (light) {
    case api::Light::fullSun:
        return theme::paintIcon(painter, box, IconName::lightSun, ink);
    case api::Light::brightIndirect:
        return theme::paintIcon(painter, box, IconName::lightIndirect, ink);
    case api::Light::shade:
        return theme::paintIcon(painter, box, IconName::lightShade, ink);
    case api::Light::unknown:
        break;
    }
    paintNotKnown(painter, rect, theme);
}

void paintDifficulty(QPainter& painter, const QRectF& rect, const theme::Theme& theme, api::Difficulty difficulty)
{
    if (difficulty == api::Difficulty::unknown)
        return paintNotKnown(painter, rect, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = centred(rect, 22, 12);
    for (int i = 0; i < 3; ++i) {
        const bool filled = i <= int(difficulty);
        painter.setPen(theme.color(filled ? ColorRole::textSecondary : ColorRole::borderDefault));
        painter.setBrush(filled ? QBrush(theme.color(ColorRole::textSecondary)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(box.left() + 8 * i, box.top(), 6, 12).adjusted(0.5, 0.5, -0.5, -0.5), 1, 1);
    }
}

void paintToxicity(QPainter& painter, const QRectF& rect, const theme::Theme& theme, const ToxicityCell& toxicity)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = centred(rect, size, size);
    switch (toxicity.worst.value_or(api::Severity::unknown)) {
    case api::Severity::severe:
        return paintSevere(painter, rect, theme);
    case api::Severity::toxic:
        return theme::paintIcon(painter, box, IconName::toxic, theme.color(ColorRole::dangerFg));
    case api::Severity::irritant:
        return theme::paintIcon(painter, box, IconName::irritantPets, theme.color(ColorRole::warnFg));
    case api::Severity::none:
        if (toxicity.complete) {
            painter.setPen(QPen(theme.color(ColorRole::textMuted), 1.5));
            return painter.drawLine(QPointF(box.left() + 5, box.center().y()),
                                    QPointF(box.right() - 5, box.center().y()));
        }
        break;
    case api::Severity::unknown:
        break;
    }
    paintNotKnown(painter, rect, theme);
}

} // namespace bloomzy::widgets
