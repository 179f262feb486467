#pragma once

#include "ui/models/DiskFile.h"
#include "ui/models/TaxonCollector.h"

namespace bloomzy::models {

/// Writes the checked taxa into a CSV file, page by page: what was there before is replaced once all is written, and
/// stays when it is cancelled or fails. GUI thread only.
class CsvExport : public QObject
{
    Q_OBJECT

public:
    CsvExport(TaxonCollector* taxa, QString path, QString language, QObject* parent = nullptr);

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(qint64 written);
    void finished(qint64 written);
    /// A sentence. The file is as it was.
    void failed(const QString& reason);

private:
    void write(const QByteArray& bytes, qint64 taxa);
    void commit();
    void stop(const QString& reason);

    TaxonCollector* m_taxa;
    QString m_language;
    DiskFile* m_file;
    qint64 m_written = 0;
    bool m_stopped = false;
};

} // namespace bloomzy::models
