#include "backend/storage/postgres/PgClaim.h"

namespace bloomzy::storage {

core::Result<void> claim(PgConnection& connection)
{
    auto claimed = connection.run(std::string(claimText));
    if (claimed.has_error() && claimed.error().code == api::ErrorCode::unavailable)
        return core::unavailable("Another server uses the database. It was not changed. Stop that server, or name "
                                 "another database.",
                                 std::chrono::seconds(5), claimed.error().cause);
    return claimed;
}

} // namespace bloomzy::storage
