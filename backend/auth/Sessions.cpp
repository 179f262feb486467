#include "backend/auth/Sessions.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/KnownOriginStore.h"
#include "backend/auth/Origin.h"
#include "backend/auth/RefreshTokenStore.h"
#include "backend/auth/SessionStore.h"
#include "backend/core/Id.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/crypto/Random.h"

namespace bloomzy::auth {
namespace {

constexpr std::size_t kTokenBytes = 32;
constexpr std::size_t kRefreshTokenLimit = 128; // bytes of what is worth hashing
constexpr std::size_t kSessionsOfUser = 50;
constexpr std::int64_t kPurgedAtOnce = 20;
constexpr std::int64_t kOriginsOfUser = 20;

core::Error refreshRefused()
{
    return core::makeError(api::ErrorCode::unauthenticated, "The session is over. Sign in again.");
}

} // namespace

/// What a presented refresh token led to.
struct Sessions::Family
{
    Opened session; ///< the token in it is empty when the refresh was refused
    UserRow user;
};

Sessions::Sessions(storage::Database& database, const core::Clock& clock, Rights& rights, const Jwt& jwt,
                   const AuthOptions& options)
    : m_database(database)
    , m_clock(clock)
    , m_rights(rights)
    , m_jwt(jwt)
    , m_idleLife(options.sessionIdleLife)
    , m_life(options.sessionLife)
{
}

core::Result<Sessions::Opened> Sessions::open(storage::Transaction& transaction, const http::Request& request,
                                              const std::string& userId)
{
    const core::Time time = m_clock.now();
    const std::string now = core::formatTime(time);
    SessionRow session;
    session.id = core::newId(m_clock);
    session.userId = userId;
    session.createdAt = now;
    session.lastUsedAt = now;
    session.idleExpiresAt = core::formatTime(time + m_idleLife);
    session.expiresAt = core::formatTime(time + m_life);
    BLOOMZY_CHECK(SessionStore::purge(transaction, now, kPurgedAtOnce));
    BLOOMZY_CHECK(SessionStore::insert(transaction, session));
    BLOOMZY_CHECK(KnownOriginStore::put(transaction, userId, originOf(request.remoteAddress), now, kOriginsOfUser));
    BLOOMZY_CHECK(endBeyondLimit(transaction, userId, now));
    BLOOMZY_TRY(std::string refreshToken, newRefreshToken(transaction, session.id, now));
    return Opened{userId, session.id, std::move(refreshToken)};
}

core::Result<void> Sessions::endBeyondLimit(storage::Transaction& transaction, const std::string& userId,
                                            std::string_view now)
{
    BLOOMZY_TRY(const auto live, SessionStore::liveOfUser(transaction, userId, now));
    for (std::size_t i = kSessionsOfUser; i < live.size(); ++i)
        BLOOMZY_CHECK(SessionStore::end(transaction, live[i].id, now));
    return {};
}

core::Result<std::string> Sessions::newRefreshToken(storage::Transaction& transaction, const std::string& sessionId,
                                                    std::string_view now)
{
    std::string token = core::crypto::randomToken(kTokenBytes);
    BLOOMZY_CHECK(
        RefreshTokenStore::insert(transaction, {core::crypto::sha256Hex(token), sessionId, std::string(now), {}}));
    return token;
}

core::Result<api::TokenPair> Sessions::tokensFor(const Opened& session)
{
    m_rights.reload(session.userId);
    BLOOMZY_TRY(std::string accessToken,
                m_jwt.issue(session.userId, session.sessionId, core::newId(m_clock), m_clock.now()));
    return api::TokenPair{std::move(accessToken), session.refreshToken, m_jwt.life().count()};
}

core::Result<api::TokenPair> Sessions::refresh(const http::Request& request, std::string_view refreshToken)
{
    if (refreshToken.size() > kRefreshTokenLimit)
        return refreshRefused();
    const std::string hash = core::crypto::sha256Hex(refreshToken);
    BLOOMZY_CHECK(requireIssued(request, hash));
    BLOOMZY_TRY(const Family family,
                storage::writeValue<Family>(
                    m_database, storage::Lane::interactive, request.deadline,
                    [&](storage::Transaction& transaction) { return rotate(transaction, request, hash); }));
    if (family.session.refreshToken.empty()) {
        m_rights.reload(family.session.userId);
        return refreshRefused();
    }
    return tokensFor(family.session);
}

core::Result<void> Sessions::requireIssued(const http::Request& request, std::string_view tokenHash)
{
    // Invented tokens end here and never occupy the writer.
    return m_database.read(
        [&](storage::Snapshot& snapshot) -> core::Result<void> {
            BLOOMZY_TRY(const auto token, RefreshTokenStore::byHash(snapshot, tokenHash));
            return token ? core::Result<void>() : core::Result<void>(refreshRefused());
        },
        request.deadline);
}

core::Result<Sessions::Family> Sessions::rotate(storage::Transaction& transaction, const http::Request& request,
                                                std::string_view tokenHash)
{
    const core::Time time = m_clock.now();
    const std::string now = core::formatTime(time);
    BLOOMZY_TRY(const auto token, RefreshTokenStore::byHash(transaction, tokenHash));
    if (!token)
        return refreshRefused();
    BLOOMZY_TRY(const auto session, SessionStore::byId(transaction, token->sessionId));
    if (!session || !session->isLive(now))
        return refreshRefused();
    BLOOMZY_TRY(const auto user, UserStore::byId(transaction, session->userId));
    if (!user || user->status != api::UserStatus::active)
        return refreshRefused();
    Family family{{user->id, session->id, {}}, *user};
    BLOOMZY_TRY(const bool first, RefreshTokenStore::use(transaction, tokenHash, now));
    if (!first) {
        BLOOMZY_CHECK(endReused(transaction, request, family, now));
        return family;
    }
    BLOOMZY_CHECK(SessionStore::touch(transaction, session->id, now, core::formatTime(time + m_idleLife)));
    BLOOMZY_TRY(family.session.refreshToken, newRefreshToken(transaction, session->id, now));
    return family;
}

core::Result<void> Sessions::endReused(storage::Transaction& transaction, const http::Request& request,
                                       const Family& family, std::string_view now)
{
    BLOOMZY_CHECK(SessionStore::end(transaction, family.session.sessionId, now));
    // Whoever holds a used token need not be the user.
    api::AuditEvent event = anonymousEvent(request, m_clock, "session.refreshReuse");
    event.actor.sessionId = family.session.sessionId;
    event.target = targetOf(family.user);
    event.outcome = api::AuditOutcome::denied;
    event.reason = "A used refresh token came again; the session was ended.";
    return http::recordAudit(transaction, std::move(event));
}

core::Result<void> Sessions::logout(const http::Request& request)
{
    const http::Principal& caller = *request.principal;
    const std::string now = core::formatTime(m_clock.now());
    auto ended = m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(SessionStore::end(transaction, caller.sessionId, now));
            return http::recordAudit(transaction, request, api::AuditTarget{"session", caller.sessionId, {}});
        },
        request.deadline);
    if (ended.has_value())
        m_rights.reload(caller.userId);
    return ended;
}

} // namespace bloomzy::auth
