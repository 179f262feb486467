#include "ui/widgets/inputs/FilterChip.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

namespace {

constexpr int padding = 8;
constexpr int glyph = 12;
constexpr int gap = 4;

} // namespace

FilterChip::FilterChip(const theme::Theme& theme, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, &FilterChip::refresh);
    refresh();
}

void FilterChip::setKey(const QString& key)
{
    m_key = key;
    refresh();
}

void FilterChip::setValue(const QString& value)
{
    m_value = value;
    refresh();
}

void FilterChip::refresh()
{
    setAccessibleName(isSet() ? tr("%1: %2").arg(m_key, m_value) : tr("Filter by %1").arg(m_key));
    setAccessibleDescription(isSet() ? tr("Delete removes this filter.") : QString());
    setToolTip(isSet() ? tr("Delete removes this filter.") : QString());
    updateGeometry();
    update();
}

QFont FilterChip::keyFont() const
{
    return m_theme.font(TypeRole::small);
}

QFont FilterChip::valueFont() const
{
    QFont font = keyFont();
    font.setWeight(QFont::Medium);
    return font;
}

QSize FilterChip::sizeHint() const
{
    int width = 2 * padding + QFontMetrics(keyFont()).horizontalAdvance(m_key) + glyph + gap;
    if (isSet())
        width += gap + QFontMetrics(valueFont()).horizontalAdvance(m_value);
    return {width, std::max(24, m_theme.px(theme::RowHeight::chip))};
}

QRect FilterChip::crossRect() const
{
    return isSet() ? QRect(width() - padding - glyph - 2, 0, glyph + padding + 2, height()) : QRect();
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int radius = m_theme.px(theme::Radius::sm);
    QPen pen(m_theme.color(isSet() ? ColorRole::accentBorder : ColorRole::borderDefault));
    if (!isSet())
        pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.setBrush(isSet() ? m_theme.color(ColorRole::accentTint)
                             : m_theme.color(underMouse() ? ColorRole::bgHover : ColorRole::bgSurface));
    const QRectF plate = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(plate, radius, radius);
    int x = padding;
    if (!isSet()) {
        theme::paintIcon(painter, QRectF(x, (height() - glyph) / 2, glyph, glyph), IconName::plus,
                         m_theme.color(ColorRole::textSecondary));
        x += glyph + gap;
    }
    painter.setFont(keyFont());
    painter.setPen(m_theme.color(ColorRole::textSecondary));
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::TextSingleLine, m_key);
    if (isSet()) {
        x += QFontMetrics(keyFont()).horizontalAdvance(m_key) + gap;
        painter.setFont(valueFont());
        painter.setPen(m_theme.color(ColorRole::textPrimary));
        painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::TextSingleLine, m_value);
        theme::paintIcon(painter, QRectF(width() - padding - glyph + 2, (height() - glyph) / 2, glyph, glyph),
                         IconName::close, m_theme.color(ColorRole::textSecondary));
    }
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (isSet() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removeRequested();
    else
        QToolButton::keyPressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QToolButton::mouseReleaseEvent(event);
}

void FilterChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

} // namespace bloomzy::widgets
