#include "backend/auth/ApiKeyExamples.h"

#include "backend/http/ExampleValues.h"

namespace bloomzy::auth::examples {

using namespace http::examples;

namespace {

constexpr const char* firstKeyId = "019ab3ca-f8d9-75fc-a7c8-e4b5b6c7d84c";
constexpr const char* secondKeyId = "019ab3ca-f8da-76fd-a8c9-f5c6c7d8e95d";

api::ApiKey nightly(const char* id)
{
    return {.id = id,
            .name = "Nightly export",
            .permissions = {"taxa.read"},
            .families = {"Araceae"},
            .createdAt = time,
            .expiresAt = "2027-02-20T14:32:05.123456Z",
            .lastUsedAt = {}};
}

} // namespace

Of<api::ApiKeyInput, Nothing, api::NewApiKey> createApiKey()
{
    const api::ApiKey key = nightly(firstKeyId);
    return {.request = {.name = key.name, .permissions = key.permissions, .families = key.families, .days = 90},
            .answer = {.key = key, .secret = "bzk_dGhpcy1pcy1hLWtleS1vZi10aGUtcmVmZXJlbmNlLUFCCk7Qd0aw"}};
}

Of<Nothing, Nothing, api::ApiKeyList> listOwnApiKeys()
{
    return {.answer = {.items = {nightly(firstKeyId)}, .nextCursor = {}}};
}

Of<Nothing, Nothing, Nothing> removeOwnApiKey()
{
    return {.path = {{"keyId", firstKeyId}}, .after = {"listOwnApiKeys", "listUserApiKeys"}};
}

Of<Nothing, Nothing, api::ApiKeyList> listUserApiKeys()
{
    return {.path = {{"id", adaId}},
            .answer = {.items = {nightly(secondKeyId)}, .nextCursor = {}},
            .after = {"createApiKey"}};
}

Of<Nothing, Nothing, Nothing> removeUserApiKey()
{
    return {.path = {{"id", adaId}, {"keyId", secondKeyId}}, .after = {"removeOwnApiKey"}};
}

} // namespace bloomzy::auth::examples
