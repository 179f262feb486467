#include "ui/pages/backups/PointDelegates.h"

#include "ui/pages/backups/PointsModel.h"

#include <QtGui/QPainter>

namespace bloomzy::backups_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int gap = 6;

} // namespace

void WhenDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const
{
    QFont font = m_theme.font(TypeRole::body);
    font.setWeight(QFont::Medium);
    const QFontMetrics metrics(font);
    const QString text = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::textPrimary));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, text);
    const QString note = index.data(PointsModel::noteRole).toString();
    const QRect rest = rect.adjusted(metrics.horizontalAdvance(text) + gap, 0, 0, 0);
    if (note.isEmpty() || rest.width() <= 0)
        return;
    painter.setFont(m_theme.font(TypeRole::small));
    painter.setPen(m_theme.color(ColorRole::textMuted));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(note, Qt::ElideRight, rest.width()));
}

QString WhenDelegate::toolTip(const QRect&, const QModelIndex& index) const
{
    return index.data(Qt::AccessibleTextRole).toString();
}

void MoreDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex&, bool) const
{
    theme::paintIcon(painter, QRectF(rect.center().x() - 8, rect.center().y() - 8, 16, 16), theme::IconName::more,
                     m_theme.color(ColorRole::textSecondary));
}

QString MoreDelegate::toolTip(const QRect&, const QModelIndex& index) const
{
    return index.data(Qt::AccessibleTextRole).toString();
}

} // namespace bloomzy::backups_page
