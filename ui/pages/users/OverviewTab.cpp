#include "ui/pages/users/OverviewTab.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/users/Cards.h"
#include "ui/pages/users/UserTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using client::toQString;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

OverviewTab::OverviewTab(const theme::Theme& theme, const UserDossier& dossier, const models::ServerRoles& roles,
                         QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_dossier(dossier)
    , m_book(roles)
    , m_rolesTitle(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_sessionsTitle(new Label(theme, TypeRole::small, ColorRole::textSecondary))
{
    auto* page = new QFrame;
    page->setProperty("surface", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(6);
    for (auto* title : {m_rolesTitle, m_sessionsTitle})
        title->setWeight(QFont::Medium);
    column->addWidget(m_rolesTitle);
    column->addWidget(makeCard(m_roles));
    column->addSpacing(10);
    column->addWidget(m_sessionsTitle);
    column->addWidget(makeCard(m_sessions));
    column->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&dossier, &UserDossier::changed, this, &OverviewTab::refresh);
    connect(&roles, &models::ServerRoles::rolesRead, this, &OverviewTab::refresh);
    refresh();
}

void OverviewTab::setReason(const QString& reason)
{
    if (std::exchange(m_reason, reason) != reason)
        refresh();
}

void OverviewTab::refresh()
{
    setAccessibleName(tr("Overview"));
    fillRoles();
    fillSessions();
}

QString OverviewTab::roleFacts(const api::RoleAssignment& role) const
{
    QStringList facts;
    if (!role.families.empty())
        facts += tr("For %1 only").arg(UserTexts::families(role.families));
    if (role.until)
        facts += (role.over ? tr("Over since %1") : tr("Until %1")).arg(UserTexts::lastDay(*role.until));
    if (role.grantedBy && role.grantedAt)
        facts += tr("Given by %1 on %2")
                     .arg(toQString(role.grantedBy->displayName),
                          theme::formatDate(UserTexts::time(*role.grantedAt).date()));
    if (!role.reason.empty())
        facts += tr("Reason: %1").arg(toQString(role.reason));
    return facts.join(u'\n');
}

QWidget* OverviewTab::roleRow(const api::RoleAssignment& role) const
{
    return makeRow(m_theme, m_book.name(role.role), roleFacts(role));
}

void OverviewTab::fillRoles()
{
    const auto& roles = m_dossier.roles().value.items;
    m_rolesTitle->setText(tr("Roles"));
    clearRows(*m_roles);
    for (const api::RoleAssignment& role : roles)
        addRow(*m_roles, roleRow(role));
    if (roles.empty())
        addRow(*m_roles, makeRow(m_theme, tr("No role"), tr("This person may sign in and do nothing else.")));
}

QWidget* OverviewTab::sessionRow(const api::UserSession& session)
{
    auto* end = new QPushButton(tr("Sign out"));
    end->setProperty("variant", QStringLiteral("quiet"));
    end->setProperty("buttonSize", QStringLiteral("small"));
    end->setAccessibleName(tr("Sign out %1").arg(UserTexts::device(session)));
    end->setEnabled(m_reason.isEmpty());
    end->setToolTip(widgets::plainTip(m_reason));
    connect(end, &QPushButton::clicked, this, [this, id = toQString(session.id)] { Q_EMIT endSessionRequested(id); });
    QStringList facts;
    if (session.current)
        facts += tr("This console");
    if (!session.lastAddress.empty())
        facts += toQString(session.lastAddress);
    facts += tr("since %1").arg(theme::formatDateTime(UserTexts::time(session.createdAt)));
    facts += tr("last seen %1").arg(theme::formatAgo(UserTexts::time(session.lastUsedAt)));
    return makeRow(m_theme, UserTexts::device(session), facts.join(QStringLiteral(" · ")), end);
}

void OverviewTab::fillSessions()
{
    const auto& sessions = m_dossier.sessions().items;
    m_sessionsTitle->setText(sessions.empty() ? tr("Sessions")
                                              : tr("Sessions: %1").arg(theme::formatNumber(std::ssize(sessions))));
    clearRows(*m_sessions);
    for (const api::UserSession& session : sessions)
        addRow(*m_sessions, sessionRow(session));
    if (sessions.empty())
        addRow(*m_sessions, makeRow(m_theme, tr("Not signed in anywhere"), {}));
}

void OverviewTab::focusSessions()
{
    ensureWidgetVisible(m_sessionsTitle);
    for (auto* button : widget()->findChildren<QPushButton*>()) {
        if (!button->isHidden() && button->isEnabled()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return ensureWidgetVisible(button);
        }
    }
    setFocus(Qt::ShortcutFocusReason);
}

void OverviewTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QScrollArea::changeEvent(event);
}

} // namespace bloomzy::users_page
