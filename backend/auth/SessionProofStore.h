#pragma once

#include "backend/storage/Database.h"

#include <map>
#include <string>
#include <string_view>

namespace bloomzy::auth {

/// Column `proved_at` of `sessions`: when the person last proved who they are, RFC 3339.
struct SessionProofStore
{
    /// By the id of the session; those of an older version, which have none, are left out.
    [[nodiscard]] static core::Result<std::map<std::string, std::string, std::less<>>>
    ofUser(storage::Snapshot& snapshot, std::string_view userId);
    /// False when there is no such session, or it was ended.
    [[nodiscard]] static core::Result<bool> put(storage::Transaction& transaction, std::string_view sessionId,
                                                std::string_view now);
};

} // namespace bloomzy::auth
