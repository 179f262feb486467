#include "ui/pages/catalog/BulkActions.h"

#include "ui/client/Session.h"
#include "ui/pages/catalog/BulkJobs.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/CopyActions.h"
#include "ui/pages/catalog/ReviewActions.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/table/BulkBar.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QItemSelectionModel>

namespace bloomzy::catalog_page {

using models::TaxonTableModel;

BulkActions::BulkActions(const models::ConsoleParts& parts, const CatalogCommands& commands, TaxonTableModel& model,
                         models::EditHistory& history, CatalogTable& table)
    : QObject(&table)
    , m_client(parts.client)
    , m_commands(commands)
    , m_model(model)
    , m_table(table)
    , m_jobs(new BulkJobs(parts, model, table))
{
    auto* copies = new CopyActions(parts, commands, *m_jobs, model, table);
    auto* reviews = new ReviewActions(parts, commands, *m_jobs, history, table);
    connect(copies, &CopyActions::refused, this, &BulkActions::refused);
    connect(reviews, &ReviewActions::changed, this, &BulkActions::changed);
    connect(reviews, &ReviewActions::settled, this, &BulkActions::settled);
    connect(m_jobs, &BulkJobs::failed, this, &BulkActions::failed);
    connect(m_jobs, &BulkJobs::busyChanged, this, &BulkActions::refresh);
    connect(&model.checks(), &models::CheckedTaxa::changed, this, &BulkActions::refresh);
    connect(&model, &TaxonTableModel::loadFinished, this, &BulkActions::refresh);
    connect(table.table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BulkActions::refresh);
    // The key belongs to what is typed elsewhere; the table takes it while it has the focus.
    table.table().addAction(commands.copyNames);
    fillBar();
    refresh();
}

void BulkActions::fillBar()
{
    widgets::BulkBar& bar = m_table.bulk();
    bar.addMenu([] { return tr("Review"); }, theme::IconName::statusReview,
                {m_commands.setDraft, m_commands.setInReview, m_commands.setReviewed});
    bar.addMenu([] { return tr("Copy"); }, theme::IconName::copy, {m_commands.copyNames, m_commands.copyCsv});
    bar.addAction(m_commands.exportCsv);
}

void BulkActions::refresh()
{
    const QString busy = m_jobs->isBusy() ? tr("Another job is still running.") : QString();
    const bool checked = !m_model.checks().isEmpty();
    const bool row = m_model.taxon(m_table.table().currentIndex().row());
    const QString nothing = checked || row ? busy : tr("No row is checked or selected.");
    m_commands.setReason(m_commands.copyNames, nothing);
    m_commands.setReason(m_commands.copyCsv, nothing);
    m_commands.setReason(m_commands.exportCsv, m_model.matches() < 1 ? tr("There are no taxa to export.") : busy);
    refreshReview(checked ? busy : tr("No row is checked. Space checks the selected row."));
}

void BulkActions::refreshReview(const QString& reason)
{
    const client::Session& session = m_client.session();
    const bool tooMany = m_jobs->checkedCount() > ReviewActions::mostReviewed;
    const QString many =
        tooMany ? tr("At most %1 taxa can be changed at once.").arg(theme::formatNumber(ReviewActions::mostReviewed))
                : reason;
    const QString write =
        session.may(u"taxa.write")
            ? many
            : tr("You may read the catalog but not change it. An administrator can give you the right to.");
    const QString publish = session.may(u"taxa.publish")
                                ? write
                                : tr("You may not mark taxa as reviewed. An administrator can give you the right to.");
    m_commands.setReason(m_commands.setDraft, write);
    m_commands.setReason(m_commands.setInReview, write);
    m_commands.setReason(m_commands.setReviewed, publish);
}

} // namespace bloomzy::catalog_page
