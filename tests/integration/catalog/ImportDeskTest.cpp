#include "tests/integration/catalog/ImportSheet.h"

#include <QDir>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

namespace {

/// A sheet as people send them: their own words, a scale for the light, an x for ×, a wrong status, an empty name.
constexpr const char* sheet = "taxon_name;authorship;family;taxon_status;vern_en;light_lvl;notes_int\r\n"
                              "Monstera adansonii;Schott;Araceae;Accepted;Swiss cheese vine;2;a\r\n"
                              "Monstera pertusa;(L.) de Vriese;Araceae;Synonym;;2;b\r\n"
                              "Cistus x florentinus;Lam.;Cistaceae;Accepted;;5;c\r\n"
                              "Acer monspessulanum;L.;Sapindaceae;Acepted;;5;d\r\n"
                              ";Matuda;Araceae;Accepted;;3;e\r\n"
                              "Ficus lyrata;Warb.;Moraceae;Accepted;Fiddle-leaf fig;3;f\r\n";

} // namespace

/// An import from the file to the catalog.
class ImportDeskTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesFilesThatAreNone_data();
    void refusesFilesThatAreNone();
    void refusesPlansThatCannotBe_data();
    void refusesPlansThatCannotBe();
    void refusesFileNamesThatAreNone();
    void refusesMoreThanTenThatOnePersonPrepares();
    void refusesOldPlans();
    void hidesOthersImportsFromALimitedAccess();
    void tellsWhatAFileIs_data();
    void tellsWhatAFileIs();
    void guessesAndSaysWhy();
    void looksThroughTheRows();
    void checksAndImportsTheGoodRows();
    void refusesAnImportWithErrors();
    void updatesWhatIsThere();
    void editsAndLeavesOutRows();
    void warnsOfSpelling();
    void remembersTheLastImport();
    void aCancelLeavesNothing();
    void forgetsWhatWasDiscarded();
    void survivesARestart();
};

void ImportDeskTest::refusesFilesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const QByteArray& file, const char* pointer, const char* code) {
        QTest::newRow(name) << file << QByteArray(pointer) << QByteArray(code);
    };
    row("NUL", QByteArrayLiteral("a,b,c\n\0,2,3\n"), "#line/2/", "csv.nul");
    row("Big5", "id,\xB4\xBA\xC2I\xBDs\xB8\xB9,\xB4\xBA\xC2\xB0\xA4\xA4\xA4\xE5\n1,2,3\n", "#line/1/",
        "csv.encoding.unknown");
    row("nothing", "\n\n", "#line/1/", "csv.empty");
    row("a header alone", "genus,species\n", "#line/1/", "import.noLines");
    row("too many rows", "genus\n" + QByteArray("Rosa\n").repeated(100'001), "#line/1/", "import.tooManyLines");
    row("too many columns", QByteArray("a,").repeated(200) + "a\nx\n", "#line/1/", "csv.tooManyColumns");
}

void ImportDeskTest::refusesFilesThatAreNone()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, code);
    CatalogFixture catalog(m_databases, engine());
    const auto response = catalog.call("stageImport", {}, file.toStdString());
    QVERIFY2(refused(response, ErrorCode::invalid, pointer.toStdString(), code.toStdString()),
             response.has_error() ? CatalogFixture::describe(response.error()).c_str() : "accepted");
    QVERIFY(catalog.read<api::ImportPage>(catalog.call("listImports")).items.empty());
    QVERIFY(QDir(catalog.importFolder()).isEmpty());
}

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

void ImportDeskTest::refusesFileNamesThatAreNone()
{
    CatalogFixture catalog(m_databases, engine());
    for (const char* name : {"a\r\nX: y.csv", "a\tb.csv", "a\u202Evsc.csv"})
        QVERIFY(refused(catalog.call("stageImport", {}, ::sheet, {{"fileName", name}}), ErrorCode::invalid));
    QVERIFY(catalog.read<api::ImportPage>(catalog.call("listImports")).items.empty());
}

void ImportDeskTest::refusesMoreThanTenThatOnePersonPrepares()
{
    CatalogFixture catalog(m_databases, engine());
    const std::string first = catalog.principal.userId;
    std::vector<std::string> ids;
    for (int i = 0; i < 10; ++i)
        ids.push_back(Sheet(catalog, ::sheet).import.id);
    QVERIFY(refused(catalog.call("stageImport", {}, ::sheet), ErrorCode::conflict));
    QCOMPARE(catalog.read<api::ImportPage>(catalog.call("listImports")).items.size(), ids.size());
    catalog.principal.userId = "019aaaaa-0000-7000-8000-000000000002";
    QVERIFY(catalog.call("stageImport", {}, ::sheet).has_value());
    catalog.principal.userId = first;
    QVERIFY(catalog.call("discardImport", ids.front()).has_value());
    QVERIFY(catalog.call("stageImport", {}, ::sheet).has_value());
}

void ImportDeskTest::refusesOldPlans()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, ::sheet);
    QVERIFY(refused(catalog.call("planImport", sheet.import.id, "{}"), ErrorCode::preconditionRequired));
    QVERIFY(sheet.choose(6, "taxonRemarks").has_value());
    sheet.import.revision = 1;
    QVERIFY(refused(sheet.choose(6, ""), ErrorCode::preconditionFailed));
    QCOMPARE(sheet.now().plan.columns[6].field, std::string("taxonRemarks"));
}

void ImportDeskTest::hidesOthersImportsFromALimitedAccess()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, ::sheet);
    catalog.principal.userId = "019aaaaa-0000-7000-8000-000000000002";
    QVERIFY(catalog.call("getImport", sheet.import.id).has_value());
    catalog.principal.scope.families = {"Araceae"};
    for (const char* operation : {"getImport", "listImportRows", "checkImport", "undoImport", "discardImport"})
        QVERIFY2(refused(catalog.call(operation, sheet.import.id), ErrorCode::notFound), operation);
    QVERIFY(catalog.read<api::ImportPage>(catalog.call("listImports")).items.empty());
}

void ImportDeskTest::tellsWhatAFileIs_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("form");
    const auto row = [](const char* name, const QByteArray& file, const char* form) {
        QTest::newRow(name) << file << QByteArray(form);
    };
    row("ragged", "column_a,column_b,column_c\n1,27,,\"I'm too long!\"\n,\"I'm too short!\"\n0,mixed types,17\n",
        R"({"encoding":"utf8","byteOrderMark":false,"separator":"comma","quote":"doubleQuote","lineEnds":"lf","header":true})");
    row("Latin-1", "a,b,c\n1,2,3\n4,5,\xA9",
        R"({"encoding":"latin1","byteOrderMark":false,"separator":"comma","quote":"doubleQuote","lineEnds":"lf","header":true})");
    row("mixed line ends",
        "GF_ID,Descripci\xF3n\r\n1,\"gesti\xF3n, p\xFA"
        "blica\"\n2,\"x\ny\"\r\n",
        R"({"encoding":"latin1","byteOrderMark":false,"separator":"comma","quote":"doubleQuote","lineEnds":"mixed","header":true})");
    row("UTF-16LE",
        QByteArrayLiteral("\xFF\xFE"
                          "a\0;\0b\0\n\0"
                          "1\0;\0\xE9\0\n\0"),
        R"({"encoding":"utf16le","byteOrderMark":true,"separator":"semicolon","quote":"doubleQuote","lineEnds":"lf","header":true})");
    row("no header", "1|Rosa canina|2\n2|Rosa rugosa|3\n",
        R"({"encoding":"utf8","byteOrderMark":false,"separator":"pipe","quote":"doubleQuote","lineEnds":"lf","header":false})");
}

void ImportDeskTest::tellsWhatAFileIs()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, form);
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, file.toStdString());
    QCOMPARE(QByteArray::fromStdString(core::json::toJson(sheet.import.form)), form);
    QCOMPARE(sheet.import.bytes, std::int64_t(file.size()));
    if (file.startsWith("column_a")) {
        const auto rows = sheet.rows().items;
        QVERIFY(has(rows[0], "csv.ragged", -1) && has(rows[1], "csv.ragged", -1));
        QCOMPARE(rows[1].line, std::int64_t(3));
    }
}

void ImportDeskTest::guessesAndSaysWhy()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, ::sheet);
    QCOMPARE(sheet.import.rows, std::int64_t(6));
    QCOMPARE(sheet.import.fileName, std::string("plants.csv"));
    std::string fields;
    for (const auto& column : sheet.import.columns)
        fields += column.name + ":" + column.field + ":" + std::string(core::json::enumName(column.reason)) + " ";
    QCOMPARE(fields, std::string("taxon_name:scientificName:alias authorship:scientificNameAuthorship:alias "
                                 "family:family:darwinCore taxon_status:taxonomicStatus:alias "
                                 "vern_en:vernacularNames:en:alias light_lvl:care.light:alias notes_int::none "));
    const auto& light = sheet.import.columns[5];
    QCOMPARE(light.samples, (std::vector<std::string>{"2", "2", "5"}));
    QCOMPARE(light.unmapped, std::int64_t(6));
    QCOMPARE(light.values.front().count, std::int64_t(2));
    QCOMPARE(light.choices, (std::vector<std::string>{"fullSun", "brightIndirect", "shade"}));
    const auto& status = sheet.import.columns[3];
    QCOMPARE(status.values.front().to.value_or(""), std::string("accepted"));
    QCOMPARE(status.unmapped, std::int64_t(1));
    QVERIFY(sheet.choose(5, "care.light", {{"2", "shade"}, {"3", "brightIndirect"}, {"5", ""}}).has_value());
    QCOMPARE(sheet.import.columns[5].unmapped, std::int64_t(0));
    QVERIFY(sheet.choose(6, "taxonRemarks").has_value());
    QCOMPARE(sheet.import.columns[6].reason, api::MatchReason::chosen);
}

void ImportDeskTest::looksThroughTheRows()
{
    CatalogFixture catalog(m_databases, engine());
    (void)catalog.species("Ficus", "lyrata", R"("scientificNameAuthorship":"Warb.")");
    Sheet sheet(catalog, ::sheet);
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
    Sheet sheet(catalog, ::sheet);
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
    Sheet sheet(catalog, ::sheet);
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

void ImportDeskTest::remembersTheLastImport()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet first(catalog, "name,lvl\nRosa canina,2\n");
    QVERIFY(first.choose(1, "care.light", {{"2", "shade"}}).has_value());
    QCOMPARE(first.apply().state, api::OperationState::succeeded);
    Sheet second(catalog, "name,lvl\nRosa rugosa,2\n");
    QCOMPARE(second.import.columns[1].reason, api::MatchReason::lastImport);
    QCOMPARE(second.import.columns[1].values.front().to.value_or(""), std::string("shade"));
    const auto listed = catalog.read<api::ImportPage>(catalog.call("listImports"));
    QCOMPARE(listed.items.size(), std::size_t(2));
    QCOMPARE(listed.items.front().id, second.import.id);
    QCOMPARE(listed.items.front().notUndoable, std::string("staged"));
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

void ImportDeskTest::forgetsWhatWasDiscarded()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, ::sheet);
    QCOMPARE(QDir(catalog.importFolder()).entryList(QDir::Files).size(), 1);
    QVERIFY(catalog.call("discardImport", sheet.import.id).has_value());
    QVERIFY(QDir(catalog.importFolder()).isEmpty());
    QVERIFY(refused(catalog.call("getImport", sheet.import.id), ErrorCode::notFound));
    QCOMPARE(catalog.audit().back().action, std::string("catalog.discardImport"));
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

QTEST_GUILESS_MAIN(ImportDeskTest)
#include "ImportDeskTest.moc"
