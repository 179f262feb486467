#include "backend/storage/SqliteRebuild.h"

#include "backend/core/FileErrors.h"
#include "backend/storage/sqlite/Migrator.h"
#include "backend/storage/sqlite/SearchIndexes.h"

#include <cerrno>
#include <unistd.h>

namespace bloomzy::storage {

namespace {

constexpr std::chrono::seconds lockWait{5};

core::Error moreThanAnIndex(const core::Error& error)
{
    if (error.code != api::ErrorCode::internal)
        return error;
    return core::makeError(api::ErrorCode::malformed,
                           "The search index cannot be made anew: more than the index is damaged. Nothing was changed. "
                           "Restore the last backup of the whole folder.",
                           error.cause);
}

} // namespace

core::Result<std::vector<std::string>> rebuildSearchIndexes(const std::filesystem::path& file)
{
    if (::eaccess(file.c_str(), R_OK | W_OK) != 0)
        return core::fileError(errno, "write its database", file);
    BLOOMZY_TRY(const auto connection, Connection::open({file, lockWait}));
    BLOOMZY_CHECK(checkIdentity(*connection));
    BLOOMZY_CHECK(connection->configure(0));
    auto names = rebuildSearchIndexes(*connection);
    if (names.has_error())
        return moreThanAnIndex(names.error());
    return names;
}

} // namespace bloomzy::storage
