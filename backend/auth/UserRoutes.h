#pragma once

#include "backend/auth/AuthRoutes.h"

namespace bloomzy::auth {

/// The routes of the users page.
[[nodiscard]] std::vector<http::Endpoint> userRoutes(const RouteServices& services);
/// Of what administrators do with accounts.
[[nodiscard]] std::vector<http::Endpoint> accountRoutes(UserAccounts& accounts);
/// Of live sessions, one's own and others'.
[[nodiscard]] std::vector<http::Endpoint> sessionRoutes(UserSessions& sessions);
[[nodiscard]] http::Endpoint exportRoute(UserExport& exports);

} // namespace bloomzy::auth
