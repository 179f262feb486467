#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QStyledItemDelegate>

namespace bloomzy::widgets {

/// Items of NavModel: wide with title and counter, or on the rail the icon alone. The selected one is the page in
/// front.
class NavDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit NavDelegate(const theme::Theme& theme, QObject* parent = nullptr);

    void setRail(bool rail) { m_rail = rail; }
    /// The ring is for people who use the keyboard, not for clicks.
    void setRing(bool ring) { m_ring = ring; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintSection(QPainter& painter, const QRect& rect, const QString& title) const;
    void paintPlate(QPainter& painter, const QRectF& plate, const QStyleOptionViewItem& option) const;
    void paintCounter(QPainter& painter, const QRect& rect, const QModelIndex& index) const;

    const theme::Theme& m_theme;
    bool m_rail = false;
    bool m_ring = false;
};

} // namespace bloomzy::widgets
