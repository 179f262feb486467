#include "backend/catalog/service/ImportLines.h"
#include "backend/catalog/service/ImportRun.h"
#include "tests/integration/catalog/ImportSheet.h"
#include "tests/integration/catalog/ListPages.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <future>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

namespace {

constexpr int lines = 1'500;
constexpr const char* header = "taxonRank,genus,specificEpithet,taxonomicStatus,acceptedName,family\n";

/// Half of them synonyms of the others.
std::string bigFile()
{
    std::string csv = header;
    for (int i = 0; i < lines / 2; ++i) {
        csv += "species,Rosa," + lettered(i) + "na,accepted,,Rosaceae\n";
        csv += "species,Rubus," + lettered(i) + "ta,synonym,Rosa " + lettered(i) + "na,Rosaceae\n";
    }
    return csv;
}

std::int64_t single(CatalogFixture& catalog, const char* sql)
{
    std::int64_t value = -1;
    (void)catalog.database().read(
        [&](storage::Snapshot& snapshot) {
            return snapshot.query(sql, {}, [&](const storage::Row& row) {
                value = row.integer(0);
                return false;
            });
        },
        storage::deadlineIn(std::chrono::seconds(10)));
    return value;
}

/// Nothing of an import under way is left, and no taxon is counted anywhere that it does not stand.
bool isTidy(CatalogFixture& catalog)
{
    return single(catalog, "SELECT count(*) FROM catalog_import") == 0 &&
           single(catalog, "SELECT count(*) FROM facet_group WHERE deleted NOT IN (0, 1)") == 0 &&
           single(catalog, "SELECT count(*) FROM facet_group WHERE taxa <> "
                           "(SELECT count(*) FROM taxon WHERE facet = facet_group.number)") == 0 &&
           single(catalog, "SELECT count(*) FROM taxon_text WHERE (place & 4194303) <> "
                           "(SELECT facet FROM taxon WHERE number = taxon_text.taxon)") == 0;
}

/// An import as a killed process leaves it.
class CutOffImport
{
public:
    explicit CutOffImport(CatalogFixture& catalog, const std::string& csv = bigFile(),
                          api::ExistingNames existing = api::ExistingNames::skip)
        : m_catalog(catalog)
    {
        m_request.principal = curator();
        m_request.auditAction = "catalog.import";
        m_lines = *catalog::readImport(csv, *m_request.principal, 2026);
        auto source = catalog::sourceOf(m_lines);
        source.existing = existing;
        const auto record = catalog::newRecord(m_request, catalog.clock(), "cut.csv");
        m_id = record.id;
        m_run = std::make_unique<catalog::ImportRun>(m_request, catalog.clock(), m_rule, std::move(source), record);
    }

    [[nodiscard]] const std::string& id() const { return m_id; }

    bool applySlices(int most)
    {
        for (int i = 0; i < most && !m_run->isDone(); ++i) {
            const auto slice = [&](storage::Transaction& transaction) {
                return m_run->applySlice(transaction, std::chrono::steady_clock::now() + std::chrono::milliseconds(5));
            };
            if (write(slice).has_error())
                return false;
            m_run->keepSlice();
        }
        return true;
    }

    core::Result<void> publish()
    {
        return write([&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(m_run->publish(transaction));
            return {};
        });
    }

private:
    core::Result<void> write(const storage::Database::Write& work)
    {
        return m_catalog.database().write(storage::Lane::bulk, work, storage::deadlineIn(std::chrono::seconds(30)));
    }

    CatalogFixture& m_catalog;
    http::Request m_request;
    std::vector<catalog::ImportLine> m_lines;
    std::string m_id;
    catalog::TwoPersonRule m_rule;
    std::unique_ptr<catalog::ImportRun> m_run;
};

} // namespace

/// An import is written in slices, and is all or nothing to everybody.
class ImportSlicesTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void undoesWhatARefusedFileWrote();
    void undoesWhatWasCutOff();
    void finishesWhatWasPublished();
    void nothingOvertakesTheEndOfAnImport();
    void refusesWhenAnAcceptedNameChangedMeanwhile();
    void nobodySeesAPart();
    void savesGoInBetween();
    void twoImportsAtOnceTakeEachTaxonOnce();
};

void ImportSlicesTest::undoesWhatARefusedFileWrote()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Rosa", "canina");
    const auto before = catalog.everything();
    const auto refusal =
        catalog.call("importTaxa", {}, bigFile() + "species,Rubus,ultimus,synonym,Rosa nusquam,Rosaceae\n");
    QVERIFY(refused(refusal, ErrorCode::invalid, "#line/1502/acceptedName", "import.acceptedName.notFound"));
    QCOMPARE(catalog.everything(), before);
    QVERIFY(isTidy(catalog));
    QVERIFY(catalog.call("importTaxa", {}, bigFile()).has_value());
    QCOMPARE(count(catalog), std::int64_t(lines + 1));
}

void ImportSlicesTest::undoesWhatWasCutOff()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Rosa", "canina");
    const auto before = catalog.everything();
    CutOffImport import(catalog);
    QVERIFY(import.applySlices(1'000));
    QCOMPARE(single(catalog, "SELECT count(*) FROM taxon"), std::int64_t(lines + 1));
    QCOMPARE(count(catalog), std::int64_t(1));
    QCOMPARE(catalog.list({{"q", "rubus"}, {"count", "true"}}).count.value_or(9), std::int64_t(0));
    QVERIFY(catalog.list({{"deleted", "true"}}).items.empty());
    catalog.restart();
    QCOMPARE(catalog.everything(), before);
    QVERIFY(isTidy(catalog));
    QVERIFY(catalog.call("importTaxa", {}, bigFile()).has_value());
    QCOMPARE(catalog.list({{"q", "rubus"}, {"count", "true"}}).count.value_or(9), std::int64_t(lines / 2));
}

void ImportSlicesTest::finishesWhatWasPublished()
{
    CatalogFixture catalog(m_databases, engine());
    CutOffImport import(catalog);
    QVERIFY(import.applySlices(1'000));
    QVERIFY(import.publish().has_value());
    QCOMPARE(count(catalog), std::int64_t(lines));
    QCOMPARE(catalog.facets({{"q", "rubus"}}).matches, std::int64_t(lines / 2));
    QVERIFY(!isTidy(catalog));
    catalog.restart();
    QVERIFY(isTidy(catalog));
    QCOMPARE(count(catalog), std::int64_t(lines));
    QCOMPARE(catalog.facets({{"q", "rubus"}}).matches, std::int64_t(lines / 2));
    QCOMPARE(catalog.audit().size(), std::size_t(1));
}

/// Published, but what it changes is not applied yet.
void ImportSlicesTest::nothingOvertakesTheEndOfAnImport()
{
    CatalogFixture catalog(m_databases, engine());
    const auto rose = catalog.species("Rosa", "canina", R"("family":"Rosaceae")");
    CutOffImport import(catalog, std::string(header) + "species,Rosa,canina,accepted,,Araceae\n",
                        api::ExistingNames::update);
    QVERIFY(import.applySlices(1'000));
    QVERIFY(import.publish().has_value());
    const auto before = catalog.everything();
    const auto operation = catalog.finished(catalog.call("undoImport", import.id()));
    QCOMPARE(operation.state, api::OperationState::failed);
    QVERIFY(operation.problem->detail.find("still being written") != std::string::npos);
    QVERIFY(refused(catalog.call("discardImport", import.id()), ErrorCode::conflict));
    QCOMPARE(catalog.everything(), before);
    QCOMPARE(catalog.read<api::Import>(catalog.call("getImport", import.id())).state, api::ImportState::imported);
    catalog.restart();
    QVERIFY(isTidy(catalog));
    QCOMPARE(catalog.get(rose.id).family.value_or(""), std::string("Araceae"));
    QCOMPARE(catalog.finished(catalog.call("undoImport", import.id())).state, api::OperationState::succeeded);
    QCOMPARE(catalog.get(rose.id).family.value_or(""), std::string("Rosaceae"));
    QVERIFY(catalog.call("discardImport", import.id()).has_value());
}

void ImportSlicesTest::refusesWhenAnAcceptedNameChangedMeanwhile()
{
    CatalogFixture catalog(m_databases, engine());
    const auto rose = catalog.species("Rosa", "aaana", R"("family":"Rosaceae")");
    CutOffImport import(catalog);
    QVERIFY(import.applySlices(1'000));
    QVERIFY(catalog.remove(rose.id, 1).has_value());
    const auto refusal = import.publish();
    QVERIFY(refusal.has_error());
    QCOMPARE(refusal.error().code, ErrorCode::conflict);
    catalog.restart();
    QCOMPARE(count(catalog), std::int64_t(0));
    QVERIFY(isTidy(catalog));
}

void ImportSlicesTest::nobodySeesAPart()
{
    CatalogFixture catalog(m_databases, engine());
    auto import = std::async(std::launch::async, [&] { return catalog.call("importTaxa", {}, bigFile()); });
    std::set<std::int64_t> seen;
    do
        seen.insert(count(catalog));
    while (import.wait_for(std::chrono::seconds(0)) != std::future_status::ready);
    QVERIFY(import.get().has_value());
    seen.insert(count(catalog));
    seen.erase(0);
    QCOMPARE(seen, std::set<std::int64_t>{lines});
}

void ImportSlicesTest::savesGoInBetween()
{
    CatalogFixture catalog(m_databases, engine());
    auto import = std::async(std::launch::async, [&] { return catalog.call("importTaxa", {}, bigFile()); });
    int saved = 0;
    while (import.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        saved += catalog.call("createTaxon", {}, R"({"genus":"Zamia","specificEpithet":")" + lettered(saved) + "\"}")
                     .has_value();
    QVERIFY(import.get().has_value());
    QVERIFY2(saved >= 10, qPrintable(QStringLiteral("only %1 saves went in between").arg(saved)));
    QCOMPARE(count(catalog), std::int64_t(lines + saved));
    QVERIFY(isTidy(catalog));
}

void ImportSlicesTest::twoImportsAtOnceTakeEachTaxonOnce()
{
    CatalogFixture catalog(m_databases, engine());
    const auto run = [&] { return catalog.read<api::ImportResult>(catalog.call("importTaxa", {}, bigFile())); };
    auto first = std::async(std::launch::async, run);
    auto second = std::async(std::launch::async, run);
    const auto one = first.get();
    const auto other = second.get();
    QCOMPARE(one.created + other.created, std::int64_t(lines));
    QCOMPARE(one.skipped + other.skipped, std::int64_t(lines));
    QCOMPARE(count(catalog), std::int64_t(lines));
    QVERIFY(isTidy(catalog));
}

BLOOMZY_TEST(ImportSlicesTest)
#include "ImportSlicesTest.moc"
