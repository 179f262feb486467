#pragma once

#include "backend/catalog/store/FacetGroup.h"
#include "backend/storage/Database.h"

#include <memory>
#include <mutex>
#include <vector>

namespace bloomzy::catalog {

/// The facet groups that somebody may see (see FacetStore), kept in memory: a large catalog has thousands, and every
/// list looks at them. Brought forward by table search_change, so that they are exact for each snapshot. Safe from any
/// thread.
class FacetGroups
{
public:
    using Groups = std::vector<FacetGroup>;

    /// Sorted by family.
    [[nodiscard]] core::Result<std::shared_ptr<const Groups>> of(storage::Snapshot& snapshot);

private:
    struct Kept
    {
        std::int64_t revision = 0;
        std::shared_ptr<const Groups> groups;
    };

    [[nodiscard]] Kept known() const;
    void keep(std::int64_t revision, std::shared_ptr<const Groups> groups);

    mutable std::mutex m_mutex;
    Kept m_kept;
};

} // namespace bloomzy::catalog
