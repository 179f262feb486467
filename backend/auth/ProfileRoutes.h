#pragma once

#include "backend/auth/ProfileService.h"

namespace bloomzy::auth {

/// Of the caller's own profile.
[[nodiscard]] std::vector<http::Endpoint> profileRoutes(ProfileService& profiles);

} // namespace bloomzy::auth
