#include "app/ctl/doctor/Checks.h"
#include "backend/settings/Definitions.h"

#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

constexpr std::uint64_t mebibyte = 1ULL << 20;
constexpr std::uint64_t comfortable = 10; // times what a ready server needs

} // namespace

Findings checkDisk(const Patient& patient)
{
    // The default: what the server has been told otherwise stands in its database.
    const auto least =
        static_cast<std::uint64_t>(settings::findDefinition(settings::key::freeSpaceMebibytes)->defaultNumber) *
        mebibyte;
    std::error_code failed;
    const auto space = std::filesystem::space(patient.folder, failed);
    if (failed)
        return {skipped("disk", "The free space of the folder's disk cannot be read.")};
    const std::string free = std::to_string(space.available / mebibyte) + " MiB are free on the folder's disk.";
    const std::string remedy = "Free some space, or move the folder to a larger disk while the server is stopped.";
    if (space.available < least)
        return {problem("disk", EX_IOERR,
                        free + " With less than " + std::to_string(least / mebibyte) +
                            " MiB the server is not ready, and changes are refused once it is full.",
                        remedy)};
    if (space.available < comfortable * least)
        return {warning("disk", free + " The server is ready down to " + std::to_string(least / mebibyte) + " MiB.",
                        remedy)};
    return {fine("disk", free)};
}

} // namespace bloomzy::ctl
