#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QStyledItemDelegate>

namespace bloomzy::roles_page {

/// A person of the panel: initials, name, through which role, and whether they would gain or lose it.
class PersonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PersonDelegate(const theme::Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int paintChange(QPainter& painter, const QRect& rect, const QModelIndex& index) const;

    const theme::Theme& m_theme;
};

} // namespace bloomzy::roles_page
