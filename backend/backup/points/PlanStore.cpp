#include "backend/backup/points/PlanStore.h"

#include "backend/core/json/JsonImpl.h"

#include <optional>

namespace bloomzy::backup {

core::Result<StoredPlan> PlanStore::read(storage::Snapshot& snapshot)
{
    StoredPlan stored;
    std::optional<core::Error> unreadable;
    BLOOMZY_CHECK(snapshot.query("SELECT revision, set_at, body FROM backup_plan", {}, [&](const storage::Row& row) {
        stored.revision = row.integer(0);
        stored.setAt = row.text(1);
        auto plan = core::json::fromStoredJson<api::BackupPlanInput>(row.text(2));
        if (plan.has_error())
            unreadable = core::internalError("the plan of backups: " + plan.error().detail);
        else
            stored.plan = std::move(*plan);
        return false;
    }));
    if (unreadable)
        return *unreadable;
    return stored;
}

core::Result<void> PlanStore::write(storage::Transaction& transaction, const StoredPlan& plan)
{
    const std::string body = core::json::toJson(plan.plan);
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO backup_plan (id, revision, set_at, body) VALUES (1, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, set_at = excluded.set_at, body = excluded.body",
        {plan.revision, std::string_view(plan.setAt), std::string_view(body)}));
    return {};
}

} // namespace bloomzy::backup
