#include "backend/host/SystemDatabase.h"

#include "backend/operations/OperationService.h"

namespace bloomzy::host {

std::vector<storage::Migration> systemMigrations(storage::Engine engine)
{
    return operations::migrations(engine);
}

} // namespace bloomzy::host
