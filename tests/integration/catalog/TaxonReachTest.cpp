#include "tests/integration/catalog/CatalogFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

/// Who sees, changes, deletes or publishes the plants of some families only.
class TaxonReachTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesOutsideTheScope();
    void refusesBeyondTheReachOfAPermission();
};

void TaxonReachTest::refusesOutsideTheScope()
{
    CatalogFixture catalog(m_databases, engine());
    const auto aroid = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    const auto rose = catalog.species("Rosa", "canina", R"("family":"Rosaceae")");
    const auto before = catalog.everything();
    catalog.principal.scope.families = {"Araceae"};
    QVERIFY(refused(catalog.call("getTaxon", rose.id), ErrorCode::notFound));
    QVERIFY(refused(catalog.call("listTaxonRevisions", rose.id), ErrorCode::notFound));
    QVERIFY(refused(catalog.patch(rose.id, 1, R"({"taxonRemarks":"x"})"), ErrorCode::notFound));
    QVERIFY(refused(catalog.remove(rose.id, 1), ErrorCode::notFound));
    QVERIFY(refused(catalog.call("restoreTaxon", rose.id), ErrorCode::notFound));
    QVERIFY(refused(catalog.patch(aroid.id, 1, R"({"family":"Rosaceae"})"), ErrorCode::invalid, "/family",
                    "taxon.family.scope"));
    QVERIFY(refused(catalog.call("createTaxon", {}, R"({"genus":"Rosa","specificEpithet":"gallica"})"),
                    ErrorCode::invalid, "/family", "taxon.family.scope"));
    QVERIFY(refused(
        catalog.call(
            "createTaxon", {},
            R"({"genus":"Monstera","specificEpithet":"x","family":"Araceae","taxonomicStatus":"synonym","acceptedNameUsageId":")" +
                rose.id + "\"}"),
        ErrorCode::invalid, "/acceptedNameUsageId", "taxon.acceptedNameUsageId.notFound"));
    QCOMPARE(catalog.everything(), before);
    QCOMPARE(catalog.get(aroid.id).scientificName, std::string("Monstera deliciosa"));
}

/// Who sees everything may be let change some families only, and delete and publish others.
void TaxonReachTest::refusesBeyondTheReachOfAPermission()
{
    CatalogFixture catalog(m_databases, engine());
    const auto aroid = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    const auto rose = catalog.species("Rosa", "canina", R"("family":"Rosaceae")");
    catalog.principal.narrowed = std::make_shared<const std::map<api::Permission, http::AccessScope>>(
        std::map<api::Permission, http::AccessScope>{{api::Permission::taxaWrite, {{"Araceae"}}},
                                                     {api::Permission::taxaDelete, {{"Rosaceae"}}},
                                                     {api::Permission::taxaPublish, {{"Moraceae"}}}});
    const auto before = catalog.everything();
    QVERIFY(refused(catalog.patch(rose.id, 1, R"({"taxonRemarks":"x"})"), ErrorCode::forbidden));
    QVERIFY(refused(catalog.patch(rose.id, 1, R"({"family":"Araceae"})"), ErrorCode::forbidden));
    QVERIFY(refused(catalog.patch(aroid.id, 1, R"({"family":"Rosaceae"})"), ErrorCode::invalid, "/family",
                    "taxon.family.scope"));
    QVERIFY(
        refused(catalog.call("createTaxon", {}, R"({"genus":"Rosa","specificEpithet":"gallica","family":"Rosaceae"})"),
                ErrorCode::invalid, "/family", "taxon.family.scope"));
    QVERIFY(refused(catalog.remove(aroid.id, 1), ErrorCode::forbidden));
    QVERIFY(refused(catalog.patch(aroid.id, 1, R"({"reviewState":"reviewed"})"), ErrorCode::forbidden));
    QCOMPARE(catalog.everything(), before);
    QCOMPARE(catalog.list({}).items.size(), std::size_t(2));
    QVERIFY(catalog.patch(aroid.id, 1, R"({"taxonRemarks":"x"})").has_value());
    QVERIFY(catalog.remove(rose.id, 1).has_value());
}

BLOOMZY_TEST(TaxonReachTest)
#include "TaxonReachTest.moc"
