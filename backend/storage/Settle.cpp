#include "backend/storage/Settle.h"

namespace bloomzy::storage {

core::Result<void> settle(Database& database, Deadline deadline)
{
    // Whoever writes waits for the writers before.
    return database.write(
        Lane::interactive, [](Transaction&) { return core::Result<void>(); }, deadline);
}

} // namespace bloomzy::storage
