#include "tests/support/TestMain.h"
#include "tests/unit/auth/RoleFixture.h"

#include <QTest>

using namespace bloomzy;

/// Ada, the administrator, erases Bea, or tries to.
class AccountErasureTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_auth.reset(); }
    void refusesTheLastAdministrator();
    void refusesOneself();
    void refusesWhoIsNotThere();
    void refusesAnotherRevision();
    void leavesNoRowOfTheAccount();
    void recordsNoName();
    void takesTheNameFromWhatSheGaveAndChanged();
    void isBegunOnce();
    void erasesWhoseAccountIsGone();

private:
    [[nodiscard]] std::string idOf(const std::string& token) const
    {
        return m_auth->get("/api/v1/auth/me", token).as<api::Me>().id;
    }
    core::Result<void> erase(const std::string& by, const std::string& id, bool known = false,
                             std::optional<std::int64_t> revision = {})
    {
        http::Request request;
        request.principal.emplace();
        request.principal->userId = by;
        request.principal->displayName = "Whoever";
        request.pathParameters = {{"id", id}};
        request.auditAction = "user.erase";
        request.deadline = storage::deadlineIn(std::chrono::seconds(20));
        return m_auth->parts->erasure.begin(request, {revision}, known);
    }
    std::string inAll(const std::string& text) const
    {
        return m_auth->rows().find(text) == std::string::npos ? std::string() : text;
    }
    std::vector<std::string> begun() { return m_auth->parts->erasure.begun(soonEnough()).value(); }
    static storage::Deadline soonEnough() { return storage::deadlineIn(std::chrono::seconds(20)); }

    std::unique_ptr<RoleFixture> m_auth;
    api::TokenPair m_ada;
    api::TokenPair m_bea;
    std::string m_adaId;
    std::string m_beaId;
};

void AccountErasureTest::init()
{
    m_auth = std::make_unique<RoleFixture>(m_databases, engine());
    m_auth->begin();
    m_ada = m_auth->tokens;
    m_bea = m_auth->join(m_ada.accessToken, "bea@example.org", "administrator");
    m_adaId = idOf(m_ada.accessToken);
    m_beaId = idOf(m_bea.accessToken);
    QCOMPARE(m_auth->login("bea@example.org", "not her password").status, 401);
}

void AccountErasureTest::refusesTheLastAdministrator()
{
    const std::string hosts = m_auth->made(roleWith("Hosts", {granted("users.manage"), granted("taxa.read")}));
    const std::string hugo = idOf(m_auth->join(m_ada.accessToken, "hugo@example.org", hosts).accessToken);
    QVERIFY(erase(m_adaId, m_beaId).has_value());
    const std::string before = m_auth->rows();
    const auto refused = erase(hugo, m_adaId);
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::conflict);
    QCOMPARE(m_auth->rows(), before);
    QCOMPARE(begun(), std::vector<std::string>{m_beaId});
}

void AccountErasureTest::refusesOneself()
{
    const std::string before = m_auth->rows();
    const auto refused = erase(m_adaId, m_adaId);
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::conflict);
    QCOMPARE(m_auth->rows(), before);
    QVERIFY(begun().empty());
}

void AccountErasureTest::refusesWhoIsNotThere()
{
    for (const char* id : {"", "x", "nobody:2026-11", "019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d01"}) {
        const auto refused = erase(m_adaId, id);
        QVERIFY2(refused.has_error() && refused.error().code == api::ErrorCode::notFound, id);
    }
    QVERIFY(erase(m_adaId, "nobody:2026-11", true).has_error());
    QVERIFY(begun().empty());
}

void AccountErasureTest::refusesAnotherRevision()
{
    const auto refused = erase(m_adaId, m_beaId, false, 7);
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::preconditionFailed);
    QVERIFY(begun().empty());
    QVERIFY(erase(m_adaId, m_beaId, false, 1).has_value());
}

void AccountErasureTest::leavesNoRowOfTheAccount()
{
    QVERIFY(m_auth->count("SELECT COUNT(*) FROM sign_in_failures") > 0);
    QVERIFY(erase(m_adaId, m_beaId).has_value());
    QCOMPARE(m_auth->count("SELECT COUNT(*) FROM sign_in_failures"), 0);
    QCOMPARE(m_auth->count("SELECT COUNT(*) FROM users"), 1);
    for (const char* table : {"user_roles", "sessions", "invitations", "known_origins", "user_entry"})
        QCOMPARE(m_auth->count("SELECT COUNT(*) FROM " + std::string(table) + " WHERE user_id = '" + m_beaId + "'"), 0);
    QCOMPARE(m_auth->get("/api/v1/auth/me", m_bea.accessToken).status, 401);
    QVERIFY(m_auth->parts->erasure.clean(m_beaId, soonEnough()).has_value());
    // What waits there the audit log takes and seals.
    m_auth->database
        ->write(
            storage::Lane::interactive,
            [](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(transaction.execute("DELETE FROM outbox", {}));
                return {};
            },
            soonEnough())
        .value();
    QCOMPARE(inAll("bea@example.org"), std::string());
    const auto page = m_auth->get("/api/v1/users?q=bea&count=true", m_ada.accessToken).as<api::UserPage>();
    QCOMPARE(page.count.value(), 0);
}

void AccountErasureTest::recordsNoName()
{
    QVERIFY(erase(m_adaId, m_beaId).has_value());
    const api::AuditEvent event = m_auth->audit().back();
    QCOMPARE(event.action, std::string("user.erase"));
    QCOMPARE(event.target->id, m_beaId);
    QVERIFY(!event.target->displayName && event.changes.empty() && !event.reason);
}

void AccountErasureTest::takesTheNameFromWhatSheGaveAndChanged()
{
    const api::TokenPair gus = m_auth->join(m_bea.accessToken, "gus@example.org", "viewer");
    const std::string name = m_auth->get("/api/v1/auth/me", m_bea.accessToken).as<api::Me>().displayName;
    const std::string given =
        "SELECT COUNT(*) FROM user_roles WHERE granted_by_id = '" + m_beaId + "' AND granted_by_name = '" + name + "'";
    QVERIFY(m_auth->count(given) > 0);
    QVERIFY(erase(m_adaId, m_beaId).has_value());
    QVERIFY(m_auth->parts->erasure.clean(m_beaId, soonEnough()).has_value());
    QVERIFY(m_auth->parts->erasure.clean(m_beaId, soonEnough()).has_value());
    QCOMPARE(m_auth->count(given), 0);
    QCOMPARE(m_auth->get("/api/v1/auth/me", gus.accessToken).status, 200);
}

void AccountErasureTest::isBegunOnce()
{
    QVERIFY(erase(m_adaId, m_beaId).has_value());
    const std::string before = m_auth->rows();
    QVERIFY(erase(m_adaId, m_beaId).has_value());
    QCOMPARE(m_auth->rows(), before);
    QCOMPARE(begun(), std::vector<std::string>{m_beaId});
    QVERIFY(m_auth->parts->erasure.end(m_beaId, soonEnough()).has_value());
    QVERIFY(begun().empty());
    QVERIFY(erase(m_adaId, m_beaId).error().code == api::ErrorCode::notFound);
}

void AccountErasureTest::erasesWhoseAccountIsGone()
{
    QCOMPARE(m_auth->del("/api/v1/users/" + m_beaId, m_ada.accessToken, "1").status, 204);
    QVERIFY(erase(m_adaId, m_beaId).error().code == api::ErrorCode::notFound);
    QVERIFY(erase(m_adaId, m_beaId, true).has_value());
    QCOMPARE(begun(), std::vector<std::string>{m_beaId});
    QCOMPARE(m_auth->audit().back().action, std::string("user.erase"));
}

BLOOMZY_TEST(AccountErasureTest)
#include "AccountErasureTest.moc"
