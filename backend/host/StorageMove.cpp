#include "backend/host/StorageMove.h"

#include "backend/core/Files.h"
#include "backend/host/DataFolder.h"
#include "backend/host/StorePlan.h"
#include "backend/storage/PostgresDatabase.h"

namespace bloomzy::host {

namespace {

Started<void> checkFolder(const DataFolder& folder)
{
    std::error_code none;
    if (std::filesystem::exists(serverMark(folder.root()), none))
        return StartFailure{
            StartReason::badArguments, "The data of this folder lie in PostgreSQL already. Nothing was changed.", {}};
    for (const StorePlan& plan : storePlans(folder.root()))
        if (!std::filesystem::exists(plan.file, none))
            return StartFailure{StartReason::badArguments,
                                plan.file.string() +
                                    " is not there. Nothing was changed. Start the server of this version once without "
                                    "--database, and stop it.",
                                {}};
    return {};
}

StartReason reasonOf(api::ErrorCode code)
{
    switch (code) {
    case api::ErrorCode::malformed:
        return StartReason::databaseDamaged;
    case api::ErrorCode::unavailable:
        return StartReason::databaseAway;
    case api::ErrorCode::insufficientStorage:
        return StartReason::diskFull;
    case api::ErrorCode::internal:
        return StartReason::internal;
    default:
        return StartReason::badArguments;
    }
}

StartFailure failureOf(const StorePlan& plan, const core::Error& error)
{
    return {reasonOf(error.code),
            "The database of \"" + plan.service + "\" (its name ends in _" + plan.service + "): " + error.detail,
            error.cause};
}

Started<MovedDatabase> move(const StorePlan& plan, const StorageMoveOptions& options)
{
    auto target = storage::serviceTarget(options.database, plan.service);
    if (target.has_error())
        return failureOf(plan, target.error());
    storage::TransferOptions transfer;
    transfer.file = plan.file;
    transfer.fileMigrations = plan.migrations(storage::Engine::sqlite);
    transfer.target = std::move(*target);
    transfer.targetMigrations = plan.migrations(storage::Engine::postgresql);
    transfer.dryRun = options.dryRun;
    if (options.progress)
        transfer.progress = [&](const std::string& table, std::int64_t rows) {
            options.progress(plan.service, table, rows);
        };
    auto moved = storage::transferToPostgres(transfer);
    if (moved.has_error())
        return failureOf(plan, moved.error());
    return MovedDatabase{plan.service, std::move(*moved)};
}

} // namespace

Started<std::vector<MovedDatabase>> moveToPostgres(const StorageMoveOptions& options)
{
    auto folder = DataFolder::open(options.dataFolder);
    if (folder.has_error())
        return folder.error();
    if (auto checked = checkFolder(*folder); checked.has_error())
        return checked.error();
    std::vector<MovedDatabase> all;
    for (const StorePlan& plan : storePlans(folder->root())) {
        auto moved = move(plan, options);
        if (moved.has_error())
            return moved.error();
        all.push_back(std::move(*moved));
    }
    if (options.dryRun)
        return all;
    if (auto marked = core::makePrivateFile(serverMark(folder->root())); marked.has_error())
        return folderFailure(marked.error(), serverMark(folder->root()));
    return all;
}

} // namespace bloomzy::host
