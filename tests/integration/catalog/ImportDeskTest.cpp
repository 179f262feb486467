#include "tests/integration/catalog/ImportSheet.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

/// An import from the file to the catalog.
class ImportDeskTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesPlansThatCannotBe_data();
    void refusesPlansThatCannotBe();
    void refusesOldPlans();
    void looksThroughTheRows();
    void checksAndImportsTheGoodRows();
    void refusesAnImportWithErrors();
    void updatesWhatIsThere();
    void editsAndLeavesOutRows();
    void warnsOfSpelling();
    void aCancelLeavesNothing();
    void survivesARestart();
};

void ImportDeskTest::refusesPlansThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const QByteArray& patch, const char* pointer, const char* code) {
        QTest::newRow(name) << patch << QByteArray(pointer) << QByteArray(code);
    };
    row("unknown key", R"({"colour":"red"})", "/colour", "json.unknown");
    row("no such field", R"({"columns":[{"field":"colour","rules":[]},{"field":"","rules":[]}]})", "/columns/0/field",
        "import.plan.field");
    row("twice", R"({"columns":[{"field":"genus","rules":[]},{"field":"genus","rules":[]}]})", "/columns/1/field",
        "import.plan.fieldTwice");
    row("other columns", R"({"columns":[{"field":"genus","rules":[]}]})", "/columns", "import.plan.columns");
    row("no such value",
        R"({"columns":[{"field":"care.light","rules":[{"value":"2","to":"dark"}]},{"field":"","rules":[]}]})",
        "/columns/0/rules/0/to", "import.plan.rule");
    row("no such column", R"({"edits":[{"line":2,"column":7,"value":"x"}]})", "/edits/0/column", "import.plan.column");
    row("damaged as UTF-16", R"({"encoding":"utf16le"})", "#line/1/", "csv.utf16");
}

void ImportDeskTest::refusesPlansThatCannotBe()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, code);
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, "genus,species\nRosa,canina\nx");
    const auto response = sheet.plan(patch.toStdString());
    QVERIFY2(refused(response, ErrorCode::invalid, pointer.toStdString(), code.toStdString()),
             response.has_error() ? CatalogFixture::describe(response.error()).c_str() : "accepted");
    QCOMPARE(sheet.now().revision, std::int64_t(1));
    QVERIFY(sheet.now().plan == sheet.import.plan);
}

void ImportDeskTest::refusesOldPlans()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, sentSheet);
    QVERIFY(refused(catalog.call("planImport", sheet.import.id, "{}"), ErrorCode::preconditionRequired));
    QVERIFY(sheet.choose(6, "taxonRemarks").has_value());
    sheet.import.revision = 1;
    QVERIFY(refused(sheet.choose(6, ""), ErrorCode::preconditionFailed));
    QCOMPARE(sheet.now().plan.columns[6].field, std::string("taxonRemarks"));
}

void ImportDeskTest::looksThroughTheRows()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Ficus", "lyrata", R"("scientificNameAuthorship":"Warb.")");
    Sheet sheet(catalog, sentSheet);
    QVERIFY(sheet.choose(5, "").has_value());
    const auto rows = sheet.rows().items;
    QCOMPARE(rows.size(), std::size_t(6));
    QCOMPARE(rows[0].result, api::RowResult::created);
    QCOMPARE(rows[0].cells[4], std::string("Swiss cheese vine"));
    QVERIFY(has(rows[1], "taxon.acceptedNameUsageId.required", -1));
    QVERIFY(has(rows[2], "import.name.hybridLetter", 0) && rows[2].result == api::RowResult::created);
    QVERIFY(has(rows[3], "import.value", 3) && rows[3].result == api::RowResult::error);
    QVERIFY(has(rows[4], "import.name.empty", 0));
    QCOMPARE(rows[5].result, api::RowResult::skipped);
    QVERIFY(refused(catalog.call("listImportRows", sheet.import.id, {}, {{"filter", "errors"}}), ErrorCode::conflict));
    const auto page = sheet.rows("all", {{"limit", "4"}});
    QCOMPARE(page.items.size(), std::size_t(4));
    QCOMPARE(sheet.rows("all", {{"cursor", *page.nextCursor}}).items.size(), std::size_t(2));
}

void ImportDeskTest::checksAndImportsTheGoodRows()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, sentSheet);
    QVERIFY(sheet.choose(5, "care.light", {{"2", "shade"}, {"3", "brightIndirect"}, {"5", "fullSun"}}).has_value());
    const auto before = catalog.everything();
    const auto checked = sheet.check();
    QCOMPARE(checked.state, api::OperationState::succeeded);
    const auto counts = countsOf(checked);
    QCOMPARE(counts.rows, std::int64_t(6));
    QCOMPARE(counts.created, std::int64_t(3));
    QCOMPARE(counts.errors, std::int64_t(3));
    QCOMPARE(counts.warnings, std::int64_t(1));
    QCOMPARE(catalog.everything(), before);
    QCOMPARE(sheet.rows("errors").items.size(), std::size_t(3));
    QCOMPARE(sheet.rows("warnings").items.front().line, std::int64_t(4));
    QVERIFY(sheet.now().checked);
    QVERIFY(refused(catalog.call("applyImport", sheet.import.id, R"({"leaveOutErrors":false})"), ErrorCode::conflict));
    QCOMPARE(sheet.apply(true).state, api::OperationState::succeeded);
    QCOMPARE(count(catalog), std::int64_t(3));
    const auto taxon = catalog.get(catalog.list({{"q", "adansonii"}}).items.front().id);
    QCOMPARE(taxon.care.light.value_or(api::Light::unknown), api::Light::shade);
    QCOMPARE(taxon.vernacularNames.front().name, std::string("Swiss cheese vine"));
    const auto imported = sheet.now();
    QCOMPARE(imported.state, api::ImportState::imported);
    QCOMPARE(imported.counts->errors, std::int64_t(3));
    QVERIFY(imported.undoable);
    QCOMPARE(catalog.audit().back().action, std::string("catalog.import"));
    const auto csv = catalog.call("downloadImportErrors", sheet.import.id);
    QVERIFY(csv->body.find("\"Acer monspessulanum\"") != std::string::npos);
    QVERIFY(csv->body.find("taxon_status: \"\"Acepted\"\" is not one of") != std::string::npos);
    QVERIFY(csv->body.find("Ficus lyrata") == std::string::npos);
}

void ImportDeskTest::refusesAnImportWithErrors()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, sentSheet);
    const auto before = catalog.everything();
    const auto refusal = sheet.apply();
    QCOMPARE(refusal.state, api::OperationState::failed);
    QCOMPARE(catalog.everything(), before);
    QCOMPARE(sheet.now().state, api::ImportState::staged);
    Sheet nameless(catalog, "a,b\n1,2\n");
    QVERIFY(
        refused(catalog.call("checkImport", nameless.import.id), ErrorCode::invalid, "/columns", "import.plan.noName"));
}

void ImportDeskTest::updatesWhatIsThere()
{
    CatalogFixture catalog(m_databases, engine());
    const auto rose = catalog.species("Rosa", "canina",
                                      R"("scientificNameAuthorship":"L.","taxonRemarks":"mine",)"
                                      R"("vernacularNames":[{"name":"Briar","language":"en"}])");
    Sheet sheet(catalog, "name,soil,common name,remarks\nRosa canina,loam,Dog rose,\nRosa rugosa,sand,,\n");
    QVERIFY(sheet.plan(R"({"existingNames":"update"})").has_value());
    QCOMPARE(countsOf(sheet.check()).updated, std::int64_t(1));
    const auto counts = countsOf(sheet.apply());
    QCOMPARE(counts.updated, std::int64_t(1));
    QCOMPARE(counts.created, std::int64_t(1));
    const auto changed = catalog.get(rose.id);
    QCOMPARE(changed.revision, std::int64_t(2));
    QCOMPARE(changed.care.soil.value_or(""), std::string("loam"));
    QCOMPARE(changed.taxonRemarks.value_or(""), std::string("mine"));
    QCOMPARE(changed.vernacularNames.front().name, std::string("Dog rose"));
    QCOMPARE(changed.vernacularNames.size(), std::size_t(1));
    QCOMPARE(catalog.revisions(rose.id).items.front().action, api::RevisionAction::imported);
    Sheet again(catalog, "name,soil\nRosa canina,loam\n");
    QVERIFY(again.plan(R"({"existingNames":"update"})").has_value());
    QCOMPARE(countsOf(again.apply()).skipped, std::int64_t(1));
    QCOMPARE(catalog.get(rose.id).revision, std::int64_t(2));
}

void ImportDeskTest::editsAndLeavesOutRows()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, "name,status\nRosa canina,accepted\nrosa rugosa,accepted\nRosa,acepted\n");
    const auto rows = sheet.rows().items;
    QVERIFY(has(rows[1], "taxon.genus.capital", 0));
    QCOMPARE(rows[1].faults.front().suggestion.value_or(""), std::string("Rosa rugosa"));
    QVERIFY(sheet.plan(R"({"edits":[{"line":3,"column":0,"value":"Rosa rugosa"}],"skipLines":[4]})").has_value());
    QCOMPARE(sheet.rows().items[1].cells[0], std::string("Rosa rugosa"));
    const auto counts = countsOf(sheet.apply());
    QCOMPARE(counts.created, std::int64_t(2));
    QCOMPARE(counts.skipped, std::int64_t(1));
    QCOMPARE(counts.rows, std::int64_t(3));
    QCOMPARE(catalog.list({{"q", "rugosa"}}).items.size(), std::size_t(1));
}

void ImportDeskTest::warnsOfSpelling()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Monstera", "deliciosa", R"("scientificNameAuthorship":"Liebm.")");
    Sheet sheet(catalog, "name,author\nMonstera delicosa,Liebm.\nMonstera deliciosa,Other\nMonstera obliqua,Miq.\n");
    const auto rows = sheet.rows().items;
    QVERIFY(has(rows[0], "import.name.spelling", 0));
    QCOMPARE(rows[0].faults.front().suggestion.value_or(""), std::string("Monstera deliciosa"));
    QVERIFY(has(rows[1], "import.authorship.differs", 1));
    QVERIFY(rows[2].faults.empty());
    QCOMPARE(countsOf(sheet.check()).warnings, std::int64_t(2));
}

void ImportDeskTest::aCancelLeavesNothing()
{
    CatalogFixture catalog(m_databases, engine());
    std::string csv = "name,family\n";
    for (int i = 0; i < 4'000; ++i)
        csv += "Rosa " + epithet(i) + ",Rosaceae\n";
    Sheet sheet(catalog, csv);
    const auto before = catalog.everything();
    const auto begun = catalog.call("applyImport", sheet.import.id, R"({"leaveOutErrors":false})");
    const auto id = catalog.read<api::Operation>(begun).id;
    http::Request request;
    request.principal = catalog.principal;
    request.deadline = storage::deadlineIn(std::chrono::seconds(30));
    std::int64_t written = 0;
    std::int64_t shown = -1;
    bool accepted = false;
    QVERIFY(amidAnImport(catalog, [&](std::int64_t rows) {
        written = rows;
        shown = count(catalog);
        const auto running = **catalog.operations().find(id, storage::deadlineIn(std::chrono::seconds(10)));
        accepted = catalog.operations().cancel(request, running).has_value();
    }));
    QVERIFY2(written < 4'000, qPrintable(QString::number(written)));
    QCOMPARE(shown, std::int64_t(0)); // nobody sees half an import
    QVERIFY(accepted);
    QCOMPARE(catalog.finished(begun).state, api::OperationState::cancelled);
    QCOMPARE(catalog.everything(), before);
    QCOMPARE(sheet.now().state, api::ImportState::staged);
    QCOMPARE(countsOf(sheet.apply()).created, std::int64_t(4'000));
}

void ImportDeskTest::survivesARestart()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, "name\nRosa canina\n");
    QCOMPARE(countsOf(sheet.check()).created, std::int64_t(1));
    catalog.restart();
    QCOMPARE(sheet.rows().items.size(), std::size_t(1));
    QVERIFY(refused(catalog.call("listImportRows", sheet.import.id, {}, {{"filter", "errors"}}), ErrorCode::conflict));
    QCOMPARE(countsOf(sheet.apply()).created, std::int64_t(1));
    QVERIFY(QDir(catalog.importFolder()).isEmpty());
}

BLOOMZY_TEST(ImportDeskTest)
#include "ImportDeskTest.moc"
