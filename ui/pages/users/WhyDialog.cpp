#include "ui/pages/users/WhyDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/users/Cards.h"
#include "ui/pages/users/UserTexts.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::users_page {

using client::toQString;
using theme::ColorRole;
using theme::TypeRole;
using widgets::DialogFrame;
using widgets::Label;

namespace {

const QString arrow = QStringLiteral(" → ");

} // namespace

WhyDialog::WhyDialog(const models::ConsoleParts& parts, const models::ServerRoles& roles, const api::User& user,
                     const QString& permission, QWidget* parent)
    : DialogFrame(parts.theme, tr("%1: why?").arg(models::PermissionTexts::permission(permission)),
                  tr("Asking the server …"), parent)
    , m_theme(parts.theme)
    , m_book(roles)
    , m_api(parts.client)
    , m_user(user)
    , m_permission(permission)
    , m_card(makeCard(m_chains))
    , m_remedy(new Label(parts.theme, TypeRole::body, ColorRole::textSecondary))
{
    m_remedy->setWordWrap(true);
    body().addWidget(m_card);
    body().addWidget(m_remedy);
    body().addStretch();
    connect(addPrimary(tr("Close")), &QPushButton::clicked, this, &QDialog::accept);
    m_card->hide();
    m_remedy->hide();
    ask();
}

WhyDialog::~WhyDialog()
{
    m_cancel.cancel();
}

void WhyDialog::ask()
{
    m_api.explain({m_user.id, client::toStdString(m_permission), {}}, m_cancel)
        .then(this, [this](const client::Result<api::AccessExplanation>& reply) {
            if (reply)
                show(*reply);
            else
                setText(client::textOf(reply.error()));
        });
}

QString WhyDialog::verdict(const api::AccessExplanation& explanation) const
{
    const QString name = toQString(m_user.displayName);
    if (!explanation.active)
        return tr("%1 may do nothing now: the account is not active.").arg(name);
    if (explanation.allowed)
        return tr("%1 may do this.").arg(name);
    if (explanation.reaches)
        return tr("%1 may do this for %2.").arg(name, UserTexts::families(explanation.families));
    return tr("%1 may not do this.").arg(name);
}

QString WhyDialog::chain(const api::AccessChain& chain) const
{
    QStringList steps{toQString(m_user.displayName)};
    for (const std::string& role : chain.path)
        steps += m_book.name(role);
    return steps.join(arrow);
}

QString WhyDialog::rule(const api::AccessChain& chain) const
{
    QStringList facts;
    if (chain.rule.effect == api::RuleEffect::deny)
        facts += tr("Denies it. A denial wins over every grant.");
    else if (!chain.counts)
        facts += tr("Grants it, but for no family that the person has this role for.");
    else if (!models::PermissionTexts::isScoped(toQString(chain.rule.permission)))
        facts += tr("Grants it.");
    else
        facts += tr("Grants it for %1.").arg(UserTexts::families(chain.families));
    if (chain.assignment.over)
        facts += tr("The role is over since %1.").arg(UserTexts::lastDay(chain.assignment.until.value_or("")));
    else if (chain.assignment.until)
        facts += tr("The role ends after %1.").arg(UserTexts::lastDay(*chain.assignment.until));
    if (!chain.assignment.reason.empty())
        facts += tr("Reason: %1").arg(toQString(chain.assignment.reason));
    return facts.join(u' ');
}

QString WhyDialog::remedy(const api::AccessRemedy& remedy) const
{
    const QString roles = m_book.names(remedy.roles);
    if (remedy.kind == api::RemedyKind::liftDenials)
        return tr("It would be permitted without the denial in: %1.").arg(roles);
    if (remedy.kind != api::RemedyKind::assignRole)
        return tr("No role that there is would permit it.");
    QStringList besides;
    for (const std::string& permission : remedy.besides)
        besides += models::PermissionTexts::permission(toQString(permission));
    const QString least = tr("The least that would permit it is the role %1.").arg(roles);
    return besides.isEmpty() ? least
                             : QStringLiteral("%1 %2").arg(
                                   least, tr("It would also permit: %1.").arg(besides.join(QStringLiteral(", "))));
}

void WhyDialog::show(const api::AccessExplanation& explanation)
{
    setText(verdict(explanation));
    for (const api::AccessChain& each : explanation.chains)
        addRow(*m_chains, makeRow(m_theme, chain(each), rule(each)));
    if (explanation.chains.empty())
        addRow(*m_chains, makeRow(m_theme, toQString(m_user.displayName), tr("No role of this person grants it.")));
    m_card->show();
    m_remedy->setVisible(explanation.remedy.has_value());
    if (explanation.remedy)
        m_remedy->setText(remedy(*explanation.remedy));
    adjustSize();
}

} // namespace bloomzy::users_page
