#include "ui/pages/roles/HistoryDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/roles/LinesTable.h"
#include "ui/pages/roles/RoleLines.h"
#include "ui/pages/roles/RoleTexts.h"

#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::roles_page {

using client::toQString;
using widgets::DialogFrame;

HistoryDialog::HistoryDialog(const theme::Theme& theme, client::ApiClient& client, const RoleBook& book,
                             const std::string& role, const QString& readOnly, QWidget* parent)
    : DialogFrame(
          theme, tr("History of %1").arg(book.name(role)),
          tr("What each saving changed. A former state comes back as an unsaved change; save it to make it hold."),
          parent)
    , m_api(client)
    , m_book(book)
    , m_readOnly(readOnly)
    , m_list(new QListWidget)
    , m_changes(new LinesTable(theme, QStringLiteral("revisionChanges")))
{
    m_list->setObjectName(QStringLiteral("revisions"));
    m_list->setAccessibleName(tr("Former states"));
    m_list->setMaximumHeight(180);
    body().addWidget(m_list);
    body().addWidget(m_changes, 1);
    addKeep(tr("Close"));
    m_back = addPrimary(tr("Bring this state back"));
    m_back->setEnabled(false);
    connect(m_back, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::show);
    resize(680, 480);
    load(role);
}

void HistoryDialog::load(const std::string& role)
{
    m_api.revisions(toQString(role)).then(this, [this](const client::Result<api::RoleRevisionList>& reply) {
        if (reply)
            take(*reply);
        else
            setError(client::textOf(reply.error()));
    });
}

void HistoryDialog::take(const api::RoleRevisionList& list)
{
    m_revisions = list.items;
    for (const api::RoleRevision& revision : m_revisions)
        m_list->addItem(tr("%1, %2", "time, person")
                            .arg(RoleTexts::time(revision.changedAt),
                                 RoleTexts::person(revision.changedBy.id, revision.changedBy.displayName)));
    m_list->setCurrentRow(0);
    if (m_revisions.empty())
        setText(tr("This role was never changed here."));
}

void HistoryDialog::show(int row)
{
    if (row < 0)
        return;
    m_row = std::size_t(row);
    const api::RoleInput before =
        m_row + 1 < m_revisions.size() ? inOrder(m_revisions[m_row + 1].role) : api::RoleInput();
    m_changes->display(tr("What was changed"), RoleLines::changeHeads(),
                       RoleLines::changes(m_book, before, inOrder(m_revisions[m_row].role)));
    m_back->setEnabled(row > 0 && m_readOnly.isEmpty());
    m_back->setToolTip(row == 0 ? tr("This is what the role is now.") : m_readOnly);
}

} // namespace bloomzy::roles_page
