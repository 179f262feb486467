#include "ui/pages/users/EventsCard.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/models/ActionTexts.h"
#include "ui/pages/users/Cards.h"
#include "ui/pages/users/UserTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using client::toQString;
using theme::ColorRole;
using theme::TypeRole;
using Side = UserEvents::Side;

EventsCard::EventsCard(const theme::Theme& theme, client::ApiClient& client, Side side, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_events(client, side)
    , m_title(new widgets::Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_more(new QPushButton)
{
    m_title->setWeight(QFont::Medium);
    m_more->setProperty("variant", QStringLiteral("link"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(makeCard(m_rows));
    column->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, &m_events, &UserEvents::more);
    connect(&m_events, &UserEvents::changed, this, &EventsCard::refresh);
    refresh();
}

QString EventsCard::nothing() const
{
    if (m_events.error())
        return client::textOf(*m_events.error());
    if (m_events.isLoading())
        return tr("Loading…");
    return m_events.side() == Side::by ? tr("The audit log has nothing that this person did.")
                                       : tr("The audit log has nothing that was done to this person.");
}

QString EventsCard::title(const api::AuditEntry& entry) const
{
    const QString words = models::actionText(toQString(entry.action));
    switch (entry.outcome) {
    case api::AuditOutcome::denied:
        return tr("%1: denied").arg(words);
    case api::AuditOutcome::failure:
        return tr("%1: failed").arg(words);
    default:
        return words;
    }
}

QString EventsCard::facts(const api::AuditEntry& entry) const
{
    QStringList facts{theme::formatDateTime(UserTexts::time(entry.time))};
    if (m_events.side() == Side::about)
        facts += entry.actor.displayName ? tr("by %1").arg(toQString(*entry.actor.displayName))
                                         : tr("by nobody who was signed in");
    else if (entry.target && entry.target->displayName)
        facts += toQString(*entry.target->displayName);
    if (entry.actor.apiKeyId)
        facts += tr("with an API key");
    if (entry.reason)
        facts += tr("Reason: %1").arg(toQString(*entry.reason));
    return facts.join(QStringLiteral(" · "));
}

void EventsCard::refresh()
{
    m_title->setText(m_events.side() == Side::by ? tr("What they did") : tr("What was done to them"));
    clearRows(*m_rows);
    for (const api::AuditEntry& entry : m_events.entries())
        addRow(*m_rows, makeRow(m_theme, title(entry), facts(entry)));
    if (m_events.entries().empty() || m_events.error())
        addRow(*m_rows, makeRow(m_theme, nothing(), {}));
    m_more->setVisible(m_events.hasMore());
    // Not disabled meanwhile, which would take the focus from it.
    m_more->setText(m_events.isLoading() ? tr("Loading…") : tr("Show earlier ones"));
    m_more->setAccessibleName(tr("%1: %2", "whose events, what the button does").arg(m_title->text(), m_more->text()));
}

void EventsCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::users_page
