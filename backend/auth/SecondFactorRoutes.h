#pragma once

#include "backend/auth/AuthRoutes.h"

namespace bloomzy::auth {

/// How people prove who they are: both steps of a sign-in, their own second factor, and the proof in between.
[[nodiscard]] std::vector<http::Endpoint> secondFactorRoutes(const RouteServices& services);

} // namespace bloomzy::auth
