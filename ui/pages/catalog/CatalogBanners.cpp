#include "ui/pages/catalog/CatalogBanners.h"

#include "ui/client/ProblemText.h"
#include "ui/client/ServerTime.h"
#include "ui/pages/catalog/CompareDialog.h"
#include "ui/theme/Formats.h"

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using client::ClientError;
using models::TaxonEditor;
using widgets::BannerKind;

namespace {

const QString connectionId = u"connection"_s;
const QString conflictId = u"conflict"_s;
const QString draftId = u"draft"_s;
const QString failureId = u"failure"_s;

} // namespace

CatalogBanners::CatalogBanners(const theme::Theme& theme, models::TaxonTableModel& model, TaxonEditor& editor,
                               QWidget* parent)
    : BannerStack(theme, parent)
    , m_theme(theme)
    , m_model(model)
    , m_editor(editor)
{
    connect(&model, &models::TaxonTableModel::loadFinished, this, &CatalogBanners::showConnection);
    connectEditor();
}

void CatalogBanners::connectEditor()
{
    connect(&m_editor.state(), &models::TaxonEditState::opened, this, &CatalogBanners::clearTaxon);
    connect(&m_editor, &TaxonEditor::draftRestored, this, &CatalogBanners::showRestored);
    connect(&m_editor, &TaxonEditor::conflicted, this, &CatalogBanners::showConflict);
    connect(&m_editor, &TaxonEditor::savingChanged, this, [this] {
        if (m_editor.isSaving())
            remove(failureId);
    });
    connect(&m_editor, &TaxonEditor::saveFailed, this,
            [this](const ClientError& error) { showFailure(tr("The changes were not saved."), error); });
    connect(&m_editor, &TaxonEditor::changeFailed, this,
            [this](const ClientError& error) { showFailure(tr("That was not done."), error); });
    connect(&m_editor.drafts(), &models::TaxonDrafts::notKept, this, [this](const ClientError& error) {
        showFailure(tr("The draft could not be kept on this computer."), error);
    });
}

void CatalogBanners::clearTaxon()
{
    for (const QString& id : {conflictId, draftId})
        remove(id);
    // What was refused stays refused when the same taxon is shown anew.
    if (std::exchange(m_taxon, m_editor.state().id()) != m_editor.state().id())
        remove(failureId);
}

void CatalogBanners::showFailure(const QString& headline, const ClientError& error)
{
    widgets::BannerSpec spec;
    spec.id = failureId;
    spec.kind = BannerKind::danger;
    spec.headline = headline;
    spec.detail = client::textOf(error);
    spec.actions = {{tr("Close"), [this] { remove(failureId); }}};
    display(std::move(spec));
}

void CatalogBanners::showRefusal(const QString& reason)
{
    widgets::BannerSpec spec;
    spec.id = failureId;
    spec.kind = BannerKind::warn;
    spec.headline = reason;
    spec.closable = true;
    display(std::move(spec));
}

void CatalogBanners::showConnection()
{
    const auto& error = m_model.error();
    if (!error || m_model.loadedRows() == 0)
        return remove(connectionId);
    widgets::BannerSpec spec;
    spec.id = connectionId;
    spec.kind = BannerKind::warn;
    const bool cancelled = error->kind == ClientError::Kind::cancelled;
    spec.headline = cancelled ? tr("Loading was cancelled.") : tr("The list could not be loaded anew.");
    spec.detail = cancelled ? tr("The table shows what was there before.")
                            : tr("The table shows what was there before. %1").arg(client::textOf(*error));
    spec.actions = {{tr("Try again"), [this] { m_model.reload(); }}};
    display(std::move(spec));
}

void CatalogBanners::showRestored(const QDateTime& keptAt)
{
    widgets::BannerSpec spec;
    spec.id = draftId;
    spec.kind = BannerKind::info;
    spec.headline = tr("Unsaved changes from %1 are back.").arg(theme::formatDateTime(keptAt.toLocalTime()));
    spec.detail = tr("They are on this computer only until you save.");
    spec.actions = {{tr("Discard"), [this] { m_editor.discard(); }}};
    spec.closable = true;
    display(std::move(spec));
}

void CatalogBanners::showConflict(const api::Taxon& theirs)
{
    widgets::BannerSpec spec;
    spec.id = conflictId;
    spec.kind = BannerKind::warn;
    const QDateTime at = client::timeOf(theirs.updatedAt);
    spec.headline =
        tr("%1 saved this taxon %2.").arg(QString::fromStdString(theirs.updatedBy.displayName), theme::formatAgo(at));
    spec.detail = tr("Yours is not saved and is kept here.");
    spec.actions = {{tr("Compare"), [this, theirs] { compare(theirs); }}};
    display(std::move(spec));
}

void CatalogBanners::compare(const api::Taxon& theirs)
{
    if (m_editor.state().id() != QString::fromStdString(theirs.id))
        return;
    m_editor.state().learnNames(theirs);
    auto* dialog = new CompareDialog(m_theme, m_editor.state(), theirs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, theirs] {
        m_editor.state().rebase(theirs, dialog->merged());
        m_editor.save();
    });
    dialog->open();
}

} // namespace bloomzy::catalog_page
