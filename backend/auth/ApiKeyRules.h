#pragma once

#include "backend/api/ApiKeys.h"
#include "backend/auth/ApiKeyStore.h"
#include "backend/http/Authorizer.h"

namespace bloomzy::auth {

inline constexpr std::size_t mostApiKeys = 20; ///< of one person, those included that are over

/// What `input` asks for, as a row without ids, hash and owner; its times are from `now`. `invalid` with all faults,
/// among them permissions that `caller` does not hold.
[[nodiscard]] core::Result<ApiKeyRow> readApiKey(api::ApiKeyInput& input, const http::Principal& caller,
                                                 core::Time now);

} // namespace bloomzy::auth
