#include "backend/auth/RoleEffects.h"

#include "backend/access/Difference.h"
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/RoleWire.h"
#include "backend/auth/UserGroupStore.h"
#include "backend/auth/UserStore.h"
#include "backend/http/Authorizer.h"

#include <algorithm>
#include <map>

namespace bloomzy::auth {
namespace {

constexpr std::int64_t atOnce = 200;
constexpr std::int64_t mostLooked = 5'000;
constexpr std::int64_t mostLimited = 20'000;

/// The roles that change when `id` does: it and those that inherit from it, in the policy before or after.
std::vector<std::string> rolesTouched(const RoleChange& change)
{
    std::vector<std::string> roles;
    for (const auto& [each, role] : change.after.roles)
        if (includes(change.before, each, change.role) || includes(change.after, each, change.role))
            roles.push_back(each);
    return roles;
}

std::vector<access::Difference> differencesFor(const RoleChange& change, const access::Assignments& assignments)
{
    return differences(effectiveOf(change.before, assignments, change.now),
                       effectiveOf(change.after, assignments, change.now));
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

void addTo(api::AccessEffects& counts, const std::vector<access::Difference>& changes, std::int64_t people)
{
    if (std::ranges::any_of(changes, [](const auto& each) { return each.gained().has_value(); }))
        counts.gaining += people;
    if (std::ranges::any_of(changes, [](const auto& each) { return each.lost().has_value(); }))
        counts.losing += people;
}

/// Counts whom a change touches, by their roles and, where those have limits, one by one.
class EffectCounter
{
public:
    EffectCounter(storage::Snapshot& snapshot, const RoleChange& change, const std::vector<std::string>& touched)
        : m_snapshot(snapshot)
        , m_change(change)
        , m_touched(touched)
    {
    }

    core::Result<void> count(api::AccessEffects& counts)
    {
        BLOOMZY_TRY(const auto groups, UserGroupStore::all(m_snapshot));
        for (const UserGroup& group : groups)
            if (isTouched(group.roles))
                addTo(counts, byRoles(group.roles), group.users);
        return countLimited(counts);
    }

private:
    core::Result<void> countLimited(api::AccessEffects& counts)
    {
        std::vector<std::string> people;
        std::int64_t looked = 0;
        do {
            BLOOMZY_TRY(people,
                        AssignmentStore::limitedHolders(m_snapshot, people.empty() ? "" : people.back(), atOnce));
            for (const std::string& person : people)
                BLOOMZY_CHECK(correct(person, counts));
            looked += std::ssize(people);
            counts.exact = std::ssize(people) < atOnce;
        } while (!counts.exact && looked < mostLimited);
        return {};
    }

    /// They were counted as if their roles had no limits.
    core::Result<void> correct(const std::string& person, api::AccessEffects& counts)
    {
        BLOOMZY_TRY(const auto roles, AssignmentStore::rolesOf(m_snapshot, person));
        if (!isTouched(roles))
            return {};
        BLOOMZY_TRY(const auto assignments, AssignmentStore::assignmentsOf(m_snapshot, person));
        addTo(counts, byRoles(roles), -1);
        addTo(counts, differencesFor(m_change, assignments), 1);
        return {};
    }

    [[nodiscard]] bool isTouched(const std::vector<std::string>& roles) const
    {
        return std::ranges::any_of(
            roles, [&](const std::string& role) { return std::ranges::find(m_touched, role) != m_touched.end(); });
    }

    /// Groups differ in the status and the second factor too, and people of one have the same roles.
    [[nodiscard]] const std::vector<access::Difference>& byRoles(const std::vector<std::string>& roles)
    {
        const auto known = m_byRoles.find(roles);
        if (known != m_byRoles.end())
            return known->second;
        return m_byRoles.emplace(roles, differencesFor(m_change, assignmentsIn(plainAssignments(roles)))).first->second;
    }

    storage::Snapshot& m_snapshot;
    const RoleChange& m_change;
    const std::vector<std::string>& m_touched;
    std::map<std::vector<std::string>, std::vector<access::Difference>> m_byRoles;
};

core::Result<void> look(storage::Snapshot& snapshot, const RoleChange& change, const std::string& userId,
                        std::vector<api::AccessEffect>& items)
{
    BLOOMZY_TRY(const auto assignments, AssignmentStore::assignmentsOf(snapshot, userId));
    const auto changes = differencesFor(change, assignments);
    if (changes.empty())
        return {};
    BLOOMZY_TRY(const auto user, UserStore::byId(snapshot, userId));
    if (user)
        items.push_back(effectOf(*user, changes));
    return {};
}

core::Result<void> readPage(storage::Snapshot& snapshot, const RoleChange& change,
                            const std::vector<std::string>& touched, const EffectPage& page,
                            api::AccessEffects& effects)
{
    std::string last = page.after;
    std::int64_t looked = 0;
    while (looked < mostLooked) {
        BLOOMZY_TRY(const auto people, AssignmentStore::holders(snapshot, touched, last, atOnce));
        for (const std::string& person : people) {
            BLOOMZY_CHECK(look(snapshot, change, person, effects.items));
            last = person;
            if (std::ssize(effects.items) == page.limit)
                break;
        }
        looked += std::ssize(people);
        const bool isFull = std::ssize(effects.items) == page.limit;
        if (isFull ? last == people.back() && std::ssize(people) < atOnce : std::ssize(people) < atOnce)
            return {}; // there is nobody after them
        if (isFull)
            break;
    }
    effects.nextCursor = last;
    return {};
}

} // namespace

core::Result<api::AccessEffects> effectsOf(storage::Snapshot& snapshot, const RoleChange& change,
                                           const EffectPage& page)
{
    const auto touched = rolesTouched(change);
    api::AccessEffects effects;
    BLOOMZY_CHECK(readPage(snapshot, change, touched, page, effects));
    BLOOMZY_CHECK(EffectCounter(snapshot, change, touched).count(effects));
    return effects;
}

core::Result<api::AccessEffects> effectOn(storage::Snapshot& snapshot, const RoleChange& change,
                                          const std::string& userId)
{
    api::AccessEffects effects;
    BLOOMZY_CHECK(look(snapshot, change, userId, effects.items));
    for (const api::AccessEffect& effect : effects.items) {
        effects.gaining += effect.gains.empty() ? 0 : 1;
        effects.losing += effect.losses.empty() ? 0 : 1;
    }
    return effects;
}

} // namespace bloomzy::auth
