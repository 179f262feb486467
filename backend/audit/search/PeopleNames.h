#pragma once

#include "backend/storage/Database.h"

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::audit {

/// Finds people by what no index of the log may hold. Safe from any thread.
class PeopleNames
{
public:
    virtual ~PeopleNames() = default;
    /// The ids of at most `limit` persons one of whose names or mail addresses contains the text, whatever its case and
    /// accents; in no order.
    [[nodiscard]] virtual core::Result<std::vector<std::string>> idsNamed(storage::Snapshot& snapshot,
                                                                          std::string_view text, std::size_t limit) = 0;
};

} // namespace bloomzy::audit
