#include "tests/integration/catalog/CatalogFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

/// What is kept of a taxon's past: the bin, revisions and the audit log.
class TaxonHistoryTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesToDeleteWhatIsNeeded();
    void deletesAndRestores();
    void restoreNeedsWhatItBelongsTo();
    void keepsRevisionsAndAudit();
    void pagesRevisions();
};

void TaxonHistoryTest::refusesToDeleteWhatIsNeeded()
{
    CatalogFixture catalog(m_databases, engine());
    const auto genus = catalog.create(R"({"taxonRank":"genus","genus":"Monstera"})");
    const auto accepted = catalog.species("Monstera", "deliciosa", R"("parentNameUsageId":")" + genus.id + "\"");
    const std::string synonymOf = R"("taxonomicStatus":"synonym","acceptedNameUsageId":")" + accepted.id + "\"";
    const auto first = catalog.species("Monstera", "prima", synonymOf);
    (void)catalog.species("Monstera", "secunda", synonymOf);
    const auto before = catalog.everything();
    const auto synonyms = catalog.remove(accepted.id, 1);
    QVERIFY(refused(synonyms, ErrorCode::conflict));
    QVERIFY(synonyms.error().detail.find("2 synonyms") != std::string::npos);
    const auto children = catalog.remove(genus.id, 1);
    QVERIFY(refused(children, ErrorCode::conflict));
    QVERIFY(children.error().detail.find("1 taxon below it points") != std::string::npos);
    QCOMPARE(catalog.everything(), before);
    QVERIFY(catalog.remove(first.id, 1).has_value());
}

void TaxonHistoryTest::deletesAndRestores()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    const auto removed = catalog.remove(taxon.id, 1);
    QVERIFY(removed.has_value());
    QCOMPARE(removed->status, 204);
    QVERIFY(catalog.list().items.empty());
    QVERIFY(catalog.list({{"q", "monstera"}}).items.empty());
    QCOMPARE(catalog.facets().total, std::int64_t(0));
    QCOMPARE(catalog.list({{"deleted", "true"}}).items.size(), std::size_t(1));
    QCOMPARE(catalog.facets({{"deleted", "true"}}).total, std::int64_t(1));
    QVERIFY(catalog.get(taxon.id).deletedAt.has_value());
    const auto before = catalog.everything();
    QVERIFY(refused(catalog.patch(taxon.id, 2, R"({"taxonRemarks":"x"})"), ErrorCode::conflict));
    QVERIFY(refused(catalog.remove(taxon.id, 2), ErrorCode::conflict));
    QCOMPARE(catalog.everything(), before);
    QVERIFY(catalog.call("restoreTaxon", taxon.id).has_value());
    QVERIFY(!catalog.get(taxon.id).deletedAt.has_value());
    QCOMPARE(catalog.list({{"q", "monstera"}}).items.size(), std::size_t(1));
    const auto restored = catalog.everything();
    QVERIFY(catalog.call("restoreTaxon", taxon.id).has_value());
    QCOMPARE(catalog.everything(), restored);
}

void TaxonHistoryTest::restoreNeedsWhatItBelongsTo()
{
    CatalogFixture catalog(m_databases, engine());
    const auto genus = catalog.create(R"({"taxonRank":"genus","genus":"Monstera"})");
    const auto species = catalog.species("Monstera", "deliciosa", R"("parentNameUsageId":")" + genus.id + "\"");
    QVERIFY(catalog.remove(species.id, 1).has_value());
    QVERIFY(catalog.remove(genus.id, 1).has_value());
    const auto before = catalog.everything();
    QVERIFY(refused(catalog.call("restoreTaxon", species.id), ErrorCode::conflict, "/parentNameUsageId",
                    "taxon.parentNameUsageId.notFound"));
    QCOMPARE(catalog.everything(), before);
    QVERIFY(catalog.call("restoreTaxon", genus.id).has_value());
    QVERIFY(catalog.call("restoreTaxon", species.id).has_value());
}

void TaxonHistoryTest::keepsRevisionsAndAudit()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species("Monstera", "deliciosa", R"("care":{"light":"shade"})");
    QVERIFY(catalog.patch(taxon.id, 1, R"({"care":{"light":"fullSun"}})").has_value());
    QVERIFY(catalog.remove(taxon.id, 2).has_value());
    QVERIFY(catalog.call("restoreTaxon", taxon.id).has_value());
    const auto items = catalog.revisions(taxon.id).items;
    QCOMPARE(items.size(), std::size_t(4));
    QCOMPARE(items[0].action, api::RevisionAction::restored);
    QCOMPARE(items[1].action, api::RevisionAction::deleted);
    QCOMPARE(items[2].action, api::RevisionAction::updated);
    QCOMPARE(items[2].changes, (std::vector<api::FieldChange>{{"/care/light", {"\"shade\""}, {"\"fullSun\""}}}));
    QCOMPARE(items[3].action, api::RevisionAction::created);
    QCOMPARE(items[3].by.displayName, std::string("Ana Silva"));
    const auto events = catalog.audit();
    QCOMPARE(events.size(), std::size_t(4));
    QCOMPARE(events[1].action, std::string("taxon.update"));
    QCOMPARE(events[1].changes, items[2].changes);
    QCOMPARE(events[1].target->id, taxon.id);
    QCOMPARE(*events[1].target->displayName, std::string("Monstera deliciosa"));
    QCOMPARE(*events[1].actor.displayName, std::string("Ana Silva"));
    QCOMPARE(events[3].action, std::string("taxon.restore"));
}

void TaxonHistoryTest::pagesRevisions()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species("Monstera", "deliciosa");
    for (int i = 1; i < 6; ++i)
        QVERIFY(catalog.patch(taxon.id, i, R"({"taxonRemarks":")" + std::to_string(i) + "\"}").has_value());
    QVERIFY(refused(catalog.call("listTaxonRevisions", taxon.id, {}, {{"limit", "0"}}), ErrorCode::invalid,
                    "#query/limit", "page.limit"));
    QVERIFY(refused(catalog.call("listTaxonRevisions", taxon.id, {}, {{"cursor", "abc"}}), ErrorCode::invalid,
                    "#query/cursor", "taxonQuery.cursor"));
    std::vector<std::int64_t> seen;
    std::optional<std::string> cursor;
    do {
        std::vector<std::pair<std::string, std::string>> query{{"limit", "4"}};
        if (cursor)
            query.emplace_back("cursor", *cursor);
        const auto page = catalog.revisions(taxon.id, query);
        for (const auto& item : page.items)
            seen.push_back(item.revision);
        cursor = page.nextCursor;
    } while (cursor);
    QCOMPARE(seen, (std::vector<std::int64_t>{6, 5, 4, 3, 2, 1}));
}

BLOOMZY_TEST(TaxonHistoryTest)
#include "TaxonHistoryTest.moc"
