#include "ImportsConsole.h"
#include "tests/gui/widgets/TabStops.h"
#include "tests/support/TestMain.h"
#include "ui/pages/imports/StepBar.h"
#include "ui/widgets/frame/KeyHints.h"
#include "ui/widgets/inputs/Segments.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

using namespace bloomzy;
using namespace bloomzy::test;
using imports_page::ColumnsModel;
using imports_page::RowsModel;

/// The imports page against a real server: what must be refused first, then a sheet to the catalog and back.
class ImportsPageTest : public ImportsConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { m_console.reset(); }
    void aFileThatIsNoneIsRefusedInWords();
    void aSheetIsMappedCheckedImportedAndUndone();
    void everyControlHasAName();
    void aDroppedFileIsRead();
    void cancelledMappingIsForgotten();
    void theListLosesWhatIsForgotten();
    void theCatalogLeadsHere();
    void aLeftImportIsNotOpenedLate();
    /// Ends the server, so it is the last.
    void whatIsDoneIsToldWhenTheServerGoes();
};

void ImportsPageTest::aFileThatIsNoneIsRefusedInWords()
{
    m_console->dialogs.paths = {file(QStringLiteral("nul.csv"), QByteArrayLiteral("a,b,c\n\0,2,3\n"))};
    button("chooseFile").click();
    QTRY_VERIFY(banner().contains(QStringLiteral("nul.csv")));
    QVERIFY2(banner().contains(QStringLiteral("Character 1 of line 2 is a NUL byte")), qPrintable(banner()));
    QVERIFY(!import());
    m_console->dialogs.paths = {m_server.folder.filePath(QStringLiteral("absent.csv"))};
    button("chooseFile").click();
    QTRY_VERIFY(banner().contains(QStringLiteral("absent.csv")));
}

void ImportsPageTest::aSheetIsMappedCheckedImportedAndUndone()
{
    const auto hints = [this] { return m_console->find<widgets::KeyHints>()->accessibleName(); };
    QCOMPARE(hints(), QString()); // its keys lead through the rows of a file
    QVERIFY(choose(file(QStringLiteral("plants.csv"), sheet)));
    QVERIFY(hints().contains(QStringLiteral("F8")));
    QCOMPARE(m_console->find<imports_page::StepBar>()->current(), 1);
    QCOMPARE(columns().model()->rowCount(), 6);
    QVERIFY(columns()
                .model()
                ->index(4, ColumnsModel::matchColumn)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("Needs a rule")));
    QCOMPARE(columns().currentIndex().row(), 2);
    columns().setCurrentIndex(columns().model()->index(4, ColumnsModel::fieldColumn));
    QCOMPARE(meanings().size(), 2);
    for (QComboBox* box : meanings())
        box->setCurrentIndex(box->findData(QStringLiteral("shade")));
    button("applyRule").click();
    QTRY_VERIFY(idle() && import()->columns[4].unmapped == 0);
    QVERIFY(columns().model()->setData(columns().model()->index(5, ColumnsModel::fieldColumn),
                                       QStringLiteral("taxonRemarks"), Qt::EditRole));
    QTRY_VERIFY(idle() && import()->columns[5].field == "taxonRemarks");

    button("importNext").click();
    QTRY_VERIFY_WITH_TIMEOUT(import()->checked && idle(), 20'000);
    QCOMPARE(m_console->find<imports_page::StepBar>()->current(), 2);
    QCOMPARE(import()->counts->created, std::int64_t(2));
    QCOMPARE(import()->counts->errors, std::int64_t(3));
    auto* filter = m_console->find<widgets::Segments>(QStringLiteral("rowFilter"));
    QVERIFY(filter->isVisible());
    filter->setCurrent(1);
    QTRY_COMPARE(rowsModel().rowCount(), 3);
    filter->setCurrent(2);
    QTRY_COMPARE(rowsModel().rowCount(), 1);
    QVERIFY2(cell(0, rowsModel().columnCount() - 1).contains(QStringLiteral("hybrid sign")),
             qPrintable(cell(0, rowsModel().columnCount() - 1)));
    QVERIFY(button("importNext").text().contains(QStringLiteral("2")));

    button("importNext").click();
    QTRY_VERIFY_WITH_TIMEOUT(import() && import()->state == api::ImportState::imported && idle(), 20'000);
    QCOMPARE(hints(), QString());
    QCOMPARE(m_server.firstTaxon(QStringLiteral("adansonii")).value(QStringLiteral("light")).toString(),
             QStringLiteral("shade"));
    m_console->dialogs.answers = {widgets::Choice::proceed};
    QVERIFY(m_console->commands.find(QStringLiteral("imports.undo"))->isEnabled());
    m_console->trigger("imports.undo");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->toasts.size(), 1, 20'000);
    QVERIFY(m_server.firstTaxon(QStringLiteral("adansonii")).isEmpty());
    auto& history = *m_console->find<widgets::DataTable>(QStringLiteral("imports"));
    QTRY_VERIFY(history.model()->rowCount() > 0 &&
                history.model()->index(0, 1).data(Qt::AccessibleTextRole).toString() == QStringLiteral("Undone"));
    history.setCurrentIndex(history.model()->index(0, 0));
    QVERIFY(!m_console->commands.find(QStringLiteral("imports.undo"))->isEnabled());
}

void ImportsPageTest::everyControlHasAName()
{
    const auto unnamed = [this] { return tests::nameless(view()); };
    QVERIFY2(unnamed().isEmpty(), qPrintable(unnamed()));
    QVERIFY(choose(file(QStringLiteral("names.csv"), sheet)));
    columns().setCurrentIndex(columns().model()->index(4, ColumnsModel::fieldColumn));
    QVERIFY(!meanings().isEmpty());
    QVERIFY2(unnamed().isEmpty(), qPrintable(unnamed()));
    button("importNext").click();
    QTRY_VERIFY_WITH_TIMEOUT(import()->checked && idle(), 20'000);
    QVERIFY2(unnamed().isEmpty(), qPrintable(unnamed()));
}

void ImportsPageTest::aDroppedFileIsRead()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(QStringLiteral("dropped.csv"), "name\nRosa canina\n"))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&view(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(import() && import()->fileName == "dropped.csv", 20'000);
    QVERIFY(view().facts().contains(QStringLiteral("UTF-8")));
}

void ImportsPageTest::cancelledMappingIsForgotten()
{
    QVERIFY(choose(file(QStringLiteral("cancelled.csv"), "name\nRosa canina\n")));
    const QString id = QString::fromStdString(import()->id);
    button("discardImport").click();
    QVERIFY(import());
    m_console->dialogs.answers = {widgets::Choice::proceed};
    button("discardImport").click();
    QVERIFY(!import());
    QTRY_COMPARE(m_server.plain->get(QStringLiteral("/api/v1/catalog/imports/") + id).status, 404);
}

void ImportsPageTest::theListLosesWhatIsForgotten()
{
    const auto* list = m_console->find<widgets::DataTable>(QStringLiteral("imports"))->model();
    const auto lists = [list](const QString& name) {
        return !list->match(list->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly).isEmpty();
    };
    const QString name = QStringLiteral("forgotten.csv");
    QVERIFY(choose(file(name, "name\nRosa canina\n")));
    const QString id = QString::fromStdString(import()->id);
    view().flow().leave();
    view().refreshList();
    QTRY_VERIFY(lists(name));
    view().flow().open(id);
    QTRY_VERIFY(import());
    view().flow().discard();
    QTRY_VERIFY(!lists(name));
}

void ImportsPageTest::theCatalogLeadsHere()
{
    m_console->window->openPage(QStringLiteral("catalog"));
    QTRY_VERIFY(!view().isVisible());
    QPushButton* import = m_console->button(QStringLiteral("Import"));
    QVERIFY(import && import->isEnabled());
    import->click();
    QTRY_VERIFY(view().isVisible());
}

void ImportsPageTest::aLeftImportIsNotOpenedLate()
{
    QVERIFY(choose(file(QStringLiteral("left.csv"), "name\nRosa canina\n")));
    const QString id = QString::fromStdString(import()->id);
    auto& flow = view().flow();
    flow.leave();
    flow.open(id);
    QTRY_VERIFY(import());
    flow.leave();
    flow.open(id);
    flow.leave();
    const auto later = client::ImportApi(flow.client()).get(id);
    QTRY_VERIFY(later.isFinished());
    QCoreApplication::processEvents();
    QVERIFY(!import());
}

void ImportsPageTest::whatIsDoneIsToldWhenTheServerGoes()
{
    QVERIFY(choose(file(QStringLiteral("done.csv"), "name\nRosa gallica\n")));
    button("importNext").click();
    QTRY_VERIFY_WITH_TIMEOUT(import()->checked && idle(), 20'000);
    int created = 0;
    QStringList told;
    auto& flow = view().flow();
    connect(&flow, &imports_page::ImportFlow::failed, this, [&](const QString& headline) { told += headline; });
    connect(&flow, &imports_page::ImportFlow::imported, this, [&](const api::ImportCounts& counts) {
        created = int(counts.created);
        m_server.process.kill();
    });
    button("importNext").click();
    QTRY_COMPARE_WITH_TIMEOUT(created, 1, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(told.contains(QStringLiteral("The import could not be opened.")), 20'000);
    flow.disconnect(this);
    // The result is shown, not the mapping, although it cannot be read again.
    QCOMPARE(import()->state, api::ImportState::imported);
    QCOMPARE(import()->counts->created, std::int64_t(1));
    QVERIFY(button("closeResult").isVisible());
    QCOMPARE(m_console->find<imports_page::StepBar>()->current(), 4);
}

BLOOMZY_GUI_TEST(ImportsPageTest)
#include "ImportsPageTest.moc"
