#include "backend/host/SystemDatabase.h"

#include "backend/operations/OperationService.h"
#include "backend/settings/SettingService.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::host {

std::vector<storage::Migration> systemMigrations(storage::Engine engine)
{
    auto all = operations::migrations(engine);
    std::ranges::move(settings::migrations(engine), std::back_inserter(all));
    std::ranges::move(migrations(engine), std::back_inserter(all));
    return all;
}

} // namespace bloomzy::host
