#include "ui/pages/setup/OptionCard.h"

#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::TypeRole;

OptionCard::OptionCard(const theme::Theme& theme, theme::IconName icon, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_iconName(icon)
    , m_radio(new QRadioButton)
    , m_icon(new widgets::IconLabel(theme, icon, 20))
    , m_title(new widgets::Label(theme, TypeRole::panelTitle))
    , m_description(new widgets::Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_column(new QVBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 18);
    row->setSpacing(14);
    row->addWidget(m_radio, 0, Qt::AlignTop);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_column->setSpacing(2);
    m_column->addWidget(m_title);
    m_column->addWidget(m_description);
    m_description->setWordWrap(true);
    row->addLayout(m_column, 1);
    connect(m_radio, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
    connect(m_radio, &QRadioButton::toggled, this, [this](bool chosen) {
        m_icon->setIcon(m_iconName, chosen ? ColorRole::accentText : ColorRole::textSecondary);
    });
}

bool OptionCard::isChosen() const
{
    return m_radio->isChecked();
}

void OptionCard::setTexts(const QString& title, const QString& description)
{
    m_title->setText(title);
    m_description->setText(description);
    m_radio->setAccessibleName(title);
    m_radio->setAccessibleDescription(description);
}

void OptionCard::setDetails(QWidget* details)
{
    QMargins around = details->layout()->contentsMargins();
    around.setTop(8);
    details->layout()->setContentsMargins(around);
    m_column->addWidget(details);
    details->setVisible(isChosen());
    connect(m_radio, &QRadioButton::toggled, details, &QWidget::setVisible);
}

void OptionCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = isChosen();
    painter.setPen(QPen(m_theme.color(chosen ? ColorRole::accent : ColorRole::borderStrong), chosen ? 2 : 1));
    painter.setBrush(m_theme.color(chosen ? ColorRole::accentTint : ColorRole::bgSurface));
    const int radius = m_theme.px(theme::Radius::lg);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void OptionCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_radio->setChecked(true);
        m_radio->setFocus(Qt::MouseFocusReason);
    }
    QFrame::mouseReleaseEvent(event);
}

} // namespace bloomzy::setup
