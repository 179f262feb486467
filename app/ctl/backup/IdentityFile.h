#pragma once

#include "app/ctl/cli/Command.h"
#include "backend/backup/age/Keys.h"

#include <vector>

namespace bloomzy::ctl {

/// The recovery keys in the file that --identity names, or on standard input for `-`. What was read is wiped.
[[nodiscard]] Outcome<std::vector<backup::age::Identity>> readRecoveryKeys(const Call& call);

} // namespace bloomzy::ctl
