#include "ui/pages/roles/TrialDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/LinesTable.h"
#include "ui/pages/roles/RoleTexts.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::roles_page {

using client::toQString;
using widgets::DialogFrame;

namespace {

constexpr int listHeight = 104; // pixels, some people before it scrolls

const api::ScopedPermission* permissionIn(const std::vector<api::ScopedPermission>& all, const std::string& permission)
{
    const auto found = std::ranges::find(all, permission, &api::ScopedPermission::permission);
    return found == all.end() ? nullptr : &*found;
}

QString reachOf(const api::ScopedPermission& held)
{
    return models::PermissionTexts::isScoped(toQString(held.permission)) && !held.families.empty()
               ? TrialDialog::tr("For %1 only").arg(RoleTexts::families(held.families))
               : TrialDialog::tr("Permitted");
}

} // namespace

TrialDialog::TrialDialog(const models::ConsoleParts& parts, const RoleBook& book, const RolePreview& preview,
                         QWidget* parent)
    : DialogFrame(parts.theme, tr("Try as user"), {}, parent)
    , m_book(book)
    , m_preview(preview)
    , m_api(parts.client)
    , m_people(parts.client)
    , m_search(new widgets::SearchField(parts.theme))
    , m_found(new QListWidget)
    , m_table(new LinesTable(parts.theme, QStringLiteral("trial")))
{
    setObjectName(QStringLiteral("tryAsUser"));
    layOut();
    connect(m_search, &widgets::SearchField::queryChanged, &m_people, &PersonSearch::search);
    connect(&m_people, &PersonSearch::changed, this, &TrialDialog::showFound);
    connect(m_found, &QListWidget::currentRowChanged, this, &TrialDialog::choose);
    connect(&preview, &RolePreview::changed, this, &TrialDialog::refresh);
    refresh();
    m_search->setFocus();
}

TrialDialog::~TrialDialog()
{
    m_cancel.cancel();
}

void TrialDialog::layOut()
{
    m_search->setObjectName(QStringLiteral("trialSearch"));
    m_search->setPlaceholderText(tr("Search name or email"));
    m_search->setAccessibleName(tr("Search a person"));
    m_found->setObjectName(QStringLiteral("trialPeople"));
    m_found->setAccessibleName(tr("People found"));
    m_found->setMaximumHeight(listHeight);
    m_found->hide();
    body().addWidget(m_search);
    body().addWidget(m_found);
    body().addWidget(m_table, 1);
    connect(addPrimary(tr("Close")), &QPushButton::clicked, this, &QDialog::accept);
    resize(720, 560);
}

void TrialDialog::showFound()
{
    m_found->clear();
    for (const api::User& user : m_people.people())
        m_found->addItem(QStringLiteral("%1, %2").arg(toQString(user.displayName), toQString(user.email)));
    m_found->setVisible(m_found->count() > 0);
    if (m_found->count() == 1)
        m_found->setCurrentRow(0);
    refresh();
}

void TrialDialog::choose(int row)
{
    if (row < 0 || row >= int(m_people.people().size()))
        return;
    m_person = m_people.people()[std::size_t(row)];
    m_roles.reset();
    m_error.reset();
    read();
    refresh();
}

void TrialDialog::read()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_api.roles(toQString(m_person->id), m_cancel)
        .then(this, [this, mine = m_cancel](const client::Result<client::Tagged<api::UserRoles>>& reply) {
            if (mine.isCancelled())
                return;
            if (reply)
                m_roles = reply->value;
            else
                m_error = reply.error();
            refresh();
        });
}

const api::AccessEffect* TrialDialog::effect() const
{
    if (!m_person || !m_preview.effects())
        return nullptr;
    const auto& items = m_preview.effects()->items;
    const auto found = std::ranges::find(items, m_person->id, &api::AccessEffect::id);
    return found == items.end() ? nullptr : &*found;
}

QString TrialDialog::summary() const
{
    const QString role = m_book.name(m_book.chosen());
    if (m_people.error())
        return client::textOf(*m_people.error());
    if (!m_person)
        return m_people.isActive() && m_people.people().empty()
                   ? tr("Nobody has these words in the name or address.")
                   : tr("Search for a person to see what they may do now, and once %1 is saved as it is edited.")
                         .arg(role);
    const QString name = toQString(m_person->displayName);
    if (m_error)
        return client::textOf(*m_error);
    if (!m_roles || m_preview.isWaiting())
        return tr("Looking…");
    if (m_preview.error())
        return tr("The role could not be saved so. This is what %1 may do now.", "person").arg(name);
    if (m_person->status != api::UserStatus::active)
        return tr("%1 is not active, and may do nothing until then.", "person").arg(name);
    if (!m_book.isUnsaved(m_book.chosen()))
        return tr("Nothing is changed in %1. This is what %2 may do now.", "role, person").arg(role, name);
    if (!m_preview.effects())
        return tr("The role has no name. Give it one to see what it changes for %1.", "person").arg(name);
    if (effect())
        return tr("What changes for %1 stands first.", "person").arg(name);
    if (m_preview.effects()->nextCursor)
        return tr("More people have %1 than were looked at, and whether it changes anything for %2 is not known.",
                  "role, person")
            .arg(role, name);
    return tr("Nothing changes for %1: neither the role nor one that inherits from it gives them more or less.",
              "person")
        .arg(name);
}

QString TrialDialog::now(const std::string& permission) const
{
    const auto* held = m_roles ? permissionIn(m_roles->permissions, permission) : nullptr;
    return held ? reachOf(*held) : tr("Not permitted");
}

QString TrialDialog::afterwards(const std::string& permission) const
{
    const api::AccessEffect* change = effect();
    QStringList words;
    if (const auto* gain = change ? permissionIn(change->gains, permission) : nullptr)
        words += gain->families.empty() ? tr("Gained") : tr("Gained for %1").arg(RoleTexts::families(gain->families));
    if (const auto* loss = change ? permissionIn(change->losses, permission) : nullptr)
        words += loss->families.empty() ? tr("Lost") : tr("Lost for %1").arg(RoleTexts::families(loss->families));
    return words.isEmpty() ? QStringLiteral("–") : words.join(QStringLiteral(", "));
}

void TrialDialog::refresh()
{
    setText(summary());
    QList<QStringList> changed;
    QList<QStringList> same;
    for (const QString& permission : m_book.grid().permissions()) {
        const std::string name = client::toStdString(permission);
        const QStringList line{models::PermissionTexts::permission(permission), now(name), afterwards(name)};
        (line.last() == QStringLiteral("–") ? same : changed) += line;
    }
    const bool shows = m_person && m_roles;
    m_table->display(tr("What this person may do"), {tr("Permission"), tr("Now"), tr("After saving")},
                     shows ? changed + same : QList<QStringList>());
    m_table->setVisible(shows);
}

} // namespace bloomzy::roles_page
