#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QStyledItemDelegate>

namespace bloomzy::widgets {

class PaletteModel;
struct PaletteItem;

/// Paints the rows of a PaletteModel: titles, and items of 36 pixels with icon, text, detail and keys.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const theme::Theme& theme, const PaletteModel& model, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTitle(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintItem(QPainter& painter, const QRect& rect, const PaletteItem& item, bool chosen) const;
    /// Returns the pixels that are taken at the right.
    int paintRight(QPainter& painter, const QRect& room, const PaletteItem& item, bool chosen) const;
    qreal paintText(QPainter& painter, const QRectF& room, const PaletteItem& item) const;

    const theme::Theme& m_theme;
    const PaletteModel& m_model;
};

} // namespace bloomzy::widgets
