#include "backend/api/Users.h"
#include "tests/support/Soon.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/AuthCalls.h"

#include <QTest>

#include <latch>
#include <random>
#include <thread>

using namespace bloomzy;
using test::soon;

namespace {

void write(AuthFixture& auth, const storage::Database::Write& work)
{
    auth.database->write(storage::Lane::interactive, work, soon()).value();
}

Answer suspend(const AuthFixture& auth, const std::string& id, const std::string& token)
{
    return auth.post("/api/v1/users/" + id + "/suspend", R"({"reason":"A test."})", token);
}

} // namespace

/// Nobody can lock everybody out.
class LastAdministratorTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void cannotBeSuspendedOrDeleted();
    void whoCannotSignInDoesNotCount();
    void ofTwoWhoSuspendEachOtherOneStays();
    void ofTwoWhoDeleteEachOtherOneStays();
};

void LastAdministratorTest::cannotBeSuspendedOrDeleted()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const std::string adaId = meOf(auth, ada.accessToken).id;
    write(auth, [](storage::Transaction& transaction) {
        const access::Role role{"manager", {}, {{api::Permission::usersManage, access::Effect::grant}}};
        return auth::RoleStore::replace(transaction, {role, "Manager", {}, false, 1});
    });
    const auto max = auth.join(ada.accessToken, "max@example.org", "manager");
    const std::string before = auth.rows();
    QCOMPARE(suspend(auth, adaId, max.accessToken).status, 409);
    QCOMPARE(auth.del("/api/v1/users/" + adaId, max.accessToken, "1").status, 409);
    const std::string bulk = R"({"action":"suspend","reason":"A test.","ids":[")" + adaId + "\"]}";
    QCOMPARE(auth.post("/api/v1/users/bulk", bulk, max.accessToken).as<api::UserBulkResult>().failed, 1);
    QCOMPARE(auth.rows(), before);
    QCOMPARE(auth.get("/api/v1/auth/me", ada.accessToken).status, 200);
}

void LastAdministratorTest::whoCannotSignInDoesNotCount()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const std::string adaId = meOf(auth, ada.accessToken).id;
    const auto eve = auth.join(ada.accessToken, "eve@example.org", "administrator");
    const std::string eveId = meOf(auth, eve.accessToken).id;
    static_cast<void>(auth.invite(ada.accessToken, "invited@example.org", {"administrator"}));
    const auto sue = auth.join(ada.accessToken, "sue@example.org", "administrator");
    auth.setStatus(meOf(auth, sue.accessToken).id, api::UserStatus::suspended);
    QCOMPARE(suspend(auth, adaId, eve.accessToken).status, 200);
    write(auth, [](storage::Transaction& transaction) {
        const access::Role role{"manager", {}, {{api::Permission::usersManage, access::Effect::grant}}};
        return auth::RoleStore::replace(transaction, {role, "Manager", {}, false, 1});
    });
    const auto max = auth.join(eve.accessToken, "max@example.org", "manager");
    QCOMPARE(suspend(auth, eveId, max.accessToken).status, 409);
    QCOMPARE(auth.get("/api/v1/auth/me", eve.accessToken).status, 200);
}

/// A thousand times in `make soak`.
void LastAdministratorTest::ofTwoWhoSuspendEachOtherOneStays()
{
    AuthFixture auth(m_databases, engine());
    auth.setUp();
    const auto bea = auth.join(auth.login(adminEmail, adminPassword).as<api::TokenPair>().accessToken,
                               "bea@example.org", "administrator");
    const std::string beaId = meOf(auth, bea.accessToken).id;
    const int rounds = qEnvironmentVariableIsSet("BLOOMZY_SOAK") ? 1000 : 10;
    for (int round = 0; round < rounds; ++round) {
        auth.clock.advance(std::chrono::minutes(1)); // who signs in so often is slowed otherwise
        const auto one = auth.login(adminEmail, adminPassword).as<api::TokenPair>().accessToken;
        const auto other = auth.login("bea@example.org", "tram gherkin obelisk").as<api::TokenPair>().accessToken;
        const std::string adaId = meOf(auth, one).id;
        std::latch begin(2);
        int statuses[2] = {};
        {
            const std::jthread second([&] {
                begin.arrive_and_wait();
                statuses[1] = suspend(auth, adaId, other).status;
            });
            begin.arrive_and_wait();
            statuses[0] = suspend(auth, beaId, one).status;
        }
        QCOMPARE((statuses[0] == 200) + (statuses[1] == 200), 1);
        QCOMPARE(auth.count("SELECT COUNT(*) FROM users WHERE status = 'active'"), 1);
        auth.setStatus(adaId, api::UserStatus::active);
        auth.setStatus(beaId, api::UserStatus::active);
    }
}

void LastAdministratorTest::ofTwoWhoDeleteEachOtherOneStays()
{
    AuthFixture auth(m_databases, engine());
    const auto ada = auth.setUp();
    const std::string adaId = meOf(auth, ada.accessToken).id;
    const auto bea = auth.join(ada.accessToken, "bea@example.org", "administrator");
    const std::string beaId = meOf(auth, bea.accessToken).id;
    std::latch begin(2);
    int statuses[2] = {};
    {
        const std::jthread second([&] {
            begin.arrive_and_wait();
            statuses[1] = auth.del("/api/v1/users/" + adaId, bea.accessToken, "1").status;
        });
        begin.arrive_and_wait();
        statuses[0] = auth.del("/api/v1/users/" + beaId, ada.accessToken, "1").status;
    }
    QCOMPARE((statuses[0] == 204) + (statuses[1] == 204), 1);
    QCOMPARE(auth.count("SELECT COUNT(*) FROM users"), 1);
}

BLOOMZY_TEST(LastAdministratorTest)
#include "LastAdministratorTest.moc"
