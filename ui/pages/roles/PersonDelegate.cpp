#include "ui/pages/roles/PersonDelegate.h"

#include "ui/pages/roles/PeopleModel.h"
#include "ui/widgets/paint/Avatar.h"
#include "ui/widgets/paint/Status.h"

#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

namespace bloomzy::roles_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int padding = 10;
constexpr int avatar = 22;

} // namespace

PersonDelegate::PersonDelegate(const theme::Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {160, m_theme.px(theme::RowHeight::tableComfortable)};
}

int PersonDelegate::paintChange(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const auto change = WhoCan::Change(index.data(PeopleModel::ChangeRole).toInt());
    if (change == WhoCan::Change::none)
        return 0;
    const bool gains = change == WhoCan::Change::gains;
    widgets::Badge badge =
        widgets::badge(gains ? widgets::StatusKind::info : widgets::StatusKind::danger, PeopleModel::word(change));
    badge.icon = gains ? theme::IconName::plus : theme::IconName::minus;
    const QSize size = widgets::badgeSize(m_theme, badge, false);
    widgets::paintBadge(painter, QRectF(rect.right() - size.width() + 1, rect.top(), size.width(), rect.height()),
                        m_theme, badge, false);
    return size.width() + 8;
}

void PersonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active = option.widget && option.widget->isActiveWindow();
    if (selected)
        painter->fillRect(option.rect, m_theme.color(active ? ColorRole::bgSelected : ColorRole::bgSelectedInactive));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, m_theme.color(ColorRole::bgHover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.color(ColorRole::grid));
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.color(ColorRole::focus), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    const QRect inner = option.rect.adjusted(padding, 0, -padding, -1);
    const QString name = index.data().toString();
    widgets::paintAvatar(*painter, QRectF(inner.left(), inner.center().y() - avatar / 2, avatar, avatar), m_theme,
                         name);
    const int behind = paintChange(*painter, inner, index);
    const QRect words = inner.adjusted(avatar + 9, 2, -behind, -2);
    const QRect upper(words.left(), words.top(), words.width(), words.height() / 2);
    const QRect lower(words.left(), upper.bottom(), words.width(), words.height() / 2);
    painter->setFont(m_theme.font(TypeRole::body));
    painter->setPen(m_theme.color(ColorRole::textPrimary));
    painter->drawText(upper, Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, upper.width()));
    painter->setFont(m_theme.font(TypeRole::small));
    painter->setPen(m_theme.color(ColorRole::textSecondary));
    painter->drawText(lower, Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data(PeopleModel::DetailRole).toString(), Qt::ElideRight,
                                                        lower.width()));
    painter->restore();
}

} // namespace bloomzy::roles_page
