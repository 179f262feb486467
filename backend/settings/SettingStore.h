#pragma once

#include "backend/settings/Values.h"
#include "backend/storage/Database.h"

namespace bloomzy::settings {

struct StoredSettings
{
    std::int64_t revision = 0; ///< counts from 1
    Values values;
};

/// SQL of the settings' table.
class SettingStore
{
public:
    [[nodiscard]] static core::Result<StoredSettings> read(storage::Snapshot& snapshot);
    [[nodiscard]] static core::Result<void> write(storage::Transaction& transaction, const StoredSettings& settings);
};

} // namespace bloomzy::settings
