#include "ui/pages/roles/CellPainter.h"

#include "ui/theme/Icon.h"

#include <QtGui/QPainter>

namespace bloomzy::roles_page {

using theme::ColorRole;

namespace {

constexpr double radius = 4;

void box(QPainter& painter, const QRectF& square, const QColor& fill, const QColor& border, bool dashed)
{
    QPen pen(border, 1);
    if (dashed)
        pen.setDashPattern({3, 2});
    painter.setPen(border.isValid() ? pen : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(border.isValid() ? square.adjusted(0.5, 0.5, -0.5, -0.5) : square, radius, radius);
}

void tick(QPainter& painter, const QRectF& square, const QColor& ink)
{
    const auto at = [&](double x, double y) {
        return QPointF(square.x() + x * square.width() / 16, square.y() + y * square.height() / 16);
    };
    painter.setPen(QPen(ink, square.width() / 10, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{at(4.7, 8.2), at(7, 10.5), at(11.3, 5.9)});
}

void cross(QPainter& painter, const QRectF& square, const QColor& ink)
{
    const QRectF inner = square.adjusted(6, 6, -6, -6);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

void ring(QPainter& painter, const QRectF& square, const theme::Theme& theme)
{
    const QPointF centre(square.right() - 1, square.bottom() - 1);
    painter.setPen(QPen(theme.color(ColorRole::bgSurface), 1.5));
    painter.setBrush(theme.color(ColorRole::accent));
    painter.drawEllipse(centre, 4.2, 4.2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ColorRole::bgSurface));
    painter.drawEllipse(centre, 1.5, 1.5);
}

} // namespace

void paintCell(QPainter& painter, const QRect& rect, const theme::Theme& theme, const RoleCell& cell)
{
    QRectF square(0, 0, cellSize, cellSize);
    square.moveTopLeft(QPointF(rect.x() + (rect.width() - cellSize) / 2, rect.y() + (rect.height() - cellSize) / 2));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (cell.kind) {
    case CellKind::absent:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::textMuted));
        painter.drawEllipse(square.center(), 1, 1);
        break;
    case CellKind::notGranted:
        box(painter, square, theme.color(ColorRole::bgSurface), theme.color(ColorRole::borderStrong), false);
        break;
    case CellKind::granted:
    case CellKind::scoped:
        box(painter, square, theme.color(ColorRole::accent), {}, false);
        tick(painter, square, theme.color(ColorRole::textOnAccent));
        if (cell.kind == CellKind::scoped)
            ring(painter, square, theme);
        break;
    case CellKind::inherited:
        box(painter, square, theme.color(ColorRole::bgInset), theme.color(ColorRole::borderStrong), true);
        tick(painter, square, theme.color(ColorRole::textSecondary));
        if (!cell.families.empty())
            ring(painter, square, theme);
        break;
    case CellKind::denied:
        box(painter, square, theme.color(ColorRole::dangerBg), theme.color(ColorRole::dangerSolid), !cell.own);
        cross(painter, square, theme.color(ColorRole::dangerFg));
        break;
    }
    painter.restore();
}

} // namespace bloomzy::roles_page
