#include "ui/pages/catalog/BulkJobs.h"

#include "ui/models/TaxonCollector.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/JobDialog.h"
#include "ui/widgets/table/DataTable.h"

namespace bloomzy::catalog_page {

using models::TaxonCollector;

BulkJobs::BulkJobs(const models::ConsoleParts& parts, models::TaxonTableModel& model, CatalogTable& table)
    : QObject(&table)
    , m_client(parts.client)
    , m_model(model)
    , m_table(table)
{
}

qint64 BulkJobs::checkedCount() const
{
    return m_model.checks().count(m_model.matches());
}

JobDialog* BulkJobs::start(const QString& title, qint64 total)
{
    m_job = new JobDialog(title, total, &m_table);
    connect(m_job, &QDialog::finished, this, [this, job = m_job] {
        if (m_job == job)
            m_job = nullptr;
        Q_EMIT busyChanged();
    });
    Q_EMIT busyChanged();
    return m_job;
}

void BulkJobs::collect(const QString& title, qint64 most, std::function<void(const Taxa&)> then)
{
    if (m_model.checks().isEmpty()) {
        if (const api::TaxonSummary* row = m_model.taxon(m_table.table().currentIndex().row()))
            then({*row});
        return;
    }
    JobDialog* job = start(title, std::min(checkedCount(), most));
    auto* taxa = new TaxonCollector(m_client, m_model.query(), m_model.checks(), most, job);
    auto all = std::make_shared<Taxa>();
    connect(job, &JobDialog::cancelled, taxa, &TaxonCollector::cancel);
    connect(taxa, &TaxonCollector::received, job, [job, all](const Taxa& page) {
        all->insert(all->end(), page.begin(), page.end());
        job->setDone(std::ssize(*all));
    });
    connect(taxa, &TaxonCollector::failed, this, [this, job](const client::ClientError& error) {
        job->end();
        Q_EMIT failed(error);
    });
    connect(taxa, &TaxonCollector::finished, this, [job, all, then = std::move(then)] {
        job->end();
        then(*all);
    });
    taxa->start();
}

} // namespace bloomzy::catalog_page
