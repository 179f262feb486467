#pragma once

#include "backend/api/Profile.h"
#include "backend/storage/Database.h"

#include <string_view>

namespace bloomzy::auth {

/// A row of `user_preferences`; who never changed any has none.
struct PreferenceRow
{
    std::optional<api::ProfileLanguage> language;
    std::optional<std::string> timeZone;
    std::optional<api::ProfileTheme> theme;
    std::int64_t revision = 1; ///< of the profile
};

struct PreferenceStore
{
    /// What it is by default where there is no row.
    [[nodiscard]] static core::Result<PreferenceRow> ofUser(storage::Snapshot& snapshot, std::string_view userId);
    [[nodiscard]] static core::Result<void> put(storage::Transaction& transaction, std::string_view userId,
                                                const PreferenceRow& row);
};

} // namespace bloomzy::auth
