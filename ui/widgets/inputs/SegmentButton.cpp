#include "ui/widgets/inputs/SegmentButton.h"

#include "ui/widgets/paint/Focus.h"

#include <QtGui/QFocusEvent>
#include <QtGui/QPainter>

namespace bloomzy::widgets {

using theme::ColorRole;

SegmentButton::SegmentButton(const theme::Theme& theme, const QString& label, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(label);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &theme::Theme::changed, this, &QWidget::updateGeometry);
}

QFont SegmentButton::textFont() const
{
    QFont font = m_theme.font(theme::TypeRole::body);
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize SegmentButton::sizeHint() const
{
    return {QFontMetrics(textFont()).horizontalAdvance(text()) + 20, m_theme.px(theme::RowHeight::button) - 4};
}

void SegmentButton::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = isKeyboardReason(event->reason()) || event->reason() == Qt::OtherFocusReason;
    QAbstractButton::focusInEvent(event);
}

void SegmentButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int radius = m_theme.px(theme::Radius::sm);
    if (isChecked() || underMouse()) {
        painter.setPen(isChecked() ? QPen(m_theme.color(ColorRole::borderDefault)) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.color(isChecked() ? ColorRole::bgSurface : ColorRole::bgHoverChrome));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    QFont font = textFont();
    if (!isChecked())
        font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(m_theme.color(!isEnabled() ? ColorRole::textDisabled
                                 : isChecked() ? ColorRole::textPrimary
                                               : ColorRole::textSecondary));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus() && m_byKeyboard)
        paintFocusRing(painter, m_theme, QRectF(rect()).adjusted(1, 1, -1, -1), radius);
}

} // namespace bloomzy::widgets
