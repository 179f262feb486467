#pragma once

#include "backend/core/Error.h"

#include <filesystem>
#include <string_view>

namespace bloomzy::core {

/// What `errno` means for someone who tried to `action` (`write a file`) at `path`, with the remedy.
[[nodiscard]] Error fileError(int errorNumber, std::string_view action, const std::filesystem::path& path);

} // namespace bloomzy::core
