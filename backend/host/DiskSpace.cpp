#include "backend/host/DiskSpace.h"

namespace bloomzy::host {

namespace {

api::HealthCheck outcome(bool ok, std::string detail)
{
    return {"disk.space", ok, std::move(detail)};
}

} // namespace

api::HealthCheck DiskSpace::check() const
{
    std::error_code error;
    const auto space = std::filesystem::space(m_folder, error);
    if (error)
        return outcome(false, "The free space of the data folder's disk cannot be read.");
    const std::uint64_t least = m_least;
    if (space.available < least)
        return outcome(false, "The data folder's disk is nearly full: less than " +
                                  std::to_string(least / (1024 * 1024)) + " MiB are free. Free some space on it.");
    return outcome(true, "The disk has room.");
}

} // namespace bloomzy::host
