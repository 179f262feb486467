#include "ui/pages/roles/RoleActions.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/roles/FamiliesDialog.h"
#include "ui/pages/roles/HistoryDialog.h"
#include "ui/pages/roles/PairsDialog.h"
#include "ui/pages/roles/TrialDialog.h"

#include <algorithm>

namespace bloomzy::roles_page {

using widgets::Choice;

RoleActions::RoleActions(const models::ConsoleParts& parts, RoleBook& book, RoleSaver& saver, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_book(book)
    , m_saver(saver)
    , m_window(window)
{
}

std::string RoleActions::freeName(const QString& wanted) const
{
    const auto taken = [this](const QString& name) {
        return std::ranges::any_of(m_book.keys(), [&](const std::string& key) { return m_book.name(key) == name; });
    };
    QString name = wanted;
    for (int i = 2; taken(name); ++i)
        name = QStringLiteral("%1 %2").arg(wanted).arg(i);
    return client::toStdString(name);
}

void RoleActions::create()
{
    m_book.create({freeName(tr("New role")), {}, {}, {}});
}

void RoleActions::duplicate()
{
    api::RoleInput copy = m_book.role(m_book.chosen());
    copy.name = freeName(tr("%1 (copy)", "role").arg(m_book.name(m_book.chosen())));
    m_book.create(std::move(copy));
}

void RoleActions::askToRemove()
{
    const std::string key = m_book.chosen();
    if (!m_book.stored(key))
        return m_book.discard(key);
    widgets::Question question;
    question.title = tr("Remove the role %1?").arg(m_book.name(key));
    question.consequence = tr("A role that people have, or that another one inherits from, is not removed.");
    question.keepText = tr("Keep role");
    question.proceedText = tr("Remove role");
    question.danger = true;
    m_parts.dialogs.ask(m_window, question, [this, key](Choice choice) {
        if (choice == Choice::proceed)
            m_saver.remove(key);
    });
}

void RoleActions::discard()
{
    const std::string key = m_book.chosen();
    const RoleDraft* draft = m_book.draft(key);
    if (!draft || !draft->isNew())
        return m_book.discard(key);
    widgets::Question question;
    question.title = tr("Discard the role %1?").arg(m_book.name(key));
    question.consequence = tr("It was never saved.");
    question.keepText = tr("Go on editing");
    question.proceedText = tr("Discard");
    question.danger = true;
    m_parts.dialogs.ask(m_window, question, [this, key](Choice choice) {
        if (choice == Choice::proceed)
            m_book.discard(key);
    });
}

void RoleActions::cycle(const QString& permission)
{
    if (!permission.isEmpty())
        m_book.edit([&](RoleDraft& draft) { cycleRule(draft, client::toStdString(permission)); });
}

void RoleActions::askForFamilies(const QString& permission)
{
    if (permission.isEmpty())
        return;
    const std::string key = m_book.chosen();
    const auto name = client::toStdString(permission);
    const api::RoleRule* rule = ruleFor(m_book.role(key), name);
    auto* dialog = new FamiliesDialog(m_parts.theme, m_parts.client, permission,
                                      rule ? rule->families : std::vector<std::string>(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, key, name] {
        if (m_book.chosen() == key)
            m_book.edit([&](RoleDraft& draft) { setFamilies(draft, name, dialog->families()); });
    });
    dialog->open();
}

void RoleActions::showHistory(const QString& readOnly)
{
    const std::string key = m_book.chosen();
    auto* dialog = new HistoryDialog(m_parts.theme, m_parts.client, m_book, key, readOnly, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, key] {
        m_book.choose(key);
        // It may have been removed meanwhile.
        if (m_book.chosen() == key)
            m_book.edit([&](RoleDraft& draft) { draft.after = inOrder(dialog->chosen()); });
    });
    dialog->open();
}

void RoleActions::tryAsUser(const RolePreview& preview)
{
    (new TrialDialog(m_parts, m_book, preview, m_window))->open();
}

void RoleActions::showPairs(const QString& readOnly)
{
    auto* dialog = new PairsDialog(m_parts.theme, m_parts.client, m_book, readOnly, m_window);
    connect(dialog, &PairsDialog::saved, this, [this] {
        m_parts.showToast({widgets::ToastKind::done, tr("Pairs saved"), {}, {}, {}});
    });
    dialog->open();
}

} // namespace bloomzy::roles_page
