#pragma once

#include "backend/audit/people/PeopleStore.h"
#include "backend/storage/Vault.h"

#include <map>
#include <memory>

namespace bloomzy::audit {

/// Somebody of whom the log tells.
struct Person
{
    std::string id;
    std::optional<core::crypto::SecretKey> key; ///< none: erased
};

/// The keys of people, out of one snapshot; each is opened once and wiped with this, so that none outlives its erasure.
/// Of one thread.
class PersonKeys
{
public:
    using Found = core::Result<std::shared_ptr<const Person>>;

    /// Both outlive this.
    PersonKeys(storage::Snapshot& snapshot, const storage::Vault& vault)
        : m_snapshot(snapshot)
        , m_vault(vault)
    {
    }

    /// Empty of nobody whom the log knows. `malformed` when the key that is there cannot be opened.
    [[nodiscard]] Found byId(const std::string& id);
    [[nodiscard]] Found byKey(const std::string& keyId);
    /// Made, with a new key, where the log does not know them. `transaction` is the snapshot of this.
    [[nodiscard]] Found made(storage::Transaction& transaction, const std::string& id);

private:
    using Known = std::map<std::string, std::shared_ptr<const Person>>;

    [[nodiscard]] Found opened(const std::optional<PersonRow>& row) const;
    Found remember(Known& known, const std::string& name, Found person);

    storage::Snapshot& m_snapshot;
    const storage::Vault& m_vault;
    Known m_byId;
    Known m_byKey;
};

/// Known as erased, whether or not the log knew them before: what comes of them later is kept without what tells of
/// them.
[[nodiscard]] core::Result<void> erasePerson(storage::Transaction& transaction, const std::string& id);

} // namespace bloomzy::audit
