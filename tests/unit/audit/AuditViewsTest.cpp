#include "backend/audit/views/AuditViews.h"

#include "backend/audit/AuditService.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"
#include "backend/storage/Outbox.h"
#include "tests/support/EngineTest.h"
#include "tests/support/Soon.h"
#include "tests/support/TestClock.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace bloomzy;
using api::ErrorCode;

namespace {

using ViewAnswer = core::Result<http::Response>;

std::string viewBody(const std::string& name, const std::string& query, const std::string& columns = {})
{
    return R"({"name":")" + name + R"(","query":")" + query + R"(","columns":[)" + columns + R"(],"isDefault":false})";
}

struct FaultyView
{
    const char* what;
    std::string body;
    const char* pointer;
    const char* code;
};

std::vector<FaultyView> faultyAuditViews()
{
    const auto query = [](const std::string& text) { return viewBody("a", text); };
    return {{"no name", viewBody("  ", ""), "/name", "savedView.name.required"},
            {"a long name", viewBody(std::string(81, 'a'), ""), "/name", "text.tooLong"},
            {"a control character", viewBody("a\\u0007", ""), "/name", "text.control"},
            {"a name that turns the line", viewBody("a\\u202eb", ""), "/name", "text.control"},
            {"two lines", viewBody("a\\nb", ""), "/name", "text.control"},
            {"an unknown parameter", query("colour=red"), "/query", "savedView.query"},
            {"an unknown outcome", query("outcome=sideways"), "/query", "savedView.query"},
            {"a page", query("limit=5"), "/query", "savedView.query"},
            {"a cursor", query("cursor=abc"), "/query", "savedView.query"},
            {"a jump", query("at=2026-11-22T14:32:05Z"), "/query", "savedView.query"},
            {"no time", query("from=yesterday"), "/query", "savedView.query"},
            {"no address", query("address=nowhere"), "/query", "savedView.query"},
            {"long words", query("q=" + std::string(201, 'a')), "/query", "savedView.query"},
            {"a long query", query("q=a&actor=" + std::string(6'000, 'a')), "/query", "savedView.query"},
            {"a strange column", viewBody("a", "", R"({"id":"a b","width":1})"), "/columns", "savedView.columns"},
            {"a wide column", viewBody("a", "", R"({"id":"time","width":4001})"), "/columns", "savedView.columns"}};
}

bool isFault(const ViewAnswer& answer, const char* pointer, const char* code)
{
    return answer.has_error() && answer.error().code == ErrorCode::invalid &&
           std::ranges::any_of(answer.error().faults,
                               [&](const api::Fault& fault) { return fault.pointer == pointer && fault.code == code; });
}

bool isError(const ViewAnswer& answer, ErrorCode code)
{
    return answer.has_error() && answer.error().code == code;
}

} // namespace

/// Views of the audit log that a person keeps at the server. What they have in common with those of the catalog,
/// integration.SavedViewsTest shows.
class AuditViewsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyRouteAsksForItsPermission();
    void refusesFaultyViewsAndStoresNothing();
    void hidesTheViewsOfOthers();
    void keepsChangesAndDeletes();
    void recordsTheNameAndNotTheQuery();
    void forgetsWhoseTheyAre();

private:
    ViewAnswer ask(std::string_view operation, const std::string& body = {}, const api::SavedView* view = nullptr);
    std::vector<api::SavedView> list()
    {
        return core::json::fromStoredJson<api::SavedViewList>(ask("listAuditViews").value().body).value().items;
    }
    api::SavedView create(const std::string& name, const std::string& query = "outcome=denied")
    {
        return core::json::fromStoredJson<api::SavedView>(ask("createAuditView", viewBody(name, query)).value().body)
            .value();
    }
    std::vector<std::string> payloads();

    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<audit::AuditViews> m_views;
    std::vector<http::Endpoint> m_endpoints;
    std::string m_caller;
    TestClock m_clock;
};

void AuditViewsTest::init()
{
    m_database = m_databases.create(engine(), audit::migrations(engine()));
    m_views = std::make_unique<audit::AuditViews>(*m_database, m_clock);
    m_endpoints = m_views->endpoints();
    m_caller = "ada";
}

void AuditViewsTest::cleanup()
{
    m_endpoints.clear();
    m_views.reset();
    m_database.reset();
}

ViewAnswer AuditViewsTest::ask(std::string_view operation, const std::string& body, const api::SavedView* view)
{
    const auto found = std::ranges::find_if(
        m_endpoints, [&](const http::Endpoint& each) { return each.route.operationId == operation; });
    http::Request request;
    request.method = found->route.method;
    request.body = body;
    if (!body.empty())
        request.headers.emplace_back("content-type", found->route.requestMediaType);
    if (view) {
        request.pathParameters["id"] = view->id;
        request.headers.emplace_back("if-match", http::revisionTag(view->revision));
    }
    request.principal.emplace();
    request.principal->userId = m_caller;
    request.auditAction = found->route.auditAction;
    request.deadline = test::soon();
    return found->handle(request);
}

std::vector<std::string> AuditViewsTest::payloads()
{
    std::vector<std::string> all;
    m_database
        ->read(
            [&](storage::Snapshot& snapshot) {
                return snapshot.query("SELECT payload FROM outbox", {}, [&](const storage::Row& row) {
                    all.emplace_back(row.text(0));
                    return true;
                });
            },
            test::soon())
        .value();
    return all;
}

void AuditViewsTest::everyRouteAsksForItsPermission()
{
    QCOMPARE(m_endpoints.size(), std::size_t(5));
    for (const http::Endpoint& each : m_endpoints) {
        QCOMPARE(each.route.access.kind(), http::Access::Kind::permission);
        QCOMPARE(each.route.access.permission(), api::Permission::auditRead);
        QVERIFY(each.route.path.starts_with("/api/v1/audit/views"));
    }
}

void AuditViewsTest::refusesFaultyViewsAndStoresNothing()
{
    const auto kept = create("Kept");
    for (const FaultyView& view : faultyAuditViews())
        for (const auto& answer : {ask("createAuditView", view.body), ask("updateAuditView", view.body, &kept)})
            QVERIFY2(isFault(answer, view.pointer, view.code), view.what);
    QVERIFY(isError(ask("createAuditView", viewBody(" Kept ", "")), ErrorCode::conflict));
    QCOMPARE(list(), std::vector{kept});
    QCOMPARE(payloads().size(), std::size_t(1));
}

void AuditViewsTest::hidesTheViewsOfOthers()
{
    const auto hers = create("Mine");
    m_caller = "bela";
    QVERIFY(list().empty());
    QVERIFY(isError(ask("getAuditView", {}, &hers), ErrorCode::notFound));
    QVERIFY(isError(ask("updateAuditView", R"({"name":"Taken"})", &hers), ErrorCode::notFound));
    QVERIFY(isError(ask("deleteAuditView", {}, &hers), ErrorCode::notFound));
    create("Mine");
    m_caller = "ada";
    QCOMPARE(list(), std::vector{hers});
}

void AuditViewsTest::keepsChangesAndDeletes()
{
    const std::string query = "q=rosa&action=taxon.update&action=taxon.create&from=2026-11-22T14:32:05.000Z";
    const auto made = create(" Roses ", query);
    QCOMPARE(made.name, std::string("Roses"));
    QCOMPARE(made.query, query);
    QCOMPARE(list(), std::vector{made});
    const auto changed = core::json::fromStoredJson<api::SavedView>(
        ask("updateAuditView", R"({"name":"Refusals","query":"outcome=denied&address=192.0.2.0%2F24"})", &made)
            .value()
            .body);
    QCOMPARE(changed->revision, made.revision + 1);
    QCOMPARE(list(), std::vector{*changed});
    QVERIFY(isError(ask("deleteAuditView", {}, &made), ErrorCode::preconditionFailed));
    QVERIFY(ask("deleteAuditView", {}, &*changed).has_value());
    QVERIFY(list().empty());
}

void AuditViewsTest::recordsTheNameAndNotTheQuery()
{
    create("Seen", "q=secretword");
    const auto told = payloads();
    QCOMPARE(told.size(), std::size_t(1));
    QVERIFY(told.front().find("savedView.create") != std::string::npos);
    QVERIFY(told.front().find("Seen") != std::string::npos);
    QVERIFY(told.front().find("secretword") == std::string::npos);
}

void AuditViewsTest::forgetsWhoseTheyAre()
{
    create("One");
    create("Two");
    m_caller = "bela";
    const auto others = create("Other");
    QCOMPARE(m_views->personalData().savedViews("ada", test::soon()).value(), std::int64_t(2));
    m_views->personalData().forget("ada", test::soon()).value();
    QCOMPARE(m_views->personalData().savedViews("ada", test::soon()).value(), std::int64_t(0));
    QCOMPARE(list(), std::vector{others});
}

BLOOMZY_TEST(AuditViewsTest)
#include "AuditViewsTest.moc"
