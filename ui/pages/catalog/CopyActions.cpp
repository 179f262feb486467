#include "ui/pages/catalog/CopyActions.h"

#include "ui/models/CsvExport.h"
#include "ui/models/NameLanguage.h"
#include "ui/models/TaxonSheet.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/JobDialog.h"
#include "ui/theme/Formats.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace bloomzy::catalog_page {

using models::CheckedTaxa;
using models::CsvExport;
using models::TaxonCollector;

namespace {

void toClipboard(const QString& text, const QString& html)
{
    auto* data = new QMimeData;
    data->setText(text);
    if (!html.isEmpty())
        data->setHtml(html);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

CopyActions::CopyActions(const models::ConsoleParts& parts, const CatalogCommands& commands, BulkJobs& jobs,
                         models::TaxonTableModel& model, CatalogTable& table)
    : QObject(&jobs)
    , m_parts(parts)
    , m_jobs(jobs)
    , m_model(model)
    , m_table(table)
{
    connect(commands.copyNames, &QAction::triggered, this, &CopyActions::copyNames);
    connect(commands.copyCsv, &QAction::triggered, this, &CopyActions::copyCsv);
    connect(commands.exportCsv, &QAction::triggered, this, &CopyActions::exportCsv);
}

void CopyActions::toast(const QString& title, const QString& detail)
{
    m_parts.showToast({widgets::ToastKind::done, title, detail, {}, {}});
}

QString CopyActions::cutNote() const
{
    return m_jobs.checkedCount() > mostCopied
               ? tr("Only the first %1. Export writes all of them.").arg(theme::formatNumber(mostCopied))
               : QString();
}

void CopyActions::copyNames()
{
    m_jobs.collect(tr("Copying names"), mostCopied, [this](const BulkJobs::Taxa& taxa) {
        toClipboard(models::namesAsText(taxa), models::namesAsHtml(taxa));
        toast(tr("%n names copied", nullptr, int(taxa.size())), cutNote());
    });
}

void CopyActions::copyCsv()
{
    m_jobs.collect(tr("Copying rows"), mostCopied, [this](const BulkJobs::Taxa& taxa) {
        toClipboard(QString::fromUtf8(models::csvHead(models::nameLanguage()) + models::csvLines(taxa)), {});
        toast(tr("%n rows copied as CSV", nullptr, int(taxa.size())), cutNote());
    });
}

void CopyActions::exportCsv()
{
    widgets::FileQuestion question;
    question.title = m_model.checks().isEmpty() ? tr("Export all matches") : tr("Export the checked taxa");
    question.suggestedName = QStringLiteral("taxa.csv");
    question.filters = {tr("CSV files (*.csv)")};
    m_parts.dialogs.saveFile(&m_table, question, [this](const QString& path) {
        if (!path.isEmpty())
            write(path);
    });
}

void CopyActions::write(const QString& path)
{
    CheckedTaxa everything;
    everything.checkAll();
    const CheckedTaxa& checked = m_model.checks().isEmpty() ? everything : m_model.checks();
    JobDialog* job = m_jobs.start(tr("Exporting taxa"), checked.count(m_model.matches()));
    auto* csv =
        new CsvExport(new TaxonCollector(m_parts.client, m_model.query(), checked), path, models::nameLanguage(), this);
    connect(job, &JobDialog::cancelled, csv, [csv] {
        csv->cancel();
        csv->deleteLater();
    });
    connect(csv, &CsvExport::progressed, job, &JobDialog::setDone);
    connect(csv, &CsvExport::finished, this, [this, job, csv, path](qint64 written) {
        job->end();
        csv->deleteLater();
        toast(tr("%n taxa exported", nullptr, int(written)), path);
    });
    connect(csv, &CsvExport::failed, this, [this, job, csv](const QString& reason) {
        job->end();
        csv->deleteLater();
        Q_EMIT refused(reason);
    });
    csv->start();
}

} // namespace bloomzy::catalog_page
