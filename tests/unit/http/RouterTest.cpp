#include "backend/http/Router.h"

#include "tests/support/TestMain.h"
#include "tests/unit/http/RouterFixture.h"

#include <QTest>

#include <stdexcept>

using namespace bloomzy;
using namespace bloomzy::http;
using namespace bloomzy::test;

namespace {

Endpoint plain(Method method, std::string path, Access access, std::string operationId)
{
    Endpoint endpoint{.route = {.method = method,
                                .path = std::move(path),
                                .access = access,
                                .operationId = operationId,
                                .summary = "Answers.",
                                .auditAction = method == Method::get ? "" : "test.change"},
                      .handle = {}};
    endpoint.handle = [operationId](const Request& request) -> core::Result<Response> {
        return Response{.body = "\"" + operationId + ":" + std::string(request.pathParameter("id")) + "\""};
    };
    return endpoint;
}

RawRequest rawRequestOf(std::string method, std::string target, std::string token = {})
{
    RawRequest request{.method = std::move(method), .target = std::move(target), .headers = {}};
    if (!token.empty())
        request.headers.emplace_back("authorization", "Bearer " + token);
    request.traceId = "0af7651916cd43dd8448eb211c80319c";
    return request;
}

} // namespace

class RouterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesToBeMadeOfWrongEndpoints();
    void refusesUnknownPaths();
    void refusesOtherMethods();
    void refusesUnreadableTargets();
    void refusesAnonymousCallers();
    void refusesWrongCredentials();
    void refusesCallersWithoutThePermission();
    void refusesWithoutAFreshProof();
    void tellsWhenNobodyCanBeIdentified();
    void refusesBeforeTheBodyIsRead();
    void refusesBodiesOverTheLimit();
    void hidesExceptionsAndCauses();
    void prefersTheMoreSpecificPath();
    void decodesPathParameters();
    void servesHeadByGet();
    void answersOptions();
    void passesTheCallerOn();

private:
    Response ask(std::string method, std::string target, std::string token = {})
    {
        return m_router->answer(rawRequestOf(std::move(method), std::move(target), std::move(token)));
    }

    MemoryLog m_log;
    std::unique_ptr<Router> m_router;
    int m_handled = 0;
};

void RouterTest::init()
{
    using enum Method;
    m_handled = 0;
    m_log.clear();
    std::vector<Endpoint> endpoints{
        plain(get, "/api/v1/taxa", Access::needs(api::Permission::taxaRead), "listTaxa"),
        plain(get, "/api/v1/taxa/{id}", Access::needs(api::Permission::taxaRead), "getTaxon"),
        plain(get, "/api/v1/taxa/facets", Access::needs(api::Permission::taxaRead), "facets"),
        plain(post, "/api/v1/taxa", Access::needs(api::Permission::taxaWrite), "createTaxon"),
        plain(get, "/api/v1/taxa/{id}/revisions", Access::signedIn(), "revisions"),
        plain(get, "/health/live", Access::open("a probe"), "live"),
        plain(post, "/open", Access::open("a test"), "open"),
        plain(get, "/throws", Access::open("a test"), "throws"),
        plain(get, "/odd", Access::open("a test"), "odd"),
        plain(get, "/fails", Access::open("a test"), "fails"),
        plain(get, "/me", Access::signedIn(), "me"),
        plain(post, "/secret", Access::needs(api::Permission::taxaRead).fresh(), "changeSecret"),
    };
    for (Endpoint& endpoint : endpoints)
        endpoint.handle = [this, handle = endpoint.handle](const Request& request) {
            ++m_handled;
            return handle(request);
        };
    endpoints[6].route.bodyLimit = 10;
    endpoints[7].handle = [](const Request&) -> core::Result<Response> { throw std::runtime_error("secret path"); };
    endpoints[8].handle = [](const Request&) -> core::Result<Response> { throw 5; };
    endpoints[9].handle = [](const Request&) -> core::Result<Response> { return core::internalError("SELECT secret"); };
    endpoints[10].handle = [](const Request& request) -> core::Result<Response> {
        return Response{.body = request.principal->userId + " " + request.traceId + " " + request.auditAction};
    };
    auto made = Router::make(std::move(endpoints), std::make_shared<TokenAuthorizer>(), m_log);
    QVERIFY(made.has_value());
    m_router = std::move(*made);
}

void RouterTest::refusesToBeMadeOfWrongEndpoints()
{
    const auto faults = [this](std::vector<Endpoint> endpoints) {
        const auto made = Router::make(std::move(endpoints), std::make_shared<TokenAuthorizer>(), m_log);
        return made.has_error() ? faultsOf(made.error().faults) : list({"made"});
    };
    const auto open = Access::open("a test");
    QCOMPARE(faults({plain(Method::get, "/a/{id}", open, "a"), plain(Method::get, "/a/{name}", open, "b")}),
             list({"GET /a/{name} route.duplicate"}));
    QCOMPARE(faults({plain(Method::get, "/a", open, "a"), plain(Method::post, "/a", open, "a")}),
             list({"POST /a route.operationId.duplicate"}));
    Endpoint bare = plain(Method::post, "/a", open, "");
    bare.route.summary.clear();
    bare.route.auditAction.clear();
    bare.handle = nullptr;
    QCOMPARE(faults({bare}), list({"POST /a route.operationId", "POST /a route.summary", "POST /a route.auditAction",
                                   "POST /a route.handle"}));
    for (const char* why : {"", "a test."})
        QCOMPARE(faults({plain(Method::get, "/a", Access::open(why), "a")}), list({"GET /a route.access"}));
    QCOMPARE(faults({plain(Method::get, "/a", open.fresh(), "a")}), list({"GET /a route.access.fresh"}));
    for (const char* path : {"", "a", "/a/", "//a", "/{id}/{id}", "/a{id}", "/{}", "/a?b", "/%41"})
        QCOMPARE(faults({plain(Method::get, path, open, "a")}).size(), 1);
    QCOMPARE(faults({plain(Method::get, "/", open, "a"), plain(Method::get, "/{a}/{b}", open, "b")}), list({"made"}));
}

void RouterTest::refusesUnknownPaths()
{
    for (const char* target :
         {"/", "/api/v1/nothing", "/api/v1/taxa/", "/api/v1//taxa", "/API/v1/taxa", "/api/v1/taxa/1/x"}) {
        const Response response = ask("GET", target, "reader");
        QCOMPARE(response.status, 404);
        QCOMPARE(response.contentType, std::string("application/problem+json"));
        QCOMPARE(problemOf(response).traceId, std::string("0af7651916cd43dd8448eb211c80319c"));
    }
    QCOMPARE(m_handled, 0);
}

void RouterTest::refusesOtherMethods()
{
    const Response response = ask("DELETE", "/api/v1/taxa", "reader");
    QCOMPARE(response.status, 405);
    QCOMPARE(headerOf(response, "allow"), std::string("GET, HEAD, POST, OPTIONS"));
    QCOMPARE(ask("HEAD", "/open").status, 405);
    for (const char* method : {"TRACE", "CONNECT", "get", "BREW", ""})
        QCOMPARE(ask(method, "/open").status, 501);
    QCOMPARE(m_handled, 0);
}

void RouterTest::refusesUnreadableTargets()
{
    for (const char* target : {"/api/v1/taxa/a%2Fb", "/api/v1/taxa/%00", "/api/v1/taxa/%zz", "/api/v1/../v1/taxa",
                               "/api/v1/taxa?q=%", "*", "https://host/api/v1/taxa"})
        QCOMPARE(ask("GET", target, "reader").status, 400);
    QCOMPARE(m_handled, 0);
}

void RouterTest::refusesAnonymousCallers()
{
    const Response response = ask("GET", "/api/v1/taxa");
    QCOMPARE(response.status, 401);
    QCOMPARE(headerOf(response, "www-authenticate"), std::string("Bearer"));
    QCOMPARE(ask("GET", "/me").status, 401);
    QCOMPARE(ask("HEAD", "/me").status, 401);
    QCOMPARE(m_handled, 0);
}

void RouterTest::refusesWrongCredentials()
{
    const Response response = ask("GET", "/api/v1/taxa", "expired");
    QCOMPARE(response.status, 401);
    QCOMPARE(headerOf(response, "www-authenticate"), std::string("Bearer error=\"invalid_token\""));
    RawRequest basic = rawRequestOf("GET", "/api/v1/taxa");
    basic.headers.emplace_back("authorization", "Basic cmVhZGVy");
    QCOMPARE(m_router->answer(basic).status, 401);
    RawRequest bare = rawRequestOf("GET", "/api/v1/taxa");
    bare.headers.emplace_back("authorization", "Bearer ");
    QCOMPARE(m_router->answer(bare).status, 401);
    RawRequest two = rawRequestOf("GET", "/api/v1/taxa", "reader");
    two.headers.emplace_back("authorization", "Bearer nobody");
    QCOMPARE(m_router->answer(two).status, 400);
    QCOMPARE(m_handled, 0);
}

void RouterTest::refusesCallersWithoutThePermission()
{
    const Response response = ask("GET", "/api/v1/taxa", "nobody");
    QCOMPARE(response.status, 403);
    QVERIFY(problemOf(response).detail.find("look at the plant catalog") != std::string::npos);
    QVERIFY(problemOf(response).detail.find("taxa.read") != std::string::npos);
    QCOMPARE(ask("POST", "/api/v1/taxa", "reader").status, 403);
    QCOMPARE(m_handled, 0);
}

void RouterTest::refusesWithoutAFreshProof()
{
    QCOMPARE(problemOf(ask("POST", "/secret", "nobody")).type, std::string("urn:bloomzy:problem:forbidden"));
    QCOMPARE(problemOf(ask("POST", "/secret", "reader")).type, std::string("urn:bloomzy:problem:stepUpRequired"));
    QCOMPARE(problemOf(ask("POST", "/secret", "key")).type, std::string("urn:bloomzy:problem:forbidden"));
    QCOMPARE(m_handled, 0);
    QCOMPARE(ask("POST", "/secret", "fresh").status, 200);
}

void RouterTest::tellsWhenNobodyCanBeIdentified()
{
    const Response response = ask("GET", "/api/v1/taxa", "busy");
    QCOMPARE(response.status, 503);
    QCOMPARE(headerOf(response, "retry-after"), std::string("7"));
    QCOMPARE(m_handled, 0);
}

void RouterTest::refusesBeforeTheBodyIsRead()
{
    const Admission anonymous = m_router->admit(rawRequestOf("POST", "/api/v1/taxa"));
    QVERIFY(anonymous.answer && anonymous.answer->status == 401);
    QCOMPARE(anonymous.bodyLimit(), std::size_t(0));
    QVERIFY(anonymous.endpoint && anonymous.endpoint->route.operationId == "createTaxon");
    QCOMPARE(m_router->admit(rawRequestOf("POST", "/nothing")).bodyLimit(), std::size_t(0));
    const Admission admitted = m_router->admit(rawRequestOf("POST", "/open"));
    QVERIFY(!admitted.answer);
    QCOMPARE(admitted.bodyLimit(), std::size_t(10));
    QCOMPARE(m_handled, 0);
}

void RouterTest::refusesBodiesOverTheLimit()
{
    RawRequest request = rawRequestOf("POST", "/open");
    request.body = std::string(11, 'x');
    QCOMPARE(m_router->answer(request).status, 413);
    QCOMPARE(m_handled, 0);
    request.body = std::string(10, 'x');
    QCOMPARE(m_router->answer(request).status, 200);
}

void RouterTest::hidesExceptionsAndCauses()
{
    for (const char* target : {"/throws", "/odd", "/fails"}) {
        m_log.clear();
        const Response response = ask("GET", target);
        QCOMPARE(response.status, 500);
        QVERIFY(response.body.find("secret") == std::string::npos);
        QCOMPARE(m_log.lines().size(), std::size_t(1));
        QVERIFY(m_log.text().find("traceId=0af7651916cd43dd8448eb211c80319c") != std::string::npos);
    }
    QVERIFY(m_log.text().find("SELECT secret") != std::string::npos);
}

void RouterTest::prefersTheMoreSpecificPath()
{
    QCOMPARE(ask("GET", "/api/v1/taxa/facets", "reader").body, std::string("\"facets:\""));
    QCOMPARE(ask("GET", "/api/v1/taxa/17?x=1", "reader").body, std::string("\"getTaxon:17\""));
    QCOMPARE(ask("GET", "/api/v1/taxa/facets/revisions", "nobody").body, std::string("\"revisions:facets\""));
}

void RouterTest::decodesPathParameters()
{
    QCOMPARE(ask("GET", "/api/v1/taxa/a%20%C3%A9%7Bid%7D", "reader").body, std::string("\"getTaxon:a \xC3\xA9{id}\""));
}

void RouterTest::servesHeadByGet()
{
    const Response response = ask("HEAD", "/health/live");
    QCOMPARE(response.status, 200);
    QVERIFY(response.headOnly);
    QVERIFY(!ask("GET", "/health/live").headOnly);
    QVERIFY(ask("HEAD", "/nothing").headOnly);
}

void RouterTest::answersOptions()
{
    const Response response = ask("OPTIONS", "/api/v1/taxa");
    QCOMPARE(response.status, 204);
    QCOMPARE(headerOf(response, "allow"), std::string("GET, HEAD, POST, OPTIONS"));
    QCOMPARE(ask("OPTIONS", "*").status, 204);
    QCOMPARE(ask("OPTIONS", "/nothing").status, 404);
    QCOMPARE(m_handled, 0);
}

void RouterTest::passesTheCallerOn()
{
    QCOMPARE(ask("GET", "/me", "nobody").body, std::string("nobody 0af7651916cd43dd8448eb211c80319c "));
    RawRequest request = rawRequestOf("GET", "/me");
    request.headers.emplace_back("authorization", "bEARER reader");
    QVERIFY(m_router->answer(request).body.starts_with("reader "));
}

BLOOMZY_APPLESS_TEST(RouterTest)
#include "RouterTest.moc"
