#include "backend/auth/Sessions.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/Device.h"
#include "backend/auth/ExpiryLimits.h"
#include "backend/auth/KnownOriginStore.h"
#include "backend/auth/RefreshToken.h"
#include "backend/auth/RefreshTokenStore.h"
#include "backend/auth/Refusals.h"
#include "backend/auth/SessionProofStore.h"
#include "backend/auth/SessionStore.h"
#include "backend/core/Id.h"
#include "backend/core/crypto/Hash.h"
#include "backend/http/Origin.h"

namespace bloomzy::auth {
namespace {

constexpr std::size_t refreshTokenLimit = 128; // bytes of what is worth hashing
constexpr std::size_t sessionsOfUser = 50;
constexpr std::int64_t purgedAtOnce = 20;
constexpr std::int64_t originsOfUser = 20;

std::string familyHashOf(std::string_view token)
{
    const auto family = refreshtoken::familyOf(token);
    return family ? core::crypto::sha256Hex(*family) : std::string();
}

core::Error refreshRefused()
{
    return core::makeError(api::ErrorCode::unauthenticated, "The session is over. Sign in again.");
}

} // namespace

/// The session of a refresh token.
struct Sessions::Presented
{
    SessionRow session;
    bool newest; ///< its one good token; any other was used before
};

/// What a presented refresh token led to.
struct Sessions::Family
{
    Opened session; ///< the token in it is empty when the refresh was refused
    UserRow user;
};

Sessions::Sessions(storage::Database& database, const core::Clock& clock, Rights& rights, const Jwt& jwt,
                   const LiveLifetimes& lifetimes)
    : m_database(database)
    , m_clock(clock)
    , m_rights(rights)
    , m_jwt(jwt)
    , m_lifetimes(lifetimes)
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
    const Lifetimes lifetimes = m_lifetimes.now();
    session.idleExpiresAt = core::formatTime(time + lifetimes.sessionIdle);
    session.expiresAt = core::formatTime(time + lifetimes.session);
    session.device = deviceOf(request);
    session.signInAddress = request.remoteAddress;
    session.lastAddress = request.remoteAddress;
    std::string refreshToken = refreshtoken::first();
    session.familyHash = familyHashOf(refreshToken);
    BLOOMZY_CHECK(SessionStore::purge(transaction, now, purgedAtOnce));
    BLOOMZY_CHECK(limitExpiries(transaction, lifetimes, time));
    BLOOMZY_CHECK(SessionStore::insert(transaction, session));
    BLOOMZY_CHECK(SessionProofStore::put(transaction, session.id, now));
    BLOOMZY_CHECK(
        KnownOriginStore::put(transaction, userId, http::originOf(request.remoteAddress), now, originsOfUser));
    BLOOMZY_CHECK(endBeyondLimit(transaction, userId, now));
    BLOOMZY_CHECK(RefreshTokenStore::insert(transaction, {core::crypto::sha256Hex(refreshToken), session.id, now}));
    return Opened{userId, session.id, std::move(refreshToken)};
}

core::Result<Sessions::Opened> Sessions::renew(storage::Transaction& transaction, const http::Request& request)
{
    const core::Time time = m_clock.now();
    const std::string now = core::formatTime(time);
    BLOOMZY_TRY(auto session, SessionStore::byId(transaction, request.principal->sessionId));
    if (!session || !session->isLive(now))
        return refreshRefused();
    BLOOMZY_CHECK(SessionStore::end(transaction, session->id, now));
    session->id = core::newId(m_clock);
    session->lastUsedAt = now;
    session->idleExpiresAt = core::formatTime(time + m_lifetimes.now().sessionIdle);
    session->lastAddress = request.remoteAddress;
    std::string refreshToken = refreshtoken::first();
    session->familyHash = familyHashOf(refreshToken);
    BLOOMZY_CHECK(SessionStore::insert(transaction, *session));
    BLOOMZY_CHECK(SessionProofStore::put(transaction, session->id, now));
    BLOOMZY_CHECK(RefreshTokenStore::insert(transaction, {core::crypto::sha256Hex(refreshToken), session->id, now}));
    return Opened{session->userId, session->id, std::move(refreshToken)};
}

core::Result<void> Sessions::endBeyondLimit(storage::Transaction& transaction, const std::string& userId,
                                            std::string_view now)
{
    BLOOMZY_TRY(const auto live, SessionStore::liveOfUser(transaction, userId, now));
    for (std::size_t i = sessionsOfUser; i < live.size(); ++i)
        BLOOMZY_CHECK(SessionStore::end(transaction, live[i].id, now));
    return {};
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
    if (refreshToken.size() > refreshTokenLimit)
        return refreshRefused();
    BLOOMZY_CHECK(requireIssued(request, refreshToken));
    BLOOMZY_TRY(const Family family,
                storage::writeValue<Family>(
                    m_database, storage::Lane::interactive, request.deadline,
                    [&](storage::Transaction& transaction) { return rotate(transaction, request, refreshToken); }));
    if (family.session.refreshToken.empty()) {
        m_rights.reload(family.session.userId);
        return recorded(refreshRefused());
    }
    return tokensFor(family.session);
}

core::Result<void> Sessions::requireIssued(const http::Request& request, std::string_view token) const
{
    // Invented tokens end here and never occupy the writer.
    return m_database.read(
        [&](storage::Snapshot& snapshot) -> core::Result<void> {
            BLOOMZY_TRY(const auto found, find(snapshot, token));
            return found ? core::Result<void>() : core::Result<void>(refreshRefused());
        },
        request.deadline);
}

core::Result<std::optional<Sessions::Presented>> Sessions::find(storage::Snapshot& snapshot, std::string_view token)
{
    std::optional<Presented> found;
    BLOOMZY_TRY(const auto row, RefreshTokenStore::byHash(snapshot, core::crypto::sha256Hex(token)));
    BLOOMZY_TRY(auto session, row ? SessionStore::byId(snapshot, row->sessionId)
                                  : SessionStore::byFamily(snapshot, familyHashOf(token)));
    if (session)
        found = Presented{std::move(*session), row.has_value()};
    return found;
}

core::Result<Sessions::Family> Sessions::rotate(storage::Transaction& transaction, const http::Request& request,
                                                std::string_view token)
{
    const core::Time time = m_clock.now();
    const std::string now = core::formatTime(time);
    BLOOMZY_CHECK(limitExpiries(transaction, m_lifetimes.now(), time));
    BLOOMZY_TRY(auto presented, find(transaction, token));
    if (!presented || !presented->session.isLive(now))
        return refreshRefused();
    BLOOMZY_TRY(const auto user, UserStore::byId(transaction, presented->session.userId));
    if (!user || user->status != api::UserStatus::active)
        return refreshRefused();
    Family family{{user->id, presented->session.id, {}}, *user};
    if (std::string device = deviceOf(request); !device.empty())
        presented->session.device = std::move(device);
    presented->session.lastAddress = request.remoteAddress;
    if (presented->newest)
        BLOOMZY_CHECK(replace(transaction, token, presented->session, family.session.refreshToken));
    if (family.session.refreshToken.empty())
        BLOOMZY_CHECK(endReused(transaction, request, family, now));
    return family;
}

core::Result<void> Sessions::replace(storage::Transaction& transaction, std::string_view token, SessionRow& session,
                                     std::string& next) const
{
    const core::Time time = m_clock.now();
    std::string made = refreshtoken::next(token);
    BLOOMZY_TRY(const bool first, RefreshTokenStore::replace(transaction, core::crypto::sha256Hex(token),
                                                             core::crypto::sha256Hex(made), core::formatTime(time)));
    if (!first)
        return {};
    session.lastUsedAt = core::formatTime(time);
    session.idleExpiresAt = core::formatTime(time + m_lifetimes.now().sessionIdle);
    session.familyHash = familyHashOf(made);
    next = std::move(made);
    return SessionStore::touch(transaction, session);
}

core::Result<void> Sessions::endReused(storage::Transaction& transaction, const http::Request& request,
                                       const Family& family, std::string_view now)
{
    BLOOMZY_CHECK(SessionStore::end(transaction, family.session.sessionId, now));
    // Whoever holds a used token need not be the user.
    api::AuditEvent event = anonymousEvent(request, "session.refreshReuse");
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
