#pragma once

#include "backend/api/ApiKeys.h"
#include "tests/unit/auth/RoleFixture.h"

#include <optional>

inline const std::string apiKeyPath = "/api/v1/auth/api-keys";

[[nodiscard]] inline bloomzy::api::ApiKeyInput keyFor(const std::vector<std::string>& permissions,
                                                      const std::vector<std::string>& families = {},
                                                      std::optional<std::int32_t> days = {})
{
    return {"Nightly export", permissions, families, days};
}

[[nodiscard]] inline Answer createKey(const AuthFixture& fixture, const std::string& token,
                                      const bloomzy::api::ApiKeyInput& input)
{
    return fixture.post(apiKeyPath, bloomzy::core::json::toJson(input), token);
}

[[nodiscard]] inline bloomzy::api::NewApiKey madeKey(const AuthFixture& fixture, const std::string& token,
                                                     const bloomzy::api::ApiKeyInput& input)
{
    return createKey(fixture, token, input).as<bloomzy::api::NewApiKey>();
}

[[nodiscard]] inline bloomzy::http::Principal principalOf(const AuthFixture& fixture, const std::string& secret)
{
    return fixture.parts->authorizer->identify(secret).value();
}

[[nodiscard]] inline int meBy(const AuthFixture& fixture, const std::string& secret)
{
    return fixture.get("/api/v1/auth/me", secret).status;
}
