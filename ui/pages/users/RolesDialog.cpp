#include "ui/pages/users/RolesDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/users/RoleTerms.h"
#include "ui/widgets/feedback/BannerStack.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <tuple>

namespace bloomzy::users_page {

using client::Result;
using client::toQString;
using widgets::DialogFrame;

namespace {

const QString failure = QStringLiteral("failure");

bool same(const api::RoleAssignmentInput& a, const api::RoleAssignmentInput& b)
{
    return std::tie(a.role, a.families, a.until, a.reason) == std::tie(b.role, b.families, b.until, b.reason);
}

} // namespace

api::UserRolesInput inputOf(const api::UserRoles& roles)
{
    api::UserRolesInput input;
    for (const api::RoleAssignment& each : roles.items)
        if (!each.over) // what is over cannot be given again as it was
            input.items.push_back(each);
    return input;
}

RolesDialog::RolesDialog(const models::ConsoleParts& parts, const models::ServerRoles& roles, const api::User& user,
                         Roles present, QWidget* parent)
    : DialogFrame(parts.theme, tr("Roles of %1").arg(toQString(user.displayName)), {}, parent)
    , m_parts(parts)
    , m_book(roles)
    , m_api(parts.client)
    , m_id(toQString(user.id))
    , m_present(std::move(present))
    , m_banners(new widgets::BannerStack(parts.theme))
    , m_list(new QListWidget)
    , m_terms(new RoleTerms(parts.theme))
{
    m_terms->suggestFrom(parts.client);
    body().addWidget(m_banners);
    body().addLayout(makeEditor(), 1);
    addButtons();
    makeDrafts();
    fill();
    m_list->setFocus();
    resize(640, 480);
}

/// The roles that there are, and those of the person that the list does not know: one made since it was read must not
/// go with a change of another.
void RolesDialog::makeDrafts()
{
    m_drafts.clear();
    for (const api::Role& role : m_book.roles())
        addDraft(role.id);
    for (const api::RoleAssignment& each : m_present.value.items)
        if (!each.over && !m_book.find(each.role))
            addDraft(each.role);
}

void RolesDialog::addDraft(const std::string& role)
{
    const auto& items = m_present.value.items;
    Draft draft;
    draft.terms.role = role;
    const auto has = std::ranges::find(items, role, &api::RoleAssignment::role);
    draft.has = has != items.end() && !has->over;
    if (draft.has)
        draft.terms = *has;
    m_drafts.push_back(std::move(draft));
}

QLayout* RolesDialog::makeEditor()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    m_list->setObjectName(QStringLiteral("roleList"));
    m_list->setAccessibleName(tr("Roles"));
    row->addWidget(m_list, 1);
    row->addWidget(m_terms, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &RolesDialog::showTerms);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) { onItem(m_list->row(item)); });
    connect(m_terms, &RoleTerms::changed, this, &RolesDialog::onTerms);
    return row;
}

void RolesDialog::addButtons()
{
    addKeep(tr("Cancel"));
    m_save = addPrimary(tr("&Save roles"));
    m_save->setObjectName(QStringLiteral("saveRoles"));
    connect(m_save, &QPushButton::clicked, this, &RolesDialog::save);
}

void RolesDialog::fill()
{
    const int row = std::max(0, m_list->currentRow());
    {
        const QScopedValueRollback filling(m_filling, true);
        m_list->clear();
        for (const Draft& draft : m_drafts) {
            auto* item = new QListWidgetItem(m_book.name(draft.terms.role), m_list);
            item->setCheckState(draft.has ? Qt::Checked : Qt::Unchecked);
            if (const api::Role* role = m_book.find(draft.terms.role); role && !role->builtIn)
                item->setToolTip(toQString(role->description));
        }
    }
    m_list->setCurrentRow(row);
    showTerms();
    refresh();
}

void RolesDialog::onItem(int row)
{
    if (m_filling || row < 0)
        return;
    m_drafts[std::size_t(row)].has = m_list->item(row)->checkState() == Qt::Checked;
    m_list->setCurrentRow(row);
    showTerms();
    refresh();
}

void RolesDialog::showTerms()
{
    const int row = m_list->currentRow();
    m_terms->setVisible(row >= 0);
    if (row < 0 || m_filling)
        return;
    const Draft& draft = m_drafts[std::size_t(row)];
    m_terms->display(m_book.name(draft.terms.role), draft.terms, m_book.isAboutTaxa(draft.terms.role));
    m_terms->setEnabled(draft.has && !m_saving);
}

void RolesDialog::onTerms()
{
    if (m_list->currentRow() < 0)
        return;
    Draft& draft = m_drafts[std::size_t(m_list->currentRow())];
    draft.terms = m_terms->edited(draft.terms);
    refresh();
}

api::UserRolesInput RolesDialog::wanted() const
{
    api::UserRolesInput input;
    for (const Draft& draft : m_drafts)
        if (draft.has)
            input.items.push_back(draft.terms);
    return input;
}

void RolesDialog::refresh()
{
    const auto now = wanted().items;
    const auto before = inputOf(m_present.value).items;
    const bool changed = now.size() != before.size() || !std::ranges::all_of(now, [&](const auto& each) {
                             return std::ranges::any_of(before, [&](const auto& old) { return same(each, old); });
                         });
    m_save->setEnabled(changed && !m_saving);
    m_save->setToolTip(changed ? QString() : tr("Nothing is changed."));
    m_list->setEnabled(!m_saving);
}

void RolesDialog::save()
{
    m_saving = true;
    setWaiting(true);
    m_banners->remove(failure);
    refresh();
    m_api.setRoles(m_id, m_present.etag, wanted()).then(this, [this](const Result<Roles>& reply) { onSaved(reply); });
}

void RolesDialog::onSaved(const Result<Roles>& reply)
{
    m_saving = false;
    setWaiting(false);
    refresh();
    showTerms();
    if (!reply)
        return showFailure(reply.error());
    Q_EMIT saved(m_present, *reply);
    accept();
}

void RolesDialog::showFailure(const client::ClientError& error)
{
    for (const api::Fault& fault : error.problem.errors)
        if (showFault(fault))
            return;
    widgets::BannerSpec banner{.id = failure,
                               .kind = widgets::BannerKind::danger,
                               .headline = tr("The roles were not changed."),
                               .detail = client::textOf(error)};
    if (error.is(api::ErrorCode::preconditionFailed))
        banner.actions = {{tr("Read them again"), [this] { readAgain(); }}};
    m_banners->display(std::move(banner));
}

bool RolesDialog::showFault(const api::Fault& fault)
{
    const QStringList parts = toQString(fault.pointer).split(u'/', Qt::SkipEmptyParts); // items, 2, until
    int sent = parts.value(1).toInt();
    for (int row = 0; parts.size() >= 3 && row < m_list->count(); ++row) {
        if (!m_drafts[std::size_t(row)].has || sent-- > 0)
            continue;
        m_list->setCurrentRow(row);
        return m_terms->showError(parts.at(2), client::textOf(fault));
    }
    return false;
}

void RolesDialog::readAgain()
{
    m_api.roles(m_id).then(this, [this](const Result<Roles>& reply) {
        if (!reply)
            return showFailure(reply.error());
        m_banners->remove(failure);
        take(*reply);
    });
}

void RolesDialog::take(const Roles& roles)
{
    m_present = roles;
    makeDrafts();
    fill();
}

} // namespace bloomzy::users_page
