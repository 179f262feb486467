#include "backend/api/Import.h"
#include "backend/api/Operations.h"
#include "tests/integration/catalog/CatalogFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <future>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

namespace {

constexpr const char* roses = "name,author,status,accepted name,soil\n"
                              "Rosa canina,L.,accepted,,loam\n"
                              "Rosa vulgaris,Mill.,synonym,Rosa canina,\n"
                              "Rosa rugosa,Thunb.,accepted,,sand\n";

/// A thousand accepted names.
std::string manyRoses()
{
    std::string csv = "name\n";
    for (int i = 0; i < 1'000; ++i)
        csv += std::string("Rosa ") + char('a' + i % 26) + char('a' + i / 26 % 26) + char('a' + i / 676) + "na\n";
    return csv;
}

/// Refused, with these words in what the person reads.
bool told(const core::Result<http::Response>& response, std::string_view words)
{
    return refused(response, ErrorCode::conflict) && response.error().detail.find(words) != std::string::npos;
}

std::string import(CatalogFixture& catalog, const std::string& csv, bool update = false)
{
    const auto staged = catalog.read<api::Import>(catalog.call("stageImport", {}, csv));
    if (update) {
        catalog.headers = {{"if-match", "\"1\""}};
        (void)catalog.read<api::Import>(catalog.call("planImport", staged.id, R"({"existingNames":"update"})"));
        catalog.headers.clear();
    }
    (void)catalog.finished(catalog.call("applyImport", staged.id, R"({"leaveOutErrors":false})"));
    return staged.id;
}

api::ImportUndo undo(CatalogFixture& catalog, const std::string& id)
{
    const auto operation = catalog.finished(catalog.call("undoImport", id));
    return operation.result ? *core::json::fromStoredJson<api::ImportUndo>(operation.result->text) : api::ImportUndo();
}

api::TaxonSummary find(CatalogFixture& catalog, const std::string& words)
{
    return catalog.list({{"q", words}}).items.front();
}

} // namespace

/// An import is taken back as a whole, but for what others made of it.
class ImportUndoTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatCannotBeUndone();
    void removesWhatWasAdded();
    void tellsWhyNotInPlainWords();
    void twoUndosAtOnceTakeBackEachTaxonOnce();
    void setsBackWhatWasChanged();
    void setsBackWhatBecameASynonym();
    void setsBackWhatBecameASynonymOfANewName();
    void keepsAndNamesWhatSomebodyChanged();
    void keepsWhatOthersPointAt();
    void undoesTheDirectImport();
    void othersEditMeanwhile();
};

void ImportUndoTest::refusesWhatCannotBeUndone()
{
    CatalogFixture catalog(m_databases, engine());
    const auto staged = catalog.read<api::Import>(catalog.call("stageImport", {}, roses));
    QVERIFY(refused(catalog.call("undoImport", staged.id), ErrorCode::conflict));
    QVERIFY(refused(catalog.call("undoImport", "019aaaaa-0000-7000-8000-00000000000f"), ErrorCode::notFound));
    (void)import(catalog, roses);
    const auto nothing = import(catalog, roses);
    QVERIFY(refused(catalog.call("undoImport", nothing), ErrorCode::conflict));
}

void ImportUndoTest::tellsWhyNotInPlainWords()
{
    CatalogFixture catalog(m_databases, engine());
    const auto id = import(catalog, roses);
    catalog.rights.set({});
    QCOMPARE(catalog.finished(catalog.call("undoImport", id)).state, api::OperationState::failed);
    const auto cutOff = catalog.read<api::Import>(catalog.call("getImport", id));
    QCOMPARE(cutOff.state, api::ImportState::undoing);
    QVERIFY(cutOff.undoable);
    QVERIFY(told(catalog.call("discardImport", id), "Undo it to its end"));
    catalog.rights.set(std::bitset<32>().set());
    QCOMPARE(undo(catalog, id).removed, std::int64_t(3));
    QVERIFY(told(catalog.call("undoImport", id), "undone already"));
    (void)import(catalog, roses);
    const auto nothing = import(catalog, roses);
    QVERIFY(told(catalog.call("undoImport", nothing), "changed nothing"));
    const auto staged = catalog.read<api::Import>(catalog.call("stageImport", {}, roses));
    QVERIFY(told(catalog.call("undoImport", staged.id), "was not imported"));
    QVERIFY(catalog.call("discardImport", id).has_value());
    QVERIFY(refused(catalog.call("getImport", id), ErrorCode::notFound));
}

void ImportUndoTest::twoUndosAtOnceTakeBackEachTaxonOnce()
{
    CatalogFixture catalog(m_databases, engine());
    const auto id = import(catalog, manyRoses());
    const auto first = catalog.call("undoImport", id);
    const auto second = catalog.call("undoImport", id);
    std::vector<api::Operation> ended{catalog.finished(first)};
    if (second.has_value())
        ended.push_back(catalog.finished(second));
    int succeeded = 0;
    for (const auto& operation : ended) {
        succeeded += operation.state == api::OperationState::succeeded;
        if (operation.problem)
            QVERIFY2(operation.problem->detail.find("undone already") != std::string::npos,
                     operation.problem->detail.c_str());
    }
    QCOMPARE(succeeded, 1);
    const auto undone = catalog.read<api::Import>(catalog.call("getImport", id));
    QCOMPARE(undone.undo->removed, std::int64_t(1'000));
    QCOMPARE(undone.undo->kept, std::int64_t(0));
}

void ImportUndoTest::removesWhatWasAdded()
{
    CatalogFixture catalog(m_databases, engine());
    const auto acer = catalog.species("Acer", "rubrum");
    const auto id = import(catalog, roses);
    QCOMPARE(catalog.list().items.size(), std::size_t(4));
    const auto result = undo(catalog, id);
    QCOMPARE(result.removed, std::int64_t(3));
    QCOMPARE(result.kept, std::int64_t(0));
    QCOMPARE(catalog.list().items.size(), std::size_t(1));
    QCOMPARE(catalog.list().items.front().id, acer.id);
    QCOMPARE(catalog.list({{"deleted", "true"}}).items.size(), std::size_t(3));
    QCOMPARE(catalog.facets().total, std::int64_t(1));
    QCOMPARE(catalog.audit().back().action, std::string("catalog.undoImport"));
    const auto undone = catalog.read<api::Import>(catalog.call("getImport", id));
    QCOMPARE(undone.state, api::ImportState::undone);
    QVERIFY(!undone.undoable);
    QVERIFY(refused(catalog.call("undoImport", id), ErrorCode::conflict));
    (void)import(catalog, roses);
    QCOMPARE(catalog.list().items.size(), std::size_t(4));
}

void ImportUndoTest::setsBackWhatWasChanged()
{
    CatalogFixture catalog(m_databases, engine());
    const auto rose = catalog.species("Rosa", "canina", R"("scientificNameAuthorship":"L.","care":{"soil":"clay"})");
    const auto id = import(catalog, roses, true);
    QCOMPARE(catalog.get(rose.id).care.soil.value_or(""), std::string("loam"));
    const auto result = undo(catalog, id);
    QCOMPARE(result.setBack, std::int64_t(1));
    QCOMPARE(result.removed, std::int64_t(2));
    QCOMPARE(catalog.get(rose.id).care.soil.value_or(""), std::string("clay"));
    QCOMPARE(catalog.get(rose.id).revision, std::int64_t(3));
}

void ImportUndoTest::setsBackWhatBecameASynonym()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Rosa", "canina", R"("scientificNameAuthorship":"L.","care":{"soil":"loam"})");
    const auto vulgaris = catalog.species("Rosa", "vulgaris", R"("scientificNameAuthorship":"Mill.")");
    const auto id = import(catalog, roses, true);
    QCOMPARE(catalog.get(vulgaris.id).taxonomicStatus, api::TaxonomicStatus::synonym);
    const auto result = undo(catalog, id);
    QCOMPARE(result.setBack, std::int64_t(1));
    QCOMPARE(result.removed, std::int64_t(1));
    QCOMPARE(result.kept, std::int64_t(0));
    QVERIFY(result.keptTaxa.empty());
    QCOMPARE(catalog.get(vulgaris.id).taxonomicStatus, api::TaxonomicStatus::accepted);
    QCOMPARE(catalog.get(vulgaris.id).revision, std::int64_t(3));
}

void ImportUndoTest::setsBackWhatBecameASynonymOfANewName()
{
    CatalogFixture catalog(m_databases, engine());
    const auto vulgaris = catalog.species("Rosa", "vulgaris", R"("scientificNameAuthorship":"Mill.")");
    const auto id = import(catalog, roses, true);
    const auto imported = catalog.get(vulgaris.id);
    QCOMPARE(imported.taxonomicStatus, api::TaxonomicStatus::synonym);
    QCOMPARE(imported.acceptedNameUsageId.value_or(""), find(catalog, "canina").id);
    const auto result = undo(catalog, id);
    QCOMPARE(result.setBack, std::int64_t(1));
    QCOMPARE(result.removed, std::int64_t(2));
    QCOMPARE(result.kept, std::int64_t(0));
    QCOMPARE(catalog.get(vulgaris.id).taxonomicStatus, api::TaxonomicStatus::accepted);
}

void ImportUndoTest::keepsAndNamesWhatSomebodyChanged()
{
    CatalogFixture catalog(m_databases, engine());
    const auto id = import(catalog, roses);
    const auto rugosa = find(catalog, "rugosa");
    QVERIFY(catalog.patch(rugosa.id, 1, R"({"taxonRemarks":"mine"})").has_value());
    const auto result = undo(catalog, id);
    QCOMPARE(result.removed, std::int64_t(2));
    QCOMPARE(result.kept, std::int64_t(1));
    QCOMPARE(result.keptTaxa.front().scientificName, std::string("Rosa rugosa"));
    QCOMPARE(result.keptTaxa.front().reason, std::string("changed"));
    QCOMPARE(catalog.get(rugosa.id).taxonRemarks.value_or(""), std::string("mine"));
}

void ImportUndoTest::keepsWhatOthersPointAt()
{
    CatalogFixture catalog(m_databases, engine());
    const auto id = import(catalog, roses);
    const auto canina = find(catalog, "canina");
    (void)catalog.species("Rosa", "leucantha",
                          R"("taxonomicStatus":"synonym","acceptedNameUsageId":")" + canina.id + "\"");
    const auto result = undo(catalog, id);
    QCOMPARE(result.removed, std::int64_t(2));
    QCOMPARE(result.keptTaxa.front().reason, std::string("used"));
    QCOMPARE(catalog.get(canina.id).synonyms.size(), std::size_t(1));
}

void ImportUndoTest::undoesTheDirectImport()
{
    CatalogFixture catalog(m_databases, engine(), "taxonRank,genus,specificEpithet\nspecies,Rosa,canina\n");
    QVERIFY(catalog.call("importStarterCatalog").has_value());
    const auto listed = catalog.read<api::ImportPage>(catalog.call("listImports")).items;
    QCOMPARE(listed.size(), std::size_t(1));
    QCOMPARE(listed.front().fileName, std::string("starter.csv"));
    QCOMPARE(undo(catalog, listed.front().id).removed, std::int64_t(1));
    QVERIFY(catalog.list().items.empty());
}

void ImportUndoTest::othersEditMeanwhile()
{
    CatalogFixture catalog(m_databases, engine());
    const auto id = import(catalog, manyRoses());
    const auto begun = catalog.call("undoImport", id);
    int saved = 0;
    const auto operation = catalog.read<api::Operation>(begun).id;
    const auto runs = [&] {
        return !(*catalog.operations().find(operation, storage::deadlineIn(std::chrono::seconds(10))))->finishedAt;
    };
    do
        saved += catalog
                     .call("createTaxon", {},
                           R"({"genus":"Zamia","specificEpithet":"z)" + std::string(std::size_t(saved) % 50 + 1, 'a') +
                               "\"}")
                     .has_value();
    while (runs());
    QVERIFY(saved > 0);
    QCOMPARE(catalog.list({{"count", "true"}, {"limit", "1"}}).count.value_or(-1), std::int64_t(saved));
    QCOMPARE(catalog.list({{"deleted", "true"}, {"count", "true"}, {"limit", "1"}}).count.value_or(-1),
             std::int64_t(1'000));
}

BLOOMZY_TEST(ImportUndoTest)
#include "ImportUndoTest.moc"
