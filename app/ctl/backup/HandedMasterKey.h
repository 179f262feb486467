#pragma once

#include "app/ctl/cli/Command.h"
#include "backend/core/crypto/SecretKey.h"

#include <optional>

namespace bloomzy::ctl {

/// The master key of `--master-key-fd`, as bloomzyd takes it; nothing without.
[[nodiscard]] Outcome<std::optional<core::crypto::SecretKey>> readMasterKey(const Call& call);

} // namespace bloomzy::ctl
