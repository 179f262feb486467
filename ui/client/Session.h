#pragma once

#include "backend/api/Auth.h"
#include "backend/api/SecondFactor.h"
#include "ui/client/ClientError.h"

#include <QFuture>
#include <QObject>
#include <QStringView>

#include <functional>
#include <optional>

namespace bloomzy::client {

class ApiClient;
class SessionWorker;

/// Who is signed in at an ApiClient's server. The access token stays in memory; the refresh token is in the
/// SecretStore, one for each server and profile, shared by every console of this user.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { signedOut, restoring, signedIn };
    Q_ENUM(State)

    Session(ApiClient& client, SessionWorker& worker);

    /// With the session that an earlier run kept. No such session is `signedOut`; an unreachable server leaves it kept.
    [[nodiscard]] QFuture<Result<api::Me>> restore();
    /// An account with a second factor is answered `secondFactorRequired`; signInWithCode() goes on from there.
    [[nodiscard]] QFuture<Result<api::Me>> signIn(const QString& email, const QString& password);
    /// `challenge` of the problem that signIn() was answered with; `code` of the app, or a recovery code.
    [[nodiscard]] QFuture<Result<api::Me>> signInWithCode(const std::string& challenge, const QString& code);
    /// Creates the first administrator and signs in.
    [[nodiscard]] QFuture<Result<api::Me>> setUp(const api::SetupRequest& request);
    [[nodiscard]] QFuture<Result<api::Me>> acceptInvitation(const api::InvitationAcceptance& acceptance);
    /// Ends the session here even when the server could not be told; the error says so then.
    [[nodiscard]] QFuture<Result<void>> signOut();

    /// After proofWanted(): proves again who is signed in. When it succeeds, what waits goes on; after an error it
    /// still waits.
    [[nodiscard]] QFuture<Result<api::StepUp>> prove(const api::StepUpRequest& proof);
    /// After proofWanted(): what waits ends with `stepUpRequired`.
    void declineProof();

    [[nodiscard]] State state() const { return m_state; }
    /// Of whom is signed in.
    [[nodiscard]] const std::optional<api::Me>& me() const { return m_me; }
    /// Asks the server anew for me(), after what changes what the person may do; an error leaves it.
    void refreshMe();
    /// `taxa.write` and the like. The server decides; this is for what to show.
    [[nodiscard]] bool may(QStringView permission) const;

    /// Whether the session survives the end of the program, and if not, why (translated, what to do included).
    [[nodiscard]] bool isPersistent() const { return notPersistentReason().isEmpty(); }
    [[nodiscard]] QString notPersistentReason() const; ///< in the present language

Q_SIGNALS:
    void stateChanged(bloomzy::client::Session::State state);
    /// The server no longer accepts the session (signed out elsewhere, suspended, expired). Unsaved edits are safe.
    void ended();
    void persistenceChanged();
    /// What me() says is another thing now, with the same person signed in.
    void meChanged();
    /// Calls were answered `stepUpRequired` and wait for prove() or declineProof(). When nobody listens, it is
    /// declined.
    void proofWanted();

private:
    friend class ApiClient;
    using MeDone = std::function<void(Result<api::Me>)>;

    QFuture<Result<api::Me>> begin(const QString& path, const QByteArray& body);
    QFuture<Result<api::Me>> run(std::function<void(SessionWorker&, MeDone)> job);
    void noteMe(const Result<api::Me>& me);
    void noteEnded();
    void noteProofWanted();
    void tellProof(bool given);
    void notePersistence(const std::function<QString()>& reason);
    void setState(State state);

    ApiClient& m_client;
    SessionWorker& m_worker;
    State m_state = State::signedOut;
    std::optional<api::Me> m_me;
    std::function<QString()> m_notPersistentReason;
    QString m_toldReason; ///< with the last persistenceChanged()
};

} // namespace bloomzy::client
