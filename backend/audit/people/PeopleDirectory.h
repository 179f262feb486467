#pragma once

#include "backend/storage/Vault.h"

#include <mutex>
#include <set>
#include <vector>

namespace bloomzy::audit {

/// Who is called how, as far as events told it: names and mail addresses of persons, folded, in memory. They lie sealed
/// in the database under each person's key, so no index there can have them. Safe from any thread.
class PeopleDirectory
{
public:
    explicit PeopleDirectory(storage::Vault vault)
        : m_vault(std::move(vault))
    {
    }

    /// The ids of at most `limit` persons one of whose names or mail addresses, as recorded, contains the text,
    /// whatever its case and accents; in no order. Reads first what came since the last call; of more than `mostNames`
    /// names those that were recorded last.
    [[nodiscard]] core::Result<std::vector<std::string>> idsNamed(storage::Snapshot& snapshot, std::string_view text,
                                                                  std::size_t limit);
    /// After the commit that erased the person: what is remembered of them goes, also what a call that is under way has
    /// read before.
    void forget(const std::string& person);

    static constexpr std::size_t mostNames = 200'000;

private:
    struct Name
    {
        std::string person;
        std::string folded;
    };

    [[nodiscard]] core::Result<void> read(storage::Snapshot& snapshot);

    const storage::Vault m_vault;
    std::mutex m_mutex;
    std::vector<Name> m_names;
    std::set<std::string> m_forgotten;
    std::int64_t m_last = 0; ///< number of the last name that was read
};

} // namespace bloomzy::audit
