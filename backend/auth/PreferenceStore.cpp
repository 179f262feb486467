#include "backend/auth/PreferenceStore.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {
namespace {

/// What this version does not know is as if it were not set.
template <class E>
std::optional<E> readEnum(const storage::Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : core::json::enumValue<E>(row.text(column));
}

template <class E>
storage::Param enumOrNull(const std::optional<E>& value)
{
    return value ? storage::Param(core::json::enumName(*value)) : storage::Param(nullptr);
}

} // namespace

core::Result<PreferenceRow> PreferenceStore::ofUser(storage::Snapshot& snapshot, std::string_view userId)
{
    PreferenceRow found;
    BLOOMZY_CHECK(snapshot.query("SELECT language, time_zone, theme, revision FROM user_preferences WHERE user_id = ?",
                                 {userId}, [&](const storage::Row& row) {
                                     found.language = readEnum<api::ProfileLanguage>(row, 0);
                                     if (!row.isNull(1))
                                         found.timeZone = row.text(1);
                                     found.theme = readEnum<api::ProfileTheme>(row, 2);
                                     found.revision = row.integer(3);
                                     return false;
                                 }));
    return found;
}

core::Result<void> PreferenceStore::put(storage::Transaction& transaction, std::string_view userId,
                                        const PreferenceRow& row)
{
    const auto timeZone = row.timeZone ? storage::Param(std::string_view(*row.timeZone)) : storage::Param(nullptr);
    BLOOMZY_CHECK(transaction.execute("DELETE FROM user_preferences WHERE user_id = ?", {userId}));
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO user_preferences (user_id, language, time_zone, theme, revision) "
                            "VALUES (?, ?, ?, ?, ?)",
                            {userId, enumOrNull(row.language), timeZone, enumOrNull(row.theme), row.revision}));
    return {};
}

} // namespace bloomzy::auth
