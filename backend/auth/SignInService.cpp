#include "backend/auth/SignInService.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/Refusals.h"
#include "backend/auth/TextRules.h"
#include "backend/auth/Wiped.h"
#include "backend/http/Origin.h"

namespace bloomzy::auth {
namespace {

constexpr Rate attemptRate{60, std::chrono::seconds(1)};
// So that nobody fills the disk from outside: what is beyond these is counted by its network (http/refusals).
constexpr Rate unknownAuditRate{1, std::chrono::minutes(1)};
constexpr Rate allUnknownAuditRate{60, std::chrono::seconds(10)};
constexpr Rate knownAuditRate{1'000, std::chrono::seconds(5)};

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

SignInService::SignInService(storage::Database& database, const core::Clock& clock, PasswordAttempts& passwords,
                             SecondFactorSignIn& secondFactor, Sessions& sessions)
    : m_database(database)
    , m_clock(clock)
    , m_passwords(passwords)
    , m_secondFactor(secondFactor)
    , m_sessions(sessions)
    , m_attempts(clock, attemptRate)
    , m_unknownAudits(clock, unknownAuditRate)
    , m_allUnknownAudits(clock, allUnknownAuditRate)
    , m_knownAudits(clock, knownAuditRate)
{
}

core::Result<SignInAnswer> SignInService::login(const http::Request& request, api::LoginRequest body)
{
    const Wiped password(body.password);
    if (const auto wait = m_attempts.take(http::originOf(request.remoteAddress)))
        return tooManyRequests(*wait);
    BLOOMZY_TRY(HashGate::Ticket ticket, m_passwords.enter());
    BLOOMZY_TRY(const Begun begun, m_passwords.begin(request, normalEmail(body.email)));
    if (begun.wait)
        return tooManyRequests(*begun.wait);
    BLOOMZY_TRY(const bool matched, m_passwords.verify(begun, ticket, body.password, request.deadline));
    if (!matched || !maySignIn(begun.user))
        return fail(request, begun, matched);
    return succeed(request, begun);
}

core::Result<SignInAnswer> SignInService::succeed(const http::Request& request, const Begun& begun)
{
    BLOOMZY_TRY(Passed passed, storage::writeValue<Passed>(m_database, storage::Lane::interactive, request.deadline,
                                                           [&](storage::Transaction& transaction) {
                                                               return pass(transaction, request, begun);
                                                           }));
    if (auto* challenge = std::get_if<api::SecondFactorChallenge>(&passed))
        return SignInAnswer(std::move(*challenge));
    BLOOMZY_TRY(api::TokenPair tokens, m_sessions.tokensFor(std::get<Sessions::Opened>(passed)));
    return SignInAnswer(std::move(tokens));
}

core::Result<SignInService::Passed> SignInService::pass(storage::Transaction& transaction, const http::Request& request,
                                                        const Begun& begun)
{
    // The hash took its time: the person may have been suspended or have changed the password meanwhile.
    BLOOMZY_TRY(auto user, UserStore::byId(transaction, begun.attempt.userId));
    if (!maySignIn(user) || user->passwordHash != begun.user->passwordHash)
        return refused();
    BLOOMZY_CHECK(m_passwords.succeeded(transaction, begun));
    BLOOMZY_TRY(auto challenge, m_secondFactor.challenge(transaction, request, *user));
    if (challenge)
        return Passed(std::move(*challenge));
    BLOOMZY_TRY(auto opened, openSession(transaction, request, std::move(*user)));
    return Passed(std::move(opened));
}

core::Result<Sessions::Opened> SignInService::openSession(storage::Transaction& transaction,
                                                          const http::Request& request, UserRow user)
{
    user.lastSignInAt = core::formatTime(m_clock.now());
    BLOOMZY_CHECK(UserStore::update(transaction, user));
    BLOOMZY_TRY(auto opened, m_sessions.open(transaction, request, user.id));
    api::AuditEvent event = eventBy(user, opened.sessionId, request, "session.login");
    event.target = targetOf(user);
    BLOOMZY_CHECK(http::recordAudit(transaction, std::move(event)));
    return opened;
}

core::Error SignInService::fail(const http::Request& request, const Begun& begun, bool passwordMatched)
{
    // Unknown accounts cost a transaction too, whether or not it records anything: the time must not tell them apart.
    const bool isRecorded = begun.user ? !m_knownAudits.take({})
                                       : !m_unknownAudits.take(begun.attempt.origin) && !m_allUnknownAudits.take({});
    auto done = m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(m_passwords.failed(transaction, begun));
            if (!isRecorded)
                return {};
            return http::recordAudit(transaction, failureEvent(request, begun, passwordMatched));
        },
        request.deadline);
    if (done.has_error())
        return done.error();
    return isRecorded ? recorded(refused()) : refused();
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

} // namespace bloomzy::auth
