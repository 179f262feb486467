#include "tests/integration/catalog/ImportSheet.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

namespace {

http::Principal reviewer()
{
    http::Principal principal = curator();
    principal.userId = "019aaaaa-0000-7000-8000-000000000002";
    principal.displayName = "Rene Vorlage";
    return principal;
}

const std::string reviewed = R"({"reviewState":"reviewed"})";

bool refusedAsAuthor(const core::Result<http::Response>& answer)
{
    return refused(answer, ErrorCode::forbidden, "/reviewState", "taxon.reviewState.author");
}

} // namespace

/// The two-person rule: who wrote a plant does not mark it as reviewed.
class TwoPersonTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTheAuthor();
    void refusesANewReviewedOne();
    void refusesWhoChangesItWhilePublishing();
    void anotherPersonMay();
    void movingItThroughTheStatesMakesNoAuthor();
    void afterAReviewItBeginsAnew();
    void anImportPublishesNothing();
    void anImportRewritesNothingReviewed();
    void offItIsAsBefore();
};

void TwoPersonTest::refusesTheAuthor()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.setTwoPersonRule(true);
    const auto plant = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    const auto before = catalog.everything();
    QVERIFY(refusedAsAuthor(catalog.patch(plant.id, 1, reviewed)));
    QCOMPARE(catalog.everything(), before);
}

void TwoPersonTest::refusesANewReviewedOne()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.setTwoPersonRule(true);
    const auto before = catalog.everything();
    QVERIFY(refusedAsAuthor(
        catalog.call("createTaxon", {}, R"({"genus":"Rosa","specificEpithet":"gallica","reviewState":"reviewed"})")));
    QCOMPARE(catalog.everything(), before);
}

void TwoPersonTest::refusesWhoChangesItWhilePublishing()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.setTwoPersonRule(true);
    const auto plant = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    catalog.principal = reviewer();
    const auto before = catalog.everything();
    QVERIFY(refusedAsAuthor(catalog.patch(plant.id, 1, R"({"reviewState":"reviewed","taxonRemarks":"Mine."})")));
    QCOMPARE(catalog.everything(), before);
    QVERIFY(catalog.patch(plant.id, 1, reviewed).has_value());
    QVERIFY(refusedAsAuthor(catalog.patch(plant.id, 2, R"({"taxonRemarks":"Mine."})")));
    QVERIFY(catalog.patch(plant.id, 2, R"({"taxonRemarks":"Mine.","reviewState":"inReview"})").has_value());
}

void TwoPersonTest::anotherPersonMay()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.setTwoPersonRule(true);
    const auto plant = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    catalog.principal = reviewer();
    QVERIFY(catalog.patch(plant.id, 1, reviewed).has_value());
    QCOMPARE(catalog.get(plant.id).reviewState, api::ReviewState::reviewed);
}

void TwoPersonTest::movingItThroughTheStatesMakesNoAuthor()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.setTwoPersonRule(true);
    const auto plant = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    catalog.principal = reviewer();
    QVERIFY(catalog.patch(plant.id, 1, R"({"reviewState":"inReview"})").has_value());
    QVERIFY(catalog.patch(plant.id, 2, reviewed).has_value());
}

void TwoPersonTest::afterAReviewItBeginsAnew()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.setTwoPersonRule(true);
    const auto plant = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    catalog.principal = reviewer();
    QVERIFY(catalog.patch(plant.id, 1, reviewed).has_value());
    QVERIFY(catalog.patch(plant.id, 2, R"({"taxonRemarks":"Of the reviewer.","reviewState":"inReview"})").has_value());
    QVERIFY(refusedAsAuthor(catalog.patch(plant.id, 3, reviewed)));
    catalog.principal = curator();
    QVERIFY(catalog.patch(plant.id, 3, reviewed).has_value());
}

void TwoPersonTest::anImportPublishesNothing()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.setTwoPersonRule(true);
    const auto before = catalog.everything();
    const std::string csv = "taxonRank,genus,specificEpithet,reviewState\nspecies,Rosa,gallica,reviewed\n";
    QVERIFY(catalog.call("importTaxa", {}, csv).has_error());
    QCOMPARE(catalog.everything(), before);
    catalog.setTwoPersonRule(false);
    QVERIFY(catalog.call("importTaxa", {}, csv).has_value());
}

/// By a staged sheet, which may update what is there.
void TwoPersonTest::anImportRewritesNothingReviewed()
{
    CatalogFixture catalog(m_databases, engine());
    const auto plant = catalog.species("Rosa", "gallica", R"("family":"Rosaceae")");
    QVERIFY(catalog.patch(plant.id, 1, reviewed).has_value());
    catalog.setTwoPersonRule(true);
    Sheet sheet(catalog, "taxonRank,genus,specificEpithet,taxonRemarks\nspecies,Rosa,gallica,Mine.\n");
    QVERIFY(sheet.plan(R"({"existingNames":"update"})").has_value());
    QCOMPARE(sheet.check().state, api::OperationState::succeeded);
    QVERIFY(sheet.apply().state != api::OperationState::succeeded);
    QVERIFY(!catalog.get(plant.id).taxonRemarks);
    catalog.setTwoPersonRule(false);
    QCOMPARE(sheet.apply().state, api::OperationState::succeeded);
    QCOMPARE(catalog.get(plant.id).taxonRemarks.value_or(""), std::string("Mine."));
}

void TwoPersonTest::offItIsAsBefore()
{
    CatalogFixture catalog(m_databases, engine());
    const auto plant = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    QVERIFY(catalog.patch(plant.id, 1, reviewed).has_value());
}

BLOOMZY_TEST(TwoPersonTest)
#include "TwoPersonTest.moc"
