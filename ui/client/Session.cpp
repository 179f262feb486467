#include "ui/client/Session.h"

#include "ui/client/ApiCall.h"
#include "ui/client/AuthApi.h"
#include "ui/client/SessionWorker.h"

#include <QMetaMethod>

#include <algorithm>

namespace bloomzy::client {

Session::Session(ApiClient& client, SessionWorker& worker)
    : QObject(&client)
    , m_client(client)
    , m_worker(worker)
{
}

QFuture<Result<api::Me>> Session::restore()
{
    setState(State::restoring);
    return run([](SessionWorker& worker, MeDone done) { worker.restore(std::move(done)); });
}

QFuture<Result<api::Me>> Session::signIn(const QString& email, const QString& password)
{
    const api::LoginRequest body{toStdString(email), toStdString(password)};
    return begin(QStringLiteral("/api/v1/auth/login"), encode(body));
}

QFuture<Result<api::Me>> Session::signInWithCode(const std::string& challenge, const QString& code)
{
    const api::SecondFactorLogin body{challenge, toStdString(code)};
    return begin(QStringLiteral("/api/v1/auth/login/second-factor"), encode(body));
}

QFuture<Result<api::StepUp>> Session::prove(const api::StepUpRequest& proof)
{
    const ApiRequest request{
        .method = HttpMethod::post, .path = QStringLiteral("/api/v1/auth/step-up"), .body = encode(proof)};
    auto promise = std::make_shared<QPromise<Result<api::StepUp>>>();
    promise->start();
    const auto done = [this, promise](const Result<ApiResponse>& answer) {
        m_client.deliver([this, promise, stepUp = call::read<api::StepUp>(answer)] {
            if (stepUp.has_value())
                tellProof(true);
            promise->addResult(stepUp);
            promise->finish();
        });
    };
    QMetaObject::invokeMethod(
        &m_worker, [&worker = m_worker, request, done] { worker.prove(request, done); }, Qt::QueuedConnection);
    return promise->future();
}

void Session::declineProof()
{
    tellProof(false);
}

void Session::tellProof(bool given)
{
    QMetaObject::invokeMethod(
        &m_worker, [&worker = m_worker, given] { worker.proofGiven(given); }, Qt::QueuedConnection);
}

void Session::noteProofWanted()
{
    if (isSignalConnected(QMetaMethod::fromSignal(&Session::proofWanted)))
        Q_EMIT proofWanted();
    else
        declineProof();
}

QFuture<Result<api::Me>> Session::setUp(const api::SetupRequest& request)
{
    return begin(QStringLiteral("/api/v1/setup"), encode(request));
}

QFuture<Result<api::Me>> Session::acceptInvitation(const api::InvitationAcceptance& acceptance)
{
    return begin(QStringLiteral("/api/v1/auth/accept-invitation"), encode(acceptance));
}

QFuture<Result<api::Me>> Session::begin(const QString& path, const QByteArray& body)
{
    const ApiRequest request{.method = HttpMethod::post, .path = path, .body = body, .signedIn = false};
    return run([request](SessionWorker& worker, MeDone done) { worker.begin(request, std::move(done)); });
}

QFuture<Result<api::Me>> Session::run(std::function<void(SessionWorker&, MeDone)> job)
{
    auto promise = std::make_shared<QPromise<Result<api::Me>>>();
    promise->start();
    const MeDone done = [this, promise](const Result<api::Me>& me) {
        m_client.deliver([this, promise, me] {
            noteMe(me);
            promise->addResult(me);
            promise->finish();
        });
    };
    QMetaObject::invokeMethod(
        &m_worker, [&worker = m_worker, job = std::move(job), done] { job(worker, done); }, Qt::QueuedConnection);
    return promise->future();
}

void Session::refreshMe()
{
    AuthApi(m_client).me().then(this, [this](const Result<api::Me>& me) {
        if (!me || !m_me || me->id != m_me->id)
            return;
        m_me = *me;
        Q_EMIT meChanged();
    });
}

QFuture<Result<void>> Session::signOut()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto done = [this, promise](const Result<void>& result) {
        m_client.deliver([this, promise, result] {
            m_me.reset();
            setState(State::signedOut);
            promise->addResult(result);
            promise->finish();
        });
    };
    QMetaObject::invokeMethod(
        &m_worker, [&worker = m_worker, done] { worker.signOut(done); }, Qt::QueuedConnection);
    return promise->future();
}

bool Session::may(QStringView permission) const
{
    return m_me && std::ranges::find(m_me->permissions, toStdString(permission)) != m_me->permissions.end();
}

void Session::noteMe(const Result<api::Me>& me)
{
    if (me.has_value()) {
        m_me = *me;
        setState(State::signedIn);
    } else if (m_state == State::restoring) {
        setState(State::signedOut);
    }
}

void Session::noteEnded()
{
    m_me.reset();
    setState(State::signedOut);
    Q_EMIT ended();
}

QString Session::notPersistentReason() const
{
    return m_notPersistentReason ? m_notPersistentReason() : QString();
}

void Session::notePersistence(const std::function<QString()>& reason)
{
    m_notPersistentReason = reason;
    const QString told = notPersistentReason();
    if (std::exchange(m_toldReason, told) != told)
        Q_EMIT persistenceChanged();
}

void Session::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace bloomzy::client
