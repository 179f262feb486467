#include "backend/auth/ApiKeyService.h"

#include "backend/auth/ApiKeyRules.h"
#include "backend/auth/ApiKeyText.h"
#include "backend/auth/AuthAudit.h"
#include "backend/auth/RoleWire.h"
#include "backend/auth/UserChanges.h"
#include "backend/core/Id.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

core::Error noSuchKey()
{
    return core::makeError(api::ErrorCode::notFound, "There is no such API key; it may have been removed.");
}

core::Error tooManyKeys()
{
    return core::makeError(api::ErrorCode::conflict,
                           "You have 20 API keys, which is the most. Nothing was changed. Remove one first.");
}

std::string pathUser(const http::Request& request)
{
    return std::string(request.pathParameter("id"));
}

} // namespace

core::Result<api::ApiKeyList> ApiKeyService::own(const http::Request& request) const
{
    return list(request, request.principal->userId);
}

core::Result<api::ApiKeyList> ApiKeyService::ofUser(const http::Request& request) const
{
    return list(request, pathUser(request));
}

core::Result<api::ApiKeyList> ApiKeyService::list(const http::Request& request, const std::string& userId) const
{
    return storage::readValue<api::ApiKeyList>(m_database, request.deadline,
                                               [&](storage::Snapshot& snapshot) -> core::Result<api::ApiKeyList> {
                                                   BLOOMZY_CHECK(findUser(snapshot, {userId, {}}));
                                                   BLOOMZY_TRY(const auto rows, ApiKeyStore::ofUser(snapshot, userId));
                                                   api::ApiKeyList keys;
                                                   for (const ApiKeyRow& row : rows)
                                                       keys.items.push_back(wireForm(row));
                                                   return keys;
                                               });
}

api::ApiKey ApiKeyService::wireForm(const ApiKeyRow& row) const
{
    api::ApiKey key{.id = row.id,
                    .name = row.name,
                    .permissions = namesOf({row.permissions.begin(), row.permissions.end()}),
                    .families = familiesOf(row.scope),
                    .createdAt = row.createdAt,
                    .expiresAt = row.expiresAt,
                    .lastUsedAt = row.lastUsedAt};
    if (const auto noted = m_uses.of(row.id))
        key.lastUsedAt = core::formatTime(*noted);
    return key;
}

core::Result<api::NewApiKey> ApiKeyService::create(const http::Request& request, api::ApiKeyInput body)
{
    BLOOMZY_TRY(ApiKeyRow row, readApiKey(body, *request.principal, m_clock.now()));
    std::string secret = apikeytext::make();
    row.id = core::newId(m_clock);
    row.userId = request.principal->userId;
    row.keyHash = core::crypto::sha256Hex(secret);
    const auto work = [&](storage::Transaction& transaction) { return store(transaction, request, row); };
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, work, request.deadline));
    m_rights.reload(row.userId);
    return api::NewApiKey{wireForm(row), std::move(secret)};
}

core::Result<void> ApiKeyService::store(storage::Transaction& transaction, const http::Request& request,
                                        const ApiKeyRow& row)
{
    BLOOMZY_TRY(const UserRow user, findUser(transaction, {row.userId, {}}));
    BLOOMZY_TRY(const auto keys, ApiKeyStore::ofUser(transaction, row.userId));
    if (keys.size() >= mostApiKeys)
        return tooManyKeys();
    BLOOMZY_CHECK(ApiKeyStore::insert(transaction, row));
    return http::recordAudit(transaction, request, targetOf(user),
                             {{"/apiKeys/" + row.id, {}, {core::json::toJson(wireForm(row))}}});
}

core::Result<void> ApiKeyService::removeOwn(const http::Request& request)
{
    return remove(request, request.principal->userId);
}

core::Result<void> ApiKeyService::removeOfUser(const http::Request& request)
{
    return remove(request, pathUser(request));
}

core::Result<void> ApiKeyService::remove(const http::Request& request, const std::string& userId)
{
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(const UserRow user, findUser(transaction, {userId, {}}));
        BLOOMZY_TRY(const auto keys, ApiKeyStore::ofUser(transaction, userId));
        const auto key = std::ranges::find(keys, request.pathParameter("keyId"), &ApiKeyRow::id);
        if (key == keys.end())
            return noSuchKey();
        BLOOMZY_CHECK(ApiKeyStore::remove(transaction, key->id));
        return http::recordAudit(transaction, request, targetOf(user),
                                 {{"/apiKeys/" + key->id, {core::json::toJson(wireForm(*key))}, {}}});
    };
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, work, request.deadline));
    m_rights.reload(userId);
    return {};
}

} // namespace bloomzy::auth
