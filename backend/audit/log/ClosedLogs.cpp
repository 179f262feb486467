#include "backend/audit/log/ClosedLogs.h"

namespace bloomzy::audit {

core::Result<std::vector<tlog::ClosedLog>> ClosedLogs::all(storage::Snapshot& snapshot)
{
    std::vector<tlog::ClosedLog> logs;
    BLOOMZY_CHECK(
        snapshot.query("SELECT verifier, closing FROM closed_logs ORDER BY number", {}, [&](const storage::Row& row) {
            logs.push_back({std::string(row.text(0)), std::string(row.text(1))});
            return true;
        }));
    return logs;
}

core::Result<void> ClosedLogs::add(storage::Transaction& transaction, const tlog::ClosedLog& closed)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO closed_logs (number, verifier, closing) VALUES ((SELECT "
                                      "COALESCE(MAX(number), 0) + 1 FROM closed_logs), ?, ?)",
                                      {std::string_view(closed.vkey), std::string_view(closed.closing)}));
    return {};
}

} // namespace bloomzy::audit
