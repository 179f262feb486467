#pragma once

#include "backend/access/Evaluation.h"
#include "backend/auth/ApiKeyStore.h"
#include "backend/auth/FactorPolicy.h"
#include "backend/auth/SessionStore.h"
#include "backend/auth/UserStore.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/http/Authorizer.h"
#include "backend/http/StandingRights.h"

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace bloomzy::auth {

/// Who is signed in, or has API keys, and what they may do, in memory. Holds active people with live sessions or keys
/// only. Safe from any thread.
class Rights : public http::StandingRights
{
public:
    Rights(storage::Database& database, const core::Clock& clock, core::Log& log)
        : m_database(database)
        , m_clock(clock)
        , m_log(log)
    {
    }
    /// Everybody: at start, and after what touches many.
    [[nodiscard]] core::Result<void> load();
    /// Takes over what is committed about roles. When the database cannot be read everybody is signed out in memory,
    /// until their next refresh.
    void reloadAll();
    /// Takes over what is committed about one person: call it after each commit that touches them. When the database
    /// cannot be read the person is signed out in memory, until their next refresh.
    void reload(const std::string& userId);
    /// Never blocks on the database. Empty: not active, no such session, or it is over.
    [[nodiscard]] std::optional<http::Principal> find(const std::string& userId, const std::string& sessionId) const;
    /// The same of an API key, by the SHA-256 of it. Nothing is fresh in it.
    [[nodiscard]] std::optional<http::Principal> findKey(const std::string& keyHash) const;
    /// From the database, where people without a session are too.
    [[nodiscard]] core::Result<std::bitset<32>> permissionsNow(const std::string& userId,
                                                               storage::Deadline deadline) const override;

private:
    /// What holds until a time; the last one has none.
    struct Grants
    {
        std::optional<core::Time> until;
        std::bitset<32> permissions;
        http::AccessScope seen;
        std::shared_ptr<const std::map<api::Permission, http::AccessScope>> narrowed;
    };
    struct Session
    {
        core::Time over;
        std::optional<core::Time> provedAt; ///< who they are

        [[nodiscard]] bool isFresh(core::Time now) const
        {
            return provedAt && *provedAt <= now && now - *provedAt < http::freshness;
        }
    };
    struct Key
    {
        std::string id;
        core::Time over;
        std::vector<Grants> grants; ///< of the owner, as far as the key goes
    };
    struct Person
    {
        std::string displayName;
        std::vector<Grants> grants;
        std::optional<core::Time> factorDue; ///< none of their roles asks for a second factor, or they have one
        std::unordered_map<std::string, Session> sessions; ///< by id
        std::unordered_map<std::string, Key> keys;         ///< by hash
    };
    [[nodiscard]] static Grants grantsIn(const access::Period& period);
    [[nodiscard]] static Key keyIn(const ApiKeyRow& row, const std::vector<access::Period>& periods);
    /// Who it is, with what holds now.
    [[nodiscard]] static http::Principal principalOf(const std::string& userId, const Person& person,
                                                     const std::vector<Grants>& grants, core::Time now);
    struct Rules
    {
        access::Policy policy;
        FactorPolicy factors;
    };
    [[nodiscard]] static core::Result<Rules> readRules(storage::Snapshot& snapshot);
    [[nodiscard]] core::Result<std::vector<std::string>> peopleToHold(storage::Snapshot& snapshot) const;
    /// Empty when the person is not active or has neither live sessions nor keys.
    [[nodiscard]] core::Result<std::optional<Person>> read(storage::Snapshot& snapshot, const Rules& rules,
                                                           const std::string& userId) const;
    [[nodiscard]] core::Result<void> readSessions(storage::Snapshot& snapshot, const std::string& userId,
                                                  Person& person) const;
    [[nodiscard]] core::Result<void> readKeys(storage::Snapshot& snapshot, const std::string& userId,
                                              const std::vector<access::Period>& periods, Person& person) const;
    void put(const std::string& userId, Person&& person);
    void drop(const std::string& userId);

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
    std::mutex m_reloading; ///< one after another, so that the last one wins with the newest state
    mutable std::shared_mutex m_mutex;
    std::unordered_map<std::string, Person> m_people;
    std::unordered_map<std::string, std::string> m_keyOwners; ///< by the key's hash
};

} // namespace bloomzy::auth
