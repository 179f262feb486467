// UserSeed FILE COUNT [indexed]: COUNT people who never were, the same ones each time. `make bench` keeps them. Without
// `indexed` the first start of a server looks all of them over, as after an update. The last tenth
// came last, share a mail domain and have names at the end of the alphabet: the worst that a search in another order
// can meet.
#include "backend/auth/AssignmentStore.h"
#include "backend/auth/AuthService.h"
#include "backend/auth/BuiltInRoles.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/UserStore.h"
#include "backend/auth/UserUpkeep.h"
#include "backend/core/Id.h"
#include "backend/storage/SqliteDatabase.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace {

using namespace bloomzy;

constexpr std::size_t atOnce = 2'000;
constexpr int firstNames = 2'000;
constexpr int lastNames = 20'000;

/// std::mt19937 gives the same numbers everywhere.
class People
{
public:
    explicit People(std::size_t count)
        : m_count(count)
    {
        for (int i = 0; i < firstNames; ++i)
            m_first.push_back(word(2));
        for (int i = 0; i < lastNames; ++i)
            m_last.push_back(word(3));
    }

    auth::UserRow next()
    {
        const bool late = m_made >= m_count - m_count / 10;
        const std::string first = late ? "zz" + pick(m_first) : pick(m_first);
        const std::string last = pick(m_last);
        auth::UserRow user;
        user.id = core::newId(m_clock);
        user.email = first + "." + last + std::to_string(m_made) + (late ? "@latecomers.example" : "@example.org");
        user.displayName = capital(first) + " " + capital(last);
        user.status = statusOf(below(100));
        const core::Time created = m_begin + std::chrono::minutes(++m_made);
        user.createdAt = core::formatTime(created);
        if (user.status != api::UserStatus::invited)
            user.lastSignInAt = core::formatTime(created + std::chrono::seconds(below(100'000'000)));
        return user;
    }

    std::vector<std::string> roles()
    {
        const unsigned kind = below(1000);
        return kind < 1 ? std::vector<std::string>{"curator", "support"}
                        : std::vector<std::string>{kind < 50    ? "support"
                                                   : kind < 200 ? "curator"
                                                                : "viewer"};
    }

private:
    unsigned below(unsigned end) { return static_cast<unsigned>(m_random() % end); }

    static api::UserStatus statusOf(unsigned percent)
    {
        return percent < 2    ? api::UserStatus::suspended
               : percent < 10 ? api::UserStatus::invited
                              : api::UserStatus::active;
    }

    std::string word(unsigned syllables)
    {
        std::string text;
        for (; syllables > 0; --syllables)
            text += std::string(m_beginnings[below(m_beginnings.size())]) + m_vowels[below(m_vowels.size())];
        return text;
    }

    static std::string capital(std::string text)
    {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    std::string pick(const std::vector<std::string>& from) { return from[below(static_cast<unsigned>(from.size()))]; }

    static constexpr std::array<const char*, 20> m_beginnings{"b", "c", "d", "f", "g",  "h",  "l",  "m",  "n",  "p",
                                                              "r", "s", "t", "v", "br", "cr", "st", "ph", "tr", "gl"};
    static constexpr std::array<const char*, 8> m_vowels{"a", "e", "i", "o", "u", "ae", "an", "er"};
    std::mt19937 m_random{20261129};
    core::SystemClock m_clock;
    core::Time m_begin = core::parseTime("2020-01-01T00:00:00Z").value();
    std::size_t m_count;
    std::size_t m_made = 0;
    std::vector<std::string> m_first;
    std::vector<std::string> m_last;
};

core::Result<void> add(storage::Transaction& transaction, People& people, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const auth::UserRow user = people.next();
        BLOOMZY_CHECK(auth::UserStore::insert(transaction, user));
        BLOOMZY_CHECK(auth::AssignmentStore::replace(transaction, user.id, auth::plainAssignments(people.roles())));
    }
    return {};
}

core::Result<void> addRoles(storage::Transaction& transaction)
{
    for (const access::Role& role : auth::builtInRoles())
        BLOOMZY_CHECK(auth::RoleStore::replace(transaction, {role, {}, {}, true, 1}));
    return {};
}

core::Result<void> fill(storage::Database& database, std::size_t count)
{
    People people(count);
    const auto write = [&](const storage::Database::Write& work) {
        return database.write(storage::Lane::bulk, work, storage::deadlineIn(std::chrono::minutes(5)));
    };
    BLOOMZY_CHECK(write(addRoles));
    for (std::size_t done = 0; done < count; done += atOnce) {
        const std::size_t next = std::min(atOnce, count - done);
        BLOOMZY_CHECK(write([&](storage::Transaction& transaction) { return add(transaction, people, next); }));
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const bool indexed = argc == 4 && std::string_view(argv[3]) == "indexed";
    if (argc != 3 && !indexed)
        return std::fprintf(stderr, "UserSeed FILE COUNT [indexed]\n"), 64;
    storage::SqliteOptions options;
    options.file = argv[1];
    auto database = storage::openSqlite(options, auth::migrations(storage::Engine::sqlite));
    auto filled = database.has_error() ? core::Result<void>(database.error())
                                       : fill(**database, std::strtoul(argv[2], nullptr, 10));
    if (filled.has_value() && indexed)
        filled = auth::indexUsersOnce(**database);
    if (filled.has_error())
        return std::fprintf(stderr, "UserSeed: %s %s\n", filled.error().detail.c_str(), filled.error().cause.c_str()),
               1;
    return 0;
}
