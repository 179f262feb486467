#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Wire types of personal API keys, below /api/v1/auth/api-keys and /api/v1/users/{id}/api-keys.
namespace bloomzy::api {

/// POST /api/v1/auth/api-keys
struct ApiKeyInput
{
    std::string name;                     ///< 1 to 100 characters, for the owner to know it by
    std::vector<std::string> permissions; ///< 1 to 50 names, such as `taxa.read`, that the caller holds
    std::vector<std::string> families;    ///< of plants that it reaches, up to 200; empty: all that its owner reaches
    std::optional<std::int32_t> days;     ///< 1 to 366 that it is good for; 90 unless told
};
BOOST_DESCRIBE_STRUCT(ApiKeyInput, (), (name, permissions, families, days))

/// At each request a key may do what it names and its owner may do too, by then.
struct ApiKey
{
    std::string id;
    std::string name;
    std::vector<std::string> permissions;
    std::vector<std::string> families; ///< empty: all that its owner reaches
    std::string createdAt;
    std::string expiresAt;
    std::optional<std::string> lastUsedAt; ///< to the minute or so
};
BOOST_DESCRIBE_STRUCT(ApiKey, (), (id, name, permissions, families, createdAt, expiresAt, lastUsedAt))

struct NewApiKey
{
    ApiKey key;
    std::string secret; ///< shown once: send it as `Authorization: Bearer …`
};
BOOST_DESCRIBE_STRUCT(NewApiKey, (), (key, secret))

/// Newest first, those too that are over; at most 20.
struct ApiKeyList
{
    std::vector<ApiKey> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(ApiKeyList, (), (items, nextCursor))

} // namespace bloomzy::api
