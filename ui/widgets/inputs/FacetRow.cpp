#include "ui/widgets/inputs/FacetRow.h"

#include "ui/theme/Formats.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionButton>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

FacetRow::FacetRow(const theme::Theme& theme, const FacetOption& option, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, &QWidget::updateGeometry);
    setOption(option);
}

void FacetRow::setOption(const FacetOption& option)
{
    m_option = option;
    refresh();
}

void FacetRow::refresh()
{
    setText(m_option.label);
    setAccessibleName(
        tr("%1, %2", "facet value, number of taxa").arg(m_option.label, theme::formatNumber(m_option.count)));
    update();
}

QSize FacetRow::sizeHint() const
{
    return {160, m_theme.px(theme::RowHeight::treeItem)};
}

void FacetRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QAbstractButton::changeEvent(event);
}

void FacetRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::bgHover));
        painter.drawRoundedRect(rect(), m_theme.px(theme::Radius::sm), m_theme.px(theme::Radius::sm));
    }
    QStyleOptionButton check;
    check.initFrom(this);
    check.state &= ~QStyle::State_HasFocus;
    check.state |= isChecked() ? QStyle::State_On : QStyle::State_Off;
    const int side = style()->pixelMetric(QStyle::PM_IndicatorWidth, &check, this);
    check.rect = QRect(4, (height() - side) / 2, side, side);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, &painter, this);
    int left = check.rect.right() + 9;
    if (m_option.glyph) {
        m_option.glyph(painter, QRectF(left, (height() - 16) / 2, 16, 16), m_theme);
        left += 22;
    }
    const QString count = theme::formatNumber(m_option.count);
    painter.setFont(m_theme.font(TypeRole::small));
    painter.setPen(m_theme.color(ColorRole::textMuted));
    painter.drawText(rect().adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    const int countWidth = painter.fontMetrics().horizontalAdvance(count);
    const QFont font = m_theme.font(TypeRole::body);
    const QRect words = QRect(left, 0, width() - left - countWidth - 14, height());
    painter.setFont(font);
    const bool faint = !isEnabled() || (m_option.count == 0 && !isChecked());
    painter.setPen(m_theme.color(faint ? ColorRole::textMuted : ColorRole::textPrimary));
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(m_option.label, Qt::ElideRight, words.width()));
}

} // namespace bloomzy::widgets
