#pragma once

#include "backend/storage/Database.h"

namespace bloomzy::test {

/// The number that `sql` (`SELECT count(*) …`) answers; -1 when it answers none.
inline std::int64_t countRows(storage::Database& database, std::string_view sql)
{
    std::int64_t number = -1;
    const auto read = database.read(
        [&](storage::Snapshot& snapshot) {
            return snapshot.query(sql, {}, [&](const storage::Row& row) {
                number = row.integer(0);
                return false;
            });
        },
        storage::deadlineIn(std::chrono::seconds(20)));
    return read.has_value() ? number : -1;
}

} // namespace bloomzy::test
