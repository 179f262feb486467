#include "tests/integration/catalog/ImportSheet.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <future>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;
using api::Permission;

namespace {

constexpr int rows = 900;

std::string plants(const std::string& columns, const std::string& before)
{
    std::string csv = columns;
    for (int i = 0; i < rows; ++i)
        csv += before + epithet(i) + ",Rosaceae\n";
    return csv;
}

std::int64_t inBin(CatalogFixture& catalog)
{
    return *catalog.list({{"deleted", "true"}, {"count", "true"}, {"limit", "1"}}).count;
}

std::bitset<32> allBut(Permission permission)
{
    return std::bitset<32>().set().reset(static_cast<std::size_t>(permission));
}

} // namespace

/// Rights that are taken away while an import runs.
class ImportRightsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void whoLosesTheRightImportsNothing_data();
    void whoLosesTheRightImportsNothing();
    void aKeyThatIsRemovedImportsNothing();
    void theDirectWayAsksAgainToo();
    void rightsThatCannotBeAskedForImportNothing();
    void whatAnImportDoesNotNeedMayGo();
    void whoLosesTheRightUndoesNoFurther();
    void rightsThatCannotBeAskedForUndoNothing();
    void whatAnUndoDoesNotNeedMayGo();
    void revisionsNameWhoApplied();
};

void ImportRightsTest::whoLosesTheRightImportsNothing_data()
{
    QTest::addColumn<unsigned>("left");
    const auto row = [](const char* name, const std::bitset<32>& left) {
        QTest::newRow(name) << static_cast<unsigned>(left.to_ulong());
    };
    row("to import", allBut(Permission::catalogImport));
    row("to publish", allBut(Permission::taxaPublish));
    row("to anything", {});
}

void ImportRightsTest::whoLosesTheRightImportsNothing()
{
    QFETCH(unsigned, left);
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, plants("name,family\n", "Rosa "));
    const auto before = catalog.taxa();
    const auto begun = catalog.call("applyImport", sheet.import.id, R"({"leaveOutErrors":false})");
    std::int64_t written = 0;
    QVERIFY(amidAnImport(catalog, [&](std::int64_t count) {
        written = count;
        catalog.rights.set(std::bitset<32>(left));
    }));
    QVERIFY2(written < rows, qPrintable(QString::number(written)));
    const auto operation = catalog.finished(begun);
    QCOMPARE(operation.state, api::OperationState::failed);
    QCOMPARE(operation.problem->status, 403);
    QVERIFY(operation.problem->detail.starts_with("Nothing was imported: you lost the right"));
    QCOMPARE(catalog.taxa(), before);
    const auto told = catalog.audit().back();
    QCOMPARE(told.action, std::string("catalog.import"));
    QCOMPARE(told.outcome, api::AuditOutcome::denied);
    QCOMPARE(told.actor.id.value_or(""), catalog.principal.userId);
    QCOMPARE(told.target->id, sheet.import.id);
    QCOMPARE(sheet.now().state, api::ImportState::staged);
}

void ImportRightsTest::aKeyThatIsRemovedImportsNothing()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.principal.sessionId.clear();
    catalog.principal.apiKeyId = "019aaaaa-0000-7000-8000-00000000000a";
    Sheet sheet(catalog, plants("name,family\n", "Rosa "));
    const auto before = catalog.taxa();
    const auto begun = catalog.call("applyImport", sheet.import.id, R"({"leaveOutErrors":false})");
    QVERIFY(amidAnImport(catalog, [&](std::int64_t) { catalog.rights.removeKey(catalog.principal.apiKeyId); }));
    const auto operation = catalog.finished(begun);
    QCOMPARE(operation.state, api::OperationState::failed);
    QCOMPARE(operation.problem->status, 403);
    QCOMPARE(catalog.taxa(), before);
    QCOMPARE(catalog.audit().back().outcome, api::AuditOutcome::denied);
    catalog.principal.apiKeyId = "019aaaaa-0000-7000-8000-00000000000b";
    QCOMPARE(countsOf(sheet.apply()).created, std::int64_t(rows));
}

void ImportRightsTest::theDirectWayAsksAgainToo()
{
    CatalogFixture catalog(m_databases, engine());
    const auto before = catalog.taxa();
    auto import = std::async(std::launch::async, [&] {
        return catalog.call("importTaxa", {}, plants("taxonRank,genus,specificEpithet,family\n", "species,Rosa,"));
    });
    QVERIFY(amidAnImport(catalog, [&](std::int64_t) { catalog.rights.set({}); }));
    QVERIFY(refused(import.get(), ErrorCode::forbidden));
    QCOMPARE(catalog.taxa(), before);
    QCOMPARE(catalog.audit().back().outcome, api::AuditOutcome::denied);
}

void ImportRightsTest::rightsThatCannotBeAskedForImportNothing()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, "name\nRosa canina\n");
    const auto before = catalog.everything();
    catalog.rights.setKnown(false);
    const auto operation = sheet.apply();
    QCOMPARE(operation.state, api::OperationState::failed);
    QCOMPARE(operation.problem->status, 503);
    QCOMPARE(catalog.everything(), before);
    catalog.rights.setKnown(true);
    QCOMPARE(countsOf(sheet.apply()).created, std::int64_t(1));
}

void ImportRightsTest::whatAnImportDoesNotNeedMayGo()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, "name\nRosa canina\n");
    catalog.rights.set(allBut(Permission::usersManage));
    QCOMPARE(countsOf(sheet.apply()).created, std::int64_t(1));
    // Who never held the right to publish does not need it now.
    catalog.principal.permissions = allBut(Permission::taxaPublish);
    catalog.rights.set(catalog.principal.permissions);
    Sheet other(catalog, "name\nRosa rugosa\n");
    QCOMPARE(countsOf(other.apply()).created, std::int64_t(1));
}

void ImportRightsTest::whoLosesTheRightUndoesNoFurther()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, plants("name,family\n", "Rosa "));
    QCOMPARE(countsOf(sheet.apply()).created, std::int64_t(rows));
    const auto begun = catalog.call("undoImport", sheet.import.id);
    QVERIFY(amidAnUndo(catalog, [&](std::int64_t) { catalog.rights.set(allBut(Permission::catalogImport)); }));
    const auto operation = catalog.finished(begun);
    QCOMPARE(operation.state, api::OperationState::failed);
    QCOMPARE(operation.problem->status, 403);
    QVERIFY(operation.problem->detail.starts_with("The undo was stopped: you lost the right"));
    const auto told = catalog.audit().back();
    QCOMPARE(told.action, std::string("catalog.undoImport"));
    QCOMPARE(told.outcome, api::AuditOutcome::denied);
    QCOMPARE(told.actor.id.value_or(""), catalog.principal.userId);
    QCOMPARE(told.target->id, sheet.import.id);
    const auto removed = inBin(catalog);
    QVERIFY2(removed < rows, qPrintable(QString::number(removed)));
    QCOMPARE(count(catalog), rows - removed);
    QCOMPARE(sheet.now().undo->removed, removed);

    QVERIFY(sheet.now().undoable);
    catalog.rights.set(std::bitset<32>().set());
    catalog.principal.userId = "019aaaaa-0000-7000-8000-000000000002";
    const auto again = catalog.finished(catalog.call("undoImport", sheet.import.id));
    QCOMPARE(core::json::fromStoredJson<api::ImportUndo>(again.result->text)->removed, std::int64_t(rows));
    QCOMPARE(inBin(catalog), std::int64_t(rows));
    QCOMPARE(sheet.now().state, api::ImportState::undone);
}

void ImportRightsTest::rightsThatCannotBeAskedForUndoNothing()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, "name\nRosa canina\n");
    QCOMPARE(countsOf(sheet.apply()).created, std::int64_t(1));
    const auto before = catalog.everything();
    catalog.rights.setKnown(false);
    const auto operation = catalog.finished(catalog.call("undoImport", sheet.import.id));
    QCOMPARE(operation.state, api::OperationState::failed);
    QCOMPARE(operation.problem->status, 503);
    QCOMPARE(catalog.everything(), before);
    catalog.rights.setKnown(true);
    QVERIFY(catalog.finished(catalog.call("undoImport", sheet.import.id)).result.has_value());
    QCOMPARE(inBin(catalog), std::int64_t(1));
}

void ImportRightsTest::whatAnUndoDoesNotNeedMayGo()
{
    CatalogFixture catalog(m_databases, engine());
    Sheet sheet(catalog, "name\nRosa canina\n");
    QCOMPARE(countsOf(sheet.apply()).created, std::int64_t(1));
    catalog.rights.set(allBut(Permission::taxaPublish));
    QVERIFY(catalog.finished(catalog.call("undoImport", sheet.import.id)).result.has_value());
    QCOMPARE(inBin(catalog), std::int64_t(1));
}

void ImportRightsTest::revisionsNameWhoApplied()
{
    CatalogFixture catalog(m_databases, engine());
    const auto there = catalog.species("Rosa", "gallica", R"("family":"Rosaceae")");
    Sheet sheet(catalog, "taxonRank,genus,specificEpithet,taxonRemarks\nspecies,Rosa,gallica,Old.\n"
                         "species,Rosa,canina,New.\n");
    QVERIFY(sheet.plan(R"({"existingNames":"update"})").has_value());
    const std::string stagedBy = catalog.principal.userId;
    catalog.principal.userId = "019aaaaa-0000-7000-8000-000000000002";
    catalog.principal.displayName = "Bela Applier";
    const auto counts = countsOf(sheet.apply());
    QCOMPARE(counts.created, std::int64_t(1));
    QCOMPARE(counts.updated, std::int64_t(1));
    for (const auto& taxon : catalog.list().items) {
        const auto latest = catalog.revisions(taxon.id).items.front();
        QCOMPARE(latest.action, api::RevisionAction::imported);
        QCOMPARE(latest.by.id, catalog.principal.userId);
        QCOMPARE(latest.by.displayName, catalog.principal.displayName);
    }
    QCOMPARE(catalog.get(there.id).updatedBy.id, catalog.principal.userId);
    QCOMPARE(sheet.now().by.id, stagedBy);
}

BLOOMZY_TEST(ImportRightsTest)
#include "ImportRightsTest.moc"
