#pragma once

#include "ui/client/Background.h"
#include "ui/pages/audit/LogTrust.h"
#include "ui/pages/audit/ProofCheck.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QObject>

namespace bloomzy::audit_page {

/// "Verify log": whether the log goes on from what was known of it. By who the composition root trusts; else by the
/// head that this page saw first, with the key that the server tells. GUI thread only.
class LogCheck : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    LogCheck(client::ApiClient& client, client::Background& background, LogTrust trust, QObject* parent = nullptr);
    ~LogCheck() override;

    void start();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const std::optional<LogVerdict>& verdict() const { return m_verdict; }

Q_SIGNALS:
    void changed();

private:
    void askHead();
    void askProof(const QByteArray& head);
    void compare(const QByteArray& head, const std::optional<api::AuditConsistencyProof>& proof);
    void end(const LogVerdict& verdict);
    void fail(const client::ClientError& error);
    [[nodiscard]] static QString textOf(HeadsState state);

    client::AuditProofApi m_api;
    client::Background& m_background;
    LogTrust m_trust;
    client::CancelToken m_cancel;
    QByteArray m_key;
    QByteArray m_known; ///< the newest head that was believed
    std::optional<LogVerdict> m_verdict;
    bool m_running = false;
};

} // namespace bloomzy::audit_page
