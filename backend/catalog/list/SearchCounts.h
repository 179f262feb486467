#pragma once

#include "backend/storage/Database.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace bloomzy::catalog {

/// How many taxa of each facet group hold a search's words. Counting a common word takes long, so counts are kept in
/// memory and brought forward by the changes since; what is answered is exact for the snapshot. Safe from any thread.
class SearchCounts
{
public:
    using Counts = std::map<std::int64_t, std::int64_t>; ///< by facet group's number

    [[nodiscard]] core::Result<std::shared_ptr<const Counts>> of(storage::Snapshot& snapshot,
                                                                 const std::vector<std::string>& words);

private:
    struct Kept
    {
        std::int64_t revision = 0;
        std::shared_ptr<const Counts> counts;
        std::uint64_t usedAt = 0;
    };

    [[nodiscard]] Kept find(const std::string& key);
    void keep(const std::string& key, std::int64_t revision, std::shared_ptr<const Counts> counts);

    std::mutex m_mutex;
    std::map<std::string, Kept> m_kept;
    std::uint64_t m_uses = 0;
};

} // namespace bloomzy::catalog
