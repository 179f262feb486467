#include "backend/host/StorePlan.h"

#include "backend/audit/AuditService.h"
#include "backend/auth/AuthService.h"
#include "backend/backup/BackupService.h"
#include "backend/catalog/CatalogService.h"
#include "backend/host/SystemDatabase.h"

namespace bloomzy::host {

std::vector<StorePlan> storePlans(const std::filesystem::path& folder)
{
    constexpr std::int64_t mapped = 256LL << 20;
    // Each reader costs a start time and memory, and only the catalog is read all the time.
    constexpr int few = 2;
    constexpr int many = 4;
    // A mapped file that somebody truncates ends the process, so the audit log is not mapped.
    return {{"auth", folder / "store" / "auth.db", &auth::migrations, mapped, few},
            {"catalog", folder / "store" / "catalog.db", &catalog::migrations, mapped, many},
            {"backup", folder / "store" / "backup.db", &backup::migrations, mapped, few},
            {"system", folder / "store" / "system.db", &systemMigrations, mapped, few},
            {"audit", folder / "audit" / "audit.db", &audit::migrations, 0, few}};
}

std::filesystem::path serverMark(const std::filesystem::path& folder)
{
    return folder / "store" / "postgresql";
}

} // namespace bloomzy::host
