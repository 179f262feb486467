#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/TaxonTableModel.h"

#include <functional>

namespace bloomzy::catalog_page {

class CatalogTable;
class JobDialog;

/// Jobs with the checked rows, one at a time, beside the work: each shows its progress and a way to end it.
class BulkJobs : public QObject
{
    Q_OBJECT

public:
    using Taxa = std::vector<api::TaxonSummary>;

    BulkJobs(const models::ConsoleParts& parts, models::TaxonTableModel& model, CatalogTable& table);

    bool isBusy() const { return m_job; }
    /// How many rows are checked, loaded or not.
    qint64 checkedCount() const;
    /// Begins a job; it lasts as long as the dialog does.
    JobDialog* start(const QString& title, qint64 total);
    /// Brings the checked taxa, `most` of them, or the chosen row when none is checked.
    void collect(const QString& title, qint64 most, std::function<void(const Taxa&)> then);

Q_SIGNALS:
    void busyChanged();
    void failed(const bloomzy::client::ClientError& error);

private:
    client::ApiClient& m_client;
    models::TaxonTableModel& m_model;
    CatalogTable& m_table;
    JobDialog* m_job = nullptr; ///< until it is finished; the table owns it
};

} // namespace bloomzy::catalog_page
