#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QStyledItemDelegate>

namespace bloomzy::theme {

/// The rows of a combo box's list, as high as those of a menu, separators included.
class ComboDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ComboDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(&theme)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QPointer<const Theme> m_theme;
};

} // namespace bloomzy::theme
