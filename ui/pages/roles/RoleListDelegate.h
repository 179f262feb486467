#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QStyledItemDelegate>

namespace bloomzy::roles_page {

/// A role in the list: padlock or key, name, a dot when it is not saved, how many people have it.
class RoleListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RoleListDelegate(const theme::Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPlate(QPainter& painter, const QRect& plate, const QStyleOptionViewItem& option) const;

    const theme::Theme& m_theme;
};

} // namespace bloomzy::roles_page
