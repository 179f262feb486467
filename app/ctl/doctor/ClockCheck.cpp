#include "app/ctl/doctor/Checks.h"

#include <sys/stat.h>

#include <chrono>
#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

constexpr std::chrono::minutes tolerance{2};

/// When `path` was changed last; the epoch when that cannot be told.
core::Time changedAt(const std::filesystem::path& path)
{
    struct stat status
    {
    };
    if (::lstat(path.c_str(), &status) != 0)
        return {};
    return core::Time(std::chrono::seconds(status.st_mtim.tv_sec));
}

} // namespace

Findings checkClock(const Patient& patient)
{
    namespace fs = std::filesystem;
    std::error_code failed;
    fs::recursive_directory_iterator entries(patient.folder, fs::directory_options::skip_permission_denied, failed);
    core::Time latest{};
    fs::path file;
    for (; !failed && entries != fs::recursive_directory_iterator(); entries.increment(failed))
        if (const auto changed = changedAt(entries->path()); changed > latest) {
            latest = changed;
            file = entries->path();
        }
    if (latest > patient.now + tolerance)
        return {problem("clock", EX_CONFIG,
                        file.string() + " was changed at " + core::formatTime(latest) +
                            ", and this computer says that it is only " + core::formatTime(patient.now) +
                            ". One of the two was wrong; sessions and records get wrong times.",
                        "Set the clock (timedatectl set-ntp true). If it is right now, touch the file.")};
    return {fine("clock", "No file of the folder is from the future.")};
}

} // namespace bloomzy::ctl
