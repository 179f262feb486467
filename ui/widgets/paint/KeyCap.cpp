#include "ui/widgets/paint/KeyCap.h"

#include <QtGui/QKeySequence>
#include <QtGui/QPainter>

#include <cmath>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr qreal side = 17;
constexpr qreal gap = 5;

qreal capWidth(const QFontMetricsF& metrics, const QString& key)
{
    return std::ceil(std::max(side, metrics.horizontalAdvance(key) + 9));
}

} // namespace

qreal keyCapsWidth(const theme::Theme& theme, const QStringList& keys)
{
    const QFontMetricsF metrics(theme.font(TypeRole::caption));
    qreal width = keys.isEmpty() ? 0 : gap * qreal(keys.size() - 1);
    for (const QString& key : keys)
        width += capWidth(metrics, key);
    return width;
}

qreal paintKeyCaps(QPainter& painter, const theme::Theme& theme, const QPointF& from, qreal height,
                   const QStringList& keys)
{
    const QFont font = theme.font(TypeRole::caption);
    const QFontMetricsF metrics(font);
    const qreal cap = std::max(side, metrics.height());
    qreal x = from.x();
    painter.setFont(font);
    for (const QString& key : keys) {
        const QRectF box(x, from.y() + std::round((height - cap) / 2), capWidth(metrics, key), cap);
        painter.setPen(theme.color(ColorRole::borderDefault));
        painter.setBrush(theme.color(ColorRole::bgSurface));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(theme.color(ColorRole::textSecondary));
        painter.drawText(box, Qt::AlignCenter, key);
        x += box.width() + gap;
    }
    return keyCapsWidth(theme, keys);
}

QStringList keyNames(const QKeySequence& sequence)
{
    const QString text = sequence.toString(QKeySequence::NativeText);
    QStringList names = text.split(u'+', Qt::SkipEmptyParts);
    if (text.endsWith(u'+'))
        names += QStringLiteral("+");
    return names;
}

} // namespace bloomzy::widgets
