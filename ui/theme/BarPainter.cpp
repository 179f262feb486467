#include "ui/theme/BarPainter.h"

#include "ui/theme/StylePaint.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>

namespace bloomzy::theme {
namespace {

using namespace paint;

constexpr int thumbMinimum = 32;
constexpr int thumbInset = 2;
constexpr int progressHeight = 6;
constexpr int headerPadding = 8;
constexpr int sortIcon = 14;

// QProgressBar writes "64%" in every language.
QString spacedPercent(QString text)
{
    if (QLocale().language() == QLocale::French && text.endsWith(u'%') && text.size() > 1 &&
        text.at(text.size() - 2).isDigit())
        text.insert(text.size() - 1, u'\u202f');
    return text;
}

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto part = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {part(over.red(), under.red()), part(over.green(), under.green()), part(over.blue(), under.blue())};
}

} // namespace

void BarPainter::paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& thumb) const
{
    if (option.minimum == option.maximum || thumb.isEmpty())
        return;
    const bool grabbed = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                         (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    const QColor strong = m_theme.color(ColorRole::borderStrong);
    const QColor calm = mixed(strong, m_theme.color(ColorRole::bgSurface), 0.55);
    box(painter, thumb.adjusted(thumbInset, thumbInset, -thumbInset, -thumbInset),
        std::min(thumb.width(), thumb.height()) / 2.0 - thumbInset, grabbed ? strong : calm);
}

QRect BarPainter::scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const int range = option.maximum - option.minimum;
    int thumb = length;
    if (range > 0)
        thumb = std::clamp(int(qint64(option.pageStep) * length / (qint64(range) + option.pageStep)),
                           std::min(thumbMinimum, length), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - thumb, option.upsideDown);
    const auto along = [&](int from, int size) {
        return horizontal ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
                          : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + thumb, length - start - thumb);
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    default:
        return {};
    }
}

void BarPainter::paintSlider(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle) const
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QPoint middle = option.rect.center();
    const QRect groove = horizontal ? QRect(option.rect.left(), middle.y() - 1, option.rect.width(), 4)
                                    : QRect(middle.x() - 1, option.rect.top(), 4, option.rect.height());
    box(painter, groove, 2, m_theme.color(ColorRole::bgPressed));
    QRect filled = groove;
    if (horizontal)
        filled.setRight(handle.center().x());
    else
        filled.setTop(handle.center().y());
    const QColor accent = m_theme.color(enabled ? ColorRole::accent : ColorRole::textDisabled);
    box(painter, filled, 2, accent);
    const QRectF knob(handle.center().x() - 7, handle.center().y() - 7, 16, 16);
    box(painter, knob, 8, m_theme.color(ColorRole::bgSurface), accent, 2);
}

void BarPainter::paintProgress(QPainter& painter, const QStyleOptionProgressBar& option, const QWidget* widget) const
{
    QRect bar(option.rect.left(), option.rect.center().y() - progressHeight / 2 + 1, option.rect.width(),
              progressHeight);
    if (option.textVisible && !option.text.isEmpty()) {
        const QString text = spacedPercent(option.text);
        const int width = option.fontMetrics.horizontalAdvance(text);
        bar.setRight(bar.right() - width - headerPadding);
        painter.setPen(m_theme.color(ColorRole::textSecondary));
        painter.drawText(option.rect, Qt::AlignRight | Qt::AlignVCenter, text);
    }
    box(painter, bar, progressHeight / 2.0, m_theme.color(ColorRole::bgPressed));
    QRect done = bar;
    if (option.maximum > option.minimum) {
        const double share = double(option.progress - option.minimum) / (double(option.maximum) - option.minimum);
        done.setWidth(qRound(std::clamp(share, 0.0, 1.0) * bar.width()));
    } else {
        const int cycle = std::max(1, m_theme.duration(Motion::progressPulse));
        const int part = bar.width() / 4;
        done.setRect(bar.left() + int((bar.width() - part) * (QDateTime::currentMSecsSinceEpoch() % cycle) / cycle),
                     bar.top(), part, bar.height());
        if (!m_theme.reducedMotion())
            paintAgainSoon(widget);
    }
    // A failed job keeps its bar where it stopped, in another colour.
    const bool failed = property(widget, "state") == QLatin1String("error");
    if (done.width() > 0)
        box(painter, done, progressHeight / 2.0, m_theme.color(failed ? ColorRole::dangerSolid : ColorRole::accent));
}

void BarPainter::paintSplitter(QPainter& painter, const QStyleOption& option) const
{
    const QRect rect = option.rect;
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QColor line = m_theme.color(active ? ColorRole::accent : ColorRole::borderDefault);
    if (has(option, QStyle::State_Horizontal))
        painter.fillRect(QRect(rect.center().x(), rect.top(), 1, rect.height()), line);
    else
        painter.fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), line);
}

QFont BarPainter::headerFont() const
{
    QFont font = m_theme.font(TypeRole::small);
    font.setWeight(QFont::DemiBold);
    return font;
}

void BarPainter::paintHeaderSection(QPainter& painter, const QStyleOptionHeader& option) const
{
    const QRect rect = option.rect;
    const bool hover = has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver);
    const bool down = has(option, QStyle::State_Sunken);
    painter.fillRect(rect, m_theme.color(down    ? ColorRole::bgPressed
                                         : hover ? ColorRole::bgHover
                                                 : ColorRole::bgSurfaceAlt));
    if (option.orientation == Qt::Vertical) {
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorRole::borderSubtle));
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), m_theme.color(ColorRole::borderDefault));
        return;
    }
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorRole::borderDefault));
    const bool last =
        option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    if (!last)
        painter.fillRect(QRect(rect.right(), rect.center().y() - 7, 1, 14), m_theme.color(ColorRole::borderSubtle));
}

void BarPainter::paintHeaderLabel(QPainter& painter, const QStyleOptionHeader& option) const
{
    painter.save();
    painter.setFont(headerFont());
    painter.setPen(
        m_theme.color(has(option, QStyle::State_Enabled) ? ColorRole::textSecondary : ColorRole::textDisabled));
    QRect rect = option.rect.adjusted(headerPadding, 0, -headerPadding, 0);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int reserved = sorted ? sortIcon + 4 : 0;
    if (!option.icon.isNull() && option.text.isEmpty()) {
        option.icon.paint(&painter, rect, Qt::AlignCenter);
    } else {
        const QFontMetrics metrics(painter.font());
        const QString text = metrics.elidedText(option.text, Qt::ElideRight, rect.width() - reserved);
        const int width = metrics.horizontalAdvance(text);
        const bool right = option.textAlignment & Qt::AlignRight;
        const bool center = option.textAlignment & Qt::AlignHCenter;
        const int left = right    ? rect.right() + 1 - width - reserved
                         : center ? rect.left() + (rect.width() - width - reserved) / 2
                                  : rect.left();
        painter.drawText(QRect(left, rect.top(), width + 1, rect.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        rect.setLeft(left + width + 4);
    }
    if (sorted)
        paintIcon(painter, atLeft(rect, sortIcon, 0),
                  option.sortIndicator == QStyleOptionHeader::SortUp ? IconName::sortDown : IconName::sortUp,
                  m_theme.color(ColorRole::textSecondary));
    painter.restore();
}

QSize BarPainter::headerSize(const QStyleOptionHeader& option) const
{
    const int text = QFontMetrics(headerFont()).horizontalAdvance(option.text);
    const int icon = option.icon.isNull() ? 0 : 16;
    return {std::max(text, icon) + 2 * headerPadding + sortIcon + 4, m_theme.px(RowHeight::tableHeader)};
}

} // namespace bloomzy::theme
