#include "ui/models/CsvExport.h"

#include "ui/client/ProblemText.h"
#include "ui/models/TaxonSheet.h"

namespace bloomzy::models {

CsvExport::CsvExport(TaxonCollector* taxa, QString path, QString language, QObject* parent)
    : QObject(parent)
    , m_taxa(taxa)
    , m_language(std::move(language))
    , m_file(new DiskFile(std::move(path), this))
{
    m_taxa->setParent(this);
    connect(m_taxa, &TaxonCollector::received, this,
            [this](const std::vector<api::TaxonSummary>& page) { write(csvLines(page), std::ssize(page)); });
    connect(m_taxa, &TaxonCollector::finished, this, &CsvExport::commit);
    connect(m_taxa, &TaxonCollector::failed, this,
            [this](const client::ClientError& error) { stop(client::textOf(error)); });
}

void CsvExport::start()
{
    write(csvHead(m_language), 0);
    m_taxa->start();
}

void CsvExport::cancel()
{
    m_taxa->cancel();
    m_stopped = true;
}

void CsvExport::write(const QByteArray& bytes, qint64 taxa)
{
    m_file->write(bytes).then(this, [this, taxa](bool done) {
        if (m_stopped)
            return;
        if (!done)
            return stop(DiskFile::failureText());
        m_written += taxa;
        Q_EMIT progressed(m_written);
    });
}

void CsvExport::commit()
{
    m_file->commit().then(this, [this](bool done) {
        if (m_stopped)
            return;
        if (!done)
            return stop(DiskFile::failureText());
        Q_EMIT finished(m_written);
    });
}

void CsvExport::stop(const QString& reason)
{
    if (std::exchange(m_stopped, true))
        return;
    m_taxa->cancel();
    Q_EMIT failed(reason);
}

} // namespace bloomzy::models
