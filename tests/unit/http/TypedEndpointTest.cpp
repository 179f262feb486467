#include "backend/http/TypedEndpoint.h"

#include "backend/api/Auth.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RouterFixture.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::http;
using namespace bloomzy::test;

namespace {

struct Needed
{
    std::string q;
    std::int32_t depth = 3;
    std::optional<std::int64_t> after;
};
BOOST_DESCRIBE_STRUCT(Needed, (), (q, depth, after))

Route typedRouteOf(Method method, std::string mediaType = "application/json")
{
    return {.method = method,
            .path = "/x",
            .access = Access::open("a test"),
            .operationId = "x",
            .summary = "x",
            .auditAction = "x",
            .requestMediaType = std::move(mediaType)};
}

Request bodyRequest(std::string body, std::string mediaType = "application/json")
{
    Request request;
    request.body = std::move(body);
    if (!mediaType.empty())
        request.headers.emplace_back("content-type", std::move(mediaType));
    return request;
}

Request queryRequest(std::vector<std::pair<std::string, std::string>> query)
{
    Request request;
    request.query = std::move(query);
    return request;
}

} // namespace

class TypedEndpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesABodyOfAnotherType();
    void refusesABodyWhereNoneBelongs();
    void refusesWrongQueries();
    void refusesWrongBodiesBeforeTheHandler();
    void refusesRawJsonThatIsNone();
    void readsQueries();
    void writesRepliesAndHeaders();
    void answersNothingWith204();
    void passesBytesThrough();
    void letsAHandlerAnswerByItself();
    void passesTheHandlersErrorOn();
};

void TypedEndpointTest::refusesABodyOfAnotherType()
{
    const auto login = endpoint<api::LoginRequest, Nothing, Nothing>(
        typedRouteOf(Method::post),
        [](const Call<api::LoginRequest>&) -> core::Result<Reply<Nothing>> { return Reply<Nothing>{}; });
    const std::string body = R"({"email":"a","password":"b"})";
    for (const char* type : {"", "text/plain", "application/jsonx", "application/merge-patch+json",
                             "application/json; charset=latin1", "application/json;charset=utf-16"})
        QCOMPARE(outcome(login.handle(bodyRequest(body, type))), list({"unsupportedMediaType"}));
    for (const char* type :
         {"application/json", "Application/JSON ; Charset=UTF-8", "application/json;charset=\"utf-8\""})
        QCOMPARE(outcome(login.handle(bodyRequest(body, type))), list({"taken"}));
    for (const auto& [coding, expected] : {std::pair("gzip", "unsupportedMediaType"),
                                           std::pair("x", "unsupportedMediaType"), std::pair(" Identity", "taken")}) {
        auto request = bodyRequest(body, "application/json");
        request.headers.emplace_back("content-encoding", coding);
        QCOMPARE(outcome(login.handle(request)), list({expected}));
    }
    const auto patch = endpoint<api::RawJson, Nothing, Nothing>(
        typedRouteOf(Method::patch, "application/merge-patch+json"),
        [](const Call<api::RawJson>&) -> core::Result<Reply<Nothing>> { return Reply<Nothing>{}; });
    QCOMPARE(outcome(patch.handle(bodyRequest("{}"))), list({"unsupportedMediaType"}));
    QCOMPARE(outcome(patch.handle(bodyRequest("{}", "application/merge-patch+json"))), list({"taken"}));
}

void TypedEndpointTest::refusesABodyWhereNoneBelongs()
{
    const auto get = endpoint<Nothing, Nothing, Nothing>(
        typedRouteOf(Method::get),
        [](const Call<Nothing>&) -> core::Result<Reply<Nothing>> { return Reply<Nothing>{}; });
    QCOMPARE(outcome(get.handle(bodyRequest("{}"))), list({" body.unexpected"}));
    QCOMPARE(outcome(get.handle(queryRequest({{"a", "b"}}))), list({"#query/a query.unknown"}));
    QCOMPARE(outcome(get.handle(Request())), list({"taken"}));
}

void TypedEndpointTest::refusesWrongQueries()
{
    const auto taxa = endpoint<Nothing, api::TaxonQuery, Nothing>(
        typedRouteOf(Method::get),
        [](const Call<Nothing, api::TaxonQuery>&) -> core::Result<Reply<Nothing>> { return Reply<Nothing>{}; });
    QCOMPARE(outcome(taxa.handle(queryRequest({{"q", "a"}, {"q", "b"}, {"Q", "c"}}))),
             list({"#query/q query.duplicate", "#query/Q query.unknown"}));
    QCOMPARE(outcome(taxa.handle(queryRequest({{"limit", ""}, {"count", "1"}, {"light", "dim"}, {"light", "shade"}}))),
             list({"#query/limit query.type", "#query/count query.type", "#query/light query.enum"}));
    QCOMPARE(outcome(taxa.handle(queryRequest({{"limit", "2147483648"}}))), list({"#query/limit query.range"}));
    for (const char* limit : {"5x", " 5", "+5", "0x5", "5.0"})
        QCOMPARE(outcome(taxa.handle(queryRequest({{"limit", limit}}))), list({"#query/limit query.type"}));
    const auto needed = endpoint<Nothing, Needed, Nothing>(
        typedRouteOf(Method::get),
        [](const Call<Nothing, Needed>&) -> core::Result<Reply<Nothing>> { return Reply<Nothing>{}; });
    QCOMPARE(outcome(needed.handle(queryRequest({{"after", "9223372036854775808"}}))),
             list({"#query/after query.range", "#query/q query.missing"}));
}

void TypedEndpointTest::refusesWrongBodiesBeforeTheHandler()
{
    bool called = false;
    const auto create = endpoint<api::TaxonInput, Nothing, Nothing>(
        typedRouteOf(Method::post), [&called](const Call<api::TaxonInput>&) -> core::Result<Reply<Nothing>> {
            called = true;
            return Reply<Nothing>{};
        });
    QCOMPARE(outcome(create.handle(bodyRequest(R"({"genus":1,"x":2})"))),
             list({"/x json.unknown", "/genus json.type"}));
    QCOMPARE(outcome(create.handle(bodyRequest("{"))), list({"malformed"}));
    QCOMPARE(outcome(create.handle(bodyRequest(""))), list({"malformed"}));
    QVERIFY(!called);
}

void TypedEndpointTest::refusesRawJsonThatIsNone()
{
    const auto patch = endpoint<api::RawJson, Nothing, Nothing>(
        typedRouteOf(Method::patch),
        [](const Call<api::RawJson>&) -> core::Result<Reply<Nothing>> { return Reply<Nothing>{}; });
    QCOMPARE(outcome(patch.handle(bodyRequest(""))), list({"malformed"}));
    QCOMPARE(outcome(patch.handle(bodyRequest(R"({"a":1,"a":2})"))), list({"/a json.duplicate"}));
}

void TypedEndpointTest::readsQueries()
{
    api::TaxonQuery seen;
    const auto taxa = endpoint<Nothing, api::TaxonQuery, Nothing>(
        typedRouteOf(Method::get), [&seen](const Call<Nothing, api::TaxonQuery>& call) -> core::Result<Reply<Nothing>> {
            seen = call.query;
            return Reply<Nothing>{};
        });
    QCOMPARE(outcome(taxa.handle(queryRequest({{"family", "Rosaceae"},
                                               {"limit", "20"},
                                               {"family", "Araceae"},
                                               {"light", "unknown"},
                                               {"count", "true"},
                                               {"q", "caf\xC3\xA9"}}))),
             list({"taken"}));
    QVERIFY(seen.family == std::vector<std::string>({"Rosaceae", "Araceae"}));
    QVERIFY(seen.light == std::vector<api::Light>({api::Light::unknown}));
    QVERIFY(seen.limit == 20 && seen.count == true && seen.q == "caf\xC3\xA9" && !seen.sort);
}

void TypedEndpointTest::writesRepliesAndHeaders()
{
    Route route = typedRouteOf(Method::post);
    route.successStatus = 201;
    const auto create =
        endpoint<Nothing, Nothing, api::Person>(route, [](const Call<Nothing>&) -> core::Result<Reply<api::Person>> {
            return Reply<api::Person>{{"1", "Ana"}, 0, "\"17\"", "/api/v1/users/1"};
        });
    const auto response = create.handle(Request());
    QVERIFY(response.has_value());
    QCOMPARE(response->status, 201);
    QCOMPARE(response->contentType, std::string("application/json"));
    QCOMPARE(response->body, std::string(R"({"id":"1","displayName":"Ana"})"));
    QCOMPARE(headerOf(*response, "etag"), std::string("\"17\""));
    QCOMPARE(headerOf(*response, "location"), std::string("/api/v1/users/1"));
    QCOMPARE(create.describe().response->name, std::string("Person"));
}

void TypedEndpointTest::answersNothingWith204()
{
    const auto remove = endpoint<Nothing, Nothing, Nothing>(
        typedRouteOf(Method::del),
        [](const Call<Nothing>&) -> core::Result<Reply<Nothing>> { return Reply<Nothing>{}; });
    const auto response = remove.handle(Request());
    QCOMPARE(response->status, 204);
    QVERIFY(response->body.empty() && response->contentType.empty() && response->headers.empty());
    QCOMPARE(remove.route.successStatus, 204);
}

void TypedEndpointTest::passesBytesThrough()
{
    Route route = typedRouteOf(Method::post, "text/csv");
    route.responseMediaType = "text/plain";
    const auto echo = endpoint<std::string, Nothing, std::string>(
        route, [](const Call<std::string>& call) -> core::Result<Reply<std::string>> {
            return Reply<std::string>{call.body};
        });
    const auto response = echo.handle(bodyRequest("a,\xFF\n", "text/csv"));
    QCOMPARE(response->body, std::string("a,\xFF\n"));
    QCOMPARE(response->contentType, std::string("text/plain"));
    QCOMPARE(outcome(echo.handle(bodyRequest("a", "application/json"))), list({"unsupportedMediaType"}));
}

void TypedEndpointTest::letsAHandlerAnswerByItself()
{
    const auto create = endpoint<Nothing, Nothing, api::Person>(
        typedRouteOf(Method::post), [](const Call<Nothing>&) -> core::Result<Response> {
            return written(Reply<api::Person>{{"1", "Ana"}, 202, "\"1\""});
        });
    const auto response = create.handle(Request());
    QCOMPARE(response->status, 202);
    QCOMPARE(response->contentType, std::string("application/json"));
    QCOMPARE(headerOf(*response, "etag"), std::string("\"1\""));
}

void TypedEndpointTest::passesTheHandlersErrorOn()
{
    const auto get = endpoint<Nothing, Nothing, api::Person>(
        typedRouteOf(Method::get), [](const Call<Nothing>&) -> core::Result<Reply<api::Person>> {
            return core::makeError(api::ErrorCode::notFound, "No such person.");
        });
    QCOMPARE(outcome(get.handle(Request())), list({"notFound"}));
}

BLOOMZY_APPLESS_TEST(TypedEndpointTest)
#include "TypedEndpointTest.moc"
