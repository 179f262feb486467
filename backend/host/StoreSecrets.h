#pragma once

#include "backend/host/MasterKey.h"
#include "backend/host/Stores.h"

namespace bloomzy::host {

/// Which databases of an installation keep secrets; each number is the place of its vault.
enum class StoreSecrets : std::size_t { auth, audit, backup };

/// In the order of StoreSecrets.
[[nodiscard]] inline SecretDatabases secretDatabases(const Stores& stores)
{
    return {stores.auth.get(), stores.audit.get(), stores.backup.get()};
}

} // namespace bloomzy::host
