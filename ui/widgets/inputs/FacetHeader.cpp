#include "ui/widgets/inputs/FacetHeader.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

FacetHeader::FacetHeader(const theme::Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, &QWidget::updateGeometry);
}

void FacetHeader::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    refresh();
}

void FacetHeader::setActive(int values)
{
    m_active = values;
    refresh();
}

void FacetHeader::refresh()
{
    const QString state = m_collapsed ? tr("folded") : tr("unfolded");
    setAccessibleName(text());
    setAccessibleDescription(m_active > 0 ? tr("%n active, %1", nullptr, m_active).arg(state) : state);
    update();
}

QSize FacetHeader::sizeHint() const
{
    return {160, m_theme.px(theme::RowHeight::treeItem)};
}

void FacetHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paintIcon(painter, QRectF(0, (height() - 12) / 2, 12, 12),
                     m_collapsed ? IconName::chevronRight : IconName::chevronDown,
                     m_theme.color(ColorRole::textSecondary));
    const QFont font = m_theme.font(TypeRole::section);
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::textPrimary));
    painter.drawText(rect().adjusted(16, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (m_active > 0) {
        const int left = 16 + QFontMetrics(font).horizontalAdvance(text()) + 8;
        const QString number = QString::number(m_active);
        painter.setFont(m_theme.font(TypeRole::caption));
        const QRectF box(left, height() / 2.0 - 8.5, std::max(17, painter.fontMetrics().horizontalAdvance(number) + 10),
                         17);
        painter.setPen(m_theme.color(ColorRole::accentBorder));
        painter.setBrush(m_theme.color(ColorRole::accentTint));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(m_theme.color(ColorRole::accentText));
        painter.drawText(box, Qt::AlignCenter, number);
    }
}

void FacetHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QAbstractButton::changeEvent(event);
}

} // namespace bloomzy::widgets
