#include "backend/auth/PersonErasure.h"

#include "backend/auth/StandingCheck.h"
#include "backend/auth/UserChanges.h"
#include "backend/core/Id.h"
#include "backend/http/PersonalData.h"
#include "backend/storage/Idempotency.h"

namespace bloomzy::auth {
namespace {

core::Result<bool> isBegun(storage::Snapshot& snapshot, std::string_view id)
{
    bool found = false;
    BLOOMZY_CHECK(snapshot.query("SELECT 1 FROM erasures WHERE user_id = ?", {id},
                                 [&](const storage::Row&) { return !(found = true); }));
    return found;
}

core::Result<void> remember(storage::Transaction& transaction, std::string_view id)
{
    const std::string now = core::formatTime(transaction.now());
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO erasures (user_id, begun_at) VALUES (?, ?)", {id, std::string_view(now)}));
    return {};
}

core::Result<void> beginIn(storage::Transaction& transaction, const http::Request& request, const UserTarget& target,
                           bool known)
{
    BLOOMZY_CHECK(requireStanding(transaction, *request.principal, api::Permission::usersManage, transaction.now()));
    const std::string& id = target.id;
    if (!core::isId(id))
        return noSuchUser();
    BLOOMZY_TRY(const bool before, isBegun(transaction, id));
    if (before)
        return {};
    BLOOMZY_TRY(const auto user, UserStore::byId(transaction, id));
    if (!user && !known)
        return noSuchUser();
    if (user) {
        BLOOMZY_CHECK(eraseUser(transaction, request, target));
    } else {
        BLOOMZY_CHECK(recordErasure(transaction, request, id));
    }
    return remember(transaction, id);
}

/// Segments of an index keep what was deleted until they are merged.
core::Result<void> mergeIndexes(storage::Transaction& transaction)
{
    if (transaction.engine() != storage::Engine::sqlite)
        return {};
    for (const std::string_view sql : {"INSERT INTO user_trigram (user_trigram) VALUES ('optimize')",
                                       "INSERT INTO user_prefix (user_prefix) VALUES ('optimize')"})
        BLOOMZY_CHECK(transaction.execute(sql, {}));
    return {};
}

core::Result<void> cleanIn(storage::Transaction& transaction, const std::string& id)
{
    for (const std::string_view sql : {"UPDATE role_revisions SET changed_by_name = ? WHERE changed_by_id = ?",
                                       "UPDATE user_roles SET granted_by_name = ? WHERE granted_by_id = ?"})
        BLOOMZY_CHECK(transaction.execute(sql, {http::erasedName, std::string_view(id)}));
    BLOOMZY_CHECK(
        transaction.execute("DELETE FROM notices WHERE replace(details, ?, '') <> details", {std::string_view(id)}));
    BLOOMZY_CHECK(storage::forgetAnswers(transaction, "user:" + id, id));
    return mergeIndexes(transaction);
}

} // namespace

core::Result<void> PersonErasure::begin(const http::Request& request, const api::UserErasure& how, bool known)
{
    const std::string id(request.pathParameter("id"));
    const UserTarget target{id, how.revision};
    BLOOMZY_CHECK(m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return beginIn(transaction, request, target, known); },
        request.deadline));
    m_rights.reload(id);
    return {};
}

core::Result<std::vector<std::string>> PersonErasure::begun(storage::Deadline deadline) const
{
    using Ids = std::vector<std::string>;
    return storage::readValue<Ids>(m_database, deadline, [](storage::Snapshot& snapshot) -> core::Result<Ids> {
        Ids ids;
        BLOOMZY_CHECK(snapshot.query("SELECT user_id FROM erasures ORDER BY begun_at, user_id LIMIT 100", {},
                                     [&](const storage::Row& row) {
                                         ids.emplace_back(row.text(0));
                                         return true;
                                     }));
        return ids;
    });
}

core::Result<void> PersonErasure::clean(const std::string& id, storage::Deadline deadline)
{
    return m_database.write(
        storage::Lane::bulk, [&](storage::Transaction& transaction) { return cleanIn(transaction, id); }, deadline);
}

core::Result<void> PersonErasure::end(const std::string& id, storage::Deadline deadline)
{
    return m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(transaction.execute("DELETE FROM erasures WHERE user_id = ?", {std::string_view(id)}));
            return {};
        },
        deadline);
}

} // namespace bloomzy::auth
