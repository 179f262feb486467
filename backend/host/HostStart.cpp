#include "backend/host/HostStart.h"

namespace bloomzy::host {

namespace {

Started<std::unique_ptr<Host>> startOnce(const HostOptions& options, const core::Clock& clock, core::Log& log,
                                         const MakeHost& make)
{
    auto folder = DataFolder::open(options.dataFolder);
    if (folder.has_error())
        return folder.error();
    auto trial = std::make_unique<RestoreTrial>(*folder, clock, log, options.restoreReached);
    if (auto begun = trial->begin(); begun.has_error())
        return folderFailure(begun.error(), folder->root());
    auto stores = Stores::open(*folder, options.database, clock);
    if (stores.has_error()) {
        trial->fail(stores.error());
        return stores.error();
    }
    auto host = make(std::move(*folder), std::move(*stores), std::move(trial));
    if (auto started = host->start(); started.has_error()) {
        host->trial().fail(started.error());
        return started.error();
    }
    return std::unique_ptr<Host>(std::move(host));
}

/// Whether the start that failed was one over restored data, which the next one gives up. Databases are closed by now:
/// SQLite removes logs by their names.
bool wasTrial(const std::filesystem::path& dataFolder)
{
    const auto journal = backup::readRestoreJournal(dataFolder);
    return journal.has_value() && *journal && (*journal)->state == backup::RestoreState::trying;
}

} // namespace

Started<std::unique_ptr<Host>> startHost(const HostOptions& options, const core::Clock& clock, core::Log& log,
                                         const MakeHost& make)
{
    auto started = startOnce(options, clock, log, make);
    return started.has_error() && wasTrial(options.dataFolder) ? startOnce(options, clock, log, make)
                                                               : std::move(started);
}

} // namespace bloomzy::host
