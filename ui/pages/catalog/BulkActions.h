#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/EditHistory.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/pages/catalog/CatalogCommands.h"

namespace bloomzy::catalog_page {

class BulkJobs;
class CatalogTable;

/// What is done with the checked rows: the buttons of the bar, and why a command cannot be used now.
class BulkActions : public QObject
{
    Q_OBJECT

public:
    BulkActions(const models::ConsoleParts& parts, const CatalogCommands& commands, models::TaxonTableModel& model,
                models::EditHistory& history, CatalogTable& table);

Q_SIGNALS:
    /// A taxon was changed; the list may show it.
    void changed(const bloomzy::api::Taxon& taxon);
    /// All changes of a job are done.
    void settled();
    void failed(const bloomzy::client::ClientError& error);
    /// A job ended; a sentence.
    void refused(const QString& reason);

private:
    void fillBar();
    void refresh();
    void refreshReview(const QString& reason);

    client::ApiClient& m_client;
    const CatalogCommands& m_commands;
    models::TaxonTableModel& m_model;
    CatalogTable& m_table;
    BulkJobs* m_jobs;
};

} // namespace bloomzy::catalog_page
