#pragma once

#include "backend/auth/HeldRights.h"
#include "backend/auth/SessionStore.h"
#include "backend/auth/UserStore.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/http/Authorizer.h"
#include "backend/http/StandingRights.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <set>
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
    /// Takes over what is committed about roles. When the database cannot be read nobody may do anything, until retry()
    /// could read it.
    void reloadAll();
    /// Takes over what is committed about one person: call it after each commit that touches them. When the database
    /// cannot be read the person may do nothing, until retry() or their next refresh could read it.
    void reload(const std::string& userId);
    /// What was committed last is not known: nobody may do anything until retry() could read it. Does not wait.
    void doubt();
    /// Whether who this is is not known now, because the database could not be read.
    [[nodiscard]] bool isUnread(const std::string& userId) const;
    /// Of an API key: whose it would be is not known either.
    [[nodiscard]] bool isAnybodyUnread() const;
    /// Reads once more what could not be read; nothing to do costs nothing. Call it now and then, from a thread that
    /// may block.
    void retry();
    /// Never blocks on the database. Empty: not active, no such session, or it is over.
    [[nodiscard]] std::optional<http::Principal> find(const std::string& userId, const std::string& sessionId) const;
    /// The same of an API key, by the SHA-256 of it. Nothing is fresh in it.
    [[nodiscard]] std::optional<http::Principal> findKey(const std::string& keyHash) const;
    /// The same of whom one of them found before.
    [[nodiscard]] std::optional<http::Principal> findAgain(const http::Principal& caller) const;
    /// From the database, where people without a session are too.
    [[nodiscard]] core::Result<std::bitset<32>> permissionsNow(const http::Principal& caller,
                                                               storage::Deadline deadline) const override;

private:
    /// Of whom the database could not be read.
    struct Unread
    {
        bool everybody = false;
        bool doubted = false; ///< a commit may be under way still: what is read now may not be what holds
        std::set<std::string> people;
    };
    /// Who it is, with what holds now.
    [[nodiscard]] static http::Principal principalOf(const std::string& userId, const HeldPerson& person,
                                                     const std::vector<HeldGrants>& grants, core::Time now);
    [[nodiscard]] core::Result<std::vector<std::string>> peopleToHold(storage::Snapshot& snapshot) const;
    [[nodiscard]] core::Result<std::optional<HeldPerson>> readNow(const std::string& userId,
                                                                  storage::Deadline deadline) const;
    [[nodiscard]] core::Result<void> readAnew(const std::string& userId);
    /// Empty when they have no such key.
    [[nodiscard]] std::string hashOfKey(const http::Principal& caller) const;
    /// How often doubt() was called; an error while what is read may not be what holds.
    [[nodiscard]] core::Result<std::uint64_t> doubtsBefore() const;
    [[nodiscard]] core::Result<void> settleDoubt();
    void put(const std::string& userId, HeldPerson&& person);
    void drop(const std::string& userId);

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
    std::mutex m_reloading; ///< one after another, so that the last one wins with the newest state
    mutable std::shared_mutex m_mutex;
    std::unordered_map<std::string, HeldPerson> m_people;
    std::unordered_map<std::string, std::string> m_keyOwners; ///< by the key's hash
    Unread m_unread;
    std::uint64_t m_doubts = 0;
};

} // namespace bloomzy::auth
