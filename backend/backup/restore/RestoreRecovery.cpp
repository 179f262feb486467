#include "backend/backup/restore/StagedFiles.h"
#include "backend/backup/restore/StoreSwitch.h"
#include "backend/core/FileErrors.h"

namespace bloomzy::backup {
namespace {

constexpr std::string_view cutOff = "The program or the machine stopped before the restore had ended.";

core::Result<void> goOn(StoreSwitch& restore)
{
    switch (restore.journal().state) {
    case RestoreState::staging:
    case RestoreState::staged:
        return restore.abandon(std::string(cutOff));
    case RestoreState::switching:
    case RestoreState::trying:
    case RestoreState::rollingBack:
        return restore.rollBack(restore.journal().why.empty() ? std::string(cutOff) : restore.journal().why);
    case RestoreState::committing:
        return restore.commit();
    default:
        return {};
    }
}

/// All but the journal and the folder of a restore that is under way.
core::Result<void> sweep(const std::filesystem::path& folder, const std::optional<RestoreJournal>& journal)
{
    const std::string kept = journal && !isEnd(journal->state) ? journal->id : std::string();
    std::error_code failed;
    if (!std::filesystem::exists(folder, failed))
        return {};
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const std::string name = entry->path().filename().string();
        if (name != "journal.json" && name != kept)
            BLOOMZY_CHECK(removeTree(entry->path()));
    }
    return failed ? core::Result<void>(core::fileError(failed.value(), "read a folder", folder)) : core::Result<void>();
}

} // namespace

core::Result<std::optional<RestoreJournal>> recoverRestore(const std::filesystem::path& dataFolder,
                                                           const core::Clock& clock, SwitchOptions options)
{
    BLOOMZY_TRY(auto journal, readRestoreJournal(dataFolder));
    if (journal && !isEnd(journal->state)) {
        BLOOMZY_TRY(StoreSwitch restore, StoreSwitch::resume(dataFolder, clock, std::move(options)));
        BLOOMZY_CHECK(goOn(restore));
        journal = restore.journal();
    }
    BLOOMZY_CHECK(sweep(restoreFolder(dataFolder), journal));
    return journal;
}

core::Result<void> noteTold(const std::filesystem::path& dataFolder)
{
    BLOOMZY_TRY(auto journal, readRestoreJournal(dataFolder));
    if (!journal || journal->told)
        return {};
    journal->told = true;
    journal->actor.reset();
    return writeRestoreJournal(dataFolder, *journal);
}

} // namespace bloomzy::backup
