#include "backend/auth/RoleEffects.h"

#include "backend/access/Difference.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/RoleWire.h"
#include "backend/auth/UserStore.h"
#include "backend/http/Authorizer.h"

namespace bloomzy::auth {
namespace {

constexpr std::int64_t atOnce = 200;
constexpr std::int64_t mostLooked = 5'000;
constexpr std::size_t mostShown = 200;

/// The roles that change when `id` does: it and those that inherit from it, in the policy before or after.
std::vector<std::string> rolesTouched(const access::Policy& before, const access::Policy& after, const std::string& id)
{
    std::vector<std::string> roles;
    for (const auto& [each, role] : after.roles)
        if (includes(before, each, id) || includes(after, each, id))
            roles.push_back(each);
    return roles;
}

api::AccessEffect effectOf(const UserRow& user, const std::vector<access::Difference>& changes)
{
    api::AccessEffect effect{user.id, user.displayName, {}, {}};
    for (const access::Difference& change : changes) {
        const std::string name = http::permissionName(change.permission);
        if (const auto gained = change.gained())
            effect.gains.push_back({name, familiesOf(*gained)});
        if (const auto lost = change.lost())
            effect.losses.push_back({name, familiesOf(*lost)});
    }
    return effect;
}

/// Goes over the people whom a change touches.
class EffectFinder
{
public:
    EffectFinder(storage::Snapshot& snapshot, const access::Policy& before, const access::Policy& after, core::Time now)
        : m_snapshot(snapshot)
        , m_before(before)
        , m_after(after)
        , m_now(now)
    {
    }

    core::Result<api::AccessEffects> find(const std::vector<std::string>& roles)
    {
        std::vector<std::string> people;
        do {
            BLOOMZY_TRY(people,
                        AssignmentStore::holders(m_snapshot, roles, people.empty() ? "" : people.back(), atOnce));
            for (const std::string& person : people)
                BLOOMZY_CHECK(look(person));
            m_effects.complete = std::ssize(people) < atOnce;
        } while (!m_effects.complete && m_effects.looked < mostLooked);
        return std::move(m_effects);
    }

private:
    core::Result<void> look(const std::string& userId)
    {
        ++m_effects.looked;
        BLOOMZY_TRY(const auto user, UserStore::byId(m_snapshot, userId));
        if (!user || m_effects.items.size() >= mostShown)
            return {};
        BLOOMZY_TRY(const auto assignments, AssignmentStore::assignmentsOf(m_snapshot, userId));
        const auto changes =
            differences(effectiveOf(m_before, assignments, m_now), effectiveOf(m_after, assignments, m_now));
        if (!changes.empty())
            m_effects.items.push_back(effectOf(*user, changes));
        return {};
    }

    storage::Snapshot& m_snapshot;
    const access::Policy& m_before;
    const access::Policy& m_after;
    const core::Time m_now;
    api::AccessEffects m_effects;
};

} // namespace

core::Result<api::AccessEffects> effectsOf(storage::Snapshot& snapshot, const access::Policy& before,
                                           const access::Policy& after, const std::string& role, core::Time now)
{
    return EffectFinder(snapshot, before, after, now).find(rolesTouched(before, after, role));
}

} // namespace bloomzy::auth
