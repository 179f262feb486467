#pragma once

#include "backend/auth/AuthRoutes.h"

namespace bloomzy::auth {

/// Of one's own password, and of the reset of others'.
[[nodiscard]] std::vector<http::Endpoint> passwordRoutes(const RouteServices& services);

} // namespace bloomzy::auth
