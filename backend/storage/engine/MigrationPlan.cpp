#include "backend/storage/engine/MigrationPlan.h"

#include "backend/core/crypto/Hash.h"

#include <algorithm>

namespace bloomzy::storage {

std::vector<Migration> migrations(Engine engine);

namespace {

core::Error changedMigration(const std::string& name)
{
    return core::makeError(api::ErrorCode::conflict,
                           "The data was made by a different build of Bloomzy. It was not changed. Install the build "
                           "that made it, or restore a backup.",
                           "the text of migration " + name + " is not the one that was applied");
}

} // namespace

std::vector<Migration> withOwn(Engine engine, std::vector<Migration> ofService)
{
    auto all = migrations(engine);
    for (auto& own : all)
        own.name = "storage/" + own.name;
    std::sort(ofService.begin(), ofService.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    std::move(ofService.begin(), ofService.end(), std::back_inserter(all));
    return all;
}

core::Result<void> checkApplied(const AppliedMigrations& applied, const std::vector<Migration>& migrations)
{
    std::map<std::string, std::string> known;
    for (const auto& [name, sql] : migrations)
        if (!known.emplace(name, core::crypto::sha256Hex(sql)).second)
            return core::internalError("two migrations are named " + name);
    for (const auto& [name, hash] : applied) {
        const auto place = known.find(name);
        if (place == known.end())
            return newerVersion("unknown migration " + name);
        if (place->second != hash)
            return changedMigration(name);
    }
    return {};
}

core::Error newerVersion(std::string cause)
{
    return core::makeError(api::ErrorCode::conflict,
                           "A newer version of Bloomzy made this data. It was not changed. Install that version or a "
                           "later one, or choose another data folder.",
                           std::move(cause));
}

core::Error failedMigration(const std::string& name, core::Error error)
{
    if (error.code != api::ErrorCode::internal && error.code != api::ErrorCode::conflict)
        return error;
    return core::makeError(api::ErrorCode::conflict,
                           "The data could not be brought to this version. It is as it was before. Install the version "
                           "that was used before, and report this.",
                           "migration " + name + ": " + error.cause);
}

} // namespace bloomzy::storage
