#include "backend/auth/SetupStore.h"

namespace bloomzy::auth {

core::Result<bool> SetupStore::completed(storage::Snapshot& snapshot)
{
    bool found = false;
    BLOOMZY_CHECK(snapshot.query("SELECT id FROM setup", {}, [&](const storage::Row&) {
        found = true;
        return false;
    }));
    return found;
}

core::Result<void> SetupStore::complete(storage::Transaction& transaction, std::string_view now)
{
    BLOOMZY_CHECK(transaction.execute("INSERT INTO setup (id, completed_at) VALUES (1, ?)", {now}));
    return {};
}

} // namespace bloomzy::auth
