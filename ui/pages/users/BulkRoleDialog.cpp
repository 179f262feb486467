#include "ui/pages/users/BulkRoleDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/users/RoleTerms.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <set>

namespace bloomzy::users_page {

using client::toQString;
using widgets::DialogFrame;

namespace {

bool gives(api::RoleBulkAction action)
{
    return action == api::RoleBulkAction::give;
}

QString titleOf(api::RoleBulkAction action, int people)
{
    return gives(action) ? BulkRoleDialog::tr("Give a role to %n people", nullptr, people)
                         : BulkRoleDialog::tr("Take a role from %n people", nullptr, people);
}

QString textOf(api::RoleBulkAction action)
{
    return gives(action) ? BulkRoleDialog::tr("Their other roles stay. Who has it already has it from now on as it is "
                                              "said here.")
                         : BulkRoleDialog::tr("Their other roles stay. It holds from their next request on.");
}

} // namespace

BulkRoleDialog::BulkRoleDialog(const models::ConsoleParts& parts, const models::ServerRoles& roles,
                               api::RoleBulkAction action, const QList<api::User>& users, QWidget* parent)
    : DialogFrame(parts.theme, titleOf(action, int(users.size())), textOf(action), parent)
    , m_book(roles)
    , m_api(parts.client)
    , m_action(action)
    , m_role(new QComboBox)
    , m_terms(new RoleTerms(parts.theme))
{
    setObjectName(QStringLiteral("bulkRole"));
    m_role->setObjectName(QStringLiteral("bulkRoleChoice"));
    auto* field = new widgets::LabeledField(parts.theme, m_role);
    field->setLabel(tr("Role"));
    body().addWidget(field);
    body().addWidget(m_terms);
    if (!gives(action))
        m_terms->askOnlyWhy();
    m_terms->suggestFrom(parts.client);
    fill(users);
    addKeep(tr("Cancel"));
    m_proceed = addPrimary(gives(action) ? tr("Give the role") : tr("Take the role"));
    m_proceed->setObjectName(QStringLiteral("changeRole"));
    connect(m_proceed, &QPushButton::clicked, this, &BulkRoleDialog::send);
    connect(m_role, &QComboBox::currentIndexChanged, this, &BulkRoleDialog::onRole);
    connect(m_terms, &RoleTerms::changed, this, [this] { setError({}); });
    m_role->setCurrentIndex(-1); // nobody gets one because it is the first of a list
    onRole();
    m_role->setFocus();
}

/// Only what somebody among them has can be taken; that may be a role that the list of roles does not know yet.
void BulkRoleDialog::fill(const QList<api::User>& users)
{
    for (const api::User& user : users)
        m_ids.push_back(user.id);
    const auto add = [this](const std::string& id) { m_role->addItem(m_book.name(id), toQString(id)); };
    if (gives(m_action)) {
        for (const api::Role& role : m_book.roles())
            add(role.id);
        return;
    }
    std::set<std::string> held;
    for (const api::User& user : users)
        held.insert(user.roles.begin(), user.roles.end());
    for (const std::string& id : held)
        add(id);
}

void BulkRoleDialog::onRole()
{
    const std::string id = client::toStdString(m_role->currentData().toString());
    m_terms->setAboutTaxa(gives(m_action) && m_book.isAboutTaxa(id));
    setError({});
    refresh();
}

void BulkRoleDialog::refresh()
{
    const bool chosen = m_role->currentIndex() >= 0;
    m_proceed->setEnabled(chosen && !m_sending);
    m_proceed->setToolTip(m_role->count() == 0 ? tr("None of these people has a role.")
                          : chosen             ? QString()
                                               : tr("Choose a role."));
}

api::RoleBulk BulkRoleDialog::bulk() const
{
    api::RoleAssignmentInput role;
    role.role = client::toStdString(m_role->currentData().toString());
    return {m_ids, m_action, m_terms->edited(std::move(role))};
}

void BulkRoleDialog::send()
{
    m_sending = true;
    setWaiting(true);
    setError({});
    refresh();
    m_api.changeRole(bulk()).then(this, [this](const client::Result<api::UserBulkResult>& reply) { onReply(reply); });
}

void BulkRoleDialog::onReply(const client::Result<api::UserBulkResult>& reply)
{
    m_sending = false;
    setWaiting(false);
    refresh();
    if (!reply)
        return showFailure(reply.error());
    accept();
    Q_EMIT changed(*reply);
}

void BulkRoleDialog::showFailure(const client::ClientError& error)
{
    if (error.is(api::ErrorCode::stepUpRequired)) // who gave up the proof knows
        return;
    for (const api::Fault& fault : error.problem.errors) {
        const QString part = toQString(fault.pointer).section(u'/', 2, 2); // /role/until
        if (m_terms->showError(part, client::textOf(fault)))
            return;
    }
    setError(client::textOf(error));
}

} // namespace bloomzy::users_page
