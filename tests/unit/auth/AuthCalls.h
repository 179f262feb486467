#pragma once

#include "tests/unit/auth/AuthFixture.h"

/// What several tests say to the service in the same way.
inline constexpr const char* wrongPassword = "a wrong password, clearly";
inline constexpr const char* attackerAddress = "198.51.100.66";

inline std::string problemOf(const Answer& answer)
{
    return answer.as<bloomzy::api::Problem>().type.substr(std::string_view("urn:bloomzy:problem:").size());
}

inline bloomzy::api::Me meOf(const AuthFixture& fixture, const std::string& token)
{
    return fixture.get("/api/v1/auth/me", token).as<bloomzy::api::Me>();
}

inline Answer setPolicy(const AuthFixture& fixture, const std::string& token, const std::string& body)
{
    return fixture.send("PUT", "/api/v1/access/second-factor-policy", body, token);
}
