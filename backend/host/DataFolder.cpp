#include "backend/host/DataFolder.h"

#include "backend/backup/restore/StoreSwitch.h"
#include "backend/core/Files.h"

namespace bloomzy::host {

namespace {

StartReason reasonOf(api::ErrorCode code, const std::filesystem::path& path)
{
    switch (code) {
    case api::ErrorCode::forbidden:
        return reasonOfRefusal(path);
    case api::ErrorCode::insufficientStorage:
        return StartReason::diskFull;
    default:
        return StartReason::folderNotWritable;
    }
}

Started<std::optional<backup::RestoreJournal>> recovered(const std::filesystem::path& root)
{
    const auto own = backup::restoreFolder(root);
    std::error_code none;
    if (std::filesystem::exists(own, none))
        if (auto checked = core::checkPrivate(own); checked.has_error())
            return folderFailure(checked.error(), own);
    const core::SystemClock clock;
    auto journal = backup::recoverRestore(root, clock);
    if (journal.has_error() && journal.error().code == api::ErrorCode::malformed)
        return StartFailure{StartReason::databaseDamaged, own.string() + ": " + journal.error().detail,
                            journal.error().cause};
    if (journal.has_error())
        return folderFailure(journal.error(), own);
    return std::move(*journal);
}

} // namespace

StartReason reasonOfRefusal(const std::filesystem::path& path)
{
    using std::filesystem::perms;
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    const bool othersMay = std::filesystem::exists(status) &&
                           (status.permissions() & (perms::group_all | perms::others_all)) != perms::none;
    return othersMay ? StartReason::folderModes : StartReason::folderNotWritable;
}

StartFailure folderFailure(const core::Error& error, const std::filesystem::path& path)
{
    return {reasonOf(error.code, path), path.string() + ": " + error.detail, error.cause};
}

Started<DataFolder> DataFolder::open(const std::filesystem::path& root)
{
    if (auto made = core::makePrivateFolder(root); made.has_error())
        return folderFailure(made.error(), root);
    auto lock = core::FolderLock::take(root);
    if (lock.has_error()) {
        if (lock.error().code != api::ErrorCode::unavailable)
            return folderFailure(lock.error(), root);
        return StartFailure{StartReason::folderInUse,
                            root.string() +
                                ": another server uses this data folder. Connect to that one, or stop it first.",
                            lock.error().cause};
    }
    DataFolder folder(std::filesystem::absolute(root), std::move(*lock));
    // Before the folders: between two renames there is none.
    auto restore = recovered(folder.m_root);
    if (restore.has_error())
        return restore.error();
    folder.m_restore = std::move(*restore);
    for (const auto& part : {folder.store(), folder.audit(), folder.keys(), folder.tls(), folder.run()}) {
        if (auto made = core::makePrivateFolder(part); made.has_error())
            return folderFailure(made.error(), part);
    }
    // Made by the first import only.
    std::error_code none;
    if (std::filesystem::exists(folder.imports(), none))
        if (auto checked = core::checkPrivate(folder.imports()); checked.has_error())
            return folderFailure(checked.error(), folder.imports());
    return folder;
}

} // namespace bloomzy::host
