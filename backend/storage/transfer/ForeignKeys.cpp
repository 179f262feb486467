#include "backend/storage/transfer/ForeignKeys.h"

#include "backend/storage/postgres/PgConnection.h"

namespace bloomzy::storage {

core::Result<ForeignKeys> ForeignKeys::takeAway(PgConnection& target)
{
    ForeignKeys keys;
    std::vector<std::string> removals;
    BLOOMZY_CHECK(target.query("SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM "
                               "pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace "
                               "ORDER BY conrelid::regclass::text, conname",
                               {}, [&](const Row& row) {
                                   const std::string table = "ALTER TABLE " + std::string(row.text(0));
                                   const std::string name(row.text(1));
                                   removals.push_back(table + " DROP CONSTRAINT " + name);
                                   keys.m_additions.push_back(table + " ADD CONSTRAINT " + name + " " +
                                                              std::string(row.text(2)));
                                   return true;
                               }));
    for (const auto& removal : removals)
        BLOOMZY_CHECK(target.run(removal));
    return keys;
}

core::Result<void> ForeignKeys::putBack(PgConnection& target) const
{
    for (const auto& addition : m_additions)
        BLOOMZY_CHECK(target.run(addition));
    return {};
}

} // namespace bloomzy::storage
