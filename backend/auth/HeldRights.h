#pragma once

#include "backend/access/Evaluation.h"
#include "backend/auth/ApiKeyStore.h"
#include "backend/auth/FactorPolicy.h"
#include "backend/core/Clock.h"
#include "backend/http/Authorizer.h"
#include "backend/storage/Database.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

/// What the database says of one person's rights, as it is held in memory.
namespace bloomzy::auth {

/// What holds until a time; the last one of a list has none.
struct HeldGrants
{
    std::optional<core::Time> until;
    std::bitset<32> permissions;
    http::AccessScope seen;
    std::shared_ptr<const std::map<api::Permission, http::AccessScope>> narrowed;
    std::optional<core::Time> factorDue; ///< none: no second factor is asked for then, or they have one

    [[nodiscard]] bool isFactorMissing(core::Time now) const { return factorDue && *factorDue <= now; }
};

/// Of those of a list, which are never none, the one that holds now.
[[nodiscard]] const HeldGrants& grantsAt(const std::vector<HeldGrants>& grants, core::Time now);

struct HeldSession
{
    core::Time over;
    std::optional<core::Time> provedAt; ///< who they are

    [[nodiscard]] bool isFresh(core::Time now) const
    {
        return provedAt && *provedAt <= now && now - *provedAt < http::freshness;
    }
};

struct HeldKey
{
    std::string id;
    core::Time over;
    std::vector<HeldGrants> grants; ///< of the owner, as far as the key goes
};

struct HeldPerson
{
    std::string displayName;
    std::vector<HeldGrants> grants;
    std::unordered_map<std::string, HeldSession> sessions; ///< live ones, by id
    std::unordered_map<std::string, HeldKey> keys;         ///< live ones, by hash

    [[nodiscard]] bool hasWayIn() const { return !sessions.empty() || !keys.empty(); }
};

/// What `caller` may do of what `person`, whose id they bear, holds: by an API key no more than that names; nothing
/// without a second factor that is overdue, by a key that is gone, or when there is no such active person.
[[nodiscard]] std::bitset<32> permissionsOf(const std::optional<HeldPerson>& person, const http::Principal& caller,
                                            core::Time now);

struct RightsRules
{
    access::Policy policy;
    FactorPolicy factors;
};

[[nodiscard]] core::Result<RightsRules> readRightsRules(storage::Snapshot& snapshot);
/// Empty when the person is not active, or not there.
[[nodiscard]] core::Result<std::optional<HeldPerson>>
readHeldPerson(storage::Snapshot& snapshot, const RightsRules& rules, const std::string& userId, core::Time now);

} // namespace bloomzy::auth
