#include "ui/widgets/inputs/FilterChip.h"

#include "ui/theme/StylePaint.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionFocusRect>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

namespace {

constexpr int padding = 8;
constexpr int gap = 5;
constexpr int glyph = 12;
constexpr int ring = 3; // of the focus, around the plate
constexpr int widest = 220;

} // namespace

FilterChip::FilterChip(const theme::Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &theme::Theme::changed, this, [this] { updateGeometry(); });
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
    setAccessibleName(isSet() ? tr("%1: %2", "filter, value").arg(m_key, m_value)
                              : tr("Filter by %1", "a filter").arg(m_key.toLower()));
    setAccessibleDescription(isSet() ? tr("Delete clears it.") : QString());
    setToolTip(shownValue() == m_value ? QString() : plainTip(m_value));
    updateGeometry();
    update();
}

QFont FilterChip::keyFont() const
{
    return m_theme.font(TypeRole::small);
}

QFont FilterChip::valueFont() const
{
    QFont font = m_theme.font(TypeRole::small);
    font.setWeight(QFont::Medium);
    return font;
}

QString FilterChip::shownValue() const
{
    return QFontMetrics(valueFont()).elidedText(m_value, Qt::ElideRight, widest);
}

QSize FilterChip::sizeHint() const
{
    int width = 2 * padding + glyph + gap + QFontMetrics(keyFont()).horizontalAdvance(m_key);
    if (isSet())
        width += gap + QFontMetrics(valueFont()).horizontalAdvance(shownValue());
    return {width + 2 * ring, m_theme.px(theme::RowHeight::chip) + 2 * ring};
}

QRect FilterChip::cross() const
{
    return isSet() ? QRect(width() - ring - padding - glyph - 3, 0, glyph + padding + ring + 3, height()) : QRect();
}

void FilterChip::mousePressEvent(QMouseEvent* event)
{
    m_onCross = event->button() == Qt::LeftButton && cross().contains(event->position().toPoint());
    if (!m_onCross)
        QAbstractButton::mousePressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (!std::exchange(m_onCross, false))
        return QAbstractButton::mouseReleaseEvent(event);
    if (cross().contains(event->position().toPoint()))
        Q_EMIT clearRequested();
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    const bool clears = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (clears && isSet())
        Q_EMIT clearRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterChip::enterEvent(QEnterEvent*)
{
    update();
}

void FilterChip::leaveEvent(QEvent*)
{
    update();
}

void FilterChip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QAbstractButton::changeEvent(event);
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = QRectF(rect()).adjusted(ring, ring, -ring, -ring);
    const auto radius = m_theme.px(theme::Radius::sm);
    const bool lively = isEnabled() && (underMouse() || isDown());
    QPen pen(m_theme.color(isSet() ? ColorRole::accentBorder : ColorRole::borderStrong));
    if (!isSet())
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_theme.color(isSet()  ? ColorRole::accentTint
                                   : lively ? ColorRole::bgHover
                                            : ColorRole::bgSurface));
    painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const QColor ink = m_theme.color(isEnabled() ? ColorRole::textSecondary : ColorRole::textDisabled);
    qreal left = plate.left() + padding;
    const auto glyphAt = [&](qreal x) { return QRectF(x, plate.center().y() - glyph / 2.0, glyph, glyph); };
    if (!isSet()) {
        theme::paintIcon(painter, glyphAt(left), IconName::plus, ink);
        left += glyph + gap;
    }
    painter.setFont(keyFont());
    painter.setPen(ink);
    const qreal keyWidth = QFontMetricsF(keyFont()).horizontalAdvance(m_key);
    painter.drawText(QRectF(left, plate.top(), keyWidth + 2, plate.height()), Qt::AlignVCenter, m_key);
    if (isSet()) {
        painter.setFont(valueFont());
        painter.setPen(m_theme.color(ColorRole::textPrimary));
        painter.drawText(QRectF(left + keyWidth + gap, plate.top(), widest + 4, plate.height()), Qt::AlignVCenter,
                         shownValue());
        theme::paintIcon(painter, glyphAt(plate.right() - padding - glyph + 2), IconName::close, ink);
    }
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = rect();
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

} // namespace bloomzy::widgets
