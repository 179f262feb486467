#pragma once

#include "backend/access/Scope.h"
#include "backend/api/Permission.h"
#include "backend/storage/Database.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

struct ApiKeyRow
{
    std::string id;
    std::string userId;
    std::string name;
    std::string keyHash; ///< SHA-256 in hexadecimal
    std::set<api::Permission> permissions;
    access::Scope scope = access::Scope::everything();
    std::string createdAt;
    std::string expiresAt;
    std::optional<std::string> lastUsedAt;
};

/// Table `api_keys`.
struct ApiKeyStore
{
    /// Newest first, those too that are over.
    [[nodiscard]] static core::Result<std::vector<ApiKeyRow>> ofUser(storage::Snapshot& snapshot,
                                                                     std::string_view userId);
    [[nodiscard]] static core::Result<std::vector<std::string>> usersWithLiveKeys(storage::Snapshot& snapshot,
                                                                                  std::string_view now);
    [[nodiscard]] static core::Result<void> insert(storage::Transaction& transaction, const ApiKeyRow& key);
    [[nodiscard]] static core::Result<void> setLastUse(storage::Transaction& transaction, std::string_view id,
                                                       std::string_view time);
    [[nodiscard]] static core::Result<void> remove(storage::Transaction& transaction, std::string_view id);
};

} // namespace bloomzy::auth
