#pragma once

#include "backend/http/Authorizer.h"
#include "backend/storage/Database.h"

#include <string_view>

namespace bloomzy::auth {

/// `forbidden` unless the caller has the permission by what the transaction reads: another one may have taken it away
/// since the request was let in.
[[nodiscard]] core::Result<void> requireStanding(storage::Snapshot& snapshot, const http::Principal& caller,
                                                 api::Permission permission, core::Time now);

} // namespace bloomzy::auth
