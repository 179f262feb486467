#include "ui/theme/ComboDelegate.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace bloomzy::theme {
namespace {

using namespace Qt::StringLiterals;

constexpr int separatorHeight = 9;

// What QComboBox::insertSeparator() writes.
bool isSeparator(const QModelIndex& index)
{
    return index.data(Qt::AccessibleDescriptionRole).toString() == "separator"_L1;
}

} // namespace

void ComboDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!isSeparator(index) || !m_theme) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1),
                      m_theme->color(ColorRole::borderSubtle));
}

QSize ComboDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (isSeparator(index))
        return {size.width(), separatorHeight};
    return {size.width() + 8, std::max(size.height(), m_theme ? m_theme->px(RowHeight::menuItem) : 0)};
}

} // namespace bloomzy::theme
