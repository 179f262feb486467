#pragma once

#include "ui/pages/catalog/BulkJobs.h"
#include "ui/pages/catalog/CatalogCommands.h"

namespace bloomzy::catalog_page {

/// The checked taxa for elsewhere: names or rows for the clipboard, a CSV file. Copying without a checked row takes the
/// chosen one, exporting all matches.
class CopyActions : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostCopied = 10'000;

    CopyActions(const models::ConsoleParts& parts, const CatalogCommands& commands, BulkJobs& jobs,
                models::TaxonTableModel& model, CatalogTable& table);

Q_SIGNALS:
    /// The file was not written; a sentence.
    void refused(const QString& reason);

private:
    void copyNames();
    void copyCsv();
    void exportCsv();
    void write(const QString& path);
    QString cutNote() const;
    void toast(const QString& title, const QString& detail);

    models::ConsoleParts m_parts;
    BulkJobs& m_jobs;
    models::TaxonTableModel& m_model;
    CatalogTable& m_table;
};

} // namespace bloomzy::catalog_page
