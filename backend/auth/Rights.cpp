#include "backend/auth/Rights.h"

#include "backend/auth/AssignmentStore.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/SecondFactorStore.h"
#include "backend/auth/SessionProofStore.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::chrono::seconds loadTime{60};
constexpr std::chrono::seconds reloadTime{10};

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

} // namespace

core::Result<void> Rights::load()
{
    const std::scoped_lock turn(m_reloading);
    std::unordered_map<std::string, Person> people;
    BLOOMZY_CHECK(m_database.read(
        [&](storage::Snapshot& snapshot) -> core::Result<void> {
            people.clear();
            BLOOMZY_TRY(const Rules rules, readRules(snapshot));
            BLOOMZY_TRY(const auto users, peopleToHold(snapshot));
            for (const std::string& userId : users) {
                BLOOMZY_TRY(auto person, read(snapshot, rules, userId));
                if (person)
                    people.emplace(userId, std::move(*person));
            }
            return {};
        },
        storage::deadlineIn(loadTime)));
    const std::unique_lock lock(m_mutex);
    m_people.clear();
    m_keyOwners.clear();
    for (auto& [userId, person] : people)
        put(userId, std::move(person));
    return {};
}

core::Result<std::vector<std::string>> Rights::peopleToHold(storage::Snapshot& snapshot) const
{
    const std::string now = core::formatTime(m_clock.now());
    BLOOMZY_TRY(auto people, SessionStore::usersWithLiveSessions(snapshot, now));
    BLOOMZY_TRY(const auto owners, ApiKeyStore::usersWithLiveKeys(snapshot, now));
    people.insert(people.end(), owners.begin(), owners.end());
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    return people;
}

void Rights::put(const std::string& userId, Person&& person)
{
    for (const auto& [hash, key] : person.keys)
        m_keyOwners.emplace(hash, userId);
    m_people.emplace(userId, std::move(person));
}

void Rights::drop(const std::string& userId)
{
    const auto person = m_people.find(userId);
    if (person == m_people.end())
        return;
    for (const auto& [hash, key] : person->second.keys)
        m_keyOwners.erase(hash);
    m_people.erase(person);
}

void Rights::reloadAll()
{
    const auto loaded = load();
    if (loaded.has_value())
        return;
    m_log.write(core::LogLevel::error, "auth", "rights could not be read; everybody is signed out",
                {{"cause", loaded.error().cause}});
    const std::unique_lock lock(m_mutex);
    m_people.clear();
    m_keyOwners.clear();
}

void Rights::reload(const std::string& userId)
{
    const std::scoped_lock turn(m_reloading);
    auto person = storage::readValue<std::optional<Person>>(
        m_database, storage::deadlineIn(reloadTime),
        [&](storage::Snapshot& snapshot) -> core::Result<std::optional<Person>> {
            BLOOMZY_TRY(const Rules rules, readRules(snapshot));
            return read(snapshot, rules, userId);
        });
    if (person.has_error())
        m_log.write(core::LogLevel::error, "auth", "rights could not be read; the person is signed out",
                    {{"userId", userId}, {"cause", person.error().cause}});
    const std::unique_lock lock(m_mutex);
    drop(userId);
    if (person.has_value() && *person)
        put(userId, std::move(**person));
}

std::optional<http::Principal> Rights::find(const std::string& userId, const std::string& sessionId) const
{
    const core::Time now = m_clock.now();
    const std::shared_lock lock(m_mutex);
    const auto person = m_people.find(userId);
    if (person == m_people.end())
        return {};
    const auto session = person->second.sessions.find(sessionId);
    if (session == person->second.sessions.end() || session->second.over <= now)
        return {};
    http::Principal principal = principalOf(userId, person->second, person->second.grants, now);
    principal.sessionId = sessionId;
    principal.fresh = session->second.isFresh(now);
    return principal;
}

std::optional<http::Principal> Rights::findKey(const std::string& keyHash) const
{
    const core::Time now = m_clock.now();
    const std::shared_lock lock(m_mutex);
    const auto owner = m_keyOwners.find(keyHash);
    if (owner == m_keyOwners.end())
        return {};
    const Person& person = m_people.at(owner->second);
    const Key& key = person.keys.at(keyHash);
    if (key.over <= now)
        return {};
    http::Principal principal = principalOf(owner->second, person, key.grants, now);
    principal.apiKeyId = key.id;
    return principal;
}

http::Principal Rights::principalOf(const std::string& userId, const Person& person, const std::vector<Grants>& grants,
                                    core::Time now)
{
    http::Principal principal;
    principal.userId = userId;
    principal.displayName = person.displayName;
    const auto current =
        std::ranges::find_if(grants, [&](const Grants& each) { return !each.until || *each.until > now; });
    principal.factorDue = person.factorDue;
    principal.factorMissing = principal.factorDue && *principal.factorDue <= now;
    if (!principal.factorMissing) {
        principal.permissions = current->permissions;
        principal.scope = current->seen;
        principal.narrowed = current->narrowed;
    }
    return principal;
}

core::Result<std::bitset<32>> Rights::permissionsNow(const std::string& userId, storage::Deadline deadline) const
{
    return storage::readValue<std::bitset<32>>(
        m_database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<std::bitset<32>> {
            BLOOMZY_TRY(const auto user, UserStore::byId(snapshot, userId));
            if (!user || user->status != api::UserStatus::active)
                return std::bitset<32>();
            BLOOMZY_TRY(const auto policy, RoleStore::policy(snapshot));
            BLOOMZY_TRY(const auto assignments, AssignmentStore::assignmentsOf(snapshot, userId));
            return effectiveOf(policy, assignments, m_clock.now()).permissions();
        });
}

Rights::Grants Rights::grantsIn(const access::Period& period)
{
    Grants grants{period.until, period.effective.permissions(), {}, {}};
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

core::Result<Rights::Rules> Rights::readRules(storage::Snapshot& snapshot)
{
    Rules rules;
    BLOOMZY_TRY(rules.policy, RoleStore::policy(snapshot));
    BLOOMZY_TRY(rules.factors, FactorPolicyStore::read(snapshot));
    return rules;
}

core::Result<std::optional<Rights::Person>> Rights::read(storage::Snapshot& snapshot, const Rules& rules,
                                                         const std::string& userId) const
{
    const core::Time now = m_clock.now();
    BLOOMZY_TRY(const auto user, UserStore::byId(snapshot, userId));
    if (!user || user->status != api::UserStatus::active)
        return std::optional<Person>();
    Person person;
    person.displayName = user->displayName;
    BLOOMZY_TRY(const auto assignments, AssignmentStore::ofUser(snapshot, userId));
    const auto periods = periodsOf(rules.policy, assignmentsIn(assignments), now);
    BLOOMZY_CHECK(readSessions(snapshot, userId, person));
    BLOOMZY_CHECK(readKeys(snapshot, userId, periods, person));
    if (person.sessions.empty() && person.keys.empty())
        return std::optional<Person>();
    for (const access::Period& period : periods)
        person.grants.push_back(grantsIn(period));
    person.factorDue = factorDue(rules.factors, rules.policy, assignments, now);
    if (person.factorDue) {
        BLOOMZY_TRY(const bool has, SecondFactorStore::isActive(snapshot, userId));
        if (has)
            person.factorDue.reset();
    }
    return std::optional(std::move(person));
}

core::Result<void> Rights::readSessions(storage::Snapshot& snapshot, const std::string& userId, Person& person) const
{
    BLOOMZY_TRY(const auto sessions, SessionStore::liveOfUser(snapshot, userId, core::formatTime(m_clock.now())));
    if (sessions.empty())
        return {};
    BLOOMZY_TRY(const auto proofs, SessionProofStore::ofUser(snapshot, userId));
    for (const SessionRow& session : sessions) {
        const auto over = core::parseTime(std::min(session.expiresAt, session.idleExpiresAt));
        const auto proof = proofs.find(session.id);
        person.sessions.emplace(session.id,
                                Session{over.value_or(core::Time()),
                                        proof == proofs.end() ? std::nullopt : core::parseTime(proof->second)});
    }
    return {};
}

core::Result<void> Rights::readKeys(storage::Snapshot& snapshot, const std::string& userId,
                                    const std::vector<access::Period>& periods, Person& person) const
{
    const std::string now = core::formatTime(m_clock.now());
    BLOOMZY_TRY(const auto keys, ApiKeyStore::ofUser(snapshot, userId));
    for (const ApiKeyRow& row : keys)
        if (row.expiresAt > now)
            person.keys.emplace(row.keyHash, keyIn(row, periods));
    return {};
}

Rights::Key Rights::keyIn(const ApiKeyRow& row, const std::vector<access::Period>& periods)
{
    Key key{row.id, core::parseTime(row.expiresAt).value_or(core::Time()), {}};
    for (const access::Period& period : periods) {
        Grants grants = grantsIn({period.until, narrowedTo(period.effective, row.permissions, row.scope)});
        grants.seen = seenBy(row, period.effective);
        key.grants.push_back(std::move(grants));
    }
    return key;
}

} // namespace bloomzy::auth
