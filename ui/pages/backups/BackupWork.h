#pragma once

#include "backend/api/BackupWork.h"
#include "ui/models/OperationRun.h"

#include <functional>

namespace bloomzy::backups_page {

/// The work on backups that runs now, one at a time, also what somebody else began; and what came of it. GUI thread
/// only.
class BackupWork : public QObject
{
    Q_OBJECT

public:
    enum class Kind { none, create, verifyAll, verify, rehearse, dryRun, restore };
    Q_ENUM(Kind)

    explicit BackupWork(client::ApiClient& client, QObject* parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isIdle() const { return m_kind == Kind::none; }
    /// Which one it is about; nothing for all of them, and where it is not known.
    [[nodiscard]] const std::optional<api::RestorePoint>& point() const { return m_point; }
    [[nodiscard]] const std::optional<api::Operation>& operation() const { return m_run.operation(); }
    /// 0 to 1000; nothing while it is not known how much there is.
    [[nodiscard]] std::optional<int> permille() const;

    /// Each does nothing while something runs. `key`: the recovery key where the server needs it.
    void create();
    void verifyAll();
    void verify(const api::RestorePoint& point, const QString& key);
    void rehearse(const api::RestorePoint& point, const QString& key);
    void dryRun(const api::RestorePoint& point, const QString& key);
    void restore(const api::RestorePoint& point, const QString& dryRunId, const QString& key);
    /// Asks what runs to end.
    void cancel() { m_run.cancel(); }
    /// Follows what runs at the server already.
    void find();

Q_SIGNALS:
    void changed();
    /// It succeeded.
    void done(bloomzy::backups_page::BackupWork::Kind kind, const bloomzy::api::Operation& operation);
    void cancelled(bloomzy::backups_page::BackupWork::Kind kind);
    /// It did not, or what became of it is not known.
    void failed(bloomzy::backups_page::BackupWork::Kind kind, const QString& headline,
                const bloomzy::client::ClientError& error);
    /// The server has gone to come back with the restored data.
    void serverRestarts();

private:
    using Begun = QFuture<client::Result<api::Operation>>;
    void begin(Kind kind, std::optional<api::RestorePoint> point, const std::function<Begun()>& send);
    void connectRun();
    void end(const api::Operation& operation);
    void fail(const QString& headline, const client::ClientError& error);
    [[nodiscard]] static Kind kindOf(const std::string& action);

    client::ApiClient& m_client;
    models::OperationRun m_run;
    Kind m_kind = Kind::none;
    std::optional<api::RestorePoint> m_point;
};

} // namespace bloomzy::backups_page
