#include "backend/catalog/list/PageFinder.h"
#include "backend/catalog/store/FacetStore.h"
#include "tests/integration/catalog/ListPages.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

class TaxonListTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesQueries_data();
    void refusesQueries();
    void searchesFolded_data();
    void searchesFolded();
    void showsTheVernacularThatMatched();
    void followsChanges();
    void findsFewAmongMany();
    void everyPlanFindsTheSame();
    void scopeHidesRows();
    void countsWhenAsked();
    void showsToxicity();
    void cleanupTestCase() { m_thousand.reset(); }

private:
    std::unique_ptr<CatalogFixture> m_thousand; ///< built once, only read
};

void TaxonListTest::refusesQueries_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* key, const char* value, const char* code) {
        QTest::addRow("%s=%.20s", key, value) << QByteArray(key) << QByteArray(value) << QByteArray(code);
    };
    row("limit", "0", "taxonQuery.limit");
    row("limit", "201", "taxonQuery.limit");
    row("limit", "-1", "taxonQuery.limit");
    row("cursor", "nonsense", "taxonQuery.cursor");
    row("cursor", "", "taxonQuery.cursor");
    row("sort", "unknown", "taxonQuery.sort");
    row("taxonomicStatus", "unknown", "taxonQuery.value");
    row("taxonRank", "unknown", "taxonQuery.value");
    row("reviewState", "unknown", "taxonQuery.value");
    row("language", "english!", "taxonQuery.language");
    row("q", QByteArray(201, 'x').constData(), "text.tooLong");
    row("q", "\xFF", "text.encoding");
}

void TaxonListTest::refusesQueries()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, code);
    CatalogFixture catalog(m_databases, engine());
    const auto response = catalog.call("listTaxa", {}, {}, {{key.toStdString(), value.toStdString()}});
    QVERIFY2(refused(response, ErrorCode::invalid, "#query/" + key.toStdString(), code.toStdString()),
             response.has_error() ? CatalogFixture::describe(response.error()).c_str() : "accepted");
}

void TaxonListTest::searchesFolded_data()
{
    QTest::addColumn<QByteArray>("q");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* q, bool found) { QTest::newRow(q) << QByteArray(q) << found; };
    for (const char* q :
         {"menthe poivree", "POIVRÉE", "oeillet", "Œillet",          "x piperita", "×",        "piper",
          "iperi",          "pi",      "m pi",    "piperita mentha", "weissdorn",  "Weißdorn", "'mitcham'",
          "mitch menthe",   "pip",     "pip mit", "ita mitch",       "pi men",     "p"})
        row(q, q != std::string("×"));
    for (const char* q :
         {"rosa", "ip", "mentha rosa", "%", "_", "\"", "zzzz", "linnaeus", "piperitaa", "pip ros", "xyz", "mit ip"})
        row(q, false);
}

void TaxonListTest::searchesFolded()
{
    QFETCH(QByteArray, q);
    QFETCH(bool, found);
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.create(
        R"({"taxonRank":"cultivar","genus":"Mentha","specificEpithet":"piperita","hybridMark":"species",)"
        R"("cultivarEpithet":"Mitcham","scientificNameAuthorship":"Linnaeus","vernacularNames":[)"
        R"({"name":"Menthe poivrée","language":"fr"},{"name":"Œillet","language":"fr"},{"name":"Weißdorn","language":"de"}]})");
    QCOMPARE(!catalog.list({{"q", q.toStdString()}}).items.empty(), found);
    QCOMPARE(catalog.facets({{"q", q.toStdString()}}).matches, std::int64_t(found));
}

void TaxonListTest::showsTheVernacularThatMatched()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Monstera", "deliciosa",
                          R"("vernacularNames":[{"name":"Ceriman","language":"en"},)"
                          R"({"name":"Edible monstera","language":"en"},)"
                          R"({"name":"Swiss cheese plant","language":"en","preferred":true},)"
                          R"({"name":"Faux philodendron","language":"fr","preferred":true}])");
    const auto shown = [&](const Query& query) {
        return catalog.list(query).items.front().vernacularName.value_or("");
    };
    QCOMPARE(shown({}), std::string("Swiss cheese plant"));
    QCOMPARE(shown({{"language", "fr"}}), std::string("Faux philodendron"));
    QCOMPARE(shown({{"language", "fr-CA"}}), std::string("Faux philodendron"));
    QCOMPARE(shown({{"language", "de"}}), std::string());
    QCOMPARE(shown({{"q", "monstera"}, {"language", "fr"}}), std::string("Faux philodendron"));
    QCOMPARE(shown({{"q", "monstera"}}), std::string("Swiss cheese plant"));
    QCOMPARE(shown({{"q", "edible monstera"}}), std::string("Edible monstera"));
    QCOMPARE(shown({{"q", "ceri"}, {"language", "fr"}}), std::string("Ceriman"));
    QCOMPARE(shown({{"q", "monstera cheese"}, {"language", "fr"}}), std::string("Swiss cheese plant"));
}

void TaxonListTest::followsChanges()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon =
        catalog.species("Monstera", "deliciosa", R"("vernacularNames":[{"name":"Ceriman","language":"en"}])");
    QVERIFY(catalog.patch(taxon.id, 1, R"({"genus":"Philodendron","vernacularNames":[]})").has_value());
    QVERIFY(catalog.list({{"q", "monstera"}}).items.empty());
    QVERIFY(catalog.list({{"q", "ceriman"}}).items.empty());
    QVERIFY(catalog.list({{"q", "mo"}}).items.empty());
    QCOMPARE(namesOf(catalog.list({{"q", "philo"}})), (std::vector<std::string>{"Philodendron deliciosa"}));
    QCOMPARE(namesOf(catalog.list({{"q", "ph"}})), (std::vector<std::string>{"Philodendron deliciosa"}));
}

void TaxonListTest::findsFewAmongMany()
{
    CatalogFixture catalog(m_databases, engine());
    std::string csv = "taxonRank,genus,specificEpithet,scientificNameAuthorship,family,care.light\n";
    for (int i = 0; i < 2'000; ++i)
        csv += "species,Astragalus," + lettered(i) + "nus,Auth" + std::to_string(i) + ",Fabaceae,\n";
    QVERIFY(catalog.call("importTaxa", {}, csv).has_value());
    csv = "taxonRank,genus,specificEpithet,family,care.light\n";
    for (int i = 0; i < 700; ++i)
        csv += "species,Zamia," + lettered(i) + "nus,Zamiaceae," + (i < 5 ? "shade" : "") + "\n";
    QVERIFY(catalog.call("importTaxa", {}, csv).has_value());
    QCOMPARE(readAll(catalog, {{"q", "nus"}, {"family", "Zamiaceae"}, {"limit", "200"}}).size(), std::size_t(700));
    QCOMPARE(readAll(catalog, {{"q", "nus"}, {"limit", "200"}, {"sort", "family"}}).size(), std::size_t(2'700));
    QCOMPARE(readAll(catalog, {{"light", "shade"}, {"limit", "2"}}).size(), std::size_t(5));
    QCOMPARE(readAll(catalog, {{"light", "shade"}, {"limit", "2"}, {"sort", "updatedAt"}}).size(), std::size_t(5));
    QCOMPARE(catalog.list({{"q", "nus"}, {"count", "true"}}).count.value_or(0), std::int64_t(2'700));
}

void TaxonListTest::everyPlanFindsTheSame()
{
    CatalogFixture catalog(m_databases, engine());
    std::string csv = "taxonRank,genus,specificEpithet,family,care.light\n";
    for (int i = 0; i < 300; ++i)
        csv += std::string("species,") + (i % 3 ? "Rosa," : "Zamia,") + lettered(i * 7 % 300) + "nus," +
               (i % 3 ? "Rosaceae," : "Zamiaceae,") + (i % 5 ? "" : "shade") + "\n";
    QVERIFY(catalog.call("importTaxa", {}, csv).has_value());
    api::TaxonFilter filter;
    filter.light = {api::Light::shade};
    const http::AccessScope everything;
    const auto found = [&](const std::vector<std::string>& words, api::TaxonSort sort,
                           bloomzy::catalog::PageLimits limits) {
        std::vector<std::int64_t> numbers;
        const auto order = bloomzy::catalog::Order::of(sort);
        const std::string phrase = words.empty() ? std::string() : words.front();
        (void)catalog.database().read(
            [&](storage::Snapshot& snapshot) -> core::Result<void> {
                BLOOMZY_TRY(const auto groups, bloomzy::catalog::facetGroups(snapshot));
                const bloomzy::catalog::FacetSet facets(groups, bloomzy::catalog::Filter(filter, everything));
                auto after = order.start();
                for (bool more = true; more;) {
                    BLOOMZY_TRY(const auto page,
                                bloomzy::catalog::findPage(snapshot, {facets, words, order, after, 7, limits, phrase}));
                    for (const auto& place : page)
                        numbers.push_back(place.number);
                    more = !page.empty();
                    after = more ? page.back() : after;
                }
                return {};
            },
            storage::deadlineIn(std::chrono::seconds(10)));
        return numbers;
    };
    for (const auto sort :
         {api::TaxonSort::scientificName, api::TaxonSort::scientificNameDescending, api::TaxonSort::family,
          api::TaxonSort::updatedAt, api::TaxonSort::updatedAtDescending, api::TaxonSort::bestMatch})
        for (const auto& words : {std::vector<std::string>{}, {"nus"}, {"zamia"}, {"z"}}) {
            const auto expected = found(words, sort, {});
            QVERIFY(expected.size() >= 20);
            QCOMPARE(found(words, sort, {1'000'000, 1'000'000, 0, 1'000'000, 1}),
                     expected);                                                      // walks, or passes over nothing
            QCOMPARE(found(words, sort, {1'000'000, 0, 1'000'000, 1, 1}), expected); // reads groups
            QCOMPARE(found(words, sort, {1, 1'000'000, 0, 1, 1'000'000}), expected); // gives up, collects
            QCOMPARE(found(words, sort, {1, 0, 1'000'000, 1, 1'000'000}), expected); // gives up groups, collects
        }
}

void TaxonListTest::scopeHidesRows()
{
    CatalogFixture catalog(m_databases, engine());
    const auto aroid = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    const auto rose = catalog.species("Rosa", "canina", R"("family":"Rosaceae")");
    (void)catalog.species("Anonyma", "nova");
    (void)catalog.create(R"({"taxonRank":"family","uninomial":"Araceae"})");
    const auto synonym =
        catalog.species("Monstera", "rosea",
                        R"("family":"Araceae","taxonomicStatus":"synonym","acceptedNameUsageId":")" + rose.id + "\"");
    catalog.principal.scope.families = {"Araceae"};
    QCOMPARE(namesOf(catalog.list()), (std::vector<std::string>{"Araceae", "Monstera deliciosa", "Monstera rosea"}));
    QCOMPARE(catalog.list({{"count", "true"}}).count.value_or(0), std::int64_t(3));
    QCOMPARE(namesOf(catalog.list({{"q", "rosa"}})), std::vector<std::string>{});
    QCOMPARE(catalog.list({{"q", "rosa"}, {"count", "true"}}).count.value_or(9), std::int64_t(0));
    QVERIFY(catalog.list({{"family", "Rosaceae"}}).items.empty());
    QVERIFY(!catalog.list({{"q", "rosea"}}).items.front().acceptedName.has_value());
    QVERIFY(!catalog.get(synonym.id).acceptedName.has_value());
    QCOMPARE(catalog.facets().total, std::int64_t(3));
    QCOMPARE(catalog.facets({{"q", "rosa"}}).matches, std::int64_t(0));
    QCOMPARE(catalog.facets().family.size(), std::size_t(1));
    QVERIFY(catalog.patch(aroid.id, 1, R"({"taxonRemarks":"x"})").has_value());
}

void TaxonListTest::countsWhenAsked()
{
    CatalogFixture catalog(m_databases, engine());
    for (const char* epithet : {"alba", "gallica", "canina"})
        (void)catalog.species("Rosa", epithet);
    QVERIFY(!catalog.list().count.has_value());
    QCOMPARE(catalog.list({{"count", "true"}, {"limit", "1"}}).count.value_or(0), std::int64_t(3));
    QCOMPARE(catalog.list({{"count", "true"}, {"q", "gall"}}).count.value_or(0), std::int64_t(1));
    QCOMPARE(catalog.list({{"count", "true"}, {"q", "%"}}).count.value_or(9), std::int64_t(0));
}

void TaxonListTest::showsToxicity()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Anonyma", "prima", R"("care":{"toxicity":{"people":"none"}})");
    (void)catalog.species("Anonyma", "secunda",
                          R"("care":{"toxicity":{"people":"none","cats":"toxic","dogs":"irritant"}})");
    (void)catalog.species("Anonyma", "tertia");
    const auto items = catalog.list().items;
    QCOMPARE(*items[0].toxicity, api::Severity::none);
    QVERIFY(!items[0].toxicityComplete);
    QCOMPARE(*items[1].toxicity, api::Severity::toxic);
    QVERIFY(items[1].toxicityComplete);
    QVERIFY(!items[2].toxicity.has_value());
    QVERIFY(catalog.list({{"toxicity", "none"}}).items.empty());
    QCOMPARE(catalog.list({{"toxicity", "unknown"}}).items.size(), std::size_t(2));
}

BLOOMZY_TEST(TaxonListTest)
#include "TaxonListTest.moc"
