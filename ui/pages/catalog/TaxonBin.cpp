#include "ui/pages/catalog/TaxonBin.h"

#include "ui/widgets/botanical/BotanicalName.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace bloomzy::catalog_page {

using widgets::BotanicalName;

TaxonBin::TaxonBin(const models::ConsoleParts& parts, models::TaxonEditor& editor, QWidget* asker)
    : QObject(asker)
    , m_parts(parts)
    , m_editor(editor)
    , m_asker(asker)
{
    connect(&editor, &models::TaxonEditor::removed, this, &TaxonBin::offerUndo);
}

void TaxonBin::ask()
{
    const auto& taxon = m_editor.state().taxon();
    if (!taxon)
        return;
    const auto name = BotanicalName::runs(*taxon, {.author = false, .acceptedName = {}, .commonName = {}});
    widgets::Question question;
    question.title = tr("Move %1 to the bin?").arg(BotanicalName::html(name));
    question.consequence = tr("It leaves the catalog. You can undo this for a moment.");
    question.icon = theme::IconName::trash;
    question.keepText = tr("Keep it");
    question.proceedText = tr("Move to the bin");
    question.titleFormat = Qt::RichText;
    question.danger = true;
    m_parts.dialogs.ask(m_asker, question, [this](widgets::Choice choice) {
        if (choice == widgets::Choice::proceed)
            m_editor.remove();
    });
}

void TaxonBin::offerUndo(const QString& id, const QString& name)
{
    widgets::ToastSpec toast;
    toast.title = tr("Moved to the bin");
    toast.detail = name;
    toast.actionText = tr("Undo");
    // The toast may outlive the page.
    toast.action = [bin = QPointer(this), id] {
        if (bin)
            bin->m_editor.undoRemove(id);
    };
    m_parts.showToast(std::move(toast));
}

} // namespace bloomzy::catalog_page
