#include "ui/pages/audit/AuditExport.h"

#include "ui/client/ProblemText.h"
#include "ui/models/DiskFile.h"

#include <QtCore/QPointer>

#include <memory>

namespace bloomzy::audit_page {

AuditExport::AuditExport(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
}

AuditExport::~AuditExport()
{
    m_cancel.cancel();
}

void AuditExport::start(const api::AuditExportQuery& query, const QString& path)
{
    if (isRunning())
        return;
    m_cancel = client::CancelToken();
    m_path = path;
    m_rows = 0;
    m_file = new models::DiskFile(path, this, models::DiskFile::Access::owner);
    m_file->write({}); // also of nothing there is a file
    const auto count = std::make_shared<RowCount>(query.format != api::AuditExportFormat::jsonl);
    // The bytes come on the network thread, each before the end is told.
    const auto onBytes = [&client = m_client, self = QPointer(this), count, cancel = m_cancel,
                          file = QPointer(m_file)](const QByteArray& bytes) {
        count->add(bytes);
        client.deliver([self, file, bytes, rows = count->rows(), cancel] {
            if (!self || !file || cancel.isCancelled())
                return;
            file->write(bytes);
            self->m_rows = rows;
            Q_EMIT self->progressed(rows);
        });
    };
    client::AuditApi(m_client)
        .exportTo(query, onBytes, m_cancel)
        .then(this, [this, cancel = m_cancel](const client::Result<void>& reply) {
            if (cancel.isCancelled() || !isRunning())
                return;
            if (!reply)
                return stop(client::textOf(reply.error()));
            commit();
        });
}

void AuditExport::commit()
{
    m_file->commit().then(this, [this](bool done) {
        if (!isRunning())
            return;
        if (!done)
            return stop(models::DiskFile::failureText());
        m_file->deleteLater();
        m_file = nullptr;
        Q_EMIT finished();
    });
}

void AuditExport::stop(const QString& why)
{
    m_file->deleteLater();
    m_file = nullptr;
    Q_EMIT failed(why);
}

void AuditExport::cancel()
{
    if (!isRunning())
        return;
    m_cancel.cancel();
    stop({});
}

} // namespace bloomzy::audit_page
