#include "backend/http/OpenApi.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/http/reference/CurlExample.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RouterFixture.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::http;
using namespace bloomzy::test;

namespace {

Endpoint endpointOf(std::string path, const std::string& operationId)
{
    return endpoint<Nothing, Nothing, std::string>(
        {.method = Method::get,
         .path = std::move(path),
         .access = Access::open("a test"),
         .operationId = operationId,
         .summary = "Answers.",
         .responseMediaType = "text/plain"},
        [operationId](const Call<Nothing>& call) -> core::Result<Reply<std::string>> {
            std::string text = operationId;
            for (const auto& [name, value] : call.request.pathParameters)
                text += " " + name + "=" + value;
            return Reply<std::string>{text};
        },
        []() -> ExampleOf<Nothing, Nothing, std::string> {
            return {.path = {{"path", "0/x 1/067"}}, .answer = "x"};
        });
}

} // namespace

/// The last parameter of a path that takes several segments: `{path+}`.
class RestOfPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOneThatIsNotTheLast();
    void refusesTwoOfOneShape();
    void refusesPathsThatLeaveItEmpty_data();
    void refusesPathsThatLeaveItEmpty();
    void takesWhatIsLeft_data();
    void takesWhatIsLeft();
    void isDocumentedAsAPlainOne();

private:
    core::Result<std::unique_ptr<Router>> make(std::vector<Endpoint> endpoints)
    {
        return Router::make(std::move(endpoints), std::make_shared<TokenAuthorizer>(), m_log);
    }
    Response ask(std::string target)
    {
        const auto router = make({endpointOf("/tiles/{path+}", "all"), endpointOf("/tiles/{level}/{number}", "two"),
                                  endpointOf("/tiles/entries/{path+}", "entries"), endpointOf("/tiles/key", "key")});
        RawRequest request{.method = "GET", .target = std::move(target), .headers = {}};
        return router.value()->answer(std::move(request));
    }

    MemoryLog m_log;
};

void RestOfPathTest::refusesOneThatIsNotTheLast()
{
    const auto made = make({endpointOf("/a/{path+}/b", "a")});
    QCOMPARE(faultsOf(made.error().faults), list({"GET /a/{path+}/b route.path"}));
    QVERIFY(make({endpointOf("/a/{+}", "a")}).has_value()); // a name like others
}

void RestOfPathTest::refusesTwoOfOneShape()
{
    const auto made = make({endpointOf("/a/{path+}", "a"), endpointOf("/a/{rest+}", "b")});
    QCOMPARE(faultsOf(made.error().faults), list({"GET /a/{rest+} route.duplicate"}));
    QVERIFY(make({endpointOf("/a/{path+}", "a"), endpointOf("/a/{id}", "b")}).has_value());
}

void RestOfPathTest::refusesPathsThatLeaveItEmpty_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    for (const char* target : {"/tiles", "/tiles/", "/tiles/a/", "/tiles/a/b/", "/tiles/a//b", "/tiles//"})
        QTest::newRow(target) << QByteArray(target) << 404;
    for (const char* target : {"/tiles/a/../b", "/tiles/a%2Fb", "/tiles/./a", "/tiles/a/%00"})
        QTest::newRow(target) << QByteArray(target) << 400;
}

void RestOfPathTest::refusesPathsThatLeaveItEmpty()
{
    QFETCH(QByteArray, target);
    QTEST(ask(target.toStdString()).status, "status");
}

void RestOfPathTest::takesWhatIsLeft_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("one") << QByteArray("/tiles/a") << QByteArray("all path=a");
    QTest::newRow("two, where another route has two")
        << QByteArray("/tiles/0/001") << QByteArray("two level=0 number=001");
    QTest::newRow("three") << QByteArray("/tiles/0/x001/067") << QByteArray("all path=0/x001/067");
    QTest::newRow("decoded") << QByteArray("/tiles/0/a%20b/c?x") << QByteArray("");
    QTest::newRow("behind a literal") << QByteArray("/tiles/entries/x001/067.p/8")
                                      << QByteArray("entries path=x001/067.p/8");
    QTest::newRow("a literal") << QByteArray("/tiles/key") << QByteArray("key");
}

void RestOfPathTest::takesWhatIsLeft()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, answer);
    const Response response = ask(target.toStdString());
    if (answer.isEmpty()) // no route knows a query
        QCOMPARE(response.status, 422);
    else
        QCOMPARE(QByteArray::fromStdString(response.body), answer);
}

void RestOfPathTest::isDocumentedAsAPlainOne()
{
    const std::vector<Endpoint> endpoints{endpointOf("/tiles/{path+}", "all")};
    const auto document = openApiDocument(endpoints, {"Tiles", "1", "Tiles.", {}});
    QVERIFY(document.has_value());
    QVERIFY(document->find("\"/tiles/{path}\"") != std::string::npos);
    QVERIFY(document->find("\"name\":\"path\"") != std::string::npos);
    QVERIFY(curlExample(described(endpoints.front())).find("/tiles/0/x%201/067") != std::string::npos);
}

BLOOMZY_TEST(RestOfPathTest)
#include "RestOfPathTest.moc"
