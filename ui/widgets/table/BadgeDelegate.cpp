#include "ui/widgets/table/BadgeDelegate.h"

#include "ui/widgets/table/Cells.h"

namespace bloomzy::widgets {

void BadgeDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const
{
    const QVariant value = index.data(Qt::DisplayRole);
    if (value.isValid())
        paintBadge(painter, rect, m_theme, value.value<Badge>(), true);
}

QString BadgeDelegate::toolTip(const QRect& rect, const QModelIndex& index) const
{
    const auto badge = index.data(Qt::DisplayRole).value<Badge>();
    return badgeSize(m_theme, badge, true).width() > rect.width() ? badge.word : QString();
}

} // namespace bloomzy::widgets
