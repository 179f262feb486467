#include "backend/views/ViewStore.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::views {
namespace {

constexpr std::string_view byName = "SELECT id, revision, name, query, columns, is_default, updated_at FROM saved_view "
                                    "WHERE owner = ? ORDER BY name";
constexpr std::string_view byId = "SELECT id, revision, name, query, columns, is_default, updated_at FROM saved_view "
                                  "WHERE owner = ? AND id = ?";

core::Result<api::SavedView> viewIn(const storage::Row& row)
{
    api::SavedView view;
    BLOOMZY_TRY(view.columns, core::json::fromStoredJson<std::vector<api::ViewColumn>>(row.text(4)));
    view.id = row.text(0);
    view.revision = row.integer(1);
    view.name = row.text(2);
    view.query = row.text(3);
    view.isDefault = row.integer(5) != 0;
    view.updatedAt = row.text(6);
    return view;
}

core::Result<std::vector<api::SavedView>> viewsOf(storage::Snapshot& snapshot, std::string_view sql,
                                                  std::initializer_list<storage::Param> values)
{
    std::vector<api::SavedView> views;
    core::Result<void> parsed;
    BLOOMZY_CHECK(snapshot.query(sql, values, [&](const storage::Row& row) {
        auto view = viewIn(row);
        if (view.has_error()) {
            parsed = view.error();
            return false;
        }
        views.push_back(std::move(*view));
        return true;
    }));
    BLOOMZY_CHECK(parsed);
    return views;
}

} // namespace

core::Result<std::vector<api::SavedView>> savedViews(storage::Snapshot& snapshot, std::string_view owner)
{
    return viewsOf(snapshot, byName, {owner});
}

core::Result<std::optional<api::SavedView>> findSavedView(storage::Snapshot& snapshot, std::string_view owner,
                                                          std::string_view id)
{
    BLOOMZY_TRY(auto views, viewsOf(snapshot, byId, {owner, id}));
    return views.empty() ? std::nullopt : std::optional(std::move(views.front()));
}

core::Result<void> keepSavedView(storage::Transaction& transaction, std::string_view owner, const api::SavedView& view)
{
    const std::string columns = core::json::toJson(view.columns);
    BLOOMZY_CHECK(removeSavedView(transaction, owner, view.id));
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO saved_view (id, owner, revision, name, query, columns, is_default, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        {std::string_view(view.id), owner, view.revision, std::string_view(view.name), std::string_view(view.query),
         std::string_view(columns), std::int64_t(view.isDefault), std::string_view(view.updatedAt)}));
    return {};
}

core::Result<void> removeSavedView(storage::Transaction& transaction, std::string_view owner, std::string_view id)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM saved_view WHERE owner = ? AND id = ?", {owner, id}));
    return {};
}

core::Result<std::int64_t> countSavedViews(storage::Snapshot& snapshot, std::string_view owner)
{
    std::int64_t count = 0;
    BLOOMZY_CHECK(
        snapshot.query("SELECT COUNT(*) FROM saved_view WHERE owner = ?", {owner}, [&](const storage::Row& row) {
            count = row.integer(0);
            return false;
        }));
    return count;
}

core::Result<void> removeSavedViews(storage::Transaction& transaction, std::string_view owner)
{
    BLOOMZY_CHECK(transaction.execute("DELETE FROM saved_view WHERE owner = ?", {owner}));
    return {};
}

core::Result<void> clearOtherDefault(storage::Transaction& transaction, std::string_view owner, std::string_view id,
                                     std::string_view time)
{
    BLOOMZY_CHECK(transaction.execute("UPDATE saved_view SET is_default = 0, revision = revision + 1, updated_at = ? "
                                      "WHERE owner = ? AND id <> ? AND is_default = 1",
                                      {time, owner, id}));
    return {};
}

} // namespace bloomzy::views
