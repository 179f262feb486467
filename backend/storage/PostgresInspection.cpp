#include "backend/storage/PostgresInspection.h"

#include "backend/storage/engine/MigrationPlan.h"
#include "backend/storage/postgres/PgMigrator.h"

namespace bloomzy::storage {

namespace {

constexpr std::chrono::seconds patience{10};

} // namespace

core::Result<std::vector<std::string>> inspectPostgres(const std::string& target,
                                                       const std::vector<Migration>& migrations)
{
    BLOOMZY_TRY(const auto connection, PgConnection::open(target, deadlineIn(patience)));
    BLOOMZY_CHECK(connection->run("BEGIN READ ONLY"));
    return pendingMigrations(*connection, withOwn(Engine::postgresql, migrations));
}

} // namespace bloomzy::storage
