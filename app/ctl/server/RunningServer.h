#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace bloomzy::ctl {

/// What the server of a data folder says of itself to a program of the same user.
struct RunningServer
{
    std::string url;
    std::string fingerprint; ///< empty for plain HTTP
};

/// Asks by the socket for consoles. Empty when no server answers there. Only for a folder whose lock somebody holds;
/// needs a QCoreApplication.
[[nodiscard]] std::optional<RunningServer> findRunningServer(const std::filesystem::path& dataFolder);

} // namespace bloomzy::ctl
