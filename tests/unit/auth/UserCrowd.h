#pragma once

#include "backend/auth/SecondFactorStore.h"
#include "backend/core/Id.h"
#include "tests/support/Soon.h"
#include "tests/unit/auth/AuthFixture.h"

#include <random>
#include <string>
#include <vector>

namespace userCrowd {

using namespace bloomzy;
using test::soon;

inline constexpr int many = 90;
inline const std::vector<std::string> names{
    "Zoë Ångström", "zoe angstrom", "Ada Lovelace", "Ólafur Æsir", "李 小龍",
    "Al",           "Ada",          "Bo Al-Amin",   "X",           "Straße Ørsted"};
inline const std::vector<std::string> words{"zo",      "al",    "ada",     "ngstr",         "love",    "a",
                                            "strasse", "李",    "小",      "guest",         "example", "org",
                                            "x",       "bo am", "zoe ang", "guest1 example"};

/// A crowd of all kinds; the same for each seed.
class Crowd
{
public:
    explicit Crowd(AuthFixture& auth, unsigned seed)
        : m_auth(auth)
        , m_random(seed)
    {
    }
    void join()
    {
        const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
            for (int i = 0; i < many; ++i)
                BLOOMZY_CHECK(add(transaction, i));
            return {};
        };
        m_auth.database->write(storage::Lane::interactive, work, soon()).value();
    }
    template <class T>
    T one(const std::vector<T>& from)
    {
        return from[m_random() % from.size()];
    }
    bool chance() { return m_random() % 2 == 0; }

private:
    core::Result<void> add(storage::Transaction& transaction, int i)
    {
        auth::UserRow user;
        user.id = core::newId(m_auth.clock);
        user.email = "guest" + std::to_string(m_random() % 1000) + "." + std::to_string(i) + "@example.org";
        user.displayName = one(names);
        user.status = one(std::vector{api::UserStatus::active, api::UserStatus::invited, api::UserStatus::suspended});
        user.createdAt = core::formatTime(m_auth.clock.now() + std::chrono::seconds(m_random() % 5));
        if (chance())
            user.lastSignInAt = core::formatTime(m_auth.clock.now() + std::chrono::seconds(m_random() % 7));
        BLOOMZY_CHECK(auth::UserStore::insert(transaction, user));
        BLOOMZY_CHECK(auth::AssignmentStore::replace(transaction, user.id,
                                                     auth::plainAssignments(one(std::vector<std::vector<std::string>>{
                                                         {"viewer"}, {"curator", "viewer"}, {"support"}, {}}))));
        return chance() ? giveFactor(transaction, user.id) : core::Result<void>();
    }
    /// One that is confirmed, or only begun.
    core::Result<void> giveFactor(storage::Transaction& transaction, const std::string& userId)
    {
        const std::string now = core::formatTime(m_auth.clock.now());
        BLOOMZY_CHECK(auth::SecondFactorStore::begin(transaction, {userId, "sealed", now, {}, 0}));
        if (chance())
            BLOOMZY_CHECK(auth::SecondFactorStore::activate(transaction, userId, 1, now));
        return {};
    }

    AuthFixture& m_auth;
    std::mt19937 m_random;
};

} // namespace userCrowd
