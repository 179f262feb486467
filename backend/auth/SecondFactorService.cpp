#include "backend/auth/SecondFactorService.h"

#include "backend/auth/FactorPolicy.h"
#include "backend/auth/RecoveryCodeStore.h"
#include "backend/auth/RecoveryCodes.h"
#include "backend/auth/Refusals.h"
#include "backend/auth/Totp.h"
#include "backend/auth/Wiped.h"
#include "backend/core/crypto/Base32.h"
#include "backend/core/crypto/Random.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

core::Error alreadyActive()
{
    return core::makeError(api::ErrorCode::conflict,
                           "This account has a second factor already. Nothing was changed; remove it first.");
}

core::Error noneActive()
{
    return core::makeError(api::ErrorCode::conflict, "This account has no second factor. Nothing was changed.");
}

core::Error nonePending()
{
    return core::makeError(api::ErrorCode::conflict,
                           "There is no new second factor to confirm. Nothing was changed; begin again.");
}

core::Error wrongCode()
{
    return core::invalid("/code", "secondFactor.code", "This is not the app's present code. Enter the next one.");
}

std::string newSeed()
{
    auto bytes = core::crypto::randomBytes(totp::seedBytes);
    std::string seed(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    core::crypto::wipe(bytes.data(), bytes.size());
    return seed;
}

std::vector<std::string> hashesOf(const std::vector<std::string>& codes)
{
    std::vector<std::string> hashes;
    std::ranges::transform(codes, std::back_inserter(hashes),
                           [](const std::string& code) { return recoverycodes::hashOf(code).value_or(std::string()); });
    return hashes;
}

api::AuditTarget callerOf(const http::Request& request)
{
    return {"user", request.principal->userId, request.principal->displayName};
}

core::Result<void> record(storage::Transaction& transaction, const http::Request& request,
                          std::vector<api::FieldChange> changes = {})
{
    return http::recordAudit(transaction, request, callerOf(request), std::move(changes));
}

core::Result<void> recordWrong(storage::Transaction& transaction, const http::Request& request)
{
    return http::recordAudit(transaction, request, callerOf(request), {}, api::AuditOutcome::denied,
                             std::string(wordsOf(SecondFactorCheck::Proof::none)));
}

} // namespace

SecondFactorService::SecondFactorService(storage::Database& database, const core::Clock& clock, Rights& rights,
                                         const SecondFactorCheck& check, CodeAttempts& attempts)
    : m_database(database)
    , m_clock(clock)
    , m_rights(rights)
    , m_check(check)
    , m_attempts(attempts)
{
}

core::Result<api::SecondFactorState> SecondFactorService::state(const http::Request& request) const
{
    const std::string& userId = request.principal->userId;
    return storage::readValue<api::SecondFactorState>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::SecondFactorState> {
            BLOOMZY_TRY(const auto row, SecondFactorStore::find(snapshot, userId));
            BLOOMZY_TRY(const std::int64_t left, RecoveryCodeStore::left(snapshot, userId));
            if (!row || !row->activeSince)
                return api::SecondFactorState{};
            return api::SecondFactorState{true, row->activeSince, static_cast<std::int32_t>(left)};
        });
}

core::Result<api::SecondFactorSeed> SecondFactorService::begin(const http::Request& request)
{
    const std::string& userId = request.principal->userId;
    std::string seed = newSeed();
    const Wiped wiped(seed);
    const SecondFactorRow row{userId, m_check.seal(seed, userId), core::formatTime(m_clock.now()), {}, 0};
    const std::string secret = core::crypto::base32(std::as_bytes(std::span(seed)));
    return storage::writeValue<api::SecondFactorSeed>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) -> core::Result<api::SecondFactorSeed> {
            BLOOMZY_TRY(const auto user, UserStore::byId(transaction, userId));
            BLOOMZY_TRY(const bool begun, SecondFactorStore::begin(transaction, row));
            if (!begun || !user)
                return alreadyActive();
            BLOOMZY_CHECK(record(transaction, request));
            return api::SecondFactorSeed{secret, totp::keyUri(secret, user->email)};
        });
}

core::Result<api::RecoveryCodes> SecondFactorService::confirm(const http::Request& request,
                                                              const api::SecondFactorConfirmation& body)
{
    api::RecoveryCodes answer{recoverycodes::make()};
    const auto hashes = hashesOf(answer.codes);
    BLOOMZY_TRY(const auto outcome,
                storage::writeValue<CodeAttempts::Outcome>(m_database, storage::Lane::interactive, request.deadline,
                                                           [&](storage::Transaction& transaction) {
                                                               return activate(transaction, request, body.code, hashes);
                                                           }));
    if (outcome.wait)
        return tooManyRequests(*outcome.wait);
    if (!outcome.right)
        return wrongCode();
    m_rights.reload(request.principal->userId);
    return answer;
}

core::Result<CodeAttempts::Outcome> SecondFactorService::activate(storage::Transaction& transaction,
                                                                  const http::Request& request, std::string_view code,
                                                                  const std::vector<std::string>& hashes)
{
    const std::string& userId = request.principal->userId;
    BLOOMZY_TRY(const auto pending, SecondFactorStore::find(transaction, userId));
    if (!pending)
        return nonePending();
    if (pending->activeSince)
        return alreadyActive();
    BLOOMZY_TRY(const auto outcome,
                m_attempts.attempt(transaction, request, userId, [&] { return isRight(transaction, *pending, code); }));
    if (outcome.right) {
        BLOOMZY_CHECK(RecoveryCodeStore::replace(transaction, userId, hashes));
        BLOOMZY_CHECK(RequiredFactor::lift(transaction, userId));
    }
    if (!outcome.wait)
        BLOOMZY_CHECK(outcome.right ? record(transaction, request, {{"/secondFactor", {"false"}, {"true"}}})
                                    : recordWrong(transaction, request));
    return outcome;
}

core::Result<bool> SecondFactorService::isRight(storage::Transaction& transaction, const SecondFactorRow& pending,
                                                std::string_view code) const
{
    BLOOMZY_TRY(const auto step, m_check.stepOf(pending, code));
    if (!step)
        return false;
    return SecondFactorStore::activate(transaction, pending.userId, *step, core::formatTime(m_clock.now()));
}

core::Result<api::RecoveryCodes> SecondFactorService::renewRecoveryCodes(const http::Request& request)
{
    const std::string& userId = request.principal->userId;
    api::RecoveryCodes answer{recoverycodes::make()};
    const auto hashes = hashesOf(answer.codes);
    const auto renew = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(const bool active, SecondFactorStore::isActive(transaction, userId));
        if (!active)
            return noneActive();
        BLOOMZY_CHECK(RecoveryCodeStore::replace(transaction, userId, hashes));
        return record(transaction, request);
    };
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, renew, request.deadline));
    return answer;
}

core::Result<void> SecondFactorService::remove(const http::Request& request)
{
    const std::string& userId = request.principal->userId;
    auto done = m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_TRY(const bool removed, SecondFactorStore::remove(transaction, userId));
            if (!removed)
                return noneActive();
            BLOOMZY_CHECK(RecoveryCodeStore::replace(transaction, userId, {}));
            return record(transaction, request, {{"/secondFactor", {"true"}, {"false"}}});
        },
        request.deadline);
    if (done.has_value())
        m_rights.reload(userId);
    return done;
}

} // namespace bloomzy::auth
