#include "backend/auth/RoleRevisionStore.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::auth {

core::Result<void> RoleRevisionStore::add(storage::Transaction& transaction, std::string_view roleId,
                                          const api::RoleRevision& revision)
{
    const std::string document = core::json::toJson(revision.role);
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO role_revisions (role_id, revision, changed_at, changed_by_id, changed_by_name, document) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        {roleId, revision.revision, revision.changedAt, revision.changedBy.id, revision.changedBy.displayName,
         document}));
    return {};
}

core::Result<std::vector<api::RoleRevision>> RoleRevisionStore::ofRole(storage::Snapshot& snapshot,
                                                                       std::string_view roleId, std::int64_t most)
{
    std::vector<api::RoleRevision> revisions;
    core::Result<void> read;
    BLOOMZY_CHECK(snapshot.query("SELECT revision, changed_at, changed_by_id, changed_by_name, document "
                                 "FROM role_revisions WHERE role_id = ? ORDER BY revision DESC LIMIT ?",
                                 {roleId, most}, [&](const storage::Row& row) {
                                     auto role = core::json::fromStoredJson<api::RoleInput>(row.text(4));
                                     if (role.has_error()) {
                                         read = role.error();
                                         return false;
                                     }
                                     revisions.push_back({row.integer(0),
                                                          std::string(row.text(1)),
                                                          {std::string(row.text(2)), std::string(row.text(3))},
                                                          std::move(*role)});
                                     return true;
                                 }));
    BLOOMZY_CHECK(read);
    return revisions;
}

} // namespace bloomzy::auth
