#pragma once

#include "backend/api/Auth.h"
#include "ui/client/ApiClient.h"
#include "ui/client/HttpTransport.h"
#include "ui/client/IdempotencyKeys.h"
#include "ui/client/TokenKeeper.h"

#include <QDeadlineTimer>
#include <QObject>

#include <functional>
#include <vector>

namespace bloomzy::client {

/// The network thread's half of ApiClient and Session: signs requests, renews the access token (once, for all who
/// wait), keeps the refresh token. Made in the GUI thread, then moved; everything but the constructor runs on the
/// network thread, events and `done` too.
class SessionWorker : public QObject
{
public:
    template <class T>
    using Done = std::function<void(Result<T>)>;

    struct Events
    {
        std::function<void()> ended;
        TokenKeeper::NotPersistent notPersistent;
        std::function<void(bool)> reachable;
        std::function<void(const QString& presentedKey)> keyChanged;
    };

    SessionWorker(ApiClient::Options options, Events events);

    void open();
    /// Another key is another server: the session ends here, and is not offered to it. Whoever waits for its renewal
    /// hears `signedOut`.
    void setAddress(const ServerAddress& address);
    void setLanguage(const QString& language);

    void call(ApiRequest request, const CancelToken& cancel, Done<ApiResponse> done);
    /// `request` is answered with a TokenPair: a new session.
    void begin(const ApiRequest& request, Done<api::Me> done);
    void restore(Done<api::Me> done);
    void signOut(Done<void> done);

private:
    using Renewed = Done<void>;

    void openKeeper();
    /// Says `signedOut` instead of what comes once the console has gone to another server.
    template <class T>
    Done<T> fromHere(Done<T> done) const;
    void transmit(const ApiRequest& request, const QByteArray& accessToken, const CancelToken& cancel,
                  Done<ApiResponse> done);
    void signedCall(const ApiRequest& request, const CancelToken& cancel, bool mayRenew, Done<ApiResponse> done);
    void renewThenCall(const ApiRequest& request, const CancelToken& cancel, Done<ApiResponse> done);
    void renew(Renewed done);
    void renewLocked(const TokenKeeper::CheckedOut& entry);
    void renewWith(const KeptSession& kept, const FolderLock::Held& lock);
    void onRenewed(const KeptSession& used, const FolderLock::Held& lock, const Result<ApiResponse>& answer);
    /// A renewal that was on its way to a server that is not this one's any more: its tokens are that entry's.
    static void keepThere(TokenKeeper& keeper, const FolderLock::Held& lock, const Result<ApiResponse>& answer);
    void finishRenewal(const Result<void>& outcome);
    void adopt(const api::TokenPair& tokens);
    /// Nobody waits for it: a keyring may not answer.
    void keepBeside();
    void end();
    void fetchMe(Done<api::Me> done);
    void note(const Result<ApiResponse>& result);

    ApiClient::Options m_options;
    Events m_events;
    HttpTransport* m_transport = nullptr;
    TokenKeeper* m_keeper = nullptr; ///< another one for each server, all of them mine
    IdempotencyKeys m_keys;
    KeptSession m_session;
    QByteArray m_accessToken;
    QDeadlineTimer m_accessEnds;
    bool m_announced = false; ///< the session was given out, so its end has to be told
    std::vector<Renewed> m_waiting;
};

} // namespace bloomzy::client
