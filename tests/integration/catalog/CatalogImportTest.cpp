#include "tests/integration/catalog/CatalogFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

namespace {

constexpr const char* starter =
    "taxonRank,genus,specificEpithet,scientificNameAuthorship,taxonomicStatus,acceptedName,family,vernacularNames:en\n"
    "species,Philodendron,pertusum,Kunth & C.D.Bouché,synonym,Monstera deliciosa,Araceae,\n"
    "species,Monstera,deliciosa,Liebm.,accepted,,Araceae,Swiss cheese plant|Ceriman\n"
    "species,Rosa,canina,L.,,,Rosaceae,Dog rose\n";

} // namespace

class CatalogImportTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesNothingOfAFaultyFile_data();
    void takesNothingOfAFaultyFile();
    void tellsEveryFault();
    void refusesOtherMediaTypes();
    void refusesOutsideTheScope();
    void importsTheStarter();
    void secondTimeSkips();
    void importsOnceForAKey();
    void tellsHomonymsApart();
    void resolvesNamesInTheCatalog();
    void keepsFormulasAsText();
};

void CatalogImportTest::takesNothingOfAFaultyFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const QByteArray& file, const char* pointer, const char* code) {
        QTest::newRow(name) << file << QByteArray(pointer) << QByteArray(code);
    };
    const QByteArray header =
        "taxonRank,genus,specificEpithet,taxonomicStatus,acceptedName,care.humidityPercent,reviewState\n";
    const QByteArray good = "species,Rosa,canina,,,,\n";
    row("rule", header + good + "species,monstera,deliciosa,,,,\n", "#line/3/genus", "taxon.genus.capital");
    row("no rank", header + good + ",Monstera,deliciosa,,,,\n", "#line/3/taxonRank", "taxon.taxonRank.unknown");
    row("range", header + good + "species,Acer,rubrum,,,60-40,\n", "#line/3/care.humidityPercent", "taxon.care.order");
    row("value", header + good + "species,Acer,rubrum,valid,,,\n", "#line/3/taxonomicStatus", "import.value");
    row("duplicate", header + good + good, "#line/3/", "import.duplicate");
    row("no accepted name", header + good + "species,Acer,rubrum,synonym,,,\n", "#line/3/acceptedName",
        "taxon.acceptedNameUsageId.required");
    row("missing accepted name", header + good + "species,Acer,rubrum,synonym,Acer nigrum,,\n", "#line/3/acceptedName",
        "import.acceptedName.notFound");
    row("synonym of a synonym",
        header + good + "species,Acer,rubrum,synonym,Rosa canina,,\nspecies,Acer,nigrum,synonym,Acer rubrum,,\n",
        "#line/4/acceptedName", "import.acceptedName.notFound");
    row("accepted with accepted name", header + good + "species,Acer,rubrum,,Rosa canina,,\n", "#line/3/acceptedName",
        "taxon.acceptedNameUsageId.unexpected");
    row("column", "taxonRank,genus,colour\ngenus,Rosa,red\n", "#line/1/colour", "import.column.unknown");
    row("ragged", header + good + "species,Acer\n", "#line/3/", "csv.ragged");
    row("encoding", header + good + "species,Acer,\xEC\xE8\xF0\xEE,,,,\n", "#line/3/", "csv.encoding.unknown");
    row("empty", " ", "#line/1/taxonRank", "import.column.missing");
    row("no lines", header, "#line/1/", "import.noLines");
    row("columns", QByteArray(2'000'000, ','), "#line/1/", "csv.tooManyColumns");
    row("millions of lines", header + QByteArray(",,,,,,\n").repeated(1'000'000), "#line/1/", "import.tooManyLines");
    row("too many", header + QByteArray("species,Rosa,canina,,,,\n").repeated(2'001), "#line/1/",
        "import.tooManyLines");
}

void CatalogImportTest::takesNothingOfAFaultyFile()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, code);
    CatalogFixture catalog(m_databases, engine());
    const auto before = catalog.everything();
    const auto response = catalog.call("importTaxa", {}, file.toStdString());
    QVERIFY2(refused(response, ErrorCode::invalid, pointer.toStdString(), code.toStdString()),
             response.has_error() ? CatalogFixture::describe(response.error()).c_str() : "accepted");
    QCOMPARE(catalog.everything(), before);
    QVERIFY(catalog.list({{"deleted", "true"}}).items.empty());
}

void CatalogImportTest::tellsEveryFault()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.principal.permissions.reset(static_cast<std::size_t>(api::Permission::taxaPublish));
    const auto response = catalog.call("importTaxa", {},
                                       "taxonRank,genus,specificEpithet,namePublishedInYear,reviewState\n"
                                       "species,monstera,Deliciosa,1700,reviewed\n"
                                       "species,Rosa,,x,\n");
    QVERIFY(refused(response, ErrorCode::invalid, "#line/2/reviewState", "taxon.reviewState.permission"));
    QCOMPARE(response.error().faults.size(), std::size_t(6));
    QVERIFY(response.error().detail.find("6 faults") != std::string::npos);
}

void CatalogImportTest::refusesOtherMediaTypes()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.headers = {{"content-type", "application/json"}};
    const auto& endpoint = catalog.endpoint("importTaxa");
    http::Request request;
    request.method = http::Method::post;
    request.headers = catalog.headers;
    request.body = "[]";
    request.principal = curator();
    QVERIFY(refused(endpoint.handle(request), ErrorCode::unsupportedMediaType));
    QCOMPARE(endpoint.route.bodyLimit, std::size_t(16 * 1024 * 1024));
}

void CatalogImportTest::refusesOutsideTheScope()
{
    CatalogFixture catalog(m_databases, engine(), starter);
    catalog.principal.scope.families = {"Araceae"};
    const auto before = catalog.everything();
    QVERIFY(refused(catalog.call("importStarterCatalog"), ErrorCode::invalid, "#line/4/family", "taxon.family.scope"));
    QCOMPARE(catalog.everything(), before);
}

void CatalogImportTest::importsTheStarter()
{
    CatalogFixture catalog(m_databases, engine(), starter);
    const auto result = catalog.read<api::ImportResult>(catalog.call("importStarterCatalog"));
    QCOMPARE(result.created, std::int64_t(3));
    QCOMPARE(result.skipped, std::int64_t(0));
    const auto synonym = catalog.list({{"q", "pertusum"}}).items.front();
    QCOMPARE(*synonym.acceptedName->specificEpithet, std::string("deliciosa"));
    QCOMPARE(catalog.list({{"q", "ceriman"}}).items.size(), std::size_t(1));
    QCOMPARE(catalog.revisions(synonym.id).items.front().action, api::RevisionAction::imported);
    const auto events = catalog.audit();
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events.front().action, std::string("catalog.importStarter"));
    QCOMPARE(events.front().target->id, result.importId);
}

void CatalogImportTest::secondTimeSkips()
{
    CatalogFixture catalog(m_databases, engine(), starter);
    QVERIFY(catalog.call("importStarterCatalog").has_value());
    const auto taxon = catalog.list({{"q", "canina"}}).items.front();
    QVERIFY(catalog.patch(taxon.id, 1, R"({"taxonRemarks":"mine"})").has_value());
    const auto again = catalog.read<api::ImportResult>(catalog.call("importStarterCatalog"));
    QCOMPARE(again.created, std::int64_t(0));
    QCOMPARE(again.skipped, std::int64_t(3));
    QCOMPARE(*catalog.get(taxon.id).taxonRemarks, std::string("mine"));
    QCOMPARE(catalog.list({{"count", "true"}}).count.value_or(0), std::int64_t(3));
}

void CatalogImportTest::tellsHomonymsApart()
{
    const std::string first = "taxonRank,genus,specificEpithet,scientificNameAuthorship,taxonomicStatus,acceptedName\n"
                              "species,Rosa,canina,L.,,\nspecies,Rosa,canina,Mill.,,\n";
    CatalogFixture catalog(m_databases, engine());
    QVERIFY(catalog.call("importTaxa", {}, first).has_value());
    QCOMPARE(catalog.list().items.size(), std::size_t(2));
    const auto before = catalog.everything();
    QVERIFY(refused(catalog.call("importTaxa", {}, first + "species,Rosa,vulgaris,,synonym,Rosa canina\n"),
                    ErrorCode::invalid, "#line/4/acceptedName", "import.acceptedName.ambiguous"));
    QCOMPARE(catalog.everything(), before);
    QVERIFY(catalog.call("importTaxa", {}, first + "species,Rosa,canina,Pall.,,\n").has_value());
    QCOMPARE(catalog.list().items.size(), std::size_t(3));
}

void CatalogImportTest::importsOnceForAKey()
{
    CatalogFixture catalog(m_databases, engine(), starter);
    catalog.headers = {{"idempotency-key", "one"}};
    const auto first = catalog.read<api::ImportResult>(catalog.call("importStarterCatalog"));
    const auto second = catalog.read<api::ImportResult>(catalog.call("importStarterCatalog"));
    QCOMPARE(second.importId, first.importId);
    QCOMPARE(second.created, std::int64_t(3));
}

void CatalogImportTest::resolvesNamesInTheCatalog()
{
    CatalogFixture catalog(m_databases, engine());
    const auto mint = catalog.species("Mentha", "piperita", R"("hybridMark":"species")");
    const auto result = catalog.call("importTaxa", {},
                                     "taxonRank;genus;specificEpithet;taxonomicStatus;acceptedName\r\n"
                                     "species;Mentha;nigricans;synonym;Mentha × piperita\r\n");
    QVERIFY2(result.has_value(), result.has_error() ? CatalogFixture::describe(result.error()).c_str() : "");
    QCOMPARE(catalog.get(mint.id).synonyms.size(), std::size_t(1));
}

void CatalogImportTest::keepsFormulasAsText()
{
    CatalogFixture catalog(m_databases, engine());
    QVERIFY(
        catalog.call("importTaxa", {}, "taxonRank,genus,taxonRemarks\ngenus,Rosa,=HYPERLINK(\"\"x\"\")\n").has_value());
    const auto rose = catalog.list().items.front();
    QVERIFY(catalog.get(rose.id).taxonRemarks->starts_with("=HYPERLINK"));
}

BLOOMZY_TEST(CatalogImportTest)
#include "CatalogImportTest.moc"
