#include "backend/audit/people/PeopleStore.h"

namespace bloomzy::audit {
namespace {

PeopleStore::Found find(storage::Snapshot& snapshot, std::string_view sql, std::string_view value)
{
    std::optional<PersonRow> found;
    BLOOMZY_CHECK(snapshot.query(sql, {value}, [&](const storage::Row& row) {
        found = {std::string(row.text(0)), std::string(row.text(1)),
                 row.isNull(2) ? std::nullopt : std::optional(std::string(row.text(2)))};
        return false;
    }));
    return found;
}

} // namespace

PeopleStore::Found PeopleStore::byId(storage::Snapshot& snapshot, std::string_view id)
{
    return find(snapshot, "SELECT id, key_id, sealed FROM people WHERE id = ?", id);
}

PeopleStore::Found PeopleStore::byKey(storage::Snapshot& snapshot, std::string_view keyId)
{
    return find(snapshot, "SELECT id, key_id, sealed FROM people WHERE key_id = ?", keyId);
}

core::Result<void> PeopleStore::insert(storage::Transaction& transaction, const PersonRow& person)
{
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO people (id, key_id, sealed) VALUES (?, ?, ?)",
                            {std::string_view(person.id), std::string_view(person.keyId),
                             person.sealed ? storage::Param(std::string_view(*person.sealed)) : storage::Param()}));
    return {};
}

core::Result<void> PeopleStore::erase(storage::Transaction& transaction, std::string_view id)
{
    const std::string now = core::formatTime(transaction.now());
    BLOOMZY_CHECK(transaction.execute("UPDATE people SET sealed = NULL, erased_at = ? WHERE id = ? AND erased_at IS "
                                      "NULL",
                                      {std::string_view(now), id}));
    BLOOMZY_CHECK(transaction.execute("UPDATE person_names SET mark = NULL, sealed = NULL WHERE person = ?", {id}));
    return {};
}

core::Result<std::vector<std::string>> PeopleStore::erasedSince(storage::Snapshot& snapshot, std::string_view since)
{
    std::vector<std::string> ids;
    BLOOMZY_CHECK(
        snapshot.query("SELECT id FROM people WHERE erased_at >= ? ORDER BY id", {since}, [&](const storage::Row& row) {
            ids.emplace_back(row.text(0));
            return true;
        }));
    return ids;
}

core::Result<void> PeopleStore::addName(storage::Transaction& transaction, const PersonNameRow& name)
{
    BLOOMZY_CHECK(transaction.execute(
        "INSERT INTO person_names (number, person, mark, sealed) VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM "
        "person_names), ?, ?, ?) ON CONFLICT (person, mark) DO NOTHING",
        {std::string_view(name.person), std::string_view(name.mark), std::string_view(name.sealed)}));
    return {};
}

core::Result<std::vector<PersonNameRow>> PeopleStore::namesAfter(storage::Snapshot& snapshot, std::int64_t number,
                                                                 std::int64_t count)
{
    std::vector<PersonNameRow> names;
    BLOOMZY_CHECK(snapshot.query("SELECT number, person, mark, sealed FROM person_names WHERE number > ? AND sealed IS "
                                 "NOT NULL ORDER BY number LIMIT ?",
                                 {number, count}, [&](const storage::Row& row) {
                                     names.push_back({row.integer(0), std::string(row.text(1)),
                                                      std::string(row.text(2)), std::string(row.text(3))});
                                     return true;
                                 }));
    return names;
}

core::Result<std::int64_t> PeopleStore::lastName(storage::Snapshot& snapshot)
{
    std::int64_t last = 0;
    BLOOMZY_CHECK(snapshot.query("SELECT COALESCE(MAX(number), 0) FROM person_names", {}, [&](const storage::Row& row) {
        last = row.integer(0);
        return false;
    }));
    return last;
}

} // namespace bloomzy::audit
