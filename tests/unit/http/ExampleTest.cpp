#include "backend/api/Auth.h"
#include "backend/api/Taxa.h"
#include "backend/http/OpenApi.h"
#include "backend/http/TypedEndpoint.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::http;

namespace {

Endpoint listing()
{
    return endpoint<Nothing, api::TaxonQuery, api::TaxonPage>(
        {.method = Method::get,
         .path = "/api/v1/shelves/{id}/taxa",
         .access = Access::signedIn(),
         .operationId = "listShelf",
         .summary = "Lists."},
        [](const Call<Nothing, api::TaxonQuery>&) -> core::Result<Reply<api::TaxonPage>> {
            return Reply<api::TaxonPage>{};
        },
        []() -> ExampleOf<Nothing, api::TaxonQuery, api::TaxonPage> {
            api::TaxonQuery query;
            query.q = "café & crème";
            query.light = {api::Light::shade, api::Light::unknown};
            query.limit = 2;
            query.count = true;
            return {.path = {{"id", "s1"}}, .query = query, .answer = {.items = {}, .nextCursor = "next", .count = 7}};
        });
}

Endpoint importing()
{
    return endpoint<std::string, Nothing, Nothing>(
        {.method = Method::post,
         .path = "/api/v1/shelves",
         .access = Access::signedIn(),
         .operationId = "importShelf",
         .summary = "Imports.",
         .auditAction = "shelf.import",
         .requestMediaType = "text/csv"},
        [](const Call<std::string>&) -> core::Result<Reply<Nothing>> { return Reply<Nothing>{}; },
        []() -> ExampleOf<std::string, Nothing, Nothing> {
            return {.request = "a,b\n\"1\",2\n", .after = {"listShelf"}};
        });
}

} // namespace

class ExampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsNotAsked();
    void writesTheQueryString();
    void writesBodiesAsTheyCross();
    void standsInTheDocument();
};

void ExampleTest::leavesOutWhatIsNotAsked()
{
    const api::TaxonQuery nothing;
    QVERIFY(exampleParameters(core::json::typeOf<api::TaxonQuery>, &nothing).empty());
    QCOMPARE(queryString({}), std::string());
    QVERIFY(importing().describe().example->path.empty() && importing().describe().example->query.empty());
    QCOMPARE(importing().describe().example->answer, std::string());
}

void ExampleTest::writesTheQueryString()
{
    QCOMPARE(queryString(listing().describe().example->query),
             std::string("?q=caf%C3%A9%20%26%20cr%C3%A8me&light=shade&light=unknown&limit=2&count=true"));
}

void ExampleTest::writesBodiesAsTheyCross()
{
    QCOMPARE(listing().describe().example->answer, std::string(R"({"items":[],"nextCursor":"next","count":7})"));
    QCOMPARE(importing().describe().example->request, std::string("a,b\n\"1\",2\n"));
}

void ExampleTest::standsInTheDocument()
{
    const auto text = openApiDocument({listing(), importing()}, {"Shelves", "1.0.0", "Shelves."});
    QVERIFY(text.has_value());
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object();
    const QJsonValue paths = root[QLatin1String("paths")];
    const QJsonValue list = paths[QLatin1String("/api/v1/shelves/{id}/taxa")][QLatin1String("get")];
    const QJsonArray parameters = list[QLatin1String("parameters")].toArray();
    QCOMPARE(parameters.at(0)[QLatin1String("example")].toString(), QStringLiteral("s1"));
    QVERIFY(parameters.at(2)[QLatin1String("example")].isUndefined());
    QCOMPARE(parameters.at(5)[QLatin1String("example")].toArray(),
             QJsonArray({QStringLiteral("shade"), QStringLiteral("unknown")}));
    QCOMPARE(list[QLatin1String("responses")][QLatin1String("200")][QLatin1String("content")]
                 [QLatin1String("application/json")][QLatin1String("example")][QLatin1String("count")]
                     .toInt(),
             7);
    const QJsonValue import = paths[QLatin1String("/api/v1/shelves")][QLatin1String("post")];
    QCOMPARE(import[QLatin1String("requestBody")][QLatin1String("content")][QLatin1String("text/csv")]
                   [QLatin1String("example")]
                       .toString(),
             QStringLiteral("a,b\n\"1\",2\n"));
    QCOMPARE(import[QLatin1String("x-example-after")].toArray(), QJsonArray{QStringLiteral("listShelf")});
}

BLOOMZY_APPLESS_TEST(ExampleTest)
#include "ExampleTest.moc"
