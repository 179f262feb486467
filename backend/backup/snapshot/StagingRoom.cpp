#include "backend/backup/snapshot/StagingRoom.h"

#include "backend/core/FileErrors.h"

#include <algorithm>
#include <string>

namespace bloomzy::backup {

namespace {

constexpr std::uint64_t mebibyte = 1024 * 1024;
constexpr std::uint64_t kept = 64 * mebibyte;
constexpr std::uint64_t keptPart = 16;

} // namespace

core::Result<void> StagingRoom::check(std::uint64_t bytes) const
{
    std::error_code error;
    const auto space = std::filesystem::space(m_folder, error);
    if (error)
        return core::fileError(error.value(), "look at the free space of a disk", m_folder);
    const std::uint64_t needed = bytes + std::min<std::uint64_t>(kept, space.capacity / keptPart);
    if (space.available >= needed)
        return {};
    const auto missing = (needed - space.available + mebibyte - 1) / mebibyte;
    return core::makeError(api::ErrorCode::insufficientStorage,
                           "The disk on which backups are prepared has not enough room: " + std::to_string(missing) +
                               " MiB more are needed. No backup was taken, and nothing was changed. Free some space on "
                               "it and try again.",
                           std::to_string(space.available) + " bytes free of " + std::to_string(needed));
}

} // namespace bloomzy::backup
