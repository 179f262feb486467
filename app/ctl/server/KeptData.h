#pragma once

#include "app/ctl/cli/Outcome.h"

#include <filesystem>
#include <string>

namespace bloomzy::ctl {

/// Whether the system hides from this user what lies in a folder, or that it is there.
[[nodiscard]] bool isBarred(const std::filesystem::path& folder);

[[nodiscard]] Failure noDataFolder(const std::string& folder);

/// The folder by its absolute name, when a server keeps data in it: `notFound` when there are none, so that a mistyped
/// name makes no new folder; `forbidden` when that cannot be seen.
[[nodiscard]] Outcome<std::filesystem::path> folderWithData(const std::string& folder);

} // namespace bloomzy::ctl
