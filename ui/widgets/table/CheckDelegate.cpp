#include "ui/widgets/table/CheckDelegate.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

namespace bloomzy::widgets {

void paintCheckBox(QPainter& painter, const QRect& rect, Qt::CheckState state, bool enabled, const QWidget* widget)
{
    const QStyle& style = widget ? *widget->style() : *QApplication::style();
    QStyleOptionButton option;
    option.rect = QRect(0, 0, style.pixelMetric(QStyle::PM_IndicatorWidth, nullptr, widget),
                        style.pixelMetric(QStyle::PM_IndicatorHeight, nullptr, widget));
    option.rect.moveCenter(rect.center());
    option.palette = QApplication::palette();
    option.state = state == Qt::Checked     ? QStyle::State_On
                   : state == Qt::Unchecked ? QStyle::State_Off
                                            : QStyle::State_NoChange;
    if (enabled)
        option.state |= QStyle::State_Enabled;
    style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, widget);
}

void CheckDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool enabled) const
{
    painter.setClipping(false);
    paintCheckBox(painter, rect, Qt::CheckState(index.data(Qt::CheckStateRole).toInt()), enabled, nullptr);
}

} // namespace bloomzy::widgets
