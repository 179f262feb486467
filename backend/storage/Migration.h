#pragma once

#include "backend/storage/Database.h"

#include <string>
#include <vector>

namespace bloomzy::storage {

/// One step of a schema: `20261122T1900_taxa`, and the SQL that takes it. Applied once, in order of name; the SHA-256
/// of the text is kept, and a changed text or an unknown newer name stops the start. Each runs in a transaction of its
/// own, with foreign keys checked at its end and not before; it must not contain BEGIN, COMMIT or SAVEPOINT.
struct Migration
{
    std::string name;
    std::string sql;
};

} // namespace bloomzy::storage
