#include "backend/auth/SignInService.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/Refusals.h"
#include "backend/auth/TextRules.h"
#include "backend/auth/Wiped.h"
#include "backend/http/Origin.h"

namespace bloomzy::auth {
namespace {

constexpr Rate attemptRate{60, std::chrono::seconds(1)};
constexpr Rate unknownAuditRate{1, std::chrono::minutes(1)};
constexpr Rate allUnknownAuditRate{60, std::chrono::seconds(1)};
constexpr std::chrono::seconds afterwards{10};

core::Error refused()
{
    return core::makeError(api::ErrorCode::unauthenticated,
                           "The email address or the password is wrong. Nothing was changed; try again.");
}

bool maySignIn(const std::optional<UserRow>& user)
{
    return user && user->status == api::UserStatus::active;
}

std::string_view reasonOf(const UserRow& user, bool passwordMatched)
{
    if (user.status == api::UserStatus::invited)
        return "The invitation is not accepted yet.";
    if (!passwordMatched)
        return "Wrong password.";
    return "The user is suspended.";
}

} // namespace

SignInService::SignInService(storage::Database& database, const core::Clock& clock, PasswordHasher& hasher,
                             Sessions& sessions)
    : m_database(database)
    , m_clock(clock)
    , m_hasher(hasher)
    , m_sessions(sessions)
    , m_throttle(clock)
    , m_attempts(clock, attemptRate)
    , m_unknownAudits(clock, unknownAuditRate)
    , m_allUnknownAudits(clock, allUnknownAuditRate)
{
}

core::Result<api::TokenPair> SignInService::login(const http::Request& request, api::LoginRequest body)
{
    const Wiped password(body.password);
    if (const auto wait = m_attempts.take(http::originOf(request.remoteAddress)))
        return tooManyRequests(*wait);
    BLOOMZY_TRY(HashGate::Ticket ticket, m_hasher.enter());
    BLOOMZY_TRY(const Begun begun, begin(request, normalEmail(body.email)));
    if (begun.wait)
        return tooManyRequests(*begun.wait);
    BLOOMZY_TRY(const bool matched, verify(begun, ticket, body.password, request.deadline));
    if (!matched || !maySignIn(begun.user))
        return fail(request, begun, matched);
    return succeed(request, begun);
}

core::Result<SignInService::Begun> SignInService::begin(const http::Request& request, const std::string& email)
{
    return storage::writeValue<Begun>(m_database, storage::Lane::interactive, request.deadline,
                                      [&](storage::Transaction& transaction) -> core::Result<Begun> {
                                          Begun begun;
                                          BLOOMZY_TRY(begun.user, UserStore::byEmail(transaction, email));
                                          begun.attempt = {core::crypto::sha256Hex(email),
                                                           http::originOf(request.remoteAddress),
                                                           begun.user ? begun.user->id : std::string()};
                                          BLOOMZY_TRY(begun.wait, m_throttle.begin(transaction, begun.attempt));
                                          return begun;
                                      });
}

core::Result<bool> SignInService::verify(const Begun& begun, HashGate::Ticket& ticket, std::string_view password,
                                         storage::Deadline deadline)
{
    const std::string_view encoded = begun.user ? std::string_view(begun.user->passwordHash) : std::string_view();
    auto matched = m_hasher.matches(ticket, encoded, password, deadline);
    if (matched.has_error())
        withdraw(begun);
    return matched;
}

core::Result<api::TokenPair> SignInService::succeed(const http::Request& request, const Begun& begun)
{
    BLOOMZY_TRY(const Sessions::Opened opened,
                storage::writeValue<Sessions::Opened>(
                    m_database, storage::Lane::interactive, request.deadline,
                    [&](storage::Transaction& transaction) { return openSession(transaction, request, begun); }));
    return m_sessions.tokensFor(opened);
}

core::Result<Sessions::Opened> SignInService::openSession(storage::Transaction& transaction,
                                                          const http::Request& request, const Begun& begun)
{
    // The hash took its time: the person may have been suspended or have changed the password meanwhile.
    BLOOMZY_TRY(auto user, UserStore::byId(transaction, begun.attempt.userId));
    if (!maySignIn(user) || user->passwordHash != begun.user->passwordHash)
        return refused();
    BLOOMZY_CHECK(m_throttle.succeeded(transaction, begun.attempt));
    user->lastSignInAt = core::formatTime(m_clock.now());
    BLOOMZY_CHECK(UserStore::update(transaction, *user));
    BLOOMZY_TRY(auto opened, m_sessions.open(transaction, request, user->id));
    api::AuditEvent event = eventBy(*user, opened.sessionId, request, "session.login");
    event.target = targetOf(*user);
    BLOOMZY_CHECK(http::recordAudit(transaction, std::move(event)));
    return opened;
}

core::Error SignInService::fail(const http::Request& request, const Begun& begun, bool passwordMatched)
{
    // Unknown accounts cost a transaction too, whether or not it records anything: the time must not tell them apart.
    const bool recorded = begun.user || (!m_unknownAudits.take(begun.attempt.origin) && !m_allUnknownAudits.take({}));
    auto done = m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(m_throttle.failed(transaction, begun.attempt));
            if (!recorded)
                return {};
            return http::recordAudit(transaction, failureEvent(request, begun, passwordMatched));
        },
        request.deadline);
    return done.has_error() ? done.error() : refused();
}

api::AuditEvent SignInService::failureEvent(const http::Request& request, const Begun& begun, bool passwordMatched)
{
    api::AuditEvent event = anonymousEvent(request, "session.login");
    event.outcome = api::AuditOutcome::denied;
    if (begun.user) {
        event.target = targetOf(*begun.user);
        event.reason = reasonOf(*begun.user, passwordMatched);
    } else {
        event.reason = "No user has this address. Further ones from there are not recorded for a minute.";
    }
    return event;
}

void SignInService::withdraw(const Begun& begun)
{
    // When this fails too, the attempt stays counted: the safe side.
    static_cast<void>(m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return m_throttle.withdraw(transaction, begun.attempt); },
        storage::deadlineIn(afterwards)));
}

} // namespace bloomzy::auth
