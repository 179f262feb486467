#pragma once

#include "backend/api/Users.h"
#include "backend/http/Example.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the routes in UserRoutes.cpp, AccountRoutes.cpp, SessionRoutes.cpp and ExportRoutes.cpp.
namespace bloomzy::auth::examples {

template <class Body, class Query, class Res>
using Of = http::ExampleOf<Body, Query, Res>;
using http::Nothing;

/// The person whom Ada invites.
[[nodiscard]] api::User bela(api::UserStatus status);

[[nodiscard]] Of<Nothing, api::UserQuery, api::UserPage> listUsers();
[[nodiscard]] Of<Nothing, Nothing, api::User> getUser();
[[nodiscard]] Of<api::UserSuspension, Nothing, api::User> suspendUser();
[[nodiscard]] Of<api::UserReactivation, Nothing, api::User> reactivateUser();
[[nodiscard]] Of<Nothing, Nothing, api::UserReferences> getUserReferences();
[[nodiscard]] Of<Nothing, Nothing, Nothing> deleteUser();
[[nodiscard]] Of<api::UserBulk, Nothing, api::UserBulkResult> changeUsers();
[[nodiscard]] Of<Nothing, Nothing, api::UserSessionList> listOwnSessions();
[[nodiscard]] Of<Nothing, Nothing, Nothing> endOwnSession();
[[nodiscard]] Of<Nothing, Nothing, Nothing> endOtherSessions();
[[nodiscard]] Of<Nothing, Nothing, api::UserSessionList> listUserSessions();
[[nodiscard]] Of<Nothing, Nothing, Nothing> endUserSession();
[[nodiscard]] Of<Nothing, Nothing, Nothing> endUserSessions();
[[nodiscard]] Of<Nothing, api::UserExportQuery, std::string> exportUsers();

} // namespace bloomzy::auth::examples
