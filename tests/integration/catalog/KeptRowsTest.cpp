#include "backend/catalog/service/ListHandlers.h"
#include "tests/integration/catalog/ListPages.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <random>
#include <set>

using namespace bloomzy;
using namespace bloomzy::test;

namespace {

/// One of the things that people do to a taxon, so far as it may be done now.
void changeKeptRow(CatalogFixture& catalog, const std::string& id, const std::string& accepted, std::uint32_t choice)
{
    const auto taxon = catalog.call("getTaxon", id);
    if (taxon.has_error() || catalog.get(id).deletedAt) {
        (void)catalog.call("restoreTaxon", id);
        return;
    }
    const auto revision = catalog.get(id).revision;
    if (choice % 5 == 0)
        (void)catalog.remove(id, revision);
    else if (choice % 5 == 1)
        (void)catalog.patch(id, revision, R"({"taxonomicStatus":"synonym","acceptedNameUsageId":")" + accepted + "\"}");
    else if (choice % 5 == 2)
        (void)catalog.patch(id, revision, R"({"taxonomicStatus":"accepted","acceptedNameUsageId":null})");
    else
        (void)catalog.patch(id, revision,
                            R"({"care":{"difficulty":")" + std::string(choice % 2 ? "easy" : "hard") +
                                R"("},"scientificNameAuthorship":"A)" + std::to_string(choice) + "\"}");
}

/// What a list answers that has shown no row before.
std::string listedAnew(CatalogFixture& catalog, const std::string& language, api::TaxonSort sort)
{
    http::Request request;
    request.principal = catalog.principal;
    request.deadline = storage::deadlineIn(std::chrono::seconds(60));
    api::TaxonQuery query;
    query.language = language;
    query.sort = sort;
    return catalog::ListHandlers(catalog.database()).list(request, query)->body;
}

} // namespace

/// Rows of lists that the service wrote once and kept: whatever happens, they are those of one that has shown none.
class KeptRowsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void areThoseReadAnew();
    void keepTheScope();
};

void KeptRowsTest::areThoseReadAnew()
{
    CatalogFixture catalog(m_databases, engine());
    std::vector<std::string> ids;
    for (int i = 0; i < 12; ++i)
        ids.push_back(catalog
                          .species("Rosa", lettered(i) + "ensis",
                                   R"("family":"Rosaceae","vernacularNames":[{"name":"Rose","language":"en"},)"
                                   R"({"name":"Rosier","language":"fr"}])")
                          .id);
    std::mt19937 random(2026);
    std::set<std::string> seen;
    for (int step = 0; step < 120; ++step) {
        changeKeptRow(catalog, ids[random() % ids.size()], ids.front(), random());
        for (const char* language : {"en", "fr"})
            for (const auto sort : {api::TaxonSort::scientificName, api::TaxonSort::updatedAtDescending}) {
                const auto kept = catalog.call(
                    "listTaxa", {}, {}, {{"language", language}, {"sort", std::string(core::json::enumName(sort))}});
                QCOMPARE(kept->body, listedAnew(catalog, language, sort));
                seen.insert(kept->body);
            }
    }
    QVERIFY(seen.size() > 200);
}

/// The accepted name of a synonym is for who may see it, whoever looked before.
void KeptRowsTest::keepTheScope()
{
    CatalogFixture catalog(m_databases, engine());
    const auto rose = catalog.species("Rosa", "canina", R"("family":"Rosaceae")");
    (void)catalog.species("Monstera", "rosae",
                          R"("family":"Araceae","taxonomicStatus":"synonym","acceptedNameUsageId":")" + rose.id + "\"");
    QVERIFY(catalog.list({{"family", "Araceae"}}).items.front().acceptedName.has_value());
    catalog.principal.scope.families = {"Araceae"};
    QCOMPARE(catalog.list({}).items.size(), std::size_t(1));
    QVERIFY(!catalog.list({}).items.front().acceptedName.has_value());
    catalog.principal.scope.families.clear();
    QVERIFY(catalog.list({{"family", "Araceae"}}).items.front().acceptedName.has_value());
}

BLOOMZY_TEST(KeptRowsTest)
#include "KeptRowsTest.moc"
