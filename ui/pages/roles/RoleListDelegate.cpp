#include "ui/pages/roles/RoleListDelegate.h"

#include "ui/pages/roles/RoleListModel.h"
#include "ui/theme/Icon.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QWidget>

namespace bloomzy::roles_page {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

namespace {

constexpr int side = 6;
constexpr int iconSize = 14;
constexpr int bar = 3;

} // namespace

RoleListDelegate::RoleListDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize RoleListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {120, m_theme.px(theme::RowHeight::navItem) + 1};
}

void RoleListDelegate::paintPlate(QPainter& painter, const QRect& plate, const QStyleOptionViewItem& option) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const int radius = m_theme.px(theme::Radius::md);
    QPainterPath shape;
    shape.addRoundedRect(plate, radius, radius);
    const bool active = option.widget && option.widget->isActiveWindow();
    painter.fillPath(shape, m_theme.color(!selected ? ColorRole::bgHover
                                          : active  ? ColorRole::bgSelected
                                                    : ColorRole::bgSelectedInactive));
    if (!selected)
        return;
    painter.fillRect(QRect(plate.left(), plate.top() + 7, bar, plate.height() - 14), m_theme.color(ColorRole::accent));
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter.setPen(QPen(m_theme.color(ColorRole::focus), m_theme.focusWidth() - 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void RoleListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect plate = option.rect.adjusted(side, 1, -side, 0);
    paintPlate(*painter, plate, option);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect sign(plate.left() + 10, plate.center().y() - iconSize / 2, iconSize, iconSize);
    theme::paintIcon(*painter, sign, index.data(RoleListModel::BuiltInRole).toBool() ? IconName::lock : IconName::key,
                     m_theme.color(ColorRole::textSecondary));
    const QString people = index.data(RoleListModel::PeopleRole).toString();
    painter->setFont(m_theme.font(TypeRole::small));
    painter->setPen(m_theme.color(ColorRole::textMuted));
    painter->drawText(plate.adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, people);
    const int behind = painter->fontMetrics().horizontalAdvance(people) + 28;
    QFont font = m_theme.font(TypeRole::body);
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(m_theme.color(ColorRole::textPrimary));
    const QRect words = plate.adjusted(32, 0, -behind, 0);
    const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width());
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, name);
    if (index.data(RoleListModel::UnsavedRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(ColorRole::accent));
        const double x = words.left() + painter->fontMetrics().horizontalAdvance(name) + 9;
        painter->drawEllipse(QPointF(x, plate.center().y() + 1), 3, 3);
    }
    painter->restore();
}

} // namespace bloomzy::roles_page
