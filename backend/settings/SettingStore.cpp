#include "backend/settings/SettingStore.h"

namespace bloomzy::settings {

core::Result<StoredSettings> SettingStore::read(storage::Snapshot& snapshot)
{
    StoredSettings settings;
    BLOOMZY_CHECK(snapshot.query("SELECT revision, body FROM settings WHERE id = 1", {}, [&](const storage::Row& row) {
        settings = {row.integer(0), Values::fromStored(row.text(1))};
        return false;
    }));
    if (settings.revision == 0)
        return core::internalError("the row of the settings is gone");
    return settings;
}

core::Result<void> SettingStore::write(storage::Transaction& transaction, const StoredSettings& settings)
{
    const std::string body = settings.values.setJson();
    BLOOMZY_CHECK(transaction.execute("UPDATE settings SET revision = ?, body = ? WHERE id = 1",
                                      {settings.revision, std::string_view(body)}));
    return {};
}

} // namespace bloomzy::settings
