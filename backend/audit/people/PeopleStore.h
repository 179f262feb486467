#pragma once

#include "backend/storage/Database.h"

#include <optional>
#include <string>
#include <vector>

namespace bloomzy::audit {

struct PersonRow
{
    std::string id;
    std::string keyId;
    std::optional<std::string> sealed; ///< the key; none of an erased person
};

/// A name or a mail address of a person, as an event told it.
struct PersonNameRow
{
    std::int64_t number = 0;
    std::string person;
    std::string mark;
    std::string sealed;
};

/// SQL of the people of whom the log tells.
class PeopleStore
{
public:
    using Found = core::Result<std::optional<PersonRow>>;

    [[nodiscard]] static Found byId(storage::Snapshot& snapshot, std::string_view id);
    [[nodiscard]] static Found byKey(storage::Snapshot& snapshot, std::string_view keyId);
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const PersonRow& person);
    /// Without key and names from the commit on.
    [[nodiscard]] static core::Result<void> erase(storage::Transaction& transaction, std::string_view id);

    /// The ids of those who were erased at `since` (RFC 3339 UTC) or later, in order.
    [[nodiscard]] static core::Result<std::vector<std::string>> erasedSince(storage::Snapshot& snapshot,
                                                                            std::string_view since);

    /// Gives it the next number; one with the same mark is passed over.
    [[nodiscard]] static core::Result<void> addName(storage::Transaction& transaction, const PersonNameRow& name);
    /// At most `count` names after `number`, by number.
    [[nodiscard]] static core::Result<std::vector<PersonNameRow>> namesAfter(storage::Snapshot& snapshot,
                                                                             std::int64_t number, std::int64_t count);
    [[nodiscard]] static core::Result<std::int64_t> lastName(storage::Snapshot& snapshot);
};

} // namespace bloomzy::audit
