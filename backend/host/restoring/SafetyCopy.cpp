#include "backend/host/restoring/SafetyCopy.h"

#include "backend/host/FolderBackup.h"

#include <algorithm>

namespace bloomzy::host {

core::Result<void> writeSafetyCopy(const DataFolder& folder, const std::optional<core::crypto::SecretKey>& master,
                                   const std::filesystem::path& file, const core::Clock& clock,
                                   const backup::archive::Watch& watch)
{
    const auto made = backUpFolder({folder.root(), {}, file, {}, master}, clock, watch);
    if (made.has_value())
        return {};
    core::Error error = made.error();
    error.detail = "What is there now could not be copied first. " + error.detail +
                   " To restore all the same, copy the data folder away, and leave the safety copy out.";
    return error;
}

std::filesystem::path safetyCopyBeside(const std::filesystem::path& dataFolder, core::Time now)
{
    std::string time = core::formatTime(now).substr(0, 19);
    std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
    auto path = std::filesystem::absolute(dataFolder).lexically_normal();
    if (path.filename().empty())
        path = path.parent_path();
    path += "-before-restore-" + time + "Z.tar.zst.age";
    return path;
}

} // namespace bloomzy::host
