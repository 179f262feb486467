#pragma once

#include "backend/storage/Migration.h"
#include "backend/storage/Transfer.h"

#include <map>

namespace bloomzy::storage {

/// What the migrations alone put into tables, by the table's name; tables that they leave empty are not in it.
using SeededRows = std::map<std::string, TransferredTable>;

/// By way of a new file in the system's folder for temporary ones, which holds nothing else.
[[nodiscard]] core::Result<SeededRows> seededRows(const std::vector<Migration>& migrations);

} // namespace bloomzy::storage
