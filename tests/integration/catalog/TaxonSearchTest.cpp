#include "backend/catalog/store/NamePlace.h"
#include "backend/catalog/store/SearchRows.h"
#include "backend/catalog/text/Fold.h"
#include "tests/integration/catalog/PlainList.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <iterator>
#include <map>
#include <random>
#include <thread>

using namespace bloomzy;
using namespace bloomzy::test;

using Query = std::vector<std::pair<std::string, std::string>>;

namespace {

constexpr const char* sorts[] = {"scientificName", "scientificNameDescending", "family",
                                 "updatedAt",      "updatedAtDescending",      "bestMatch"};
const std::vector<std::string> genera{"Rosa", "Rosularia", "Zamia", "Zea", "Ananas", "Anastatica"};
const std::vector<std::string> families{"Rosaceae", "Poaceae", "Zamiaceae"};
const std::vector<std::string> vernaculars{"dog rose", "églantier", "maize", "pin apple"};

std::string quoted(const std::string& text)
{
    return "\"" + text + "\"";
}

template <class T>
const T& oneOf(const std::vector<T>& values, std::mt19937& random)
{
    return values[random() % values.size()];
}

std::string randomEpithet(std::mt19937& random)
{
    std::string text;
    for (int i = 0; i < 4; ++i)
        text += static_cast<char>('a' + random() % 4);
    return text;
}

/// Every page of a list, by id, in order.
std::vector<std::string> readAll(CatalogFixture& catalog, Query query, const std::string& limit)
{
    query.emplace_back("limit", limit);
    std::vector<std::string> ids;
    for (auto asked = query;;) {
        const auto page = catalog.list(asked);
        for (const auto& item : page.items)
            ids.push_back(item.id);
        if (!page.nextCursor)
            return ids;
        asked = query;
        asked.emplace_back("cursor", *page.nextCursor);
    }
}

/// Whether places are in the order of names, and each bears its taxon's facet group.
bool placesAreInOrder(CatalogFixture& catalog)
{
    bool inOrder = true;
    std::int64_t last = 0;
    (void)catalog.database().read(
        [&](storage::Snapshot& snapshot) {
            return snapshot.query("SELECT place, facet FROM taxon JOIN taxon_text ON taxon_text.taxon = taxon.number "
                                  "ORDER BY sort_key, number",
                                  {}, [&](const storage::Row& row) {
                                      const auto label = catalog::labelAt(row.integer(0));
                                      inOrder =
                                          inOrder && label > last && catalog::facetAt(row.integer(0)) == row.integer(1);
                                      last = label;
                                      return true;
                                  });
        },
        storage::deadlineIn(std::chrono::seconds(10)));
    return inOrder;
}

/// Changes of every kind, by chance.
class Gardener
{
public:
    Gardener(CatalogFixture& catalog, unsigned seed)
        : m_catalog(catalog)
        , m_random(seed)
    {
    }

    void work(int changes)
    {
        for (int i = 0; i < changes; ++i)
            change();
    }

private:
    void change()
    {
        const auto what = m_taxa.size() < 20 ? 0 : m_random() % 6;
        if (what < 2)
            return create();
        auto& [id, taxon] = *std::next(m_taxa.begin(), std::ptrdiff_t(m_random() % m_taxa.size()));
        if (what == 5)
            return taxon.second ? restore(id, taxon) : remove(id, taxon);
        if (taxon.second)
            return;
        const auto patch = what == 2   ? R"({"genus":)" + quoted(oneOf(genera, m_random)) + "}"
                           : what == 3 ? R"({"family":)" + quoted(oneOf(families, m_random)) + "}"
                                       : R"({"vernacularNames":[{"language":"en","name":)" +
                                             quoted(oneOf(vernaculars, m_random)) + "}]}";
        taxon.first = m_catalog.read<api::Taxon>(m_catalog.patch(id, taxon.first, patch)).revision;
    }

    void create()
    {
        const auto made = m_catalog.species(oneOf(genera, m_random), randomEpithet(m_random),
                                            R"("family":)" + quoted(oneOf(families, m_random)));
        m_taxa[made.id] = {1, false};
    }
    void remove(const std::string& id, std::pair<std::int64_t, bool>& taxon)
    {
        (void)m_catalog.remove(id, taxon.first);
        taxon = {taxon.first + 1, true};
    }
    void restore(const std::string& id, std::pair<std::int64_t, bool>& taxon)
    {
        taxon = {m_catalog.read<api::Taxon>(m_catalog.call("restoreTaxon", id)).revision, false};
    }

    CatalogFixture& m_catalog;
    std::mt19937 m_random;
    std::map<std::string, std::pair<std::int64_t, bool>> m_taxa; ///< revision, in the bin
};

} // namespace

/// Searches, their pages and their counts against a plain reference.
class TaxonSearchTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAPlainListFinds_data();
    void findsWhatAPlainListFinds();
    void countsWhatAPlainListCounts();
    void makesRoomBetweenNames();
    void makesRoomBehindTheLastPlace();
    void pagesStayStableWhileOthersWrite();
};

void TaxonSearchTest::findsWhatAPlainListFinds_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TaxonSearchTest::findsWhatAPlainListFinds()
{
    QFETCH(unsigned, seed);
    CatalogFixture catalog(m_databases, engine());
    Gardener gardener(catalog, seed);
    for (int round = 0; round < 4; ++round) {
        gardener.work(60);
        QVERIFY(placesAreInOrder(catalog));
        const auto rows = everyTaxon(catalog);
        for (const char* sort : sorts)
            for (const char* q :
                 {"",    "ros",   "ana",    "an", "r",   "zea", "rosularia", "aa ros", "pin app",    "eglan",
                  "aab", "ro aa", "rosa b", "os", "osa", "nas", "a rosa",    "églan",  "rosa x aab", "rose"})
                for (const char* family : {"", "Poaceae"}) {
                    Query query{{"sort", sort}};
                    if (*q)
                        query.emplace_back("q", q);
                    if (*family)
                        query.emplace_back("family", family);
                    QCOMPARE(readAll(catalog, query, "7"), expectedIds(rows, q, family, sort));
                }
    }
}

void TaxonSearchTest::countsWhatAPlainListCounts()
{
    CatalogFixture catalog(m_databases, engine());
    Gardener gardener(catalog, 7);
    for (int round = 0; round < 12; ++round) {
        gardener.work(25);
        const auto rows = everyTaxon(catalog);
        for (const char* q : {"ros", "an", "z", "aab", "pin app"}) {
            const auto facets = catalog.facets({{"q", q}});
            QCOMPARE(std::size_t(facets.matches), expectedIds(rows, q, {}, "family").size());
            for (const auto& value : facets.family)
                QCOMPARE(std::size_t(value.count), expectedIds(rows, q, value.value, "family").size());
        }
    }
}

void TaxonSearchTest::makesRoomBetweenNames()
{
    CatalogFixture catalog(m_databases, engine());
    std::string low = "a";
    std::string high = "b";
    for (int i = 0; i < 90; ++i) {
        (void)catalog.species("Rosa", low += "z");                   // each after the last one
        (void)catalog.species("Rosa", high = "ba" + high.substr(1)); // each before the last one
    }
    QVERIFY(placesAreInOrder(catalog));
    QCOMPARE(readAll(catalog, {{"q", "rosa"}}, "13"), expectedIds(everyTaxon(catalog), "rosa", {}, "bestMatch"));
    QCOMPARE(readAll(catalog, {{"q", "rosa"}, {"sort", "scientificName"}}, "13"),
             expectedIds(everyTaxon(catalog), "rosa", {}, "scientificName"));
}

void TaxonSearchTest::makesRoomBehindTheLastPlace()
{
    CatalogFixture catalog(m_databases, engine());
    for (std::string epithet = "aa"; epithet.size() < 80; epithet += "a") // more than are moved apart at once
        (void)catalog.species("Rosa", epithet);
    const auto moved = catalog.database().write(
        storage::Lane::interactive,
        [](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_TRY(const auto rows, catalog::searchRowsBefore(transaction, INT64_MAX, 1));
            BLOOMZY_CHECK(catalog::removeSearchRow(transaction, rows.front()));
            auto last = rows.front();
            last.place = catalog::namePlace(catalog::labelAt(INT64_MAX), catalog::facetAt(last.place));
            return catalog::addSearchRow(transaction, last);
        },
        storage::deadlineIn(std::chrono::seconds(10)));
    QVERIFY(moved.has_value());
    (void)catalog.species("Rosa", "rugosa");
    QVERIFY(placesAreInOrder(catalog));
    QCOMPARE(readAll(catalog, {{"q", "ro"}}, "2"), expectedIds(everyTaxon(catalog), "ro", {}, "bestMatch"));
}

void TaxonSearchTest::pagesStayStableWhileOthersWrite()
{
    CatalogFixture catalog(m_databases, engine());
    for (int i = 0; i < 60; ++i)
        (void)catalog.species("Rosa",
                              "stays" + std::string(1, char('a' + i / 26)) + std::string(1, char('a' + i % 26)));
    const auto staying = readAll(catalog, {{"q", "stays"}}, "200");
    std::atomic<bool> over = false;
    std::thread writer([&] {
        std::mt19937 random(3);
        for (int i = 0; i < 300 && !over; ++i)
            (void)catalog.call("createTaxon", {},
                               R"({"genus":"Rosa","specificEpithet":"stays)" + randomEpithet(random) + R"("})");
        over = true;
    });
    do {
        for (const char* sort : {"bestMatch", "scientificName", "scientificNameDescending", "family"}) {
            const auto read = readAll(catalog, {{"q", "stays"}, {"sort", sort}}, "7");
            const std::set<std::string> distinct(read.begin(), read.end());
            const bool whole =
                std::all_of(staying.begin(), staying.end(), [&](const auto& id) { return distinct.contains(id); });
            if (distinct.size() != read.size() || !whole) {
                over = true;
                writer.join();
                QFAIL("a page lost or repeated a row");
            }
        }
    } while (!over);
    writer.join();
}

BLOOMZY_TEST(TaxonSearchTest)
#include "TaxonSearchTest.moc"
