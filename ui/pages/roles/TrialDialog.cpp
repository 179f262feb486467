#include "ui/pages/roles/TrialDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/roles/MatrixTable.h"
#include "ui/widgets/inputs/SearchField.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::roles_page {

using client::toQString;
using widgets::DialogFrame;

namespace {

constexpr int listHeight = 104; // pixels, some people before it scrolls

} // namespace

TrialDialog::TrialDialog(const models::ConsoleParts& parts, const RoleBook& book, const RolePreview& preview,
                         QWidget* parent)
    : DialogFrame(parts.theme, tr("Try as user"), {}, parent)
    , m_book(book)
    , m_preview(preview)
    , m_api(parts.client)
    , m_access(parts.client)
    , m_people(parts.client)
    , m_search(new widgets::SearchField(parts.theme))
    , m_found(new QListWidget)
    , m_model(book)
    , m_matrix(new MatrixTable(parts.theme, m_model))
    , m_where(new widgets::Label(parts.theme, theme::TypeRole::body, theme::ColorRole::textSecondary))
{
    setObjectName(QStringLiteral("tryAsUser"));
    layOut();
    connect(m_search, &widgets::SearchField::queryChanged, &m_people, &PersonSearch::search);
    connect(&m_people, &PersonSearch::changed, this, &TrialDialog::showFound);
    connect(m_found, &QListWidget::currentRowChanged, this, &TrialDialog::choose);
    connect(&preview, &RolePreview::changed, this, &TrialDialog::readEffect);
    connect(m_matrix, &MatrixTable::permissionChanged, this, &TrialDialog::showWhere);
    refresh();
    m_search->setFocus();
}

TrialDialog::~TrialDialog()
{
    m_cancel.cancel();
    m_asking.cancel();
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
    m_matrix->setObjectName(QStringLiteral("trial"));
    m_matrix->setAccessibleName(tr("What this person may do"));
    m_where->setObjectName(QStringLiteral("trialWhere"));
    m_where->setWordWrap(true);
    body().addWidget(m_matrix, 1);
    body().addWidget(m_where);
    connect(addPrimary(tr("Close")), &QPushButton::clicked, this, &QDialog::accept);
    resize(820, 640);
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
    readEffect();
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

void TrialDialog::readEffect()
{
    m_asking.cancel();
    m_asking = client::CancelToken();
    m_effects.reset();
    if (m_roles) // else the error is of what they have
        m_error.reset();
    refresh();
    if (!m_person || !m_preview.effects())
        return;
    api::RolePreview asked = previewOf(m_book, m_book.chosen());
    asked.user = m_person->id;
    m_access.preview(asked, m_asking)
        .then(this, [this, mine = m_asking](const client::Result<api::AccessEffects>& reply) {
            if (mine.isCancelled())
                return;
            if (reply)
                m_effects = *reply;
            else
                m_error = reply.error();
            refresh();
        });
}

std::optional<api::AccessEffect> TrialDialog::effect() const
{
    return m_effects && !m_effects->items.empty() ? std::optional(m_effects->items.front()) : std::nullopt;
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
    return changes(role, name);
}

QString TrialDialog::changes(const QString& role, const QString& name) const
{
    if (!m_preview.effects())
        return tr("The role has no name. Give it one to see what it changes for %1.", "person").arg(name);
    if (!m_effects)
        return tr("Looking…");
    if (effect())
        return tr("What saving %1 changes for %2 has a dot at its resource.", "role, person").arg(role, name);
    return tr("Nothing changes for %1: neither the role nor one that inherits from it gives them more or less.",
              "person")
        .arg(name);
}

void TrialDialog::refresh()
{
    setText(summary());
    const bool shows = m_person && m_roles;
    m_model.show(shows ? m_roles : std::nullopt);
    m_model.setEffect(shows ? effect() : std::nullopt);
    m_matrix->setVisible(shows);
    m_where->setVisible(shows);
    showWhere();
}

/// Of the cell that has the focus.
void TrialDialog::showWhere()
{
    m_where->setText(m_matrix->currentIndex().data(Qt::AccessibleTextRole).toString());
}

} // namespace bloomzy::roles_page
