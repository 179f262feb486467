#include "ui/pages/setup/StepList.h"

#include <QtGui/QPainter>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int disc = 24;
constexpr int pitch = 51;

} // namespace

StepList::StepList(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepList::setSteps(const QStringList& names, int current)
{
    m_names = names;
    m_current = current;
    setAccessibleName(tr("Step %1 of %2: %3").arg(current + 1).arg(names.size()).arg(names.value(current)));
    updateGeometry();
    update();
}

QSize StepList::sizeHint() const
{
    return {200, int(m_names.size()) * pitch};
}

void StepList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_names.size(); ++i)
        paintStep(painter, i);
}

void StepList::paintStep(QPainter& painter, int index) const
{
    const bool done = index < m_current;
    const bool here = index == m_current;
    const QRectF circle(1, index * pitch + 1, disc, disc);
    painter.setPen(QPen(m_theme.color(done || here ? ColorRole::accent : ColorRole::borderStrong), here ? 2 : 1));
    painter.setBrush(m_theme.color(done ? ColorRole::accent : ColorRole::bgSurface));
    painter.drawEllipse(circle);
    if (done) {
        theme::paintIcon(painter, circle.adjusted(5, 5, -5, -5), theme::IconName::check,
                         m_theme.color(ColorRole::textOnAccent));
    } else {
        QFont font = m_theme.font(TypeRole::small);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(m_theme.color(here ? ColorRole::accentText : ColorRole::textMuted));
        painter.drawText(circle, Qt::AlignCenter, QString::number(index + 1));
    }
    if (index + 1 < m_names.size()) {
        painter.setPen(QPen(m_theme.color(done ? ColorRole::accent : ColorRole::borderStrong), 1));
        painter.drawLine(QPointF(circle.center().x(), circle.bottom() + 2),
                         QPointF(circle.center().x(), circle.top() + pitch - 2));
    }
    QFont font = m_theme.font(TypeRole::body);
    font.setWeight(here ? QFont::DemiBold : done ? QFont::Medium : QFont::Normal);
    painter.setFont(font);
    painter.setPen(m_theme.color(done || here ? ColorRole::textPrimary : ColorRole::textSecondary));
    const QRectF words(circle.right() + 12, circle.top() - 6, width() - circle.right() - 12, disc + 12);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, m_names[index]);
}

} // namespace bloomzy::setup
