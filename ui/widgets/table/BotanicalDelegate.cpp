#include "ui/widgets/table/BotanicalDelegate.h"

#include "ui/widgets/botanical/NamePainter.h"
#include "ui/widgets/table/Cells.h"

#include <QtGui/QPainter>

namespace bloomzy::widgets {
namespace {

constexpr int dot = 6;
constexpr int dotGap = 8;

NameRuns runsOf(const QModelIndex& index)
{
    const auto cell = index.data(Qt::DisplayRole).value<NameCell>();
    return BotanicalName::runs(cell.name,
                               {.author = true, .acceptedName = cell.acceptedName, .commonName = cell.commonName});
}

bool isUnsaved(const QModelIndex& index)
{
    return index.siblingAtColumn(0).data(UnsavedRole).toBool();
}

} // namespace

void BotanicalDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const
{
    const bool unsaved = isUnsaved(index);
    const QRectF room = rect.adjusted(0, 0, unsaved ? -dot - dotGap : 0, 0);
    const qreal used =
        NamePainter(m_theme).paint(painter, room, runsOf(index), index.data(MatchRole).toString(), enabled);
    if (!unsaved)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(theme::ColorRole::accent));
    painter.drawEllipse(
        QRectF(room.left() + std::min(used, room.width()) + dotGap, room.center().y() - dot / 2.0, dot, dot));
}

QString BotanicalDelegate::toolTip(const QRect& rect, const QModelIndex& index) const
{
    const NameRuns runs = runsOf(index);
    return NamePainter(m_theme).width(runs) > rect.width() ? BotanicalName::html(runs) : QString();
}

} // namespace bloomzy::widgets
