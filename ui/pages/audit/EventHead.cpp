#include "ui/pages/audit/EventHead.h"

#include "ui/models/EventTexts.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/inputs/FlowLayout.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace bloomzy::audit_page {

using models::EventTexts;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;
using widgets::StatusBadge;

EventHead::EventHead(const theme::Theme& theme, const AuditCommands& commands, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_action(new StatusBadge(theme))
    , m_outcome(new StatusBadge(theme))
    , m_close(new QToolButton)
    , m_sentence(new Label(theme, TypeRole::panelTitle))
    , m_time(new Label(theme, TypeRole::small, ColorRole::textSecondary))
{
    auto* top = new QHBoxLayout;
    top->setSpacing(2);
    auto* badges = new widgets::FlowLayout(6);
    badges->addWidget(m_action);
    badges->addWidget(m_outcome);
    top->addLayout(badges, 1);
    for (QAction* action : {commands.previous, commands.next, commands.copyId})
        top->addWidget(addButton(action), 0, Qt::AlignTop);
    m_close->setIcon(theme.icon(theme::IconName::close));
    m_close->setProperty("variant", QStringLiteral("quiet"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    top->addWidget(m_close, 0, Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 8, 12);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_sentence);
    column->addWidget(m_time);
    connect(m_close, &QToolButton::clicked, this, &EventHead::closeRequested);
    retranslate();
}

QToolButton* EventHead::addButton(QAction* action)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setProperty("variant", QStringLiteral("quiet"));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void EventHead::display(const api::AuditEntry& entry, const QTimeZone& zone)
{
    m_action->setBadge(EventTexts::action(entry));
    m_outcome->setBadge(EventTexts::outcome(entry.outcome));
    m_sentence->setText(EventTexts::sentence(entry));
    m_time->setText(EventTexts::wholeTime(EventTexts::time(entry.time, zone)));
}

void EventHead::retranslate()
{
    m_close->setAccessibleName(tr("Close the panel"));
    m_close->setToolTip(m_close->accessibleName());
}

void EventHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::audit_page
