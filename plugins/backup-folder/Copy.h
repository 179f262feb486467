#pragma once

#include "plugins/backup-folder/Descriptor.h"
#include "plugins/sdk/BackupTarget.h"

#include <cstddef>

namespace bloomzy::folder {

/// Whether all of it was written; `errno` says why not.
[[nodiscard]] bool isWritten(const Descriptor& file, const char* data, std::size_t length);

/// Copies all of one file to the end of the other and makes it durable, also from time to time on the way: a disk may
/// take minutes for gigabytes that wait in memory, and would tell nothing meanwhile.
[[nodiscard]] sdk::Outcome<sdk::Done> copy(const Descriptor& from, const Descriptor& to, sdk::Transfer& transfer);

} // namespace bloomzy::folder
