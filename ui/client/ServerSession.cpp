#include "ui/client/ServerSession.h"

#include "ui/client/ApiCall.h"

namespace bloomzy::client {

namespace {

/// An access token is renewed this long before its end, so that it does not end on the way.
constexpr auto renewalMargin = std::chrono::seconds(10);

bool isRefusal(const ClientError& error)
{
    return error.is(api::ErrorCode::unauthenticated) || error.is(api::ErrorCode::forbidden) ||
           error.is(api::ErrorCode::invalid);
}

} // namespace

ServerSession::ServerSession(std::unique_ptr<ServerWire> wire, Keepers keepers, Events events)
    : m_wire(std::move(wire))
    , m_keepers(std::move(keepers))
    , m_events(std::move(events))
    , m_keeper(m_keepers(m_events.notPersistent))
{
}

void ServerSession::keepThere(const Keepers& keepers, const FolderLock::Held& lock, const Result<ApiResponse>& answer)
{
    const auto tokens = call::read<api::TokenPair>(answer);
    if (tokens.has_error())
        return;
    const std::shared_ptr<TokenKeeper> keeper(keepers([](const auto&) {}).release(),
                                              [](TokenKeeper* done) { done->deleteLater(); });
    keeper->keep(sessionOf(*tokens), [lock, keeper] {});
}

void ServerSession::over()
{
    end();
    m_unproven.clear();
    m_open.giveUp(makeClientError(ClientError::Kind::signedOut));
}

void ServerSession::call(const ApiRequest& request, const CancelToken& cancel, Done<ApiResponse> done)
{
    if (!request.signedIn)
        m_wire->send(request, {}, cancel, done, done);
    else
        dispatch(request, cancel, provingFirst(request, cancel, std::move(done)));
}

void ServerSession::dispatch(const ApiRequest& request, const CancelToken& cancel, Done<ApiResponse> done)
{
    if (m_session.refreshToken.isEmpty())
        done(makeClientError(ClientError::Kind::signedOut));
    else if (m_accessToken.isEmpty() || m_accessEnds.hasExpired())
        renewThenCall(request, cancel, std::move(done));
    else
        signedCall(request, cancel, true, std::move(done));
}

void ServerSession::signedCall(const ApiRequest& request, const CancelToken& cancel, bool mayRenew,
                               Done<ApiResponse> done)
{
    const QByteArray used = m_accessToken;
    const auto answered = [=, this](const Result<ApiResponse>& result) {
        const bool refused = result.has_error() && result.error().is(api::ErrorCode::unauthenticated);
        if (!refused || !mayRenew)
            done(result);
        else if (m_accessToken != used && !m_accessToken.isEmpty())
            signedCall(request, cancel, false, done);
        else
            renewThenCall(request, cancel, done);
    };
    m_wire->send(request, used, cancel, answered, done);
}

void ServerSession::renewThenCall(const ApiRequest& request, const CancelToken& cancel, Done<ApiResponse> done)
{
    renew(m_open.add<void>([=, this](const Result<void>& outcome) {
        if (cancel.isCancelled())
            done(makeClientError(ClientError::Kind::cancelled));
        else if (outcome.has_error())
            done(outcome.error());
        else
            signedCall(request, cancel, false, done);
    }));
}

void ServerSession::renew(Done<void> done)
{
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() > 1)
        return;
    m_keeper->checkOut([this](const Result<TokenKeeper::CheckedOut>& entry) {
        if (entry.has_error())
            finishRenewal(entry.error());
        else
            renewFrom(*entry);
    });
}

void ServerSession::renewFrom(const TokenKeeper::CheckedOut& entry)
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

void ServerSession::renewWith(const KeptSession& kept, const FolderLock::Held& lock)
{
    const api::RefreshRequest body{kept.refreshToken.toStdString()};
    const ApiRequest request{.method = HttpMethod::post,
                             .path = QStringLiteral("/api/v1/auth/refresh"),
                             .body = encode(body),
                             .signedIn = false};
    const auto renewed = [this, kept, lock](const Result<ApiResponse>& answer) { onRenewed(kept, lock, answer); };
    const auto late = [keepers = m_keepers, lock](const Result<ApiResponse>& answer) {
        keepThere(keepers, lock, answer);
    };
    m_wire->send(request, {}, {}, renewed, late);
}

void ServerSession::onRenewed(const KeptSession& used, const FolderLock::Held& lock, const Result<ApiResponse>& answer)
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

void ServerSession::finishRenewal(const Result<void>& outcome)
{
    for (const auto& waiting : std::exchange(m_waiting, {}))
        waiting(outcome);
}

void ServerSession::adopt(const api::TokenPair& tokens)
{
    m_accessToken = QByteArray::fromStdString(tokens.accessToken);
    m_accessEnds.setRemainingTime(std::chrono::seconds(tokens.expiresIn) - renewalMargin);
    m_session = sessionOf(tokens);
}

void ServerSession::end()
{
    m_session = {};
    m_accessToken.clear();
    if (std::exchange(m_announced, false))
        m_events.ended();
}

ServerSession::Done<ApiResponse> ServerSession::beginning(Done<api::Me> done)
{
    return m_open.add<ApiResponse>([this, done = std::move(done)](const Result<ApiResponse>& answer) {
        const auto tokens = call::read<api::TokenPair>(answer);
        if (tokens.has_error()) {
            done(tokens.error());
            return;
        }
        adopt(*tokens);
        keepBeside();
        fetchMe(done);
    });
}

void ServerSession::keepBeside()
{
    // Without the lock the entry is written all the same: another console then takes up this newer session.
    m_keeper->lock([this](const Result<FolderLock::Held>& lock) {
        if (!m_session.refreshToken.isEmpty())
            m_keeper->keep(m_session, [lock] {});
    });
}

void ServerSession::restore(Done<api::Me> done)
{
    const auto answer = m_open.add<api::Me>(std::move(done));
    m_keeper->load([this, answer](const TokenKeeper::Kept& kept) {
        if (kept.has_error() || !*kept) {
            answer(kept.has_error() ? kept.error() : makeClientError(ClientError::Kind::signedOut));
            return;
        }
        m_session = **kept;
        fetchMe(answer);
    });
}

void ServerSession::fetchMe(Done<api::Me> done)
{
    const ApiRequest request{.path = QStringLiteral("/api/v1/auth/me")};
    const auto noteMe = [this, done = std::move(done)](const Result<ApiResponse>& answer) {
        auto me = call::read<api::Me>(answer);
        if (answer.has_value())
            m_announced = me.has_value();
        done(std::move(me));
    };
    call(request, {}, m_open.add<ApiResponse>(noteMe));
}

ServerSession::Done<ApiResponse> ServerSession::ending(Done<void> done)
{
    return m_open.add<ApiResponse>([this, done = std::move(done)](const Result<ApiResponse>& answer) {
        const bool told = answer.has_value() || answer.error().kind == ClientError::Kind::signedOut ||
                          answer.error().is(api::ErrorCode::unauthenticated);
        const Result<void> outcome = told ? Result<void>() : answer.error();
        const KeptSession session = m_session;
        m_announced = false;
        end();
        const auto forgotten = m_open.add<void>([done, outcome](const Result<void>&) { done(outcome); });
        m_keeper->forget(session, [forgotten] { forgotten({}); });
    });
}

} // namespace bloomzy::client
