#include "ui/pages/imports/StepBar.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace bloomzy::imports_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int disc = 20;
constexpr int gap = 6;   ///< between disc and words
constexpr int line = 18; ///< between two steps
constexpr int room = 8;  ///< beside the line

} // namespace

StepBar::StepBar(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("importSteps"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

QStringList StepBar::names() const
{
    return {tr("Choose file"), tr("Map columns"), tr("Check rows"), tr("Import")};
}

void StepBar::setCurrent(int current)
{
    if (std::exchange(m_current, current) == current)
        return;
    describe();
    updateGeometry();
    update();
}

void StepBar::describe()
{
    const int last = static_cast<int>(names().size());
    const int shown = std::min(m_current, last - 1);
    setAccessibleName(tr("Step %1 of %2: %3").arg(shown + 1).arg(last).arg(names().value(shown)));
}

QFont StepBar::fontOf(int index) const
{
    QFont font = m_theme.font(TypeRole::body);
    font.setWeight(index == m_current ? QFont::DemiBold : QFont::Medium);
    return font;
}

QSize StepBar::sizeHint() const
{
    int width = 2;
    for (int i = 0; i < names().size(); ++i)
        width += disc + gap + QFontMetrics(fontOf(i)).horizontalAdvance(names()[i]) + (i > 0 ? line + 2 * room : 0);
    return {width, disc + 4};
}

void StepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int left = 1;
    for (int i = 0; i < names().size(); ++i) {
        if (i > 0) {
            painter.setPen(QPen(m_theme.color(ColorRole::borderStrong), 1));
            painter.drawLine(left + room, height() / 2, left + room + line, height() / 2);
            left += line + 2 * room;
        }
        paintStep(painter, i, left);
        left += disc + gap + QFontMetrics(fontOf(i)).horizontalAdvance(names()[i]);
    }
}

void StepBar::paintStep(QPainter& painter, int index, int left) const
{
    const bool done = index < m_current;
    const bool here = index == m_current;
    const QRectF circle(left, (height() - disc) / 2.0, disc, disc);
    painter.setPen(QPen(m_theme.color(done || here ? ColorRole::accent : ColorRole::borderStrong), here ? 2 : 1));
    painter.setBrush(m_theme.color(done ? ColorRole::accent : ColorRole::bgSurface));
    painter.drawEllipse(circle);
    if (done) {
        theme::paintIcon(painter, circle.adjusted(4, 4, -4, -4), theme::IconName::check,
                         m_theme.color(ColorRole::textOnAccent));
    } else {
        painter.setFont(m_theme.font(TypeRole::small));
        painter.setPen(m_theme.color(here ? ColorRole::accentText : ColorRole::textMuted));
        painter.drawText(circle, Qt::AlignCenter, QString::number(index + 1));
    }
    painter.setFont(fontOf(index));
    painter.setPen(m_theme.color(done || here ? ColorRole::textPrimary : ColorRole::textSecondary));
    painter.drawText(QRectF(circle.right() + gap, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft,
                     names()[index]);
}

void StepBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::imports_page
