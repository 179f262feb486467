#include "ui/theme/FocusFramePainter.h"

#include "ui/theme/CheckPainter.h"
#include "ui/theme/StylePaint.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QRadioButton>

namespace bloomzy::theme {

using namespace paint;

void paintFocusFrame(QPainter& painter, const QStyleOption& option, const QWidget* frame, const Theme& theme,
                     const QStyle& style)
{
    const auto* ringFrame = qobject_cast<const QFocusFrame*>(frame);
    const QWidget* target = ringFrame ? ringFrame->widget() : nullptr;
    const int ringWidth = theme.focusWidth();
    const int around = ringWidth + ringGap;
    QRectF ring = option.rect;
    double radius = theme.px(Radius::md) + around;
    const bool radio = qobject_cast<const QRadioButton*>(target);
    if (radio || qobject_cast<const QCheckBox*>(target)) {
        QStyleOptionButton indicator;
        indicator.initFrom(target);
        const QRect mark = style.subElementRect(radio ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator,
                                                &indicator, target);
        ring = QRectF(mark).translated(around, around).adjusted(-around, -around, around, around);
        radius = radio || CheckPainter::isSwitch(target) ? ring.height() / 2 : theme.px(Radius::sm) + around;
    }
    box(painter, ring, radius, {}, theme.color(ColorRole::focus), ringWidth);
}

} // namespace bloomzy::theme
