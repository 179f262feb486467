#pragma once

#include "backend/core/Error.h"
#include "backend/host/StartFailure.h"

#include <cstddef>
#include <filesystem>

/// What went wrong with one part of a server, as a reason why it does not start.
namespace bloomzy::host {

[[nodiscard]] StartFailure partFailure(const core::Error& error);
[[nodiscard]] StartFailure auditFailure(const core::Error& error);
/// `folder`: where certificate and key lie.
[[nodiscard]] StartFailure certificateFailure(const core::Error& error, const std::filesystem::path& folder);
[[nodiscard]] StartFailure listenFailure(const core::Error& error);
/// Of the list of breached passwords that --breached-passwords names.
[[nodiscard]] StartFailure breachedListFailure(const core::Error& error);
/// Of open files the system allows `allowed`, and a server needs `fewest`.
[[nodiscard]] StartFailure tooFewFiles(std::size_t allowed, std::size_t fewest);

} // namespace bloomzy::host
