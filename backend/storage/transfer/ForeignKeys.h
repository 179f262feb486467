#pragma once

#include "backend/core/Result.h"

#include <string>
#include <vector>

namespace bloomzy::storage {

class PgConnection;

/// Takes the foreign keys of a database away while it is filled, because rows refer to rows that come later, and puts
/// them back, by which every row is checked. In one transaction.
class ForeignKeys
{
public:
    [[nodiscard]] static core::Result<ForeignKeys> takeAway(PgConnection& target);
    [[nodiscard]] core::Result<void> putBack(PgConnection& target) const;

private:
    std::vector<std::string> m_additions; ///< ALTER TABLE … ADD CONSTRAINT …
};

} // namespace bloomzy::storage
