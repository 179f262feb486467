#include "ui/pages/users/PermissionsTab.h"

#include "ui/client/JsonCodec.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/users/Cards.h"
#include "ui/pages/users/UserTexts.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::users_page {

using client::toQString;

PermissionsTab::PermissionsTab(const theme::Theme& theme, const UserDossier& dossier, const models::ServerRoles& roles,
                               bool canExplain, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_dossier(dossier)
    , m_book(roles)
    , m_canExplain(canExplain)
{
    auto* page = new QFrame;
    page->setProperty("surface", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(14, 14, 14, 14);
    column->addWidget(makeCard(m_rows));
    column->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&dossier, &UserDossier::changed, this, &PermissionsTab::refresh);
    connect(&roles, &models::ServerRoles::rolesRead, this, &PermissionsTab::refresh);
    connect(&roles, &models::ServerRoles::permissionsRead, this, &PermissionsTab::refresh);
    refresh();
}

QString PermissionsTab::sources(const std::string& permission) const
{
    QStringList names;
    for (const api::RoleAssignment& assignment : m_dossier.roles().value.items) {
        const api::Role* role = m_book.find(assignment.role);
        if (!assignment.over && role && std::ranges::count(role->permissions, permission) > 0)
            names += m_book.name(assignment.role);
    }
    return names.join(QStringLiteral(", "));
}

QString PermissionsTab::facts(const std::string& permission, const api::ScopedPermission* held) const
{
    if (!held)
        return tr("Not permitted");
    const QString words = models::PermissionTexts::isScoped(toQString(permission))
                              ? tr("Permitted for %1").arg(UserTexts::families(held->families))
                              : tr("Permitted");
    const QString roles = sources(permission);
    return roles.isEmpty() ? words : tr("%1, by %2", "what is permitted, roles").arg(words, roles);
}

QWidget* PermissionsTab::row(const std::string& permission, const api::ScopedPermission* held)
{
    const QString words = models::PermissionTexts::permission(toQString(permission));
    QPushButton* why = nullptr;
    if (m_canExplain) {
        why = new QPushButton(held ? tr("Why?") : tr("Why not?"));
        why->setProperty("variant", QStringLiteral("link"));
        why->setAccessibleName(QStringLiteral("%1 %2").arg(words, why->text()));
        connect(why, &QPushButton::clicked, this, [this, name = toQString(permission)] { Q_EMIT whyRequested(name); });
    }
    return makeRow(m_theme, words, facts(permission, held), why);
}

void PermissionsTab::refresh()
{
    setAccessibleName(tr("Permissions"));
    clearRows(*m_rows);
    const auto& held = m_dossier.roles().value.permissions;
    for (const api::ScopedPermission& each : held)
        addRow(*m_rows, row(each.permission, &each));
    for (const std::string& name : m_book.permissions())
        if (std::ranges::count(held, name, &api::ScopedPermission::permission) == 0)
            addRow(*m_rows, row(name, nullptr));
    if (m_rows->isEmpty())
        addRow(*m_rows, makeRow(m_theme, tr("Nothing is permitted"), {}));
}

void PermissionsTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QScrollArea::changeEvent(event);
}

} // namespace bloomzy::users_page
