#include "tests/integration/catalog/ImportSheet.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

/// Files that are taken in: what is refused, and what is found out.
class ImportFilesTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void refusesFilesThatAreNone_data();
    void refusesFilesThatAreNone();
    void refusesFileNamesThatAreNone();
    void refusesMoreThanTenThatOnePersonPrepares();
    void hidesOthersImportsFromALimitedAccess();
    void tellsWhatAFileIs_data();
    void tellsWhatAFileIs();
    void guessesAndSaysWhy();
    void remembersTheLastImport();
    void forgetsWhatWasDiscarded();
};

void ImportFilesTest::refusesFilesThatAreNone_data()
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

void ImportFilesTest::refusesFilesThatAreNone()
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

void ImportFilesTest::refusesFileNamesThatAreNone()
{
    CatalogFixture catalog(m_databases, engine());
    for (const char* name : {"a\r\nX: y.csv", "a\tb.csv", "a\u202Evsc.csv"})
        QVERIFY(refused(catalog.call("stageImport", {}, sentSheet, {{"fileName", name}}), ErrorCode::invalid));
    QVERIFY(catalog.read<api::ImportPage>(catalog.call("listImports")).items.empty());
}

void ImportFilesTest::refusesMoreThanTenThatOnePersonPrepares()
{
    CatalogFixture catalog(m_databases, engine());
    const std::string first = catalog.principal.userId;
    std::vector<std::string> ids;
    for (int i = 0; i < 10; ++i)
        ids.push_back(Sheet(catalog, sentSheet).import.id);
    QVERIFY(refused(catalog.call("stageImport", {}, sentSheet), ErrorCode::conflict));
    QCOMPARE(catalog.read<api::ImportPage>(catalog.call("listImports")).items.size(), ids.size());
    catalog.principal.userId = "019aaaaa-0000-7000-8000-000000000002";
    QVERIFY(catalog.call("stageImport", {}, sentSheet).has_value());
    catalog.principal.userId = first;
    QVERIFY(catalog.call("discardImport", ids.front()).has_value());
    QVERIFY(catalog.call("stageImport", {}, sentSheet).has_value());
}

void ImportFilesTest::hidesOthersImportsFromALimitedAccess()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, sentSheet);
    catalog.principal.userId = "019aaaaa-0000-7000-8000-000000000002";
    QVERIFY(catalog.call("getImport", sheet.import.id).has_value());
    catalog.principal.scope.families = {"Araceae"};
    for (const char* operation : {"getImport", "listImportRows", "checkImport", "undoImport", "discardImport"})
        QVERIFY2(refused(catalog.call(operation, sheet.import.id), ErrorCode::notFound), operation);
    QVERIFY(catalog.read<api::ImportPage>(catalog.call("listImports")).items.empty());
}

void ImportFilesTest::tellsWhatAFileIs_data()
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

void ImportFilesTest::tellsWhatAFileIs()
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

void ImportFilesTest::guessesAndSaysWhy()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, sentSheet);
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

void ImportFilesTest::remembersTheLastImport()
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

void ImportFilesTest::forgetsWhatWasDiscarded()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, sentSheet);
    QCOMPARE(QDir(catalog.importFolder()).entryList(QDir::Files).size(), 1);
    QVERIFY(catalog.call("discardImport", sheet.import.id).has_value());
    QVERIFY(QDir(catalog.importFolder()).isEmpty());
    QVERIFY(refused(catalog.call("getImport", sheet.import.id), ErrorCode::notFound));
    QCOMPARE(catalog.audit().back().action, std::string("catalog.discardImport"));
}

BLOOMZY_TEST(ImportFilesTest)
#include "ImportFilesTest.moc"
