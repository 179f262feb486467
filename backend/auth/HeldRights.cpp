#include "backend/auth/HeldRights.h"

#include "backend/auth/AssignmentStore.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/SecondFactorStore.h"
#include "backend/auth/SessionProofStore.h"
#include "backend/auth/SessionStore.h"
#include "backend/auth/UserStore.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

/// No taxon has it.
constexpr const char* noFamily = "";

/// What a key sees of the catalog, whether or not it names the right to read it: other rights are about taxa too.
http::AccessScope seenBy(const ApiKeyRow& row, const access::Effective& owner)
{
    const access::Scope owners = owner.scopeOf(api::Permission::taxaRead).value_or(access::Scope::everything());
    const auto common = owners.common(row.scope);
    if (!common)
        return {{noFamily}};
    return {{common->families().begin(), common->families().end()}};
}

HeldGrants grantsIn(const access::Period& period)
{
    HeldGrants grants{period.until, period.effective.permissions(), {}, {}, {}};
    std::map<api::Permission, http::AccessScope> narrowed;
    for (const auto& [permission, scope] : period.effective.all()) {
        const http::AccessScope families{{scope.families().begin(), scope.families().end()}};
        if (permission == api::Permission::taxaRead)
            grants.seen = families;
        else if (!scope.isEverything())
            narrowed.emplace(permission, families);
    }
    if (!narrowed.empty())
        grants.narrowed = std::make_shared<const std::map<api::Permission, http::AccessScope>>(std::move(narrowed));
    return grants;
}

HeldKey keyIn(const ApiKeyRow& row, const std::vector<access::Period>& periods)
{
    HeldKey key{row.id, core::parseTime(row.expiresAt).value_or(core::Time()), {}};
    for (const access::Period& period : periods) {
        HeldGrants grants = grantsIn({period.until, narrowedTo(period.effective, row.permissions, row.scope)});
        grants.seen = seenBy(row, period.effective);
        key.grants.push_back(std::move(grants));
    }
    return key;
}

core::Result<void> readSessions(storage::Snapshot& snapshot, const std::string& userId, core::Time now,
                                HeldPerson& person)
{
    BLOOMZY_TRY(const auto sessions, SessionStore::liveOfUser(snapshot, userId, core::formatTime(now)));
    if (sessions.empty())
        return {};
    BLOOMZY_TRY(const auto proofs, SessionProofStore::ofUser(snapshot, userId));
    for (const SessionRow& session : sessions) {
        const auto over = core::parseTime(std::min(session.expiresAt, session.idleExpiresAt));
        const auto proof = proofs.find(session.id);
        person.sessions.emplace(session.id,
                                HeldSession{over.value_or(core::Time()),
                                            proof == proofs.end() ? std::nullopt : core::parseTime(proof->second)});
    }
    return {};
}

core::Result<void> readKeys(storage::Snapshot& snapshot, const std::string& userId, core::Time now,
                            const std::vector<access::Period>& periods, HeldPerson& person)
{
    const std::string time = core::formatTime(now);
    BLOOMZY_TRY(const auto keys, ApiKeyStore::ofUser(snapshot, userId));
    for (const ApiKeyRow& row : keys)
        if (row.expiresAt > time)
            person.keys.emplace(row.keyHash, keyIn(row, periods));
    return {};
}

/// From when each period begins, so that what a role asks for ends with it.
void setFactorDue(std::vector<HeldGrants>& grants, const std::vector<std::optional<core::Time>>& due)
{
    for (std::size_t i = 0; i < grants.size(); ++i)
        grants[i].factorDue = due[i];
}

core::Result<void> readFactorDue(storage::Snapshot& snapshot, const RightsRules& rules, const std::string& userId,
                                 const std::vector<AssignmentRow>& assignments, core::Time now, HeldPerson& person)
{
    BLOOMZY_TRY(auto required, RequiredFactor::since(snapshot, userId));
    // A clock that stood ahead when it was set must not leave the account open until then.
    if (required)
        required = std::min(*required, now);
    std::vector<std::optional<core::Time>> due;
    core::Time from = now;
    for (const HeldGrants& period : person.grants) {
        const auto asked = factorDue(rules.factors, rules.policy, assignments, from);
        due.push_back(required && asked ? std::min(required, asked) : required ? required : asked);
        from = period.until.value_or(from);
    }
    if (std::ranges::none_of(due, [](const auto& each) { return each.has_value(); }))
        return {};
    BLOOMZY_TRY(const bool has, SecondFactorStore::isActive(snapshot, userId));
    if (has)
        return {};
    setFactorDue(person.grants, due);
    for (auto& [hash, key] : person.keys)
        setFactorDue(key.grants, due);
    return {};
}

} // namespace

const HeldGrants& grantsAt(const std::vector<HeldGrants>& grants, core::Time now)
{
    const auto current =
        std::ranges::find_if(grants, [&](const HeldGrants& each) { return !each.until || *each.until > now; });
    return current == grants.end() ? grants.back() : *current;
}

std::bitset<32> permissionsOf(const std::optional<HeldPerson>& person, const http::Principal& caller, core::Time now)
{
    const auto held = [&](const std::vector<HeldGrants>& grants) {
        const HeldGrants& current = grantsAt(grants, now);
        return current.isFactorMissing(now) ? std::bitset<32>() : current.permissions;
    };
    if (!person)
        return {};
    if (caller.apiKeyId.empty())
        return held(person->grants);
    for (const auto& [hash, key] : person->keys)
        if (key.id == caller.apiKeyId)
            return held(key.grants);
    return {};
}

core::Result<RightsRules> readRightsRules(storage::Snapshot& snapshot)
{
    RightsRules rules;
    BLOOMZY_TRY(rules.policy, RoleStore::policy(snapshot));
    BLOOMZY_TRY(rules.factors, FactorPolicyStore::read(snapshot));
    return rules;
}

core::Result<std::optional<HeldPerson>> readHeldPerson(storage::Snapshot& snapshot, const RightsRules& rules,
                                                       const std::string& userId, core::Time now)
{
    BLOOMZY_TRY(const auto user, UserStore::byId(snapshot, userId));
    if (!user || user->status != api::UserStatus::active)
        return std::optional<HeldPerson>();
    HeldPerson person;
    person.displayName = user->displayName;
    BLOOMZY_TRY(const auto assignments, AssignmentStore::ofUser(snapshot, userId));
    const auto periods = periodsOf(rules.policy, assignmentsIn(assignments), now);
    for (const access::Period& period : periods)
        person.grants.push_back(grantsIn(period));
    BLOOMZY_CHECK(readSessions(snapshot, userId, now, person));
    BLOOMZY_CHECK(readKeys(snapshot, userId, now, periods, person));
    BLOOMZY_CHECK(readFactorDue(snapshot, rules, userId, assignments, now, person));
    return std::optional(std::move(person));
}

} // namespace bloomzy::auth
