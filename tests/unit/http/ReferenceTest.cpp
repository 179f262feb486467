#include "backend/api/Taxa.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/http/reference/CurlExample.h"
#include "backend/http/reference/Html.h"
#include "backend/http/reference/PrettyJson.h"
#include "backend/http/reference/ReferenceRoutes.h"
#include "backend/http/reference/SchemaText.h"
#include "tests/support/TestMain.h"
#include "tests/unit/http/RouterFixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::http;
using namespace bloomzy::test;

namespace other {
struct Taxon
{
    std::int32_t age = 0;
};
BOOST_DESCRIBE_STRUCT(Taxon, (), (age))
} // namespace other

namespace {

const ApiInfo shelfInfo{"Shelves", "1.2.3", "Shelves & <plants>.", {{"taxa", "Plants."}}};
constexpr std::string_view style = "body{color:red}";

template <class Res>
Endpoint shelfEndpoint(std::string path, std::string operationId)
{
    return endpoint<api::TaxonInput, Nothing, Res>(
        {.method = Method::patch,
         .path = std::move(path),
         .access = Access::needs(api::Permission::taxaWrite),
         .operationId = std::move(operationId),
         .summary = "Changes <one> `taxon`.",
         .auditAction = "taxon.update",
         .bodyLimit = 512 * 1024},
        [](const Call<api::TaxonInput>&) -> core::Result<Reply<Res>> { return Reply<Res>{}; },
        []() -> ExampleOf<api::TaxonInput, Nothing, Res> {
            api::TaxonInput input;
            input.genus = "L'Aloe";
            return {.path = {{"id", "a b"}}, .request = input};
        });
}

std::vector<Endpoint> shelfEndpoints()
{
    return {shelfEndpoint<api::Taxon>("/api/v1/taxa/{id}", "updateTaxon")};
}

} // namespace

class ReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTwoTypesOfOneName();
    void escapesWhatIsText();
    void quotesForTheShell();
    void knowsFieldsOfBases();
    void describesSchemas_data();
    void describesSchemas();
    void writesJsonOverLines();
    void servesBoth();
    void answersThatNothingChanged();
    void allowsItsOwnStyleOnly();
    void needsNothingFromOutside();
    void everyLinkLeadsSomewhere();
    void headingsStepByStep();
    void saysEverythingOfAnOperation();

private:
    static Response get(const char* path, const char* ifNoneMatch = nullptr,
                        std::vector<Endpoint> endpoints = shelfEndpoints());
    static QString page() { return QString::fromStdString(get("/docs").body); }
};

Response ReferenceTest::get(const char* path, const char* ifNoneMatch, std::vector<Endpoint> endpoints)
{
    std::ranges::move(referenceEndpoints(
                          endpoints, [] { return shelfInfo; }, style),
                      std::back_inserter(endpoints));
    MemoryLog log;
    const auto router = Router::make(std::move(endpoints), std::make_shared<TokenAuthorizer>(), log);
    RawRequest request{.method = "GET", .target = path, .headers = {}};
    if (ifNoneMatch)
        request.headers.emplace_back("if-none-match", ifNoneMatch);
    return (*router)->answer(std::move(request));
}

void ReferenceTest::refusesTwoTypesOfOneName()
{
    const Response response =
        get("/openapi.json", nullptr,
            {shelfEndpoint<api::Taxon>("/api/v1/taxa/{id}", "a"), shelfEndpoint<other::Taxon>("/api/v1/x/{id}", "b")});
    QCOMPARE(response.status, 500);
    QVERIFY2(response.body.find("Taxon") == std::string::npos, response.body.c_str());
}

void ReferenceTest::escapesWhatIsText()
{
    QCOMPARE(html::escaped("<a href=\"x\">&'"), std::string("&lt;a href=&quot;x&quot;&gt;&amp;&#39;"));
    QCOMPARE(html::prose("say `<b>` & go"), std::string("say <code>&lt;b&gt;</code> &amp; go"));
    QCOMPARE(html::prose("one ` alone"), std::string("one <code> alone</code>"));
    QVERIFY(page().contains(QLatin1String("Changes &lt;one&gt; <code>taxon</code>.")));
    QVERIFY(page().contains(QLatin1String("Shelves &amp; &lt;plants&gt;.")));
}

void ReferenceTest::quotesForTheShell()
{
    const std::string command = curlExample(described(shelfEndpoints().front()));
    QVERIFY(command.starts_with("curl --cacert server.crt -X PATCH \"$URL/api/v1/taxa/a%20b\" \\\n"));
    QVERIFY(command.find(R"(L'\''Aloe)") != std::string::npos);
    QVERIFY(command.find("-H 'If-Match: \"1\"'") != std::string::npos);
    QVERIFY(command.find("Bearer $TOKEN") != std::string::npos);
}

void ReferenceTest::knowsFieldsOfBases()
{
    const FieldWords words(
        {{"Plant", "Thing", "", ""}, {"Thing", "", "name", "of a thing"}, {"Plant", "", "height", "in `cm`"}});
    QCOMPARE(words.of("Plant", "height"), std::string("in `cm`"));
    QCOMPARE(words.of("Plant", "name"), std::string("of a thing"));
    QCOMPARE(words.of("Thing", "height"), std::string());
    QCOMPARE(words.of("Other", "name"), std::string());
}

void ReferenceTest::describesSchemas_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* schema, const char* html) {
        QTest::newRow(schema) << QString::fromUtf8(schema) << QString::fromUtf8(html);
    };
    row(R"({"type":"string"})", "text");
    row(R"({"type":"boolean"})", "true or false");
    row(R"({"type":"integer","format":"int32"})", "whole number, 32 bits");
    row(R"({"type":"integer","format":"int64"})", "whole number, 64 bits");
    row(R"({"type":"number","format":"double"})", "number");
    row(R"({})", "any JSON");
    row(R"({"type":"string","enum":["a","b"]})", "one of <code>a</code>, <code>b</code>");
    row(R"({"type":"array","items":{"type":"string","enum":["a"]}})", "list, each one of <code>a</code>");
    row(R"({"type":"array","items":{"$ref":"#/components/schemas/Taxon"}})",
        "list of <a href=\"#type-Taxon\">Taxon</a>");
}

void ReferenceTest::describesSchemas()
{
    QFETCH(QString, schema);
    QFETCH(QString, html);
    QCOMPARE(QString::fromStdString(schemaHtml(schema.toStdString())), html);
}

void ReferenceTest::writesJsonOverLines()
{
    QCOMPARE(prettyJson("a,b"), std::string("a,b"));
    QCOMPARE(prettyJson("{}"), std::string("{}"));
    QCOMPARE(prettyJson(R"({"a":[1,2],"b":"x"})"), std::string("{\n  \"a\": [1,2],\n  \"b\": \"x\"\n}"));
    const std::string longText(80, 'x');
    QCOMPARE(prettyJson(R"({"a":[")" + longText + R"("]})"), "{\n  \"a\": [\n    \"" + longText + "\"\n  ]\n}");
}

void ReferenceTest::servesBoth()
{
    const Response document = get("/openapi.json");
    QCOMPARE(document.status, 200);
    const QJsonObject root = QJsonDocument::fromJson(QByteArray::fromStdString(document.body)).object();
    const QJsonObject paths = root.value(QLatin1String("paths")).toObject();
    QVERIFY(paths.contains(QLatin1String("/openapi.json")) && paths.contains(QLatin1String("/docs")));
    QCOMPARE(get("/docs").contentType, std::string("text/html; charset=utf-8"));
}

void ReferenceTest::answersThatNothingChanged()
{
    for (const char* path : {"/docs", "/openapi.json"}) {
        const std::string etag = headerOf(get(path), "etag");
        QVERIFY(etag.size() > 2);
        QCOMPARE(get(path, "\"another\"").status, 200);
        const Response same = get(path, etag.c_str());
        QCOMPARE(same.status, 304);
        QVERIFY(same.body.empty());
        QCOMPARE(headerOf(same, "etag"), etag);
    }
}

void ReferenceTest::allowsItsOwnStyleOnly()
{
    // printf 'body{color:red}' | openssl dgst -sha256 -binary | base64
    QCOMPARE(headerOf(get("/docs"), "content-security-policy"),
             std::string("default-src 'none'; style-src 'sha256-FcQqt3aNlV7AZnGV4zkQRVeCeJOxbMPnQSx258L803E='; "
                         "base-uri 'none'; form-action 'none'; "
                         "frame-ancestors 'none'"));
}

void ReferenceTest::needsNothingFromOutside()
{
    for (const char* outside :
         {"<script", "<link", "<img", "<iframe", " src=", " style=", "url(", "@import", "href=\"http"})
        QVERIFY2(!page().contains(QLatin1String(outside)), outside);
}

void ReferenceTest::everyLinkLeadsSomewhere()
{
    const QString text = page();
    QSet<QString> anchors;
    for (const auto& match : QRegularExpression(QStringLiteral(" id=\"([^\"]+)\"")).globalMatch(text)) {
        QVERIFY2(!anchors.contains(match.captured(1)), qPrintable(match.captured(1)));
        anchors.insert(match.captured(1));
    }
    int links = 0;
    for (const auto& match : QRegularExpression(QStringLiteral("href=\"#([^\"]+)\"")).globalMatch(text)) {
        // The introduction speaks of sign-in, which this sample does not have.
        if (match.captured(1) != QLatin1String("login") && match.captured(1) != QLatin1String("refreshSession"))
            QVERIFY2(anchors.contains(match.captured(1)), qPrintable(match.captured(1)));
        ++links;
    }
    QVERIFY(links > 20);
}

void ReferenceTest::headingsStepByStep()
{
    int first = 0;
    int before = 0;
    for (const auto& match : QRegularExpression(QStringLiteral("<h([1-6])")).globalMatch(page())) {
        const int level = match.captured(1).toInt();
        QVERIFY2(level <= before + 1, qPrintable(match.captured(0)));
        first += level == 1 ? 1 : 0;
        before = level;
    }
    QCOMPARE(first, 1);
    for (const char* landmark : {"<header>", "<nav ", "<main ", "<footer>"})
        QCOMPARE(page().count(QLatin1String(landmark)), 1);
    QVERIFY(page().startsWith(QLatin1String("<!doctype html>\n<html lang=\"en\">")));
}

void ReferenceTest::saysEverythingOfAnOperation()
{
    const QString text = page();
    for (const char* part :
         {"<h3 id=\"updateTaxon\">", "<span class=\"method patch\">PATCH</span>", "<code>taxa.write</code>",
          "<code>taxon.update</code>", "512 KiB", "<code>If-Match</code>", "href=\"#type-TaxonInput\"",
          "href=\"#error-412\"", "id=\"error-412\"", "<h3 id=\"type-TaxonRank\">", "<code>subspecies</code>"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
}

BLOOMZY_APPLESS_TEST(ReferenceTest)
#include "ReferenceTest.moc"
