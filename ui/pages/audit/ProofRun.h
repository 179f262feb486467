#pragma once

#include "ui/client/Background.h"
#include "ui/pages/audit/ProofCheck.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>

#include <functional>

namespace bloomzy::audit_page {

enum class ProofState {
    unchecked,
    checking,
    proven,
    notCovered,  ///< the newest head does not reach it yet
    failed,      ///< what was fetched proves nothing, or something else
    unreachable, ///< the server did not answer, or refused
};

/// The proof of one event: fetched from the server, checked on this computer and beside the GUI thread. GUI thread
/// only.
class ProofRun : public QObject
{
    Q_OBJECT

public:
    /// The key that is believed to be the log's; empty while none is known: then what the server tells is taken.
    using KnownKey = std::function<QByteArray()>;

    /// Both outlive this.
    ProofRun(client::ApiClient& client, client::Background& background, KnownKey key, QObject* parent = nullptr);
    ~ProofRun() override;

    /// Another event; nothing is asked for yet.
    void open(const api::AuditEntry& entry);
    void close();
    void check();

    [[nodiscard]] ProofState state() const { return m_state; }
    [[nodiscard]] const api::AuditEntry& entry() const { return m_input.shown; }
    /// Of the states `proven` and `failed`.
    [[nodiscard]] const ProofFinding& finding() const { return m_finding; }
    [[nodiscard]] const QDateTime& checkedAt() const { return m_checkedAt; }
    /// Of the state `unreachable`.
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }
    /// All of it as a text that another program can check: JSON. Empty before it was fetched.
    [[nodiscard]] QByteArray exported() const;

Q_SIGNALS:
    void changed();

private:
    void takeKey(const QByteArray& key, int run);
    void askHead(int run);
    void askRest(int run, quint64 size);
    void askParts(int run);
    void compute(int run);
    void end(ProofState state);
    void fail(const client::ClientError& error);
    /// Goes on with the value of a reply, unless another run has begun or there is none.
    template <class T, class Next>
    void then(QFuture<client::Result<T>> reply, int run, Next next);

    client::AuditProofApi m_api;
    client::Background& m_background;
    KnownKey m_key;
    client::CancelToken m_cancel;
    ProofInput m_input;
    ProofFinding m_finding;
    ProofState m_state = ProofState::unchecked;
    std::optional<client::ClientError> m_error;
    QDateTime m_checkedAt;
    int m_run = 0;
    bool m_hasAll = false; ///< what exported() tells
};

} // namespace bloomzy::audit_page
