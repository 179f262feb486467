#pragma once

#include "backend/api/Password.h"
#include "backend/http/Example.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the routes in PasswordRoutes.cpp.
namespace bloomzy::auth::examples {

template <class Body, class Query, class Res>
using Of = http::ExampleOf<Body, Query, Res>;
using http::Nothing;

[[nodiscard]] Of<api::PasswordChange, Nothing, Nothing> changePassword();
[[nodiscard]] Of<Nothing, Nothing, api::PasswordResetCode> beginPasswordReset();
[[nodiscard]] Of<api::PasswordReset, Nothing, Nothing> resetPassword();

} // namespace bloomzy::auth::examples
