#include "backend/backup/AgeIdentity.h"
#include "backend/backup/BackupService.h"
#include "backend/backup/RecoveryKeyStore.h"
#include "backend/core/Id.h"
#include "backend/http/ExampleValues.h"
#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::backup {

namespace {

/// Not idempotent on purpose: a repeated request makes another key, because the first one's secret is kept nowhere.
core::Result<http::Reply<api::NewRecoveryKey>> createKey(storage::Database& database, const core::Clock& clock,
                                                         const http::Request& request)
{
    BLOOMZY_TRY(AgeIdentity pair, makeAgeIdentity());
    const api::RecoveryKey key{core::newId(clock), pair.recipient, core::formatTime(clock.now()), true};
    const auto insert = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(RecoveryKeyStore::insert(transaction, key));
        return http::recordAudit(transaction, request, api::AuditTarget{"recoveryKey", key.id, key.recipient});
    };
    BLOOMZY_CHECK(database.write(storage::Lane::interactive, insert, request.deadline));
    return http::Reply<api::NewRecoveryKey>{{key.id, std::move(pair.identity), key.recipient, key.createdAt}};
}

core::Result<http::Reply<api::RecoveryKeyList>> listKeys(storage::Database& database, const http::Request& request)
{
    BLOOMZY_TRY(auto keys, storage::readValue<std::vector<api::RecoveryKey>>(
                               database, request.deadline,
                               [](storage::Snapshot& snapshot) { return RecoveryKeyStore::list(snapshot); }));
    return http::Reply<api::RecoveryKeyList>{{std::move(keys), std::nullopt}};
}

constexpr const char* exampleRecipient = "age1exampleexampleexampleexampleexampleexampleexampleexamplee";

http::ExampleOf<http::Nothing, http::Nothing, api::NewRecoveryKey> createExample()
{
    using namespace http::examples;
    return {.answer = {.id = recoveryKeyId,
                       .identity = "AGE-SECRET-KEY-1EXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEE",
                       .recipient = exampleRecipient,
                       .createdAt = time}};
}

http::ExampleOf<http::Nothing, http::Nothing, api::RecoveryKeyList> listExample()
{
    using namespace http::examples;
    return {.answer = {.items = {{recoveryKeyId, exampleRecipient, time, true}}, .nextCursor = {}}};
}

} // namespace

std::vector<http::Endpoint> BackupService::keyEndpoints()
{
    using NoBody = http::Call<http::Nothing>;
    const auto access = http::Access::needs(api::Permission::backupsManage);
    std::vector<http::Endpoint> all;
    all.push_back(http::endpoint<http::Nothing, http::Nothing, api::NewRecoveryKey>(
        {.method = http::Method::post,
         .path = "/api/v1/backups/recovery-keys",
         .access = access.fresh(),
         .operationId = "createRecoveryKey",
         .summary =
             "Makes a recovery key. The secret half stands in this answer only; the server keeps the public half.",
         .auditAction = "recoveryKey.create",
         .successStatus = 201},
        [this](const NoBody& call) { return createKey(m_database, m_clock, call.request); }, createExample));
    all.push_back(http::endpoint<http::Nothing, http::Nothing, api::RecoveryKeyList>(
        {.method = http::Method::get,
         .path = "/api/v1/backups/recovery-keys",
         .access = access,
         .operationId = "listRecoveryKeys",
         .summary = "Lists the public halves of the recovery keys, newest first."},
        [this](const NoBody& call) { return listKeys(m_database, call.request); }, listExample));
    return all;
}

std::vector<http::Endpoint> BackupService::endpoints()
{
    auto all = keyEndpoints();
    for (auto part : {destinationEndpoints(m_destinations), planEndpoints(m_plan), pointEndpoints(m_points)})
        std::ranges::move(part, std::back_inserter(all));
    return all;
}

} // namespace bloomzy::backup
