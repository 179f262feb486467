#include "ui/widgets/feedback/LoadingPanel.h"

#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

LoadingPanel::LoadingPanel(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_line(new QWidget)
    , m_text(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_cancel(new QPushButton)
{
    auto* column = new QVBoxLayout(this);
    column->addStretch();
    auto* row = new QHBoxLayout(m_line);
    row->addStretch();
    row->addWidget(m_text);
    row->addWidget(m_cancel);
    row->addStretch();
    column->addWidget(m_line);
    QSizePolicy keepsRoom = m_line->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_line->setSizePolicy(keepsRoom);
    m_line->hide();
    m_cancel->setProperty("buttonSize", QStringLiteral("small"));
    connect(m_cancel, &QPushButton::clicked, this, &LoadingPanel::cancelled);
    connect(&m_gate, &LoadingGate::stateChanged, this, [this](LoadingGate::State state) {
        m_line->setVisible(state == LoadingGate::State::stillLoading);
        update();
    });
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void LoadingPanel::retranslate()
{
    m_text->setText(tr("Still loading"));
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(tr("Loading"));
}

void LoadingPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LoadingPanel::paintEvent(QPaintEvent*)
{
    if (m_gate.state() != LoadingGate::State::placeholders && m_gate.state() != LoadingGate::State::stillLoading)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::bgPressed));
    constexpr double widths[] = {0.48, 0.61, 0.38, 0.55, 0.43};
    const int height = m_theme.px(theme::RowHeight::tableDefault);
    for (int y = 12, i = 0; y + height < m_line->y(); y += height, ++i)
        painter.drawRoundedRect(QRectF(16, y + (height - 9) / 2.0, (width() - 32) * widths[i % std::size(widths)], 9),
                                3, 3);
}

} // namespace bloomzy::widgets
