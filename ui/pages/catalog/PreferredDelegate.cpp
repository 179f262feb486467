#include "ui/pages/catalog/PreferredDelegate.h"

#include "ui/pages/catalog/ListFieldModel.h"

#include <QtGui/QPainter>

namespace bloomzy::catalog_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int starSize = 14;
constexpr int gap = 4;

} // namespace

void PreferredDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const
{
    const bool preferred = index.data(ListFieldModel::ChoiceRole).toBool();
    QRect room = rect;
    if (preferred) {
        const QRect star(rect.left(), rect.center().y() - starSize / 2 + 1, starSize, starSize);
        m_theme.icon(theme::IconName::star).paint(&painter, star);
        room.setLeft(star.right() + 1 + gap);
    }
    painter.setFont(m_theme.font(TypeRole::small));
    painter.setPen(m_theme.color(!enabled    ? ColorRole::textDisabled
                                 : preferred ? ColorRole::textPrimary
                                             : ColorRole::textMuted));
    const QString word = index.data(Qt::DisplayRole).toString();
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, room.width()));
}

QString PreferredDelegate::toolTip(const QRect&, const QModelIndex& index) const
{
    return index.data(Qt::DisplayRole).toString();
}

} // namespace bloomzy::catalog_page
