#pragma once

#include "backend/core/Result.h"

#include <filesystem>

namespace bloomzy::ctl {

/// `sha256:<hex>` of the key behind DIR/tls/server.crt. `notFound` when there is none.
[[nodiscard]] core::Result<std::string> folderFingerprint(const std::filesystem::path& dataFolder);

/// The text of a file of a server, up to 1 MiB, whatever its modes.
[[nodiscard]] core::Result<std::string> readSmallFile(const std::filesystem::path& file);

} // namespace bloomzy::ctl
