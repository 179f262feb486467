#include "backend/catalog/list/PageFinder.h"
#include "backend/catalog/store/FacetStore.h"
#include "tests/integration/catalog/ListPages.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <set>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

/// The orders of lists, page by page.
class TaxonOrderTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesForeignCursors();
    void losesNoneOfAThousandEqualNames_data();
    void losesNoneOfAThousandEqualNames();
    void sorts();
    void walksEveryOrderInPages();
    void putsTheBestMatchFirst();
    void cleanupTestCase() { m_thousand.reset(); }

private:
    std::unique_ptr<CatalogFixture> m_thousand; ///< built once, only read
};

void TaxonOrderTest::refusesForeignCursors()
{
    CatalogFixture catalog(m_databases, engine());
    for (const char* epithet : {"alba", "gallica", "canina"})
        (void)catalog.species("Rosa", epithet);
    const auto cursor = *catalog.list({{"limit", "1"}}).nextCursor;
    const auto refusedWith = [&](Query query, const std::string& used) {
        query.emplace_back("cursor", used);
        return refused(catalog.call("listTaxa", {}, {}, query), ErrorCode::invalid, "#query/cursor",
                       "taxonQuery.cursor");
    };
    QVERIFY(!refusedWith({{"limit", "2"}}, cursor));
    QVERIFY(refusedWith({{"sort", "updatedAt"}}, cursor));
    QVERIFY(refusedWith({{"q", "rosa"}}, cursor));
    QVERIFY(refusedWith({{"family", "Rosaceae"}}, cursor));
    for (std::size_t i = 0; i < cursor.size(); i += 5) {
        auto tampered = cursor;
        tampered[i] = tampered[i] == 'A' ? 'B' : 'A';
        QVERIFY(refusedWith({}, tampered));
    }
    QVERIFY(refusedWith({}, cursor + cursor));
}

void TaxonOrderTest::losesNoneOfAThousandEqualNames_data()
{
    QTest::addColumn<QByteArray>("sort");
    for (const char* sort :
         {"scientificName", "scientificNameDescending", "family", "updatedAt", "updatedAtDescending", "bestMatch"})
        QTest::newRow(sort) << QByteArray(sort);
}

void TaxonOrderTest::losesNoneOfAThousandEqualNames()
{
    QFETCH(QByteArray, sort);
    if (!m_thousand)
        m_thousand = std::make_unique<CatalogFixture>(m_databases, engine());
    auto& catalog = *m_thousand;
    if (catalog.list().items.empty())
        for (int i = 0; i < 1'000; ++i)
            (void)catalog.species("Rosa", "canina", R"("scientificNameAuthorship":")" + std::to_string(i) + "\"");
    for (const auto& filter : {Query{}, Query{{"q", "canina"}}, Query{{"taxonomicStatus", "accepted"}}}) {
        Query query{{"sort", sort.toStdString()}, {"limit", "37"}};
        query.insert(query.end(), filter.begin(), filter.end());
        std::set<std::string> ids;
        for (const auto& item : readAll(catalog, query))
            QVERIFY(ids.insert(item.id).second);
        QCOMPARE(ids.size(), std::size_t(1'000));
    }
}

void TaxonOrderTest::sorts()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Rosa", "canina", R"("family":"Rosaceae")");
    (void)catalog.create(R"({"taxonRank":"genus","genus":"Chitalpa","hybridMark":"genus","family":"Bignoniaceae"})");
    const auto mint = catalog.species("Mentha", "spicata", R"("family":"Lamiaceae")");
    (void)catalog.species("Mentha", "piperita", R"("hybridMark":"species","family":"Lamiaceae")");
    const std::string hybrid = "×\u00A0Chitalpa";
    const std::string peppermint = "Mentha ×\u00A0piperita";
    QCOMPARE(namesOf(catalog.list()), (std::vector<std::string>{hybrid, peppermint, "Mentha spicata", "Rosa canina"}));
    QCOMPARE(namesOf(catalog.list({{"sort", "scientificNameDescending"}})),
             (std::vector<std::string>{"Rosa canina", "Mentha spicata", peppermint, hybrid}));
    QCOMPARE(namesOf(catalog.list({{"sort", "family"}})),
             (std::vector<std::string>{hybrid, peppermint, "Mentha spicata", "Rosa canina"}));
    QVERIFY(catalog.patch(mint.id, 1, R"({"taxonRemarks":"x"})").has_value());
    QCOMPARE(namesOf(catalog.list({{"sort", "updatedAtDescending"}, {"limit", "1"}})),
             (std::vector<std::string>{"Mentha spicata"}));
    QCOMPARE(namesOf(catalog.list({{"sort", "updatedAt"}, {"limit", "1"}})), (std::vector<std::string>{"Rosa canina"}));
}

void TaxonOrderTest::walksEveryOrderInPages()
{
    CatalogFixture catalog(m_databases, engine());
    for (int i = 0; i < 120; ++i)
        (void)catalog.species(i % 2 ? "Rosa" : "Acer", lettered(i * 7 % 120),
                              std::string(R"("family":")") + (i % 3 ? "Rosaceae" : "Sapindaceae") + "\"");
    for (const char* sort :
         {"scientificName", "scientificNameDescending", "family", "updatedAt", "updatedAtDescending", "bestMatch"})
        for (const auto& filter : {Query{}, Query{{"q", "rosa"}}, Query{{"family", "Rosaceae"}},
                                   Query{{"q", "a"}, {"family", "Sapindaceae"}}}) {
            Query whole{{"sort", sort}, {"limit", "200"}};
            whole.insert(whole.end(), filter.begin(), filter.end());
            Query paged{{"sort", sort}, {"limit", "11"}};
            paged.insert(paged.end(), filter.begin(), filter.end());
            const auto expected = catalog.list(whole);
            QVERIFY(!expected.nextCursor.has_value());
            const auto items = readAll(catalog, paged);
            QCOMPARE(items.size(), expected.items.size());
            for (std::size_t i = 0; i < items.size(); ++i)
                QCOMPARE(items[i].id, expected.items[i].id);
        }
}

void TaxonOrderTest::putsTheBestMatchFirst()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Aconitum", "napellus", R"("vernacularNames":[{"name":"Common aconite","language":"en"}])");
    (void)catalog.species("Acer", "monspessulanum");
    (void)catalog.species("Phlebodium", "aureum", R"("vernacularNames":[{"name":"Fougère mon","language":"fr"}])");
    (void)catalog.species("Monstera", "deliciosa");
    (void)catalog.species("Monstera", "adansonii");
    const std::vector<std::string> best{"Monstera adansonii", "Monstera deliciosa", "Acer monspessulanum",
                                        "Phlebodium aureum", "Aconitum napellus"};
    QCOMPARE(namesOf(catalog.list({{"q", "mon"}})), best);
    QCOMPARE(namesOf(catalog.list({{"q", "Món"}, {"sort", "bestMatch"}})), best);
    QCOMPARE(namesOf(catalog.list({{"q", "mon"}, {"sort", "scientificName"}})).front(),
             std::string("Acer monspessulanum"));
    QCOMPARE(namesOf(catalog.list({{"sort", "bestMatch"}})), namesOf(catalog.list()));
    const auto cursor = *catalog.list({{"q", "mon"}, {"limit", "2"}}).nextCursor;
    QCOMPARE(namesOf(catalog.list({{"q", "mon"}, {"limit", "3"}, {"cursor", cursor}})),
             (std::vector<std::string>{best.begin() + 2, best.end()}));
    QVERIFY(refused(catalog.call("listTaxa", {}, {}, {{"q", "mon"}, {"sort", "scientificName"}, {"cursor", cursor}}),
                    ErrorCode::invalid, "#query/cursor", "taxonQuery.cursor"));
}

BLOOMZY_TEST(TaxonOrderTest)
#include "TaxonOrderTest.moc"
