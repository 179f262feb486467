#pragma once

#include "backend/api/Access.h"
#include "tests/unit/auth/AuthFixture.h"

/// Roles and assignments through the routes; `token` is the administrator's.
class RoleFixture : public AuthFixture
{
public:
    using AuthFixture::AuthFixture;

    void begin()
    {
        tokens = setUp();
        adminId = idOf(tokens.accessToken);
    }
    [[nodiscard]] std::string idOf(const std::string& token) const
    {
        return get("/api/v1/auth/me", token).as<bloomzy::api::Me>().id;
    }
    [[nodiscard]] Answer create(const bloomzy::api::RoleInput& input) const
    {
        return create(input, tokens.accessToken);
    }
    [[nodiscard]] Answer create(const bloomzy::api::RoleInput& input, const std::string& token) const
    {
        return send("POST", "/api/v1/roles", bloomzy::core::json::toJson(input), token);
    }
    /// The new role's id.
    [[nodiscard]] std::string made(const bloomzy::api::RoleInput& input) const
    {
        return create(input).as<bloomzy::api::Role>().id;
    }
    [[nodiscard]] Answer update(const std::string& id, const bloomzy::api::RoleInput& input,
                                const std::string& token) const
    {
        const auto etag = get("/api/v1/roles/" + id, tokens.accessToken).etag;
        return send("PUT", "/api/v1/roles/" + id, bloomzy::core::json::toJson(input), token, etag);
    }
    [[nodiscard]] Answer update(const std::string& id, const bloomzy::api::RoleInput& input) const
    {
        return update(id, input, tokens.accessToken);
    }
    [[nodiscard]] Answer assign(const std::string& userId,
                                const std::vector<bloomzy::api::RoleAssignmentInput>& assignments,
                                const std::string& token) const
    {
        const std::string target = "/api/v1/users/" + userId + "/roles";
        const auto etag = get(target, tokens.accessToken).etag;
        return send("PUT", target, bloomzy::core::json::toJson(bloomzy::api::UserRolesInput{assignments}), token, etag);
    }
    [[nodiscard]] Answer assign(const std::string& userId,
                                const std::vector<bloomzy::api::RoleAssignmentInput>& assignments) const
    {
        return assign(userId, assignments, tokens.accessToken);
    }
    [[nodiscard]] std::vector<std::string> permissionsOf(const std::string& token) const
    {
        return get("/api/v1/auth/me", token).as<bloomzy::api::Me>().permissions;
    }

    bloomzy::api::TokenPair tokens;
    std::string adminId;
};

[[nodiscard]] inline bloomzy::api::RoleInput roleWith(const std::string& name,
                                                      const std::vector<bloomzy::api::RoleRule>& rules,
                                                      const std::vector<std::string>& parents = {})
{
    return {name, {}, parents, rules};
}

[[nodiscard]] inline bloomzy::api::RoleRule granted(const std::string& permission,
                                                    const std::vector<std::string>& families = {})
{
    return {permission, bloomzy::api::RuleEffect::grant, families};
}

[[nodiscard]] inline bloomzy::api::RoleRule denied(const std::string& permission)
{
    return {permission, bloomzy::api::RuleEffect::deny, {}};
}

[[nodiscard]] inline bloomzy::api::RoleAssignmentInput having(const std::string& role)
{
    return {role, {}, {}, {}};
}
