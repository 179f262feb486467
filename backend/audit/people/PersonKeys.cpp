#include "backend/audit/people/PersonKeys.h"

namespace bloomzy::audit {
namespace {

using core::crypto::SecretKey;

constexpr std::string_view purpose = "auditPerson";
constexpr std::size_t mostKnown = 1024;

core::Error cannotOpen(const std::string& id, std::string cause)
{
    return core::makeError(api::ErrorCode::malformed,
                           "The audit log's key of a person cannot be opened: its database was changed by another "
                           "program, or is damaged. Nothing was changed. Restore the last backup.",
                           "people: " + id + ": " + std::move(cause));
}

std::string sealedKey(const storage::Vault& vault, const SecretKey& key, const std::string& id)
{
    std::string hex = key.hex();
    std::string sealed = vault.seal(hex, {purpose, id});
    core::crypto::wipe(hex);
    return sealed;
}

} // namespace

PersonKeys::Found PersonKeys::opened(const std::optional<PersonRow>& row) const
{
    if (!row)
        return std::shared_ptr<const Person>();
    if (!row->sealed)
        return std::make_shared<const Person>(Person{row->id, {}});
    auto hex = m_vault.unseal(*row->sealed, {purpose, row->id});
    if (hex.has_error())
        return cannotOpen(row->id, hex.error().cause);
    auto key = SecretKey::fromHex(*hex);
    core::crypto::wipe(*hex);
    if (!key || key->id() != row->keyId)
        return cannotOpen(row->id, "another key than it names");
    return std::make_shared<const Person>(Person{row->id, std::move(key)});
}

PersonKeys::Found PersonKeys::remember(Known& known, const std::string& name, Found person)
{
    if (known.size() >= mostKnown)
        known.clear();
    if (person.has_value())
        known[name] = *person;
    return person;
}

PersonKeys::Found PersonKeys::byId(const std::string& id)
{
    if (const auto known = m_byId.find(id); known != m_byId.end())
        return known->second;
    BLOOMZY_TRY(const auto row, PeopleStore::byId(m_snapshot, id));
    return remember(m_byId, id, opened(row));
}

PersonKeys::Found PersonKeys::byKey(const std::string& keyId)
{
    if (const auto known = m_byKey.find(keyId); known != m_byKey.end())
        return known->second;
    BLOOMZY_TRY(const auto row, PeopleStore::byKey(m_snapshot, keyId));
    return remember(m_byKey, keyId, opened(row));
}

PersonKeys::Found PersonKeys::made(storage::Transaction& transaction, const std::string& id)
{
    BLOOMZY_TRY(auto person, byId(id));
    if (person)
        return person;
    SecretKey key = SecretKey::random();
    BLOOMZY_CHECK(PeopleStore::insert(transaction, {id, key.id(), sealedKey(m_vault, key, id)}));
    return remember(m_byId, id, std::make_shared<const Person>(Person{id, std::move(key)}));
}

core::Result<void> erasePerson(storage::Transaction& transaction, const std::string& id)
{
    BLOOMZY_TRY(const auto row, PeopleStore::byId(transaction, id));
    if (!row)
        BLOOMZY_CHECK(PeopleStore::insert(transaction, {id, SecretKey::random().id(), {}}));
    return PeopleStore::erase(transaction, id);
}

} // namespace bloomzy::audit
