#include "ui/theme/Icon.h"

#include "ui/theme/IconEngine.h"
#include "ui/theme/Tokens.h"

#include <QtCore/QFile>
#include <QtCore/QMetaEnum>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <algorithm>

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;

QString fileName(IconName name)
{
    return u":/icons/%1.svg"_s.arg(kebab(QLatin1String(QMetaEnum::fromType<IconName>().valueToKey(int(name)))));
}

QByteArray strokeWidth(int size)
{
    return size <= 14 ? "stroke-width=\"1.9\"" : size <= 16 ? "stroke-width=\"1.75\"" : "stroke-width=\"1.5\"";
}

QByteArray tintedSvg(IconName name, int size, const QColor& color)
{
    initResources();
    QFile file(fileName(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll()
        .replace("currentColor", color.name().toLatin1())
        .replace("stroke-width=\"1.5\"", strokeWidth(size));
}

QPixmap render(IconName name, int size, double devicePixelRatio, const QColor& color)
{
    QPixmap pixmap(qRound(size * devicePixelRatio), qRound(size * devicePixelRatio));
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(tintedSvg(name, size, color));
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace

QIcon Icons::icon(IconName name, ColorRole role) const
{
    return QIcon(new IconEngine(*m_theme, name, role));
}

QPixmap iconPixmap(IconName name, int size, double devicePixelRatio, const QColor& color)
{
    const auto key = u"bloomzy-icon %1 %2 %3 %4"_s.arg(int(name)).arg(size).arg(devicePixelRatio).arg(color.rgba());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, std::max(1, size), devicePixelRatio, color);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintIcon(QPainter& painter, const QRectF& rect, IconName name, const QColor& color)
{
    const int size = int(std::min(rect.width(), rect.height()));
    const QPointF corner(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter.drawPixmap(corner.toPoint(), iconPixmap(name, size, painter.device()->devicePixelRatioF(), color));
}

} // namespace bloomzy::theme
