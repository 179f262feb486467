#include "backend/auth/StepUpService.h"

#include "backend/auth/Refusals.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

namespace bloomzy::auth {
namespace {

using Proof = SecondFactorCheck::Proof;

core::Error sessionOver()
{
    return core::makeError(api::ErrorCode::unauthenticated, "The session is over. Sign in again.");
}

core::Error codeNeeded()
{
    return core::invalid("/code", "stepUp.code",
                         "This account has a second factor: enter a code of the app, or a recovery code.");
}

core::Error passwordNeeded()
{
    return core::invalid("/password", "stepUp.password", "Enter your password.");
}

core::Error wrongCode()
{
    return core::invalid("/code", "stepUp.wrongCode", "The code is wrong or was used already. Enter the next one.");
}

core::Error wrongPassword()
{
    return core::invalid("/password", "stepUp.wrongPassword", "This is not your password. Try again.");
}

api::AuditTarget sessionOf(const http::Request& request)
{
    return {"session", request.principal->sessionId, {}};
}

core::Result<void> recordWrong(storage::Transaction& transaction, const http::Request& request, std::string reason)
{
    return http::recordAudit(transaction, request, sessionOf(request), {}, api::AuditOutcome::denied,
                             std::move(reason));
}

} // namespace

StepUpService::StepUpService(storage::Database& database, const core::Clock& clock, Sessions& sessions,
                             PasswordAttempts& passwords, const SecondFactorCheck& check, CodeAttempts& codes)
    : m_database(database)
    , m_clock(clock)
    , m_sessions(sessions)
    , m_passwords(passwords)
    , m_check(check)
    , m_codes(codes)
{
}

core::Result<api::StepUp> StepUpService::prove(const http::Request& request, const api::StepUpRequest& body)
{
    BLOOMZY_TRY(const Caller caller, callerOf(request));
    if (caller.hasFactor && body.code)
        return byCode(request, *body.code);
    if (!caller.hasFactor && body.password)
        return byPassword(request, caller.user, *body.password);
    return caller.hasFactor ? codeNeeded() : passwordNeeded();
}

core::Result<StepUpService::Caller> StepUpService::callerOf(const http::Request& request) const
{
    const std::string& userId = request.principal->userId;
    return storage::readValue<Caller>(m_database, request.deadline,
                                      [&](storage::Snapshot& snapshot) -> core::Result<Caller> {
                                          BLOOMZY_TRY(auto user, UserStore::byId(snapshot, userId));
                                          if (!user)
                                              return sessionOver();
                                          BLOOMZY_TRY(const bool has, SecondFactorStore::isActive(snapshot, userId));
                                          return Caller{std::move(*user), has};
                                      });
}

core::Result<api::StepUp> StepUpService::byCode(const http::Request& request, const std::string& code)
{
    const std::string& userId = request.principal->userId;
    Sessions::Opened session;
    const auto attempt = [&](storage::Transaction& transaction) -> core::Result<CodeAttempts::Outcome> {
        Proof proof = Proof::none;
        const auto isRight = [&]() -> core::Result<bool> {
            BLOOMZY_TRY(proof, m_check.use(transaction, userId, code));
            return proof != Proof::none;
        };
        BLOOMZY_TRY(const auto outcome, m_codes.attempt(transaction, request, userId, isRight));
        const std::string words(wordsOf(proof));
        if (!outcome.wait && outcome.right) {
            BLOOMZY_TRY(session, recordProof(transaction, request, words));
        } else if (!outcome.wait) {
            BLOOMZY_CHECK(recordWrong(transaction, request, words));
        }
        return outcome;
    };
    BLOOMZY_TRY(const auto outcome, storage::writeValue<CodeAttempts::Outcome>(m_database, storage::Lane::interactive,
                                                                               request.deadline, attempt));
    if (outcome.wait)
        return tooManyRequests(*outcome.wait);
    if (!outcome.right)
        return wrongCode();
    return proved(session);
}

core::Result<api::StepUp> StepUpService::byPassword(const http::Request& request, const UserRow& user,
                                                    std::string_view password)
{
    BLOOMZY_TRY(HashGate::Ticket ticket, m_passwords.enter());
    BLOOMZY_TRY(const auto begun, m_passwords.begin(request, user.email));
    if (begun.wait)
        return tooManyRequests(*begun.wait);
    BLOOMZY_TRY(const bool matched, m_passwords.verify(begun, ticket, password, request.deadline));
    if (!matched)
        return failByPassword(request, begun);
    const auto record = [&](storage::Transaction& transaction) -> core::Result<Sessions::Opened> {
        // The hash took its time: a factor may have been confirmed meanwhile.
        BLOOMZY_TRY(const bool hasFactor, SecondFactorStore::isActive(transaction, user.id));
        if (hasFactor)
            return codeNeeded();
        BLOOMZY_CHECK(m_passwords.succeeded(transaction, begun));
        return recordProof(transaction, request, "With the password.");
    };
    BLOOMZY_TRY(const auto session, storage::writeValue<Sessions::Opened>(m_database, storage::Lane::interactive,
                                                                          request.deadline, record));
    return proved(session);
}

core::Error StepUpService::failByPassword(const http::Request& request, const PasswordAttempts::Begun& begun)
{
    auto done = m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(m_passwords.failed(transaction, begun));
            return recordWrong(transaction, request, "Wrong password.");
        },
        request.deadline);
    return done.has_error() ? done.error() : wrongPassword();
}

core::Result<Sessions::Opened> StepUpService::recordProof(storage::Transaction& transaction,
                                                          const http::Request& request, std::string reason) const
{
    BLOOMZY_TRY(auto session, m_sessions.renew(transaction, request));
    // What the log has of before and what comes after belong together.
    std::vector<api::FieldChange> changes{
        {"/id", {core::json::toJson(request.principal->sessionId)}, {core::json::toJson(session.sessionId)}}};
    BLOOMZY_CHECK(http::recordAudit(transaction, request, sessionOf(request), std::move(changes),
                                    api::AuditOutcome::success, std::move(reason)));
    return session;
}

core::Result<api::StepUp> StepUpService::proved(const Sessions::Opened& session)
{
    BLOOMZY_TRY(auto tokens, m_sessions.tokensFor(session));
    return api::StepUp{std::move(tokens), core::formatTime(m_clock.now() + http::freshness)};
}

} // namespace bloomzy::auth
