#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthFixture.h"
#include "tests/unit/auth/UserCrowd.h"

#include <QTest>

using namespace bloomzy;

using userCrowd::Crowd;
using userCrowd::soon;

/// The list of users keeps up with what happens to them.
class UserIndexTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void followsEachChange();
    void takesUpWhatAnEarlierVersionLeft();
};

void UserIndexTest::followsEachChange()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    const auto counted = [&](const std::string& query) {
        const auto page = fixture.get("/api/v1/users?count=true&" + query, admin.accessToken).as<api::UserPage>();
        return page.count == static_cast<std::int64_t>(page.items.size()) ? *page.count : -1;
    };
    QCOMPARE(counted("q=guest"), 0);
    QCOMPARE(fixture.invite(admin.accessToken, "gerda@example.org", {"viewer"}).status, 201);
    QCOMPARE(counted("q=guest&status=invited&role=viewer"), 1);
    QCOMPARE(fixture.invite(admin.accessToken, "gerda@example.org", {"curator"}).status, 201);
    QCOMPARE(counted("q=gerda&status=invited&role=viewer"), 0);
    QCOMPARE(counted("q=gerda&status=invited&role=curator"), 1);
    static_cast<void>(fixture.join(admin.accessToken, "gerda@example.org", "support"));
    QCOMPARE(counted("q=gerda&status=active&role=support"), 1);
    QCOMPARE(counted("status=invited"), 0);
    QCOMPARE(counted("secondFactor=true"), 0);
    const std::string gerda =
        fixture.get("/api/v1/users?q=gerda", admin.accessToken).as<api::UserPage>().items.front().id;
    const auto change = [&](auto work) { fixture.database->write(storage::Lane::interactive, work, soon()).value(); };
    change([&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(auth::SecondFactorStore::begin(transaction, {gerda, "sealed", "2026", {}, 0}));
        return {};
    });
    QCOMPARE(counted("q=gerda&secondFactor=false"), 1); // it is not confirmed
    change([&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(auth::SecondFactorStore::activate(transaction, gerda, 1, "2026"));
        return {};
    });
    QCOMPARE(counted("q=gerda&secondFactor=false"), 0);
    QCOMPARE(counted("secondFactor=true"), 1);
    change([&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(auth::SecondFactorStore::remove(transaction, gerda));
        return {};
    });
    QCOMPARE(counted("secondFactor=true"), 0);
    QCOMPARE(fixture.count("SELECT SUM(users) FROM user_group"), 2);
}

void UserIndexTest::takesUpWhatAnEarlierVersionLeft()
{
    AuthFixture fixture(m_databases, engine());
    const auto admin = fixture.setUp();
    Crowd(fixture, 5).join();
    const std::string target = "/api/v1/users?limit=200&facets=true&q=zoe";
    const std::string before = fixture.get(target, admin.accessToken).body;
    const auto forget = [](storage::Transaction& transaction) -> core::Result<void> {
        if (transaction.engine() == storage::Engine::sqlite) {
            BLOOMZY_CHECK(transaction.execute("INSERT INTO user_trigram (user_trigram) VALUES ('delete-all')", {}));
            BLOOMZY_CHECK(transaction.execute("INSERT INTO user_prefix (user_prefix) VALUES ('delete-all')", {}));
        }
        for (const char* table : {"user_entry", "user_group", "user_upkeep"})
            BLOOMZY_CHECK(transaction.execute("DELETE FROM " + std::string(table), {}));
        return {};
    };
    fixture.database->write(storage::Lane::interactive, forget, soon()).value();
    QVERIFY(fixture.get(target, admin.accessToken).body != before);
    fixture.restart();
    QCOMPARE(fixture.get(target, admin.accessToken).body, before);
}

BLOOMZY_TEST(UserIndexTest)
#include "UserIndexTest.moc"
