#include "app/ctl/doctor/Checks.h"

namespace bloomzy::ctl {

Findings checkSetupToken(const Patient& patient)
{
    constexpr std::string_view name = "setup-token";
    const auto file = patient.folder / "setup-token";
    std::error_code none;
    if (!std::filesystem::exists(std::filesystem::symlink_status(file, none)))
        return {fine(name, "No setup token lies about.")};
    if (patient.inUse)
        return {warning(
            name, "The server waits for its first administrator: whoever reads " + file.string() + " can become it.",
            "Complete the setup, with the console or POST /api/v1/setup.")};
    return {warning(name,
                    file.string() + " is left of a start after which nobody completed the setup. It is no longer "
                                    "good; the next start makes a new one while there is no administrator.",
                    "Start the server and complete the setup.")};
}

} // namespace bloomzy::ctl
