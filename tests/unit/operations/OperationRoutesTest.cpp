#include "backend/http/Router.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/operations/OperationFixture.h"

#include <QTest>

using namespace bloomzy;
using api::OperationState;

namespace {

/// The token is the person's id; `boss` may see and cancel everybody's, `eye` only see.
class ByName : public http::Authorizer
{
public:
    core::Result<http::Principal> identify(std::string_view token) override
    {
        http::Principal principal{std::string(token), "Una", "s1", {}, {}};
        principal.permissions.set(static_cast<std::size_t>(api::Permission::operationsRead),
                                  token == "boss" || token == "eye");
        principal.permissions.set(static_cast<std::size_t>(api::Permission::operationsManage), token == "boss");
        return principal;
    }
    core::Result<http::Principal> confirm(const http::Principal& caller) override { return caller; }
};

} // namespace

class OperationRoutesTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWhoIsNotSignedIn();
    void othersSeeNothingOfIt();
    void whoMaySeeMayNotCancel();
    void refusesCursorsThatAreNone();
    void theOwnerSeesAndCancels();
    void whoMayManageCancelsOthers();
    void listsPageByPage();

private:
    http::Response send(const std::string& method, const std::string& target, const std::string& user)
    {
        http::RawRequest request{.method = method, .target = target, .headers = {}, .deadline = soon()};
        if (!user.empty())
            request.headers = {{"authorization", "Bearer " + user}};
        return m_router->answer(std::move(request));
    }
    static storage::Deadline soon() { return storage::deadlineIn(std::chrono::seconds(30)); }
    std::vector<std::string> listed(const std::string& user, const std::string& query = {})
    {
        std::vector<std::string> ids;
        const auto page =
            core::json::fromStoredJson<api::OperationPage>(send("GET", "/api/v1/operations" + query, user).body);
        for (const auto& item : page.value().items)
            ids.push_back(item.id);
        return ids;
    }

    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<OperationFixture> m_operations;
    std::unique_ptr<http::Router> m_router;
};

void OperationRoutesTest::init()
{
    m_database = m_databases.create(engine(), operations::migrations(engine()));
    m_operations = std::make_unique<OperationFixture>(*m_database);
    auto router = http::Router::make(m_operations->service->endpoints(), std::make_shared<ByName>(), m_operations->log);
    QVERIFY(router.has_value());
    m_router = std::move(*router);
}

void OperationRoutesTest::cleanup()
{
    m_router.reset();
    m_operations.reset();
    m_database.reset();
}

void OperationRoutesTest::refusesWhoIsNotSignedIn()
{
    const auto id = m_operations->begin(m_operations->request("ana"), m_operations->waiting()).value();
    for (const auto& [method, target] :
         {std::pair("GET", std::string("/api/v1/operations")), std::pair("GET", "/api/v1/operations/" + id),
          std::pair("POST", "/api/v1/operations/" + id + "/cancel")})
        QCOMPARE(send(method, target, {}).status, 401);
    QVERIFY(!m_operations->find(id).cancelRequested);
}

void OperationRoutesTest::othersSeeNothingOfIt()
{
    const auto id = m_operations->begin(m_operations->request("ana"), m_operations->waiting()).value();
    QCOMPARE(send("GET", "/api/v1/operations/" + id, "bob").status, 404);
    QCOMPARE(send("POST", "/api/v1/operations/" + id + "/cancel", "bob").status, 404);
    QVERIFY(listed("bob").empty());
    QVERIFY(!m_operations->find(id).cancelRequested);
}

void OperationRoutesTest::whoMaySeeMayNotCancel()
{
    const auto id = m_operations->begin(m_operations->request("ana"), m_operations->waiting()).value();
    QCOMPARE(send("GET", "/api/v1/operations/" + id, "eye").status, 200);
    QCOMPARE(listed("eye"), std::vector{id});
    QCOMPARE(send("POST", "/api/v1/operations/" + id + "/cancel", "eye").status, 403);
    QVERIFY(!m_operations->find(id).cancelRequested);
}

void OperationRoutesTest::refusesCursorsThatAreNone()
{
    for (const char* query : {"?cursor=", "?cursor=Zw", "?cursor=***", "?limit=0", "?limit=201"})
        QCOMPARE(send("GET", std::string("/api/v1/operations") + query, "ana").status, 422);
}

void OperationRoutesTest::theOwnerSeesAndCancels()
{
    const auto id = m_operations->begin(m_operations->request("ana"), m_operations->waiting()).value();
    QCOMPARE(listed("ana"), std::vector{id});
    QCOMPARE(send("GET", "/api/v1/operations/" + id, "ana").status, 200);
    const auto cancelled = send("POST", "/api/v1/operations/" + id + "/cancel", "ana");
    QCOMPARE(cancelled.status, 202);
    QVERIFY(core::json::fromStoredJson<api::Operation>(cancelled.body)->cancelRequested);
    QTRY_VERIFY(m_operations->state(id) == OperationState::cancelled);
    QCOMPARE(send("POST", "/api/v1/operations/" + id + "/cancel", "ana").status, 202);
}

void OperationRoutesTest::whoMayManageCancelsOthers()
{
    const auto id = m_operations->begin(m_operations->request("ana"), m_operations->waiting()).value();
    QCOMPARE(send("POST", "/api/v1/operations/" + id + "/cancel", "boss").status, 202);
    QTRY_VERIFY(m_operations->state(id) == OperationState::cancelled);
}

void OperationRoutesTest::listsPageByPage()
{
    std::vector<std::string> ids;
    for (const char* user : {"ana", "bob", "ana", "bob", "ana"})
        ids.insert(ids.begin(), m_operations->begin(m_operations->request(user), m_operations->waiting()).value());
    QCOMPARE(listed("boss"), ids);
    QCOMPARE(listed("ana"), (std::vector{ids[0], ids[2], ids[4]}));
    std::vector<std::string> walked;
    std::string cursor;
    do {
        const auto page = core::json::fromStoredJson<api::OperationPage>(
                              send("GET", "/api/v1/operations?limit=2" + cursor, "boss").body)
                              .value();
        for (const auto& item : page.items)
            walked.push_back(item.id);
        cursor = page.nextCursor ? "&cursor=" + *page.nextCursor : std::string();
    } while (!cursor.empty() && walked.size() < 10);
    QCOMPARE(walked, ids);
    m_operations->finish(5);
}

BLOOMZY_TEST(OperationRoutesTest)
#include "OperationRoutesTest.moc"
