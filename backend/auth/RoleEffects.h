#pragma once

#include "backend/access/Policy.h"
#include "backend/api/Access.h"
#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

#include <string>

namespace bloomzy::auth {

/// A change of one role, and which of the people whom it touches to tell.
struct RoleChange
{
    const access::Policy& before;
    const access::Policy& after; ///< in which only `role` is another
    std::string role;
    core::Time now;
};

struct EffectPage
{
    std::string after;      ///< the id of the last one of the page before; empty: from the first on
    std::int64_t limit = 0; ///< people who gain or lose something
};

/// Who gains or loses something: of the people who have the role, or one that inherits from it. Looks at 5,000 people
/// for a page. The counts are of all: people with the same roles, everywhere and without an end, are counted together.
[[nodiscard]] core::Result<api::AccessEffects> effectsOf(storage::Snapshot& snapshot, const RoleChange& change,
                                                         const EffectPage& page);
/// Of one person, who is counted alone. No items when it changes nothing for them, or there is no such person.
[[nodiscard]] core::Result<api::AccessEffects> effectOn(storage::Snapshot& snapshot, const RoleChange& change,
                                                        const std::string& userId);

} // namespace bloomzy::auth
