#pragma once

#include "ui/client/AuditApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/pages/audit/RowCount.h"

#include <atomic>

namespace bloomzy::models {
class DiskFile;
}

namespace bloomzy::audit_page {

/// What a filter finds into a file, as it comes. What was there before stays unless all is written; only the owner of
/// the file may read it. GUI thread only.
class AuditExport : public QObject
{
    Q_OBJECT

public:
    explicit AuditExport(client::ApiClient& client, QObject* parent = nullptr);
    ~AuditExport() override;

    void start(const api::AuditExportQuery& query, const QString& path);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_file != nullptr; }
    [[nodiscard]] qint64 rows() const { return m_rows; }
    [[nodiscard]] const QString& path() const { return m_path; }

Q_SIGNALS:
    void progressed(qint64 rows);
    /// All of it is in the file.
    void finished();
    /// A sentence; empty when it was cancelled. The file is as it was.
    void failed(const QString& why);

private:
    void stop(const QString& why);
    void commit();

    client::ApiClient& m_client;
    client::CancelToken m_cancel;
    models::DiskFile* m_file = nullptr;
    QString m_path;
    qint64 m_rows = 0;
};

} // namespace bloomzy::audit_page
