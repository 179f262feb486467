#include "backend/catalog/store/OneNumber.h"

namespace bloomzy::catalog {

core::Result<std::int64_t> oneNumber(storage::Snapshot& snapshot, std::string_view sql, storage::Params params)
{
    std::int64_t number = 0;
    BLOOMZY_CHECK(snapshot.query(sql, params, [&](const storage::Row& row) {
        number = row.integer(0);
        return true;
    }));
    return number;
}

} // namespace bloomzy::catalog
