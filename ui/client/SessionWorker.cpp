#include "ui/client/SessionWorker.h"

#include "ui/client/JsonCodecImpl.h"

namespace bloomzy::client {

namespace {

/// An access token is renewed this long before its end, so that it does not end on the way.
constexpr auto renewalMargin = std::chrono::seconds(10);

/// The session outlives a new port of the embedded server, but never another key.
QString entryNameAt(const ServerAddress& address, const QString& profileId)
{
    const QString server = address.fingerprint.isEmpty() ? address.url.authority() : address.fingerprint;
    return QStringLiteral("session/%1/%2").arg(profileId, server);
}

QString entryName(const ApiClient::Options& options)
{
    return entryNameAt(options.address, options.profileId);
}

bool isRefusal(const ClientError& error)
{
    return error.is(api::ErrorCode::unauthenticated) || error.is(api::ErrorCode::forbidden) ||
           error.is(api::ErrorCode::invalid);
}

} // namespace

SessionWorker::SessionWorker(ApiClient::Options options, Events events)
    : m_options(std::move(options))
    , m_events(std::move(events))
{
}

void SessionWorker::open()
{
    m_transport = new HttpTransport(m_options.address, m_options.timeout, this);
    m_transport->setLanguage(m_options.language);
    openKeeper();
}

void SessionWorker::openKeeper()
{
    delete m_keeper;
    m_keeper =
        new TokenKeeper(m_options.secrets, entryName(m_options), m_options.lockFolder, m_events.notPersistent, this);
}

void SessionWorker::setAddress(const ServerAddress& address)
{
    const bool otherServer = entryName(m_options) != entryNameAt(address, m_options.profileId);
    m_options.address = address;
    m_transport->setAddress(address);
    if (otherServer) {
        end();
        openKeeper();
    }
}

void SessionWorker::setLanguage(const QString& language)
{
    m_transport->setLanguage(language);
}

void SessionWorker::call(ApiRequest request, const CancelToken& cancel, Done<ApiResponse> done)
{
    if (request.method == HttpMethod::post) {
        request.headers.emplace_back("Idempotency-Key", m_keys.keyFor(request));
        done = [this, request, done = std::move(done)](Result<ApiResponse> result) {
            const bool unsettled = result.has_error() && (result.error().kind == ClientError::Kind::unreachable ||
                                                          result.error().kind == ClientError::Kind::timeout);
            if (!unsettled)
                m_keys.settle(request);
            done(std::move(result));
        };
    }
    if (!request.signedIn)
        transmit(request, {}, cancel, std::move(done));
    else if (m_session.refreshToken.isEmpty())
        done(makeClientError(ClientError::Kind::signedOut));
    else if (m_accessToken.isEmpty() || m_accessEnds.hasExpired())
        renewThenCall(request, cancel, std::move(done));
    else
        signedCall(request, cancel, true, std::move(done));
}

void SessionWorker::transmit(const ApiRequest& request, const QByteArray& accessToken, const CancelToken& cancel,
                             Done<ApiResponse> done)
{
    ApiRequest sent = request;
    if (request.onData)
        sent.onData = [this, onData = request.onData](const QByteArray& bytes) {
            m_events.reachable(true);
            onData(bytes);
        };
    m_transport->send(sent, accessToken, cancel, [this, done = std::move(done)](Result<ApiResponse> result) {
        note(result);
        done(std::move(result));
    });
}

void SessionWorker::note(const Result<ApiResponse>& result)
{
    using Kind = ClientError::Kind;
    if (result.has_value() || result.error().kind == Kind::problem)
        m_events.reachable(true);
    else if (result.error().kind == Kind::unreachable || result.error().kind == Kind::timeout)
        m_events.reachable(false);
    else if (result.error().kind == Kind::keyChanged)
        m_events.keyChanged(result.error().presentedKey);
}

void SessionWorker::signedCall(const ApiRequest& request, const CancelToken& cancel, bool mayRenew,
                               Done<ApiResponse> done)
{
    const QByteArray used = m_accessToken;
    transmit(request, used, cancel, [=, this, done = std::move(done)](Result<ApiResponse> result) {
        const bool refused = result.has_error() && result.error().is(api::ErrorCode::unauthenticated);
        if (!refused || !mayRenew)
            done(std::move(result));
        else if (m_accessToken != used && !m_accessToken.isEmpty())
            signedCall(request, cancel, false, done);
        else
            renewThenCall(request, cancel, done);
    });
}

void SessionWorker::renewThenCall(const ApiRequest& request, const CancelToken& cancel, Done<ApiResponse> done)
{
    renew([=, this, done = std::move(done)](const Result<void>& outcome) {
        if (cancel.isCancelled())
            done(makeClientError(ClientError::Kind::cancelled));
        else if (outcome.has_error())
            done(outcome.error());
        else
            signedCall(request, cancel, false, done);
    });
}

void SessionWorker::renew(Renewed done)
{
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() > 1)
        return;
    m_keeper->lock([this](const Result<FolderLock::Held>& lock) {
        if (lock.has_error())
            finishRenewal(lock.error());
        else
            renewLocked(*lock);
    });
}

void SessionWorker::renewLocked(const FolderLock::Held& lock)
{
    m_keeper->load([this, lock](const Result<std::optional<KeptSession>>& kept) {
        if (kept.has_error()) {
            renewWith(m_session, lock);
        } else if (!*kept || (*kept)->subject != m_session.subject) {
            // Signed out by another console, or someone else signed in there: their session is not ours to use.
            end();
            finishRenewal(makeClientError(ClientError::Kind::signedOut));
        } else {
            renewWith(**kept, lock);
        }
    });
}

void SessionWorker::renewWith(const KeptSession& kept, const FolderLock::Held& lock)
{
    const api::RefreshRequest body{kept.refreshToken.toStdString()};
    const ApiRequest request{.method = HttpMethod::post,
                             .path = QStringLiteral("/api/v1/auth/refresh"),
                             .body = encode(body),
                             .signedIn = false};
    transmit(request, {}, {}, [this, kept, lock](const Result<ApiResponse>& answer) { onRenewed(kept, lock, answer); });
}

void SessionWorker::onRenewed(const KeptSession& used, const FolderLock::Held& lock, const Result<ApiResponse>& answer)
{
    if (answer.has_error() && isRefusal(answer.error())) {
        end();
        m_keeper->forget(used, [this, lock] { finishRenewal(makeClientError(ClientError::Kind::signedOut)); });
        return;
    }
    if (answer.has_error()) {
        finishRenewal(answer.error());
        return;
    }
    const auto tokens = decode<api::TokenPair>(answer->body);
    if (tokens.has_error()) {
        finishRenewal(tokens.error());
        return;
    }
    adopt(*tokens);
    m_keeper->keep(m_session, [lock] {});
    finishRenewal({});
}

void SessionWorker::finishRenewal(const Result<void>& outcome)
{
    for (const auto& waiting : std::exchange(m_waiting, {}))
        waiting(outcome);
}

void SessionWorker::adopt(const api::TokenPair& tokens)
{
    m_accessToken = QByteArray::fromStdString(tokens.accessToken);
    m_accessEnds.setRemainingTime(std::chrono::seconds(tokens.expiresIn) - renewalMargin);
    m_session = {subjectOf(m_accessToken), QByteArray::fromStdString(tokens.refreshToken)};
}

void SessionWorker::end()
{
    m_session = {};
    m_accessToken.clear();
    if (std::exchange(m_announced, false))
        m_events.ended();
}

void SessionWorker::begin(const ApiRequest& request, Done<api::Me> done)
{
    call(request, {}, [this, done = std::move(done)](const Result<ApiResponse>& answer) {
        if (answer.has_error()) {
            done(answer.error());
            return;
        }
        const auto tokens = decode<api::TokenPair>(answer->body);
        if (tokens.has_error()) {
            done(tokens.error());
            return;
        }
        adopt(*tokens);
        keepBeside();
        fetchMe(done);
    });
}

void SessionWorker::keepBeside()
{
    // Without the lock the entry is written all the same: another console then takes up this newer session.
    m_keeper->lock([this](const Result<FolderLock::Held>& lock) {
        if (!m_session.refreshToken.isEmpty())
            m_keeper->keep(m_session, [lock] {});
    });
}

void SessionWorker::restore(Done<api::Me> done)
{
    m_keeper->load([this, done = std::move(done)](const Result<std::optional<KeptSession>>& kept) {
        if (kept.has_error() || !*kept) {
            done(kept.has_error() ? kept.error() : makeClientError(ClientError::Kind::signedOut));
            return;
        }
        m_session = **kept;
        fetchMe(done);
    });
}

void SessionWorker::fetchMe(Done<api::Me> done)
{
    const ApiRequest request{.path = QStringLiteral("/api/v1/auth/me")};
    call(request, {}, [this, done = std::move(done)](const Result<ApiResponse>& answer) {
        if (answer.has_error()) {
            done(answer.error());
            return;
        }
        auto me = decode<api::Me>(answer->body);
        m_announced = me.has_value();
        done(std::move(me));
    });
}

void SessionWorker::signOut(Done<void> done)
{
    const ApiRequest request{.method = HttpMethod::post, .path = QStringLiteral("/api/v1/auth/logout")};
    call(request, {}, [this, done = std::move(done)](const Result<ApiResponse>& answer) {
        const bool told = answer.has_value() || answer.error().kind == ClientError::Kind::signedOut ||
                          answer.error().is(api::ErrorCode::unauthenticated);
        Result<void> outcome;
        if (!told)
            outcome = answer.error();
        const KeptSession session = m_session;
        m_announced = false;
        end();
        m_keeper->forget(session, [done, outcome] { done(outcome); });
    });
}

} // namespace bloomzy::client
