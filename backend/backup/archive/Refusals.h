#pragma once

#include "backend/core/Error.h"

#include <string_view>

/// Why a backup file is not read, or not written.
namespace bloomzy::backup::archive {

/// `member` of it is not what it must be: `malformed`, with the member's name in detail and cause. `why` goes on after
/// the name: `was changed`. A name that is not isMemberPath() is told by its harmless characters.
[[nodiscard]] core::Error refusal(std::string_view member, std::string_view why);

/// A backup is not made because of `member`: `conflict`. `why` goes on after the name.
[[nodiscard]] core::Error notMade(std::string_view member, std::string_view why);

/// An error that came up while `member` was read: one of damaged bytes names the member then, another stays.
[[nodiscard]] core::Error whileReading(std::string_view member, core::Error error);

/// `conflict`, cause `cancelled`.
[[nodiscard]] core::Error cancelled();

} // namespace bloomzy::backup::archive
