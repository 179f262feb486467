#pragma once

#include "backend/api/Auth.h"
#include "backend/http/Example.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the routes in AuthRoutes.cpp, in the order of the story that they tell.
namespace bloomzy::auth::examples {

template <class Body, class Query, class Res>
using Of = http::ExampleOf<Body, Query, Res>;
using http::Nothing;

/// A pair that no other example has: `name` stands in both.
[[nodiscard]] api::TokenPair tokens(const std::string& name);

[[nodiscard]] Of<Nothing, Nothing, api::SetupState> getSetup();
[[nodiscard]] Of<api::SetupRequest, Nothing, api::TokenPair> completeSetup();
[[nodiscard]] Of<api::LoginRequest, Nothing, api::TokenPair> login();
[[nodiscard]] Of<api::RefreshRequest, Nothing, api::TokenPair> refresh();
[[nodiscard]] Of<api::PasswordCheckRequest, Nothing, api::PasswordCheck> checkPassword();
[[nodiscard]] Of<Nothing, Nothing, api::Me> getMe();
[[nodiscard]] Of<api::UserInvitation, Nothing, api::InvitedUser> inviteUser();
[[nodiscard]] Of<api::InvitationAcceptance, Nothing, api::TokenPair> acceptInvitation();
[[nodiscard]] Of<Nothing, Nothing, api::JwkSet> getKeys();

} // namespace bloomzy::auth::examples
