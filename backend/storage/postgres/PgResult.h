#pragma once

#include "backend/storage/postgres/LibPq.h"

#include <memory>

namespace bloomzy::storage {

struct PgResultDeleter
{
    void operator()(PGresult* result) const { pq().PQclear(result); }
};

using PgResult = std::unique_ptr<PGresult, PgResultDeleter>;

} // namespace bloomzy::storage
