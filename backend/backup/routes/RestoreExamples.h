#pragma once

#include "backend/api/BackupWork.h"
#include "backend/api/Operations.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the routes that try and restore backups.
namespace bloomzy::backup::examples {

[[nodiscard]] http::ExampleOf<api::BackupOpening, http::Nothing, api::Operation> rehearseBackup();
[[nodiscard]] http::ExampleOf<api::BackupOpening, http::Nothing, api::Operation> tryRestore();
[[nodiscard]] http::ExampleOf<api::RestoreRequest, http::Nothing, api::Operation> restoreBackup();

} // namespace bloomzy::backup::examples
