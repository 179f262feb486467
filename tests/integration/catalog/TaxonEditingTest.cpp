#include "tests/integration/catalog/CatalogFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

class TaxonEditingTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteAsksForItsPermission();
    void refusesFaultyTaxaAndStoresNothing_data();
    void refusesFaultyTaxaAndStoresNothing();
    void refusesFaultyRelations();
    void refusesChangesThatLeaveOthersBehind();
    void refusesStaleChanges();
    void refusesChangesWithoutPrecondition();
    void refusesReviewWithoutPermission();
    void creates();
    void createsOnceForAKey();
    void patchesMerge();
    void patchOfNothingIsNoRevision();
    void linksTaxa();
};

void TaxonEditingTest::everyRouteAsksForItsPermission()
{
    CatalogFixture catalog(m_databases, engine());
    const std::map<std::string, api::Permission> expected{{"listTaxa", api::Permission::taxaRead},
                                                          {"countTaxonFacets", api::Permission::taxaRead},
                                                          {"suggestTaxonSpelling", api::Permission::taxaRead},
                                                          {"createTaxon", api::Permission::taxaWrite},
                                                          {"getTaxon", api::Permission::taxaRead},
                                                          {"updateTaxon", api::Permission::taxaWrite},
                                                          {"deleteTaxon", api::Permission::taxaDelete},
                                                          {"restoreTaxon", api::Permission::taxaDelete},
                                                          {"listTaxonRevisions", api::Permission::taxaRead},
                                                          {"importTaxa", api::Permission::catalogImport},
                                                          {"importStarterCatalog", api::Permission::catalogImport}};
    for (const auto& [operation, permission] : expected) {
        const auto& route = catalog.endpoint(operation).route;
        QCOMPARE(route.access.kind(), http::Access::Kind::permission);
        QCOMPARE(route.access.permission(), permission);
        QCOMPARE(route.auditAction.empty(), route.method == http::Method::get);
    }
}

void TaxonEditingTest::refusesFaultyTaxaAndStoresNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* body, const char* pointer, const char* code) {
        QTest::newRow(code) << QByteArray(body) << QByteArray(pointer) << QByteArray(code);
    };
    row(R"({"genus":"monstera","specificEpithet":"deliciosa"})", "/genus", "taxon.genus.capital");
    row(R"({"genus":"Monstera"})", "/specificEpithet", "taxon.specificEpithet.required");
    row(R"({"genus":"Monstera","specificEpithet":"deliciosa","id":"x"})", "/id", "json.readOnly");
    row(R"({"genus":"Monstera","specificEpithet":"deliciosa","colour":"x"})", "/colour", "json.unknown");
    row(R"({"genus":"Monstera","specificEpithet":"deliciosa","taxonRank":"unknown"})", "/taxonRank", "json.enum");
}

void TaxonEditingTest::refusesFaultyTaxaAndStoresNothing()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, code);
    if (code == "json.readOnly")
        code = "json.unknown"; // POST knows TaxonInput only
    CatalogFixture catalog(m_databases, engine());
    const auto before = catalog.everything();
    const auto response = catalog.call("createTaxon", {}, body.toStdString());
    QVERIFY2(refused(response, ErrorCode::invalid, pointer.toStdString(), code.toStdString()),
             response.has_error() ? CatalogFixture::describe(response.error()).c_str() : "accepted");
    QCOMPARE(catalog.everything(), before);
}

void TaxonEditingTest::refusesFaultyRelations()
{
    CatalogFixture catalog(m_databases, engine());
    const auto genus = catalog.create(R"({"taxonRank":"genus","genus":"Monstera"})");
    const auto accepted = catalog.species("Monstera", "deliciosa", R"("parentNameUsageId":")" + genus.id + "\"");
    const auto synonym = catalog.species("Monstera", "tacanaensis",
                                         R"("taxonomicStatus":"synonym","acceptedNameUsageId":")" + accepted.id + "\"");
    const auto before = catalog.everything();
    const auto create = [&](const std::string& more) {
        return catalog.call("createTaxon", {}, R"({"genus":"Monstera","specificEpithet":"nova",)" + more + "}");
    };
    const std::string missing = "019aaaaa-0000-7000-8000-0000000000ff";
    const std::string synonymOf = R"("taxonomicStatus":"synonym","acceptedNameUsageId":")";
    QVERIFY(refused(create(synonymOf + missing + "\""), ErrorCode::invalid, "/acceptedNameUsageId",
                    "taxon.acceptedNameUsageId.notFound"));
    QVERIFY(refused(create(synonymOf + "nonsense\""), ErrorCode::invalid, "/acceptedNameUsageId",
                    "taxon.acceptedNameUsageId.notFound"));
    QVERIFY(refused(create(synonymOf + synonym.id + "\""), ErrorCode::invalid, "/acceptedNameUsageId",
                    "taxon.acceptedNameUsageId.notAccepted"));
    QVERIFY(refused(create(R"("parentNameUsageId":")" + missing + "\""), ErrorCode::invalid, "/parentNameUsageId",
                    "taxon.parentNameUsageId.notFound"));
    QVERIFY(refused(create(R"("parentNameUsageId":")" + accepted.id + "\""), ErrorCode::invalid, "/parentNameUsageId",
                    "taxon.parentNameUsageId.rank"));
    QVERIFY(refused(catalog.patch(synonym.id, 1, R"({"acceptedNameUsageId":")" + synonym.id + "\"}"),
                    ErrorCode::invalid, "/acceptedNameUsageId", "taxon.acceptedNameUsageId.self"));
    QVERIFY(refused(catalog.patch(genus.id, 1, R"({"parentNameUsageId":")" + genus.id + "\"}"), ErrorCode::invalid,
                    "/parentNameUsageId", "taxon.parentNameUsageId.self"));
    QVERIFY(refused(catalog.patch(genus.id, 1, R"({"parentNameUsageId":")" + accepted.id + "\"}"), ErrorCode::invalid,
                    "/parentNameUsageId", "taxon.parentNameUsageId.cycle"));
    QCOMPARE(catalog.everything(), before);
}

void TaxonEditingTest::refusesChangesThatLeaveOthersBehind()
{
    CatalogFixture catalog(m_databases, engine());
    const auto genus = catalog.create(R"({"taxonRank":"genus","genus":"Monstera"})");
    const auto accepted = catalog.species("Monstera", "deliciosa", R"("parentNameUsageId":")" + genus.id + "\"");
    (void)catalog.species("Monstera", "tacanaensis",
                          R"("taxonomicStatus":"synonym","acceptedNameUsageId":")" + accepted.id + "\"");
    const auto before = catalog.everything();
    QVERIFY(refused(catalog.patch(accepted.id, 1, R"({"taxonomicStatus":"unplaced"})"), ErrorCode::invalid,
                    "/taxonomicStatus", "taxon.taxonomicStatus.hasSynonyms"));
    QVERIFY(refused(catalog.patch(genus.id, 1, R"({"taxonRank":"species","specificEpithet":"nova"})"),
                    ErrorCode::invalid, "/taxonRank", "taxon.taxonRank.children"));
    QCOMPARE(catalog.everything(), before);
}

void TaxonEditingTest::refusesStaleChanges()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species("Monstera", "deliciosa");
    QVERIFY(catalog.patch(taxon.id, 1, R"({"taxonRemarks":"first"})").has_value());
    const auto before = catalog.everything();
    const auto late = catalog.patch(taxon.id, 1, R"({"taxonRemarks":"second"})");
    QVERIFY(refused(late, ErrorCode::preconditionFailed));
    QVERIFY(late.error().detail.find("Ana Silva changed this taxon on 2026-11-22T14:32:05") != std::string::npos);
    QVERIFY(refused(catalog.remove(taxon.id, 1), ErrorCode::preconditionFailed));
    QVERIFY(refused(catalog.patch(taxon.id, 9, R"({"taxonRemarks":"x"})"), ErrorCode::preconditionFailed));
    QCOMPARE(catalog.everything(), before);
}

void TaxonEditingTest::refusesChangesWithoutPrecondition()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species("Monstera", "deliciosa");
    const auto before = catalog.everything();
    QVERIFY(refused(catalog.call("updateTaxon", taxon.id, R"({"taxonRemarks":"x"})"), ErrorCode::preconditionRequired));
    QVERIFY(refused(catalog.call("deleteTaxon", taxon.id), ErrorCode::preconditionRequired));
    QVERIFY(refused(catalog.patch("019aaaaa-0000-7000-8000-0000000000ff", 1, "{}"), ErrorCode::notFound));
    QVERIFY(refused(catalog.patch("../etc/passwd", 1, "{}"), ErrorCode::notFound));
    QVERIFY(refused(catalog.patch(taxon.id, 1, R"({"revision":7})"), ErrorCode::invalid, "/revision", "json.readOnly"));
    QCOMPARE(catalog.everything(), before);
}

void TaxonEditingTest::refusesReviewWithoutPermission()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species("Monstera", "deliciosa");
    const auto before = catalog.everything();
    catalog.principal.permissions.reset(static_cast<std::size_t>(api::Permission::taxaPublish));
    QVERIFY(refused(catalog.patch(taxon.id, 1, R"({"reviewState":"reviewed"})"), ErrorCode::forbidden, "/reviewState",
                    "taxon.reviewState.permission"));
    QVERIFY(refused(catalog.call("createTaxon", {}, R"({"taxonRank":"genus","genus":"Rosa","reviewState":"reviewed"})"),
                    ErrorCode::forbidden, "/reviewState", "taxon.reviewState.permission"));
    QCOMPARE(catalog.everything(), before);
    QVERIFY(catalog.patch(taxon.id, 1, R"({"reviewState":"inReview"})").has_value());
    catalog.principal = curator();
    QVERIFY(catalog.patch(taxon.id, 2, R"({"reviewState":"reviewed"})").has_value());
}

void TaxonEditingTest::creates()
{
    CatalogFixture catalog(m_databases, engine());
    const auto response = catalog.call(
        "createTaxon", {},
        R"({"genus":" Mentha ","specificEpithet":"piperita","hybridMark":"species","scientificNameAuthorship":"L.",)"
        R"("vernacularNames":[{"name":"Peppermint","language":"EN","preferred":true}],"care":{"light":"fullSun"}})");
    QVERIFY(response.has_value());
    QCOMPARE(response->status, 201);
    QCOMPARE(CatalogFixture::headerOf(response, "etag"), std::string("\"1\""));
    const auto taxon = catalog.read<api::Taxon>(response);
    QCOMPARE(CatalogFixture::headerOf(response, "location"), "/api/v1/taxa/" + taxon.id);
    QCOMPARE(taxon.scientificName, std::string("Mentha ×\u00A0piperita"));
    QCOMPARE(taxon.revision, std::int64_t(1));
    QCOMPARE(taxon.updatedBy.displayName, std::string("Ana Silva"));
    QCOMPARE(taxon.vernacularNames.front().language, std::string("en"));
    QVERIFY(!taxon.care.toxicity.cats.has_value());
    QCOMPARE(core::json::toJson(catalog.get(taxon.id)), core::json::toJson(taxon));
}

void TaxonEditingTest::createsOnceForAKey()
{
    CatalogFixture catalog(m_databases, engine());
    const std::string body = R"({"taxonRank":"genus","genus":"Rosa"})";
    catalog.headers = {{"idempotency-key", "8e03978e-40d5-43e8-bc93-6894a57f9324"}};
    const auto first = catalog.call("createTaxon", {}, body);
    QVERIFY2(first.has_value(), first.has_error() ? CatalogFixture::describe(first.error()).c_str() : "");
    const auto before = catalog.everything();
    const auto second = catalog.call("createTaxon", {}, body);
    QVERIFY(second.has_value());
    QCOMPARE(second->status, 201);
    QCOMPARE(catalog.read<api::Taxon>(second).id, catalog.read<api::Taxon>(first).id);
    QCOMPARE(CatalogFixture::headerOf(second, "location"), CatalogFixture::headerOf(first, "location"));
    QVERIFY(refused(catalog.call("createTaxon", {}, R"({"taxonRank":"genus","genus":"Acer"})"), ErrorCode::conflict));
    QCOMPARE(catalog.everything(), before);
}

void TaxonEditingTest::patchesMerge()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species(
        "Monstera", "deliciosa",
        R"("taxonRemarks":"old","care":{"light":"shade","toxicity":{"cats":"toxic"}},"references":[{"title":"A"}])");
    const auto response = catalog.patch(
        taxon.id, 1,
        R"({"taxonRemarks":null,"care":{"light":"fullSun","toxicity":{"dogs":"irritant"}},"references":[{"title":"B"}]})");
    QVERIFY2(response.has_value(), response.has_error() ? CatalogFixture::describe(response.error()).c_str() : "");
    QCOMPARE(CatalogFixture::headerOf(response, "etag"), std::string("\"2\""));
    const auto changed = catalog.get(taxon.id);
    QVERIFY(!changed.taxonRemarks.has_value());
    QCOMPARE(*changed.care.light, api::Light::fullSun);
    QCOMPARE(*changed.care.toxicity.cats, api::Severity::toxic);
    QCOMPARE(*changed.care.toxicity.dogs, api::Severity::irritant);
    QCOMPARE(changed.references, (std::vector<api::Reference>{{"B", {}}}));
    QCOMPARE(*changed.genus, std::string("Monstera"));
}

void TaxonEditingTest::patchOfNothingIsNoRevision()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species("Monstera", "deliciosa");
    const auto before = catalog.everything();
    for (const char* body : {"{}", R"({"genus":" Monstera "})", R"({"family":null})", R"({"care":{"light":null}})"}) {
        const auto response = catalog.patch(taxon.id, 1, body);
        QVERIFY(response.has_value());
        QCOMPARE(response->status, 200);
        QCOMPARE(CatalogFixture::headerOf(response, "etag"), std::string("\"1\""));
    }
    QCOMPARE(catalog.everything(), before);
}

void TaxonEditingTest::linksTaxa()
{
    CatalogFixture catalog(m_databases, engine());
    const auto family = catalog.create(R"({"taxonRank":"family","uninomial":"Araceae"})");
    const auto genus =
        catalog.create(R"({"taxonRank":"genus","genus":"Monstera","parentNameUsageId":")" + family.id + "\"}");
    const auto species = catalog.species("Monstera", "deliciosa", R"("parentNameUsageId":")" + genus.id + "\"");
    const auto synonym = catalog.species("Philodendron", "pertusum",
                                         R"("taxonomicStatus":"synonym","acceptedNameUsageId":")" + species.id + "\"");
    const auto read = catalog.get(species.id);
    QCOMPARE(read.parents.size(), std::size_t(2));
    QCOMPARE(read.parents[0].id, family.id);
    QCOMPARE(read.parents[1].id, genus.id);
    QCOMPARE(read.synonyms.size(), std::size_t(1));
    QCOMPARE(read.synonyms[0].id, synonym.id);
    QCOMPARE(catalog.get(synonym.id).acceptedName->id, species.id);
    QCOMPARE(*catalog.list({{"q", "pertusum"}}).items.front().acceptedName->specificEpithet, std::string("deliciosa"));
}

BLOOMZY_TEST(TaxonEditingTest)
#include "TaxonEditingTest.moc"
