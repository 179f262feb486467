#pragma once

#include "backend/storage/postgres/PgConnection.h"

#include <string_view>

namespace bloomzy::storage {

/// "BLMZ" and 3, held as long as the connection that ran it: no other server may write the database meanwhile. A server
/// that went leaves its own for some seconds.
inline constexpr std::string_view claimText = "SET lock_timeout = '4s'; SELECT pg_advisory_lock(1112296794, 3)";

/// `unavailable` when another server has the database.
[[nodiscard]] core::Result<void> claim(PgConnection& connection);

} // namespace bloomzy::storage
