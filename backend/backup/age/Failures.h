#pragma once

#include "backend/core/Error.h"

#include <string_view>

/// Why a file is not decrypted. The kind is told apart by code and `cause`.
namespace bloomzy::backup::age {

/// No age file, or one that breaks a rule of its header: `malformed`, cause `age header: …`.
[[nodiscard]] core::Error headerFailure(std::string_view why);
/// None of the keys opens it: `invalid` with code `backup.key`, cause `age key`.
[[nodiscard]] core::Error keyFailure();
/// The header was changed after it was written: `malformed`, cause `age mac`.
[[nodiscard]] core::Error macFailure();
/// What follows the header was changed, cut or added to: `malformed`, cause `age payload: …`.
[[nodiscard]] core::Error payloadFailure(std::string_view why);

} // namespace bloomzy::backup::age
