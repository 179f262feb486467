#pragma once

#include "backend/api/Auth.h"
#include "ui/client/OpenAnswers.h"
#include "ui/client/ServerWire.h"
#include "ui/client/TokenKeeper.h"

#include <QDeadlineTimer>

#include <functional>
#include <memory>
#include <vector>

namespace bloomzy::client {

/// The session with one server: signs requests, renews the access token (once, for all who wait), keeps the refresh
/// token. When the console goes to another server it is deleted, after over(): what is answered later tells nobody of
/// that server and changes nothing but that server's own entry. Lives on the network thread, where `done` runs.
class ServerSession
{
public:
    template <class T>
    using Done = std::function<void(Result<T>)>;

    struct Events
    {
        std::function<void()> ended;
        std::function<void()> proofWanted;   ///< answered with proofGiven(), once
        std::function<void()> factorMissing; ///< the server permits nothing until a second factor is set up
        TokenKeeper::NotPersistent notPersistent;
    };
    /// Makes the keeper of this server's entry.
    using Keepers = std::function<std::unique_ptr<TokenKeeper>(TokenKeeper::NotPersistent)>;

    ServerSession(std::unique_ptr<ServerWire> wire, Keepers keepers, Events events);

    void call(const ApiRequest& request, const CancelToken& cancel, Done<ApiResponse> done);
    void restore(Done<api::Me> done);
    /// For the answer to what asked for a TokenPair: a new session.
    [[nodiscard]] Done<ApiResponse> beginning(Done<api::Me> done);
    /// For the answer to what asked for the end of the session.
    [[nodiscard]] Done<ApiResponse> ending(Done<void> done);
    /// `request` proves again who is signed in; a right proof is answered with tokens that take the place of these.
    void prove(const ApiRequest& request, Done<ApiResponse> done);
    /// Whether the person proved again who they are. The requests that wait for it are repeated once; without a proof
    /// they end as the server refused them.
    void proofGiven(bool given);
    /// The console goes to another server. Whoever waits for this one's session hears `signedOut`.
    void over();

private:
    /// A renewal or a proof that was on its way when the console went to another server: its tokens are that entry's.
    static void keepThere(const Keepers& keepers, const FolderLock::Held& lock, const Result<ApiResponse>& answer);
    void signedCall(const ApiRequest& request, const CancelToken& cancel, bool mayRenew, Done<ApiResponse> done);
    void renewThenCall(const ApiRequest& request, const CancelToken& cancel, Done<ApiResponse> done);
    /// `done`, but where the server asks for a fresh proof, the person is asked first and the request repeated.
    [[nodiscard]] Done<ApiResponse> provingFirst(const ApiRequest& request, const CancelToken& cancel,
                                                 Done<ApiResponse> done);
    void proveThenCall(const ApiRequest& request, const CancelToken& cancel, const ClientError& refusal,
                       Done<ApiResponse> done);
    void sendProof(const ApiRequest& request, bool mayRenew, const Done<ApiResponse>& done);
    /// The proof once more with a renewed access token.
    void renewThenProve(const ApiRequest& request, const Done<ApiResponse>& done);
    void dispatch(const ApiRequest& request, const CancelToken& cancel, Done<ApiResponse> done);
    void renew(Done<void> done);
    void renewFrom(const TokenKeeper::CheckedOut& entry);
    void renewWith(const KeptSession& kept, const FolderLock::Held& lock);
    void onRenewed(const KeptSession& used, const FolderLock::Held& lock, const Result<ApiResponse>& answer);
    void finishRenewal(const Result<void>& outcome);
    void adopt(const api::TokenPair& tokens);
    /// Nobody waits for it: a keyring may not answer.
    void keepBeside();
    void end();
    void fetchMe(Done<api::Me> done);

    std::unique_ptr<ServerWire> m_wire;
    Keepers m_keepers;
    Events m_events;
    std::unique_ptr<TokenKeeper> m_keeper;
    KeptSession m_session;
    QByteArray m_accessToken;
    QDeadlineTimer m_accessEnds;
    bool m_announced = false;                                ///< the session was given out, so its end has to be told
    std::vector<Done<void>> m_waiting;                       ///< for the renewal
    std::vector<std::function<void(bool given)>> m_unproven; ///< wait for the person's proof
    OpenAnswers m_open;                                      ///< what over() tells
};

} // namespace bloomzy::client
