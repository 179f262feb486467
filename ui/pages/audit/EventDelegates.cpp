#include "ui/pages/audit/EventDelegates.h"

#include "ui/models/EventCells.h"
#include "ui/widgets/botanical/NamePainter.h"
#include "ui/widgets/botanical/WrittenName.h"
#include "ui/widgets/paint/Avatar.h"
#include "ui/widgets/paint/Status.h"
#include "ui/widgets/table/Cells.h"

#include <QtGui/QPainter>

namespace bloomzy::audit_page {

using models::ActorCell;
using theme::ColorRole;
using theme::IconName;

namespace {

constexpr int circle = 22;
constexpr int gap = 8;
constexpr int plateEdge = 6; // so that a plate's words stand where those of other cells do

widgets::NameRuns nameIn(const QModelIndex& index)
{
    return index.data(models::PlantRole).toBool() ? widgets::runsOfWritten(index.data(Qt::DisplayRole).toString())
                                                  : widgets::NameRuns();
}

} // namespace

QString ActorDelegate::text(const QModelIndex& index) const
{
    return index.data(Qt::DisplayRole).value<ActorCell>().name;
}

void ActorDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const
{
    const auto actor = index.data(Qt::DisplayRole).value<ActorCell>();
    const QRectF mark(rect.left(), rect.center().y() - circle / 2.0 + 0.5, circle, circle);
    if (actor.person) {
        widgets::paintAvatar(painter, mark, m_theme, actor.name);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.color(ColorRole::neutralBorder));
        painter.setBrush(m_theme.color(ColorRole::neutralBg));
        painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        theme::paintIcon(painter, mark.adjusted(4, 4, -4, -4), IconName::terminal, m_theme.color(ColorRole::neutralFg));
    }
    TextDelegate::paintCell(painter, rect.adjusted(circle + gap, 0, 0, 0), index, enabled);
}

QString ActorDelegate::toolTip(const QRect& rect, const QModelIndex& index) const
{
    return TextDelegate::toolTip(rect.adjusted(circle + gap, 0, 0, 0), index);
}

void TargetDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const
{
    const widgets::NameRuns name = nameIn(index);
    if (name.empty())
        return TextDelegate::paintCell(painter, rect, index, enabled);
    widgets::NamePainter(m_theme).paint(painter, rect, name, index.data(widgets::MatchRole).toString(), enabled);
}

QString TargetDelegate::toolTip(const QRect& rect, const QModelIndex& index) const
{
    const widgets::NameRuns name = nameIn(index);
    if (name.empty())
        return TextDelegate::toolTip(rect, index);
    return widgets::NamePainter(m_theme).width(name) > rect.width() ? widgets::BotanicalName::plainText(name)
                                                                    : QString();
}

void PlateDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const
{
    const QVariant value = index.data(Qt::DisplayRole);
    if (value.isValid())
        widgets::paintBadge(painter, rect.adjusted(-plateEdge, 0, plateEdge, 0), m_theme, value.value<widgets::Badge>(),
                            false);
}

QString PlateDelegate::toolTip(const QRect& rect, const QModelIndex& index) const
{
    const auto badge = index.data(Qt::DisplayRole).value<widgets::Badge>();
    const bool fits = widgets::badgeSize(m_theme, badge, false).width() <= rect.width() + 2 * plateEdge;
    return fits ? QString() : badge.word;
}

} // namespace bloomzy::audit_page
