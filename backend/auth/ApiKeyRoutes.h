#pragma once

#include "backend/auth/ApiKeyService.h"

namespace bloomzy::auth {

/// Of personal API keys, one's own and others'. No key reaches them.
[[nodiscard]] std::vector<http::Endpoint> apiKeyRoutes(ApiKeyService& keys);

} // namespace bloomzy::auth
