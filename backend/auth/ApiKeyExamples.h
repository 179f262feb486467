#pragma once

#include "backend/api/ApiKeys.h"
#include "backend/http/Example.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the routes in ApiKeyRoutes.cpp.
namespace bloomzy::auth::examples {

template <class Body, class Query, class Res>
using Of = http::ExampleOf<Body, Query, Res>;
using http::Nothing;

[[nodiscard]] Of<api::ApiKeyInput, Nothing, api::NewApiKey> createApiKey();
[[nodiscard]] Of<Nothing, Nothing, api::ApiKeyList> listOwnApiKeys();
[[nodiscard]] Of<Nothing, Nothing, Nothing> removeOwnApiKey();
[[nodiscard]] Of<Nothing, Nothing, api::ApiKeyList> listUserApiKeys();
[[nodiscard]] Of<Nothing, Nothing, Nothing> removeUserApiKey();

} // namespace bloomzy::auth::examples
