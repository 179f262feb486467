#include "backend/host/EmptiedDatabases.h"

#include "backend/storage/SqliteInspection.h"
#include "backend/storage/Vault.h"

#include <algorithm>

namespace bloomzy::host {

namespace {

bool isEmpty(const StorePlan& plan)
{
    std::error_code failed;
    return std::filesystem::is_regular_file(plan.file, failed) && std::filesystem::file_size(plan.file, failed) == 0 &&
           !failed;
}

bool hasDataKey(const StorePlan& auth)
{
    bool found = false;
    const auto looked = storage::lookIntoSqlite(auth.file, [&](storage::Snapshot& snapshot) -> core::Result<void> {
        BLOOMZY_TRY(const auto keys, storage::Vault::masterKeys(snapshot));
        found = !keys.empty();
        return {};
    });
    return looked.has_value() && found;
}

} // namespace

bool holdsSomething(const StorePlan& plan)
{
    std::error_code failed;
    return std::filesystem::is_regular_file(plan.file, failed) && std::filesystem::file_size(plan.file, failed) > 0 &&
           !failed;
}

std::vector<StorePlan> emptiedDatabases(const std::filesystem::path& folder)
{
    const auto plans = storePlans(folder);
    std::vector<StorePlan> emptied;
    for (auto plan = plans.begin(); plan != plans.end(); ++plan)
        if (isEmpty(*plan) && (std::any_of(plan + 1, plans.end(), &holdsSomething) ||
                               (holdsSomething(plans.front()) && hasDataKey(plans.front()))))
            emptied.push_back(*plan);
    return emptied;
}

} // namespace bloomzy::host
