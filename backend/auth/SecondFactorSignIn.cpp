#include "backend/auth/SecondFactorSignIn.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/Refusals.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/crypto/Random.h"
#include "backend/http/Origin.h"

namespace bloomzy::auth {
namespace {

using Proof = SecondFactorCheck::Proof;

constexpr std::chrono::minutes challengeLife{5};
constexpr std::size_t challengeBytes = 32;
constexpr std::size_t challengeLimit = 128; // bytes of what is worth hashing
constexpr std::int64_t purgedAtOnce = 20;
constexpr Rate attemptRate{60, std::chrono::seconds(1)};

core::Error challengeOver()
{
    return core::makeError(api::ErrorCode::unauthenticated,
                           "This sign-in has taken too long or is over. Nothing was changed; begin again with your "
                           "password.");
}

core::Error wrongCode()
{
    return core::makeError(api::ErrorCode::unauthenticated,
                           "The code is wrong or was used already. Nothing was changed; enter the next one.");
}

bool isLive(const SignInChallengeRow& row, core::Time now)
{
    // One that ends later than any does was made before the clock was set back.
    return row.expiresAt > core::formatTime(now) && row.expiresAt <= core::formatTime(now + challengeLife);
}

std::string markOf(const UserRow& user)
{
    return core::crypto::sha256Hex(user.passwordHash);
}

core::Result<void> recordWrong(storage::Transaction& transaction, const http::Request& request, const UserRow& user)
{
    api::AuditEvent event = anonymousEvent(request, "session.login");
    event.target = targetOf(user);
    event.outcome = api::AuditOutcome::denied;
    event.reason = std::string(wordsOf(Proof::none));
    return http::recordAudit(transaction, std::move(event));
}

} // namespace

SecondFactorSignIn::SecondFactorSignIn(storage::Database& database, const core::Clock& clock,
                                       const SecondFactorCheck& check, CodeAttempts& attempts, Sessions& sessions)
    : m_database(database)
    , m_clock(clock)
    , m_check(check)
    , m_codes(attempts)
    , m_sessions(sessions)
    , m_attempts(clock, attemptRate)
{
}

core::Result<std::optional<api::SecondFactorChallenge>> SecondFactorSignIn::challenge(storage::Transaction& transaction,
                                                                                      const http::Request& request,
                                                                                      const UserRow& user) const
{
    BLOOMZY_TRY(const bool active, SecondFactorStore::isActive(transaction, user.id));
    if (!active)
        return std::optional<api::SecondFactorChallenge>();
    const core::Time now = m_clock.now();
    api::SecondFactorChallenge made{core::crypto::randomToken(challengeBytes),
                                    std::chrono::seconds(challengeLife).count()};
    BLOOMZY_CHECK(SignInChallengeStore::purge(transaction, core::formatTime(now), purgedAtOnce));
    BLOOMZY_CHECK(SignInChallengeStore::insert(transaction, {core::crypto::sha256Hex(made.challenge), user.id,
                                                             markOf(user), core::formatTime(now + challengeLife)}));
    api::AuditEvent event = anonymousEvent(request, "session.secondFactorAsked");
    event.target = targetOf(user);
    BLOOMZY_CHECK(http::recordAudit(transaction, std::move(event)));
    return std::optional(std::move(made));
}

core::Result<api::TokenPair> SecondFactorSignIn::complete(const http::Request& request,
                                                          const api::SecondFactorLogin& body)
{
    if (const auto wait = m_attempts.take(http::originOf(request.remoteAddress)))
        return tooManyRequests(*wait);
    if (body.challenge.size() > challengeLimit)
        return challengeOver();
    const std::string hash = core::crypto::sha256Hex(body.challenge);
    BLOOMZY_CHECK(requireIssued(request, hash));
    BLOOMZY_TRY(const Step done, storage::writeValue<Step>(m_database, storage::Lane::interactive, request.deadline,
                                                           [&](storage::Transaction& transaction) {
                                                               return step(transaction, request, hash, body.code);
                                                           }));
    if (done.outcome.wait)
        return tooManyRequests(*done.outcome.wait);
    if (!done.outcome.right)
        return recorded(wrongCode());
    return m_sessions.tokensFor(done.opened);
}

core::Result<void> SecondFactorSignIn::requireIssued(const http::Request& request, std::string_view hash) const
{
    // Invented challenges end here and never occupy the writer.
    return m_database.read(
        [&](storage::Snapshot& snapshot) -> core::Result<void> {
            BLOOMZY_TRY(const auto user, userOf(snapshot, hash));
            return {};
        },
        request.deadline);
}

core::Result<UserRow> SecondFactorSignIn::userOf(storage::Snapshot& snapshot, std::string_view hash) const
{
    BLOOMZY_TRY(const auto row, SignInChallengeStore::byHash(snapshot, hash));
    if (!row || !isLive(*row, m_clock.now()))
        return challengeOver();
    // The person may have been suspended or have changed the password meanwhile.
    BLOOMZY_TRY(auto user, UserStore::byId(snapshot, row->userId));
    if (!user || user->status != api::UserStatus::active || markOf(*user) != row->passwordMark)
        return challengeOver();
    return std::move(*user);
}

core::Result<SecondFactorSignIn::Step> SecondFactorSignIn::step(storage::Transaction& transaction,
                                                                const http::Request& request, std::string_view hash,
                                                                std::string_view code)
{
    BLOOMZY_TRY(const UserRow user, userOf(transaction, hash));
    Proof proof = Proof::none;
    const auto isRight = [&]() -> core::Result<bool> {
        BLOOMZY_TRY(proof, m_check.use(transaction, user.id, code));
        return proof != Proof::none;
    };
    Step done;
    BLOOMZY_TRY(done.outcome, m_codes.attempt(transaction, request, user.id, isRight));
    if (done.outcome.wait)
        return done;
    if (!done.outcome.right) {
        BLOOMZY_CHECK(recordWrong(transaction, request, user));
        return done;
    }
    BLOOMZY_TRY(const bool first, SignInChallengeStore::use(transaction, hash));
    if (!first)
        return challengeOver();
    BLOOMZY_TRY(done.opened, openSession(transaction, request, user, proof));
    return done;
}

core::Result<Sessions::Opened> SecondFactorSignIn::openSession(storage::Transaction& transaction,
                                                               const http::Request& request, UserRow user, Proof proof)
{
    user.lastSignInAt = core::formatTime(m_clock.now());
    BLOOMZY_CHECK(UserStore::update(transaction, user));
    BLOOMZY_TRY(auto opened, m_sessions.open(transaction, request, user.id));
    api::AuditEvent event = eventBy(user, opened.sessionId, request, "session.login");
    event.target = targetOf(user);
    event.reason = std::string(wordsOf(proof));
    BLOOMZY_CHECK(http::recordAudit(transaction, std::move(event)));
    return opened;
}

} // namespace bloomzy::auth
