#pragma once

#include "backend/api/Auth.h"
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
    [[nodiscard]] QFuture<Result<api::Me>> signIn(const QString& email, const QString& password);
    /// Creates the first administrator and signs in.
    [[nodiscard]] QFuture<Result<api::Me>> setUp(const api::SetupRequest& request);
    [[nodiscard]] QFuture<Result<api::Me>> acceptInvitation(const api::InvitationAcceptance& acceptance);
    /// Ends the session here even when the server could not be told; the error says so then.
    [[nodiscard]] QFuture<Result<void>> signOut();

    [[nodiscard]] State state() const { return m_state; }
    /// Of whom is signed in.
    [[nodiscard]] const std::optional<api::Me>& me() const { return m_me; }
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

private:
    friend class ApiClient;
    using MeDone = std::function<void(Result<api::Me>)>;

    QFuture<Result<api::Me>> begin(const QString& path, const QByteArray& body);
    QFuture<Result<api::Me>> run(std::function<void(SessionWorker&, MeDone)> job);
    void noteMe(const Result<api::Me>& me);
    void noteEnded();
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
