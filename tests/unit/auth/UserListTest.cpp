#include "backend/auth/UserFinder.h"
#include "backend/auth/UserRows.h"
#include "backend/http/PercentEncoding.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"
#include "tests/unit/auth/PlainUsers.h"
#include "tests/unit/auth/UserCrowd.h"

#include <QTest>

using namespace bloomzy;

namespace {

using userCrowd::Crowd;
using userCrowd::many;
using userCrowd::soon;
using userCrowd::words;

/// In the order in which they were made.
std::vector<api::User> everybody(AuthFixture& auth)
{
    return storage::readValue<std::vector<api::User>>(
               *auth.database, soon(),
               [&](storage::Snapshot& snapshot) -> core::Result<std::vector<api::User>> {
                   std::vector<auth::UserPlace> places;
                   BLOOMZY_CHECK(snapshot.query("SELECT number FROM user_entry ORDER BY number", {},
                                                [&](const storage::Row& row) {
                                                    places.push_back({{}, row.integer(0)});
                                                    return true;
                                                }));
                   return auth::usersAt(snapshot, places, core::formatTime(auth.clock.now()));
               })
        .value();
}

std::string targetOf(const api::UserFilter& filter, api::UserSort sort, int limit)
{
    std::string target = "/api/v1/users?count=true&facets=true&limit=" + std::to_string(limit) +
                         "&sort=" + std::string(core::json::enumName(sort));
    for (const auto status : filter.status)
        target += "&status=" + std::string(core::json::enumName(status));
    for (const auto& role : filter.role)
        target += "&role=" + role;
    if (filter.secondFactor)
        target += *filter.secondFactor ? "&secondFactor=true" : "&secondFactor=false";
    return filter.q ? target + "&q=" + http::percentEncoded(*filter.q) : target;
}

api::UserFilter someFilter(Crowd& crowd)
{
    api::UserFilter filter;
    if (crowd.chance())
        filter.q = crowd.one(words);
    if (crowd.chance())
        filter.status = crowd.one(std::vector<std::vector<api::UserStatus>>{
            {api::UserStatus::active}, {api::UserStatus::invited, api::UserStatus::suspended}});
    if (crowd.chance())
        filter.role = crowd.one(std::vector<std::vector<std::string>>{{"viewer"}, {"support", "curator"}, {"none"}});
    if (crowd.chance())
        filter.secondFactor = crowd.chance();
    return filter;
}

api::UserSort someSort(Crowd& crowd)
{
    using enum api::UserSort;
    return crowd.one(std::vector{email, emailDescending, name, nameDescending, lastSignIn, lastSignInDescending,
                                 created, createdDescending});
}

std::string shown(const std::vector<std::string>& emails)
{
    std::string text;
    for (const auto& email : emails)
        text += email + "\n";
    return text;
}

} // namespace

/// The list of users against a plain one.
class UserListTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatItDoesNotKnow();
    void refusesACursorOfAnotherList();
    void asksForNothingAndGetsItByAddress();
    void isThePlainListWhateverIsAsked();
    void findsTheSameOnEveryWay();
    void countsEachStatusRoleAndFactor();
    void countsActivePeopleWithoutAFactor();
    void countsLiveSessionsOnly();
};

void UserListTest::refusesWhatItDoesNotKnow()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const std::string before = fixture.rows();
    const auto faults = [&](const std::string& query) {
        const Answer answer = fixture.get("/api/v1/users?" + query, admin.accessToken);
        return std::to_string(answer.status) + " " + answer.faults();
    };
    QCOMPARE(faults("status=unknown"), std::string("422 userQuery.status"));
    QCOMPARE(faults("status=locked"), std::string("422 query.enum"));
    QCOMPARE(faults("sort=unknown"), std::string("422 userQuery.sort"));
    QCOMPARE(faults("sort=password_hash"), std::string("422 query.enum"));
    QCOMPARE(faults("q=" + std::string(201, 'a')), std::string("422 userQuery.q"));
    QCOMPARE(faults("q=a&q=b"), std::string("422 query.duplicate"));
    QCOMPARE(faults("secondFactor=yes"), std::string("422 query.type"));
    QCOMPARE(faults("count=1"), std::string("422 query.type"));
    std::string roles;
    for (int i = 0; i < 51; ++i)
        roles += "&role=a" + std::to_string(i);
    QCOMPARE(faults(roles.substr(1)), std::string("422 userQuery.role"));
    QCOMPARE(fixture.rows(), before);
}

void UserListTest::refusesACursorOfAnotherList()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    Crowd(fixture, 1).join();
    const auto page = fixture.get("/api/v1/users?limit=5&sort=name", admin.accessToken).as<api::UserPage>();
    const std::string cursor = "&cursor=" + *page.nextCursor;
    QCOMPARE(fixture.get("/api/v1/users?limit=9&sort=name" + cursor, admin.accessToken).status, 200);
    for (const char* other : {"sort=nameDescending", "sort=email", "sort=name&status=active", "sort=name&q=ada",
                              "sort=name&secondFactor=true"}) {
        const Answer refused = fixture.get(std::string("/api/v1/users?") + other + cursor, admin.accessToken);
        QCOMPARE(refused.faults(), std::string("page.cursor"));
    }
}

void UserListTest::asksForNothingAndGetsItByAddress()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    Crowd(fixture, 2).join();
    const auto page = fixture.get("/api/v1/users", admin.accessToken).as<api::UserPage>();
    QCOMPARE(page.items.size(), std::size_t{50});
    QVERIFY(std::ranges::is_sorted(page.items, {}, &api::User::email));
    QVERIFY(page.nextCursor && !page.count && !page.facets);
}

void UserListTest::isThePlainListWhateverIsAsked()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto seed = static_cast<unsigned>(qEnvironmentVariableIntValue("BLOOMZY_SEED"));
    Crowd crowd(fixture, seed);
    crowd.join();
    const auto all = everybody(fixture);
    QCOMPARE(all.size(), std::size_t{many + 1});
    const int rounds = qEnvironmentVariableIsSet("BLOOMZY_SOAK") ? 2000 : 60;
    for (int round = 0; round < rounds; ++round) {
        const api::UserFilter filter = someFilter(crowd);
        const api::UserSort sort = someSort(crowd);
        const std::string target = targetOf(filter, sort, crowd.one(std::vector{1, 7, 40, 200}));
        const auto expected = plain::emails(all, filter, sort);
        std::vector<std::string> found;
        std::string cursor;
        for (std::size_t pages = 0; pages <= expected.size(); ++pages) {
            const Answer answer = fixture.get(target + cursor, admin.accessToken);
            QVERIFY2(answer.status == 200, answer.body.c_str());
            const auto page = answer.as<api::UserPage>();
            QCOMPARE(page.count.value(), static_cast<std::int64_t>(expected.size()));
            QVERIFY(!page.countIsLower);
            for (const auto& user : page.items)
                found.push_back(user.email);
            if (!page.nextCursor)
                break;
            cursor = "&cursor=" + *page.nextCursor;
        }
        if (found != expected)
            qWarning("seed %u, %s:\n%s\nnot\n%s", seed, target.c_str(), shown(found).c_str(), shown(expected).c_str());
        QVERIFY(found == expected);
    }
}

void UserListTest::findsTheSameOnEveryWay()
{
    AuthFixture fixture(m_databases, engine());
    static_cast<void>(fixture.setUp());
    Crowd crowd(fixture, 3);
    crowd.join();
    const auto all = everybody(fixture);
    for (int round = 0; round < 60; ++round) {
        const api::UserFilter filter = someFilter(crowd);
        const api::UserSort sort = someSort(crowd);
        const auto expected = plain::emails(all, filter, sort);
        for (const auth::UserFinder::Limits limits :
             {auth::UserFinder::Limits{0, 0}, auth::UserFinder::Limits{0, 1000}, auth::UserFinder::Limits{3, 5},
              auth::UserFinder::Limits{3, 1000}, auth::UserFinder::Limits{1000, 0}}) {
            const auto find = [&](storage::Snapshot& snapshot) -> core::Result<std::vector<std::string>> {
                BLOOMZY_TRY(const auto groups, auth::UserGroupStore::all(snapshot));
                auth::UserFinder finder(snapshot,
                                        {storage::searchWords(filter.q.value_or("")),
                                         auth::UserChoice::of(groups, filter),
                                         auth::UserOrder::of(sort),
                                         {},
                                         10},
                                        limits);
                BLOOMZY_TRY(const auto found, finder.find());
                std::vector<std::string> emails;
                BLOOMZY_TRY(const auto users, auth::usersAt(snapshot, found.places, ""));
                std::ranges::transform(users, std::back_inserter(emails), &api::User::email);
                const auto matches = static_cast<std::int64_t>(expected.size());
                if (found.countedAll ? found.matches != matches : found.matches > matches)
                    emails.push_back("counted " + std::to_string(found.matches));
                return emails;
            };
            const auto found = storage::readValue<std::vector<std::string>>(*fixture.database, soon(), find).value();
            const std::vector<std::string> first(
                expected.begin(),
                expected.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(10, expected.size())));
            QCOMPARE(shown(found), shown(first));
        }
    }
}

void UserListTest::countsEachStatusRoleAndFactor()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    Crowd(fixture, 4).join();
    const auto all = everybody(fixture);
    api::UserFilter filter;
    filter.status = {api::UserStatus::active};
    filter.role = {"viewer"};
    filter.secondFactor = true;
    const auto facets =
        fixture.get(targetOf(filter, api::UserSort::email, 1), admin.accessToken).as<api::UserPage>().facets.value();
    QCOMPARE(facets.total, std::int64_t{many + 1});
    QCOMPARE(facets.status.size(), std::size_t{3});
    for (const auto& [value, count] : facets.status) {
        const api::UserFilter one{.q = {},
                                  .status = {*core::json::enumValue<api::UserStatus>(value)},
                                  .role = filter.role,
                                  .secondFactor = true};
        QCOMPARE(count, std::ranges::count_if(all, [&](const auto& user) { return plain::fits(user, one); }));
    }
    QCOMPARE(facets.role.size(), std::size_t{4}); // administrator, curator, support, viewer
    for (const auto& [value, count] : facets.role) {
        const api::UserFilter one{.q = {}, .status = filter.status, .role = {value}, .secondFactor = true};
        QCOMPARE(count, std::ranges::count_if(all, [&](const auto& user) { return plain::fits(user, one); }));
    }
    QCOMPARE(facets.secondFactor.size(), std::size_t{2});
    for (const auto& [value, count] : facets.secondFactor) {
        const api::UserFilter one{
            .q = {}, .status = filter.status, .role = filter.role, .secondFactor = value == "true"};
        QVERIFY(count > 0);
        QCOMPARE(count, std::ranges::count_if(all, [&](const auto& user) { return plain::fits(user, one); }));
    }
}

void UserListTest::countsActivePeopleWithoutAFactor()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    Crowd crowd(fixture, 5);
    crowd.join();
    for (int round = 0; round < 20; ++round) {
        api::UserFilter filter = someFilter(crowd);
        const auto page = [&] {
            return fixture.get(targetOf(filter, api::UserSort::email, 1), admin.accessToken).as<api::UserPage>();
        };
        const std::int64_t told = page().facets.value().activeWithoutFactor;
        // Only the roles narrow it.
        filter.q.reset();
        filter.status = {api::UserStatus::active};
        filter.secondFactor = false;
        QCOMPARE(page().count.value(), told);
        QVERIFY(told > 0 || filter.role == std::vector<std::string>{"none"});
    }
}

void UserListTest::countsLiveSessionsOnly()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto second = fixture.login(adminEmail, adminPassword).as<api::TokenPair>();
    const auto sessions = [&] {
        return fixture.get("/api/v1/users", admin.accessToken).as<api::UserPage>().items.front().sessions;
    };
    QCOMPARE(sessions(), 2);
    QCOMPARE(fixture.post("/api/v1/auth/logout", {}, second.accessToken).status, 204);
    QCOMPARE(sessions(), 1);
}

BLOOMZY_TEST(UserListTest)
#include "UserListTest.moc"
