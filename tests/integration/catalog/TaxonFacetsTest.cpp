#include "tests/integration/catalog/CatalogFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <functional>
#include <map>
#include <random>

using namespace bloomzy;
using namespace bloomzy::test;

using Query = std::vector<std::pair<std::string, std::string>>;
using Values = std::map<std::string, std::vector<std::string>>; ///< by dimension

namespace {

/// One random taxon, as the values that it is narrowed by.
using Sample = std::map<std::string, std::string>;

const std::map<std::string, std::vector<std::string>> choices{
    {"family", {"Araceae", "Rosaceae", "Fabaceae", "unknown"}},
    {"taxonomicStatus", {"accepted", "unplaced"}},
    {"taxonRank", {"species", "genus"}},
    {"light", {"fullSun", "shade", "unknown"}},
    {"toxicity", {"none", "toxic", "unknown"}},
    {"difficulty", {"easy", "hard", "unknown"}},
    {"reviewState", {"draft", "inReview", "reviewed"}},
    {"genus", {"Rosa", "Rosanna", "Acer"}},
};

Sample randomSample(std::mt19937& random)
{
    Sample sample;
    for (const auto& [dimension, values] : choices)
        sample[dimension] = values[random() % values.size()];
    return sample;
}

std::string csvOf(const std::vector<Sample>& samples)
{
    std::string csv = "taxonRank,genus,specificEpithet,scientificNameAuthorship,taxonomicStatus,family,care.light,"
                      "care.toxicity.people,care.toxicity.cats,care.toxicity.dogs,care.difficulty,reviewState\n";
    const auto cell = [](const std::string& value) { return value == "unknown" ? std::string() : value; };
    for (std::size_t i = 0; i < samples.size(); ++i) {
        auto sample = samples[i];
        const auto toxicity = cell(sample["toxicity"]);
        csv += sample["taxonRank"] + "," + sample["genus"] + "," + (sample["taxonRank"] == "species" ? "nivalis" : "") +
               ",A" + std::to_string(i) + "," + sample["taxonomicStatus"] + "," + cell(sample["family"]) + "," +
               cell(sample["light"]) + "," + toxicity + "," + toxicity + "," + toxicity + "," +
               cell(sample["difficulty"]) + "," + sample["reviewState"] + "\n";
    }
    return csv;
}

bool passes(const Sample& sample, const Values& filter, const std::string& except, const std::string& word)
{
    for (const auto& [dimension, allowed] : filter)
        if (dimension != except && std::find(allowed.begin(), allowed.end(), sample.at(dimension)) == allowed.end())
            return false;
    return sample.at("genus").starts_with(word);
}

std::map<std::string, std::int64_t> counted(const std::vector<api::FacetValue>& values)
{
    std::map<std::string, std::int64_t> counts;
    for (const auto& value : values)
        counts[value.value] = value.count;
    return counts;
}

std::map<std::string, std::int64_t> bruteForce(const std::vector<Sample>& samples, const Values& filter,
                                               const std::string& dimension, const std::string& word)
{
    std::map<std::string, std::int64_t> counts;
    for (const auto& sample : samples)
        if (passes(sample, filter, dimension, word))
            ++counts[sample.at(dimension)];
    return counts;
}

Values randomFilter(std::mt19937& random)
{
    Values filter;
    for (const auto& [dimension, values] : choices)
        if (dimension != "genus" && random() % 3 == 0)
            for (const auto& value : values)
                if (random() % 2 == 0 && !(value == "unknown" && dimension == "taxonRank"))
                    filter[dimension].push_back(value);
    return filter;
}

} // namespace

class TaxonFacetsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesUnknownKeys();
    void agreeWithABruteForceCount();
    void countersFollowChanges();
    void keptGroupsAreThoseOfAFreshStart();
};

void TaxonFacetsTest::refusesUnknownKeys()
{
    CatalogFixture catalog(m_databases, engine());
    QVERIFY(refused(catalog.call("countTaxonFacets", {}, {}, {{"sort", "family"}}), api::ErrorCode::invalid,
                    "#query/sort", "query.unknown"));
    QVERIFY(refused(catalog.call("countTaxonFacets", {}, {}, {{"light", "neon"}}), api::ErrorCode::invalid,
                    "#query/light", "query.enum"));
}

void TaxonFacetsTest::agreeWithABruteForceCount()
{
    CatalogFixture catalog(m_databases, engine());
    std::mt19937 random(20261122);
    std::vector<Sample> samples;
    for (int i = 0; i < 1'500; ++i)
        samples.push_back(randomSample(random));
    const auto imported = catalog.call("importTaxa", {}, csvOf(samples));
    QVERIFY2(imported.has_value(), imported.has_error() ? CatalogFixture::describe(imported.error()).c_str() : "");
    for (int round = 0; round < 60; ++round) {
        const auto filter = randomFilter(random);
        const std::string word = std::array{"", "Ro", "Rosan", "A"}[random() % 4];
        Query query;
        for (const auto& [dimension, values] : filter)
            for (const auto& value : values)
                query.emplace_back(dimension, value);
        if (!word.empty())
            query.emplace_back("q", word);
        const auto facets = catalog.facets(query);
        QCOMPARE(facets.total, std::int64_t(samples.size()));
        QCOMPARE(facets.matches, std::count_if(samples.begin(), samples.end(),
                                               [&](const auto& s) { return passes(s, filter, {}, word); }));
        QCOMPARE(counted(facets.family), bruteForce(samples, filter, "family", word));
        QCOMPARE(counted(facets.taxonomicStatus), bruteForce(samples, filter, "taxonomicStatus", word));
        QCOMPARE(counted(facets.light), bruteForce(samples, filter, "light", word));
        QCOMPARE(counted(facets.toxicity), bruteForce(samples, filter, "toxicity", word));
        QCOMPARE(counted(facets.difficulty), bruteForce(samples, filter, "difficulty", word));
        QCOMPARE(counted(facets.reviewState), bruteForce(samples, filter, "reviewState", word));
        query.emplace_back("count", "true");
        QCOMPARE(catalog.list(query).count.value_or(-1), facets.matches);
    }
}

void TaxonFacetsTest::countersFollowChanges()
{
    CatalogFixture catalog(m_databases, engine());
    const auto taxon = catalog.species("Monstera", "deliciosa", R"("family":"Araceae","care":{"light":"shade"})");
    QVERIFY(catalog.patch(taxon.id, 1, R"({"care":{"light":"fullSun"}})").has_value());
    QCOMPARE(counted(catalog.facets().light), (std::map<std::string, std::int64_t>{{"fullSun", 1}}));
    QVERIFY(catalog.remove(taxon.id, 2).has_value());
    QVERIFY(catalog.facets().light.empty());
    QVERIFY(catalog.call("restoreTaxon", taxon.id).has_value());
    QCOMPARE(counted(catalog.facets().family), (std::map<std::string, std::int64_t>{{"Araceae", 1}}));
}

/// One service keeps its facet groups in memory from change to change, the other reads them anew.
void TaxonFacetsTest::keptGroupsAreThoseOfAFreshStart()
{
    CatalogFixture catalog(m_databases, engine());
    std::mt19937 random(7);
    std::vector<Sample> samples;
    for (int i = 0; i < 20; ++i)
        samples.push_back(randomSample(random));
    const auto compare = [&](const char* after) {
        const auto answer = [&](const char* operation) { return catalog.call(operation)->body; };
        const auto kept = answer("countTaxonFacets");
        const auto bin = catalog.facets({{"deleted", "true"}});
        catalog.restart();
        QVERIFY2(kept == answer("countTaxonFacets"), after);
        QVERIFY2(core::json::toJson(bin) == core::json::toJson(catalog.facets({{"deleted", "true"}})), after);
    };
    compare("nothing");
    const auto first = catalog.species("Monstera", "deliciosa", R"("family":"Araceae")");
    catalog.species("Monstera", "obliqua", R"("family":"Araceae")");
    compare("two of one group");
    catalog.species("Rosa", "canina", R"("family":"Rosaceae","care":{"light":"fullSun"})");
    compare("a new group");
    QVERIFY(catalog.patch(first.id, 1, R"({"taxonRemarks":"of no concern to a group"})").has_value());
    compare("a change within its group");
    QVERIFY(catalog.patch(first.id, 2, R"({"care":{"light":"shade"}})").has_value());
    compare("a change to a new group");
    QVERIFY(catalog.remove(first.id, 3).has_value());
    compare("a removal");
    QVERIFY(catalog.call("restoreTaxon", first.id).has_value());
    compare("a restoring");
    QVERIFY(catalog.call("importTaxa", {}, csvOf(samples)).has_value());
    compare("an import");
    QVERIFY(catalog.call("importTaxa", {}, "taxonRank,genus\nspecies,Rosa\n").has_error());
    compare("a refused import");
}

BLOOMZY_TEST(TaxonFacetsTest)
#include "TaxonFacetsTest.moc"
