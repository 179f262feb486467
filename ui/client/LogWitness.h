#pragma once

#include "ui/client/AuditProofApi.h"
#include "ui/client/LogJudge.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace bloomzy::client {

class Background;

/// What a witness found wrong, with all that proves it.
struct LogFinding
{
    LogChange change = LogChange::unproven;
    KeptLog kept;
    LogPin served;
    QByteArray proof; ///< api::AuditConsistencyProof; empty when there was none
    QDateTime foundAt;
    bool mayTrust = false; ///< the served head is signed by the served key
    quint64 lost = 0;      ///< events of the kept head that were lost in a restore
    ClosedLogs closed;     ///< as the server told them
};

/// Two heads that do not fit, one of which the server showed and took back.
struct LogFork
{
    LogPin kept;
    LogPin served;
    QDateTime foundAt; ///< invalid where it cannot be read
};

/// Watches the audit log of the server behind an ApiClient, for an account that may read it: keeps its key and its
/// newest proven head in a file, and tells when what the server shows does not continue it. It looks when the session
/// begins, when the server can be reached again, and when events arrive, then not more often than the pause. What was
/// kept moves on to nothing that is not proven. Evidence of another signed log stays in a file beside the pin, also
/// when the server takes that log back, until somebody dismisses it. Lives in the GUI thread; files and signatures are
/// the background's, requests the network thread's.
class LogWitness : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString folder; ///< of the pins
        QString profileId;
        std::chrono::milliseconds pause = std::chrono::minutes(1);
    };

    /// Both outlive it.
    LogWitness(ApiClient& client, Background& background, Options options);

    /// Events up to which the log was verified; nothing before it was, or while the account may not read it.
    [[nodiscard]] std::optional<quint64> verifiedTo() const { return m_verifiedTo; }
    [[nodiscard]] const std::optional<LogFinding>& finding() const { return m_finding; }
    /// The key of the log that was verified last, or of the kept one where that is not what the server shows; empty
    /// before.
    [[nodiscard]] QByteArray key() const { return m_finding ? m_finding->kept.pin.vkey : m_key; }
    /// Other logs that the server showed, oldest first, until they are dismissed; that of finding() too.
    [[nodiscard]] QList<LogFork> forks() const;
    /// What was found as a JSON object: both keys and heads, and the proof; without a finding, of all forks. Empty for
    /// nothing.
    [[nodiscard]] QByteArray evidence() const;

    /// Looks now; looked() follows, also where nothing can be looked at.
    void look();
    /// Keeps what was found aside, and what the server showed then as the log from now on. Where events were lost in a
    /// restore the log is told first, which asks for a fresh proof.
    void trust();
    /// Puts the evidence of forks aside, where nothing is wrong with the log any more.
    void dismissForks();

Q_SIGNALS:
    void changed();
    /// A look has ended, or was given up.
    void looked();
    /// What was kept stays as it was; `why` is for the log.
    void trustFailed(const QString& why);
    /// The forks stay; `why` is for the log.
    void dismissFailed(const QString& why);

private:
    struct Looking;
    using Look = std::shared_ptr<Looking>;

    void followSession();
    void lookSoon();
    void askKey(const Look& look);
    void askHead(const Look& look);
    void askClosed(const Look& look);
    void judgeHead(const Look& look);
    void askProof(const Look& look, const LogJudgement& judgement);
    void take(const Look& look, const LogJudgement& judgement);
    void move(const Look& look, const LogJudgement& judgement);
    void takeError(const Look& look, const ClientError& error);
    void askWhetherWell(const Look& look, bool isTransient);
    void noteVain(const Look& look, int most);
    void noteWrong(const Look& look, LogChange change, quint64 lost = 0);
    void keepAside(const LogFinding& finding);
    void keepFork(const LogFinding& finding);
    [[nodiscard]] QByteArrayList allForks() const;
    void noteVerified(const Look& look, quint64 size);
    void clear();
    void finish(const Look& look);

    ApiClient& m_client;
    Background& m_background;
    AuditProofApi m_api;
    Options m_options;
    LogPinFile m_file;
    QTimer m_timer;
    Look m_looking; ///< none while it does not look
    bool m_again = false;
    int m_vain = 0;   ///< looks since the last proof that got none from a server that is well
    QByteArray m_key; ///< of what was verified
    std::optional<quint64> m_verifiedTo;
    std::optional<LogFinding> m_finding;
    QByteArrayList m_forks;   ///< as the file had them last
    QByteArrayList m_unsaved; ///< that could not be written
};

} // namespace bloomzy::client
