#include "ui/pages/users/UserHead.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/users/UserTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/frame/MenuButton.h"
#include "ui/widgets/paint/Avatar.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

namespace bloomzy::users_page {

using client::toQString;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;
using widgets::StatusBadge;

namespace {

constexpr int avatarSize = 44;

widgets::ActionButton* smallButton(const theme::Theme& theme, QAction* action, const QString& variant = {})
{
    auto* button = new widgets::ActionButton(theme, action, variant);
    button->setProperty("buttonSize", QStringLiteral("small"));
    return button;
}

} // namespace

UserHead::UserHead(const theme::Theme& theme, const UserDossier& dossier, const UsersCommands& commands,
                   QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_dossier(dossier)
    , m_avatar(new widgets::Avatar(theme, avatarSize))
    , m_name(new Label(theme, TypeRole::panelTitle))
    , m_mail(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_status(new StatusBadge(theme))
    , m_factor(new StatusBadge(theme))
    , m_since(new StatusBadge(theme))
    , m_close(new QToolButton)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 8, 6);
    column->setSpacing(10);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_avatar, 0, Qt::AlignTop);
    top->addLayout(makeNames(), 1);
    m_close->setIcon(theme.icon(theme::IconName::close));
    m_close->setProperty("variant", QStringLiteral("quiet"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    top->addWidget(m_close, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addLayout(makeActions(commands));
    connect(m_close, &QToolButton::clicked, this, &UserHead::closeRequested);
    connect(&dossier, &UserDossier::changed, this, &UserHead::refresh);
    refresh();
}

QLayout* UserHead::makeNames()
{
    auto* names = new QVBoxLayout;
    names->setSpacing(4);
    m_name->setElided(true);
    m_mail->setElided(true);
    m_mail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    names->addWidget(m_name);
    names->addWidget(m_mail);
    auto* badges = new QHBoxLayout;
    badges->setContentsMargins(0, 4, 0, 0);
    badges->setSpacing(6);
    badges->addWidget(m_status);
    badges->addWidget(m_factor);
    badges->addStretch();
    names->addLayout(badges);
    names->addWidget(m_since, 0, Qt::AlignLeft); // beside the others it does not fit in every language
    return names;
}

QLayout* UserHead::makeActions(const UsersCommands& commands)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(smallButton(m_theme, commands.editRoles, QStringLiteral("primary")));
    m_suspend = smallButton(m_theme, commands.suspend);
    m_reactivate = smallButton(m_theme, commands.reactivate);
    row->addWidget(m_suspend);
    row->addWidget(m_reactivate);
    row->addStretch();
    m_more = new widgets::MenuButton;
    m_more->setIcon(m_theme.icon(theme::IconName::more));
    m_more->setProperty("variant", QStringLiteral("quiet"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    menu->addActions({commands.signOut, commands.resetPassword, commands.takeFactor, commands.remove});
    m_more->setMenu(menu);
    row->addWidget(m_more);
    return row;
}

void UserHead::refresh()
{
    m_close->setAccessibleName(tr("Close the panel"));
    m_close->setToolTip(m_close->accessibleName());
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(m_more->accessibleName());
    if (!m_dossier.user())
        return;
    const api::User& user = *m_dossier.user();
    m_avatar->setName(toQString(user.displayName));
    m_name->setText(toQString(user.displayName));
    m_mail->setText(toQString(user.email));
    m_status->setBadge(UserTexts::badge(user.status));
    m_since->setToolTip(tr("When the account was made"));
    m_since->setBadge({widgets::StatusKind::neutral, theme::IconName::calendar,
                       tr("Since %1").arg(theme::formatDate(UserTexts::time(user.createdAt).date()))});
    m_factor->setBadge(UserTexts::factor(user.secondFactor));
    m_suspend->setVisible(user.status != api::UserStatus::suspended);
    m_reactivate->setVisible(user.status == api::UserStatus::suspended);
}

void UserHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::users_page
