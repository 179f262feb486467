#include "ui/client/SessionWorker.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

/// An access token is renewed this long before its end, so that it does not end on the way.
constexpr auto renewalMargin = std::chrono::seconds(10);

QString entryName(const ServerAddress& address, const QString& profileId)
{
    return QStringLiteral("session/%1/%2").arg(profileId, address.identity());
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
    // The one before it still answers whoever waits for it.
    m_keeper = new TokenKeeper(m_options.secrets, entryName(m_options.address, m_options.profileId),
                               m_options.lockFolder, m_events.notPersistent, this);
}

void SessionWorker::setAddress(const ServerAddress& address)
{
    const bool otherServer = address.identity() != m_options.address.identity();
    m_options.address = address;
    m_transport->setAddress(address);
    if (otherServer) {
        end();
        openKeeper();
        finishRenewal(makeClientError(ClientError::Kind::signedOut));
    }
}

void SessionWorker::setLanguage(const QString& language)
{
    m_transport->setLanguage(language);
}

void SessionWorker::call(ApiRequest request, const CancelToken& cancel, Done<ApiResponse> done)
{
    if (request.method == HttpMethod::post)
        done = m_keys.keyed(request, std::move(done));
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
    transmit(request, used, cancel, [=, this, keeper = m_keeper, done = std::move(done)](Result<ApiResponse> result) {
        const bool refused = result.has_error() && result.error().is(api::ErrorCode::unauthenticated);
        if (!refused || !mayRenew || keeper != m_keeper)
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
    m_keeper->checkOut([this, keeper = m_keeper](const Result<TokenKeeper::CheckedOut>& entry) {
        if (keeper != m_keeper)
            return;
        if (entry.has_error())
            finishRenewal(entry.error());
        else
            renewLocked(*entry);
    });
}

void SessionWorker::renewLocked(const TokenKeeper::CheckedOut& entry)
{
    const auto& [lock, kept] = entry;
    if (kept.has_error()) {
        renewWith(m_session, lock);
    } else if (!*kept || (*kept)->subject != m_session.subject) {
        // Signed out by another console, or someone else signed in there: their session is not ours to use.
        end();
        finishRenewal(makeClientError(ClientError::Kind::signedOut));
    } else {
        renewWith(**kept, lock);
    }
}

void SessionWorker::renewWith(const KeptSession& kept, const FolderLock::Held& lock)
{
    const api::RefreshRequest body{kept.refreshToken.toStdString()};
    const ApiRequest request{.method = HttpMethod::post,
                             .path = QStringLiteral("/api/v1/auth/refresh"),
                             .body = encode(body),
                             .signedIn = false};
    transmit(request, {}, {}, [this, kept, lock, keeper = m_keeper](const Result<ApiResponse>& answer) {
        if (keeper == m_keeper)
            onRenewed(kept, lock, answer);
        else
            keepThere(*keeper, lock, answer);
    });
}

void SessionWorker::keepThere(TokenKeeper& keeper, const FolderLock::Held& lock, const Result<ApiResponse>& answer)
{
    const auto tokens = call::read<api::TokenPair>(answer);
    if (tokens.has_value())
        keeper.keep(sessionOf(*tokens), [lock] {});
}

void SessionWorker::onRenewed(const KeptSession& used, const FolderLock::Held& lock, const Result<ApiResponse>& answer)
{
    if (answer.has_error() && isRefusal(answer.error())) {
        end();
        m_keeper->forget(used, [this, lock] { finishRenewal(makeClientError(ClientError::Kind::signedOut)); });
        return;
    }
    const auto tokens = call::read<api::TokenPair>(answer);
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
    m_session = sessionOf(tokens);
}

void SessionWorker::end()
{
    m_session = {};
    m_accessToken.clear();
    if (std::exchange(m_announced, false))
        m_events.ended();
}

template <class T>
SessionWorker::Done<T> SessionWorker::fromHere(Done<T> done) const
{
    return [this, keeper = m_keeper, done = std::move(done)](Result<T> result) {
        done(keeper == m_keeper ? std::move(result) : makeClientError(ClientError::Kind::signedOut));
    };
}

void SessionWorker::begin(const ApiRequest& request, Done<api::Me> done)
{
    const auto noteTokens = [this, done = std::move(done)](const Result<ApiResponse>& answer) {
        const auto tokens = call::read<api::TokenPair>(answer);
        if (tokens.has_error()) {
            done(tokens.error());
            return;
        }
        adopt(*tokens);
        keepBeside();
        fetchMe(done);
    };
    call(request, {}, fromHere<ApiResponse>(noteTokens));
}

void SessionWorker::keepBeside()
{
    // Without the lock the entry is written all the same: another console then takes up this newer session.
    m_keeper->lock([this, keeper = m_keeper](const Result<FolderLock::Held>& lock) {
        if (keeper == m_keeper && !m_session.refreshToken.isEmpty())
            m_keeper->keep(m_session, [lock] {});
    });
}

void SessionWorker::restore(Done<api::Me> done)
{
    using Kept = std::optional<KeptSession>;
    m_keeper->load(fromHere<Kept>([this, done = std::move(done)](const Result<Kept>& kept) {
        if (kept.has_error() || !*kept) {
            done(kept.has_error() ? kept.error() : makeClientError(ClientError::Kind::signedOut));
            return;
        }
        m_session = **kept;
        fetchMe(done);
    }));
}

void SessionWorker::fetchMe(Done<api::Me> done)
{
    const ApiRequest request{.path = QStringLiteral("/api/v1/auth/me")};
    const auto noteMe = [this, done = std::move(done)](const Result<ApiResponse>& answer) {
        auto me = call::read<api::Me>(answer);
        if (answer.has_value())
            m_announced = me.has_value();
        done(std::move(me));
    };
    call(request, {}, fromHere<ApiResponse>(noteMe));
}

void SessionWorker::signOut(Done<void> done)
{
    const ApiRequest request{.method = HttpMethod::post, .path = QStringLiteral("/api/v1/auth/logout")};
    call(request, {}, [this, keeper = m_keeper, done = std::move(done)](const Result<ApiResponse>& answer) {
        const bool told = answer.has_value() || answer.error().kind == ClientError::Kind::signedOut ||
                          answer.error().is(api::ErrorCode::unauthenticated);
        Result<void> outcome;
        if (!told)
            outcome = answer.error();
        if (keeper != m_keeper)
            return done(outcome); // it ended when the address changed
        const KeptSession session = m_session;
        m_announced = false;
        end();
        m_keeper->forget(session, [done, outcome] { done(outcome); });
    });
}

} // namespace bloomzy::client
