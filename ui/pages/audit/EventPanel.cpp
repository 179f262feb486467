#include "ui/pages/audit/EventPanel.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/audit/ChangesCard.h"
#include "ui/pages/audit/EventFacts.h"
#include "ui/pages/audit/EventHead.h"
#include "ui/pages/audit/ProofPanel.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/LoadingPanel.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::audit_page {

using widgets::EmptyState;
using widgets::LoadingPanel;

EventPanel::EventPanel(const models::ConsoleParts& parts, OpenEvent& event, ProofRun& proof,
                       const AuditCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_theme(parts.theme)
    , m_event(event)
    , m_run(proof)
    , m_stack(new QStackedWidget)
    , m_nothing(new EmptyState(parts.theme, EmptyState::Kind::nothingYet))
    , m_loading(new LoadingPanel(parts.theme))
    , m_failed(new EmptyState(parts.theme, EmptyState::Kind::failed))
    , m_content(makeContent(commands))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_nothing->setIcon(theme::IconName::auditLog);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_nothing, m_loading, m_failed, m_content})
        m_stack->addWidget(widget);
    connect(&event, &OpenEvent::changed, this, &EventPanel::refresh);
    connect(m_failed, &EmptyState::primaryTriggered, &event, &OpenEvent::reload);
    connect(m_loading, &LoadingPanel::cancelled, this, [this] { m_event.open({}); });
    retranslate();
    refresh();
}

QWidget* EventPanel::makeContent(const AuditCommands& commands)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new EventHead(m_theme, commands);
    m_facts = new FactGrid(m_theme);
    m_changes = new ChangesCard(m_theme);
    m_proof = new ProofPanel(m_theme, m_run);
    connect(m_head, &EventHead::closeRequested, this, &EventPanel::closeRequested);
    connect(m_facts, &FactGrid::linkActivated, this, &EventPanel::relatedRequested);
    auto* body = new QWidget;
    auto* cards = new QVBoxLayout(body);
    cards->setContentsMargins(14, 12, 14, 14);
    cards->setSpacing(12);
    cards->addWidget(m_facts);
    cards->addWidget(m_changes);
    cards->addWidget(m_proof);
    cards->addStretch();
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(body);
    body->setProperty("surface", QStringLiteral("surface"));
    column->addWidget(m_head);
    column->addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
    column->addWidget(m_scroll, 1);
    return content;
}

void EventPanel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    m_proof->setZone(zone);
    refresh();
}

void EventPanel::refresh()
{
    QWidget* shown = m_content;
    if (m_event.id().isEmpty())
        shown = m_nothing;
    else if (!m_event.entry())
        shown = m_event.error() ? static_cast<QWidget*>(m_failed) : m_loading;
    if (shown == m_loading)
        m_loading->start();
    else
        m_loading->stop();
    if (m_event.error())
        m_failed->setText(client::textOf(*m_event.error()));
    if (shown == m_content) {
        m_head->display(*m_event.entry(), m_zone);
        m_facts->setFacts(EventFacts::of(*m_event.entry()));
        m_changes->display(*m_event.entry());
    }
    m_stack->setCurrentWidget(shown);
}

void EventPanel::retranslate()
{
    m_nothing->setTitle(tr("No event is chosen"));
    m_nothing->setText(tr("Choose an event in the table to see what it changed, and the proof that it is in the log."));
    m_failed->setTitle(tr("This event could not be loaded"));
    m_failed->setPrimary(tr("Try again"));
    m_scroll->setAccessibleName(tr("Details of the event"));
}

void EventPanel::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.color(theme::ColorRole::bgSurface));
}

void EventPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
