#pragma once

#include "backend/core/Result.h"

#include <string>

namespace bloomzy::storage {

/// A connection string of libpq in two halves, for a program whose arguments everybody on the machine can read.
struct PgTarget
{
    std::string open;     ///< keywords and values, without what is secret
    std::string password; ///< empty: the program finds it as libpq does (PGPASSFILE, ~/.pgpass)
};

/// `target` is a URI, or keywords and values. `conflict` when it holds a secret that cannot be passed on in another
/// way (sslpassword).
[[nodiscard]] core::Result<PgTarget> parted(const std::string& target);

/// As libpq reads a value: in single quotes, with a backslash before quotes and backslashes.
[[nodiscard]] std::string quotedValue(std::string_view value);

} // namespace bloomzy::storage
