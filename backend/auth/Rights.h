#pragma once

#include "backend/access/Evaluation.h"
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

/// Who is signed in and what they may do, in memory. Holds active people with live sessions only. Safe from any thread.
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
    struct Person
    {
        std::string displayName;
        std::vector<Grants> grants;
        std::optional<core::Time> factorDue; ///< none of their roles asks for a second factor, or they have one
        std::unordered_map<std::string, Session> sessions; ///< by id
    };
    [[nodiscard]] static Grants grantsIn(const access::Period& period);
    /// Empty when the person is not active or has no live session.
    struct Rules
    {
        access::Policy policy;
        FactorPolicy factors;
    };
    [[nodiscard]] static core::Result<Rules> readRules(storage::Snapshot& snapshot);
    [[nodiscard]] core::Result<std::optional<Person>> read(storage::Snapshot& snapshot, const Rules& rules,
                                                           const std::string& userId) const;
    [[nodiscard]] core::Result<void> readSessions(storage::Snapshot& snapshot, const std::string& userId,
                                                  const std::vector<SessionRow>& sessions, Person& person) const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
    std::mutex m_reloading; ///< one after another, so that the last one wins with the newest state
    mutable std::shared_mutex m_mutex;
    std::unordered_map<std::string, Person> m_people;
};

} // namespace bloomzy::auth
