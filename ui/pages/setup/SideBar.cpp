#include "ui/pages/setup/SideBar.h"

#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int barWidth = 300;

} // namespace

Logo::Logo(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(sizeHint());
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Logo::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::accent));
    const int radius = m_theme.px(theme::Radius::lg);
    painter.drawRoundedRect(rect(), radius, radius);
    theme::paintIcon(painter, QRectF(rect()).adjusted(10, 10, -10, -10), theme::IconName::leaf,
                     m_theme.color(ColorRole::textOnAccent));
}

SideBar::SideBar(const theme::Theme& theme, QString version, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_version(std::move(version))
    , m_steps(new StepList(theme))
    , m_versionLabel(new Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_note(new Label(theme, TypeRole::small, ColorRole::textMuted))
{
    setProperty("surface", QStringLiteral("chrome"));
    setFixedWidth(barWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 32, 24, 32);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new Logo(theme));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    auto* product = new Label(theme, TypeRole::panelTitle);
    product->setText(QStringLiteral("Bloomzy Console"));
    names->addWidget(product);
    names->addWidget(m_versionLabel);
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addSpacing(34);
    column->addWidget(m_steps);
    column->addStretch();
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    retranslate();
}

void SideBar::retranslate()
{
    m_versionLabel->setText(tr("Version %1").arg(m_version));
    m_note->setText(tr("Setup takes about 3 minutes. You can change everything here later, except the recovery key, "
                       "which you can only replace."));
}

void SideBar::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(ColorRole::borderDefault));
}

void SideBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::setup
