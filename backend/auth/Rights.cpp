#include "backend/auth/Rights.h"

#include "backend/auth/SessionStore.h"
#include "backend/storage/Settle.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::chrono::seconds loadTime{60};
constexpr std::chrono::seconds reloadTime{10};

core::Error inDoubt()
{
    return core::internalError("what was committed last is not known yet");
}

} // namespace

core::Result<void> Rights::load()
{
    const std::scoped_lock turn(m_reloading);
    BLOOMZY_TRY(const auto doubts, doubtsBefore());
    std::unordered_map<std::string, HeldPerson> people;
    BLOOMZY_CHECK(m_database.read(
        [&](storage::Snapshot& snapshot) -> core::Result<void> {
            people.clear();
            BLOOMZY_TRY(const auto rules, readRightsRules(snapshot));
            BLOOMZY_TRY(const auto users, peopleToHold(snapshot));
            for (const std::string& userId : users) {
                BLOOMZY_TRY(auto person, readHeldPerson(snapshot, rules, userId, m_clock.now()));
                if (person && person->hasWayIn())
                    people.emplace(userId, std::move(*person));
            }
            return {};
        },
        storage::deadlineIn(loadTime)));
    const std::unique_lock lock(m_mutex);
    if (m_doubts != doubts)
        return inDoubt();
    m_people.clear();
    m_keyOwners.clear();
    m_unread = {};
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

void Rights::put(const std::string& userId, HeldPerson&& person)
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
    m_log.write(core::LogLevel::error, "auth", "rights could not be read; nobody has any until they can be",
                {{"cause", loaded.error().cause}});
    const std::unique_lock lock(m_mutex);
    m_people.clear();
    m_keyOwners.clear();
    m_unread.everybody = true;
}

void Rights::reload(const std::string& userId)
{
    if (const auto read = readAnew(userId); read.has_error())
        m_log.write(core::LogLevel::error, "auth", "rights could not be read; the person has none until they can be",
                    {{"userId", userId}, {"cause", read.error().cause}});
}

core::Result<void> Rights::readAnew(const std::string& userId)
{
    const std::scoped_lock turn(m_reloading);
    const auto doubts = doubtsBefore();
    auto person = doubts.has_value() ? readNow(userId, storage::deadlineIn(reloadTime))
                                     : core::Result<std::optional<HeldPerson>>(doubts.error());
    const std::unique_lock lock(m_mutex);
    if (doubts.has_value() && m_doubts != *doubts)
        person = inDoubt();
    drop(userId);
    if (person.has_error())
        m_unread.people.insert(userId);
    else
        m_unread.people.erase(userId);
    if (person.has_value() && *person && (*person)->hasWayIn())
        put(userId, HeldPerson(**person));
    return person.has_error() ? core::Result<void>(person.error()) : core::Result<void>();
}

void Rights::doubt()
{
    m_log.write(core::LogLevel::error, "auth",
                "the outcome of a change is not known; nobody has rights until they could be read anew", {});
    const std::unique_lock lock(m_mutex);
    ++m_doubts;
    m_people.clear();
    m_keyOwners.clear();
    m_unread.everybody = true;
    m_unread.doubted = true;
}

core::Result<std::uint64_t> Rights::doubtsBefore() const
{
    const std::shared_lock lock(m_mutex);
    if (m_unread.doubted)
        return inDoubt();
    return m_doubts;
}

core::Result<void> Rights::settleDoubt()
{
    std::uint64_t doubts = 0;
    {
        const std::shared_lock lock(m_mutex);
        if (!m_unread.doubted)
            return {};
        doubts = m_doubts;
    }
    BLOOMZY_CHECK(storage::settle(m_database, storage::deadlineIn(reloadTime)));
    const std::unique_lock lock(m_mutex);
    m_unread.doubted = m_doubts != doubts;
    return m_unread.doubted ? core::Result<void>(inDoubt()) : core::Result<void>();
}

bool Rights::isUnread(const std::string& userId) const
{
    const std::shared_lock lock(m_mutex);
    return m_unread.everybody || m_unread.people.contains(userId);
}

bool Rights::isAnybodyUnread() const
{
    const std::shared_lock lock(m_mutex);
    return m_unread.everybody || !m_unread.people.empty();
}

void Rights::retry()
{
    if (settleDoubt().has_error())
        return; // the next time
    Unread unread;
    {
        const std::shared_lock lock(m_mutex);
        unread = m_unread;
    }
    if (unread.everybody && load().has_error())
        return; // the next time
    if (!unread.everybody)
        for (const std::string& userId : unread.people)
            if (readAnew(userId).has_error())
                return;
}

core::Result<std::optional<HeldPerson>> Rights::readNow(const std::string& userId, storage::Deadline deadline) const
{
    return storage::readValue<std::optional<HeldPerson>>(
        m_database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<std::optional<HeldPerson>> {
            BLOOMZY_TRY(const auto rules, readRightsRules(snapshot));
            return readHeldPerson(snapshot, rules, userId, m_clock.now());
        });
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
    const HeldPerson& person = m_people.at(owner->second);
    const HeldKey& key = person.keys.at(keyHash);
    if (key.over <= now)
        return {};
    http::Principal principal = principalOf(owner->second, person, key.grants, now);
    principal.apiKeyId = key.id;
    return principal;
}

std::optional<http::Principal> Rights::findAgain(const http::Principal& caller) const
{
    if (caller.apiKeyId.empty())
        return find(caller.userId, caller.sessionId);
    return findKey(hashOfKey(caller));
}

std::string Rights::hashOfKey(const http::Principal& caller) const
{
    const std::shared_lock lock(m_mutex);
    const auto person = m_people.find(caller.userId);
    if (person == m_people.end())
        return {};
    const auto& keys = person->second.keys;
    const auto key = std::ranges::find_if(keys, [&](const auto& each) { return each.second.id == caller.apiKeyId; });
    return key == keys.end() ? std::string() : key->first;
}

http::Principal Rights::principalOf(const std::string& userId, const HeldPerson& person,
                                    const std::vector<HeldGrants>& grants, core::Time now)
{
    http::Principal principal;
    principal.userId = userId;
    principal.displayName = person.displayName;
    const HeldGrants& current = grantsAt(grants, now);
    principal.factorDue = current.factorDue;
    principal.factorMissing = current.isFactorMissing(now);
    if (!principal.factorMissing) {
        principal.permissions = current.permissions;
        principal.scope = current.seen;
        principal.narrowed = current.narrowed;
    }
    return principal;
}

core::Result<std::bitset<32>> Rights::permissionsNow(const http::Principal& caller, storage::Deadline deadline) const
{
    BLOOMZY_TRY(const auto person, readNow(caller.userId, deadline));
    return permissionsOf(person, caller, m_clock.now());
}

} // namespace bloomzy::auth
