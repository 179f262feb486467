#include "ui/models/CsvExport.h"

#include "ui/client/Aside.h"
#include "ui/client/ProblemText.h"
#include "ui/models/TaxonSheet.h"

#include <QtCore/QSaveFile>

namespace bloomzy::models {

CsvExport::CsvExport(TaxonCollector* taxa, QString path, QString language, QObject* parent)
    : QObject(parent)
    , m_taxa(taxa)
    , m_language(std::move(language))
    , m_file(std::make_shared<QSaveFile>(std::move(path)))
{
    m_taxa->setParent(this);
    m_disk.setMaxThreadCount(1);
    connect(m_taxa, &TaxonCollector::received, this,
            [this](const std::vector<api::TaxonSummary>& page) { write(csvLines(page), std::ssize(page)); });
    connect(m_taxa, &TaxonCollector::finished, this, &CsvExport::commit);
    connect(m_taxa, &TaxonCollector::failed, this,
            [this](const client::ClientError& error) { stop(client::textOf(error)); });
}

CsvExport::~CsvExport()
{
    m_disk.waitForDone();
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
    const auto job = [file = m_file, bytes] {
        const bool open = file->isOpen() || file->open(QIODevice::WriteOnly);
        return open && file->write(bytes) == bytes.size();
    };
    client::aside(m_disk, *this, job).then(this, [this, taxa](bool done) {
        if (m_stopped)
            return;
        if (!done)
            return stop(tr("The file could not be written. What was there before is unchanged. Choose another place, "
                           "or free some space."));
        m_written += taxa;
        Q_EMIT progressed(m_written);
    });
}

void CsvExport::commit()
{
    client::aside(m_disk, *this, [file = m_file] { return file->commit(); }).then(this, [this](bool done) {
        if (m_stopped)
            return;
        if (!done)
            return stop(tr("The file could not be written. What was there before is unchanged. Choose another place, "
                           "or free some space."));
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
