#include "ui/pages/imports/ImportsPage.h"

#include "tests/gui/catalog/CatalogWindow.h"
#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/ImportsView.h"
#include "ui/pages/imports/StepBar.h"
#include "ui/widgets/inputs/Segments.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QMimeData>
#include <QScrollBar>
#include <QUrl>

using namespace bloomzy;
using namespace bloomzy::test;
using imports_page::ColumnsModel;
using imports_page::ImportsView;
using imports_page::RowsModel;

namespace {

const QByteArray sheet = "taxon_name;family;taxon_status;vern_en;light_lvl;notes_int\r\n"
                         "Monstera adansonii;Araceae;Accepted;Swiss cheese vine;2;a\r\n"
                         "Cistus x florentinus;Cistaceae;Accepted;;5;b\r\n"
                         "Acer monspessulanum;Sapindaceae;Acepted;;5;c\r\n"
                         "ficus lyrata;Moraceae;Accepted;Fiddle-leaf fig;2;d\r\n"
                         ";Araceae;Accepted;;2;e\r\n";

} // namespace

/// The imports page against a real server: what must be refused first, then a sheet to the catalog and back.
class ImportsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aFileThatIsNoneIsRefusedInWords();
    void aSheetIsMappedCheckedImportedAndUndone();
    void theResultsStandInView();
    void widthsChosenByHandStay();
    void aScaleIsListedFromItsLowest();
    void keysReachFieldsAndProblems();
    void aRemedyMendsARow();
    void aDroppedFileIsRead();
    void cancelledMappingIsForgotten();
    void theCatalogLeadsHere();
    void aLeftImportIsNotOpenedLate();
    /// Ends the server, so it is the last.
    void whatIsDoneIsToldWhenTheServerGoes();

private:
    [[nodiscard]] QString file(const QString& name, const QByteArray& content)
    {
        QFile made(m_server.folder.filePath(name));
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
    }
    [[nodiscard]] ImportsView& view() const { return *m_console->find<ImportsView>(); }
    [[nodiscard]] const std::optional<api::Import>& import() const { return view().flow().import(); }
    [[nodiscard]] widgets::DataTable& columns() const
    {
        return *m_console->find<widgets::DataTable>(QStringLiteral("importColumns"));
    }
    [[nodiscard]] widgets::DataTable& rows() const
    {
        return *m_console->find<widgets::DataTable>(QStringLiteral("importRows"));
    }
    [[nodiscard]] RowsModel& rowsModel() const { return static_cast<RowsModel&>(*rows().model()); }
    [[nodiscard]] QPushButton& button(const char* name) const
    {
        return *m_console->find<QPushButton>(QLatin1String(name));
    }
    [[nodiscard]] bool idle() const
    {
        return view().flow().work() == imports_page::ImportFlow::Work::none && !view().flow().isSaving() &&
               !rowsModel().isLoading();
    }
    [[nodiscard]] bool choose(const QString& path)
    {
        m_console->dialogs.paths = {path};
        button("chooseFile").click();
        return QTest::qWaitFor([this] { return import() && idle() && rowsModel().rowCount() > 0; }, 20'000);
    }
    [[nodiscard]] QString cell(int row, int section, int role = Qt::AccessibleTextRole) const
    {
        return rowsModel().index(row, section).data(role).toString();
    }
    [[nodiscard]] QList<QComboBox*> meanings() const
    {
        auto boxes = m_console->window->findChildren<QComboBox*>();
        boxes.removeIf([](const QComboBox* box) { return !box->accessibleName().startsWith(u"Meaning of"); });
        return boxes;
    }
    [[nodiscard]] QString banner() const
    {
        const auto* stack = view().findChild<widgets::BannerStack*>();
        const auto* shown = stack->find(QStringLiteral("failure"));
        return shown ? shown->spec().headline + shown->spec().detail : QString();
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void ImportsPageTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(!m_server
                 .create({{QStringLiteral("genus"), QStringLiteral("Monstera")},
                          {QStringLiteral("specificEpithet"), QStringLiteral("deliciosa")}})
                 .isEmpty());
}

void ImportsPageTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    imports_page::registerImportsPage(m_console->pages, m_console->parts());
    QVERIFY(m_console->open());
    m_console->window->openPage(QStringLiteral("imports"));
    QTRY_VERIFY(m_console->find<ImportsView>());
}

void ImportsPageTest::cleanup()
{
    m_console.reset();
}

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
    QVERIFY(choose(file(QStringLiteral("plants.csv"), sheet)));
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

void ImportsPageTest::theResultsStandInView()
{
    m_console->window->resize(1440, 900);
    const QByteArray wide = "taxon_name;authorship;family;taxon_status;vern_en;vern_fr;light_lvl\n"
                            "Philodendron hederaceum;(Jacq.) Schott;Araceae;Acepted;Heartleaf philodendron;"
                            "Philodendron grimpant;2\n";
    QVERIFY(choose(file(QStringLiteral("wide.csv"), wide)));
    const int result = rowsModel().columnCount() - 1;
    QCOMPARE(result, 8);
    QTRY_COMPARE(rows().horizontalScrollBar()->maximum(), 0);
    QVERIFY(rows().columnWidth(result) >= 230);
    QVERIFY(rows().columnWidth(1) >= 136);
    const int left = rows().columnViewportPosition(result);
    m_console->window->resize(1700, 900);
    QTRY_VERIFY(rows().columnViewportPosition(result) > left);
    QCOMPARE(rows().horizontalScrollBar()->maximum(), 0);
}

void ImportsPageTest::widthsChosenByHandStay()
{
    QVERIFY(choose(file(QStringLiteral("hand.csv"), sheet)));
    auto& header = *rows().horizontalHeader();
    const QPoint edge(header.sectionViewportPosition(2) - 1, header.height() / 2);
    QTest::mouseMove(header.viewport(), edge);
    QTest::mousePress(header.viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header.viewport(), edge + QPoint(60, 0));
    QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, edge + QPoint(60, 0));
    const int chosen = header.sectionSize(1);
    m_console->window->resize(m_console->window->width() + 200, m_console->window->height());
    QCoreApplication::processEvents();
    QCOMPARE(header.sectionSize(1), chosen);
}

void ImportsPageTest::aScaleIsListedFromItsLowest()
{
    QVERIFY(choose(file(QStringLiteral("scale.csv"), "name,light\nRosa,10\nPapaver,10\nAcer,9\nHoya,1\n")));
    QStringList names;
    for (const QComboBox* box : meanings())
        names += box->accessibleName();
    QCOMPARE(names, QStringList({QStringLiteral("Meaning of 1"), QStringLiteral("Meaning of 9"),
                                 QStringLiteral("Meaning of 10")}));
}

void ImportsPageTest::keysReachFieldsAndProblems()
{
    QVERIFY(choose(file(QStringLiteral("keys.csv"), sheet)));
    columns().setFocus();
    QTest::keyClick(&columns(), Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(columns().viewport()->findChild<QComboBox*>());
    auto* fields = columns().viewport()->findChild<QComboBox*>();
    QTRY_VERIFY(fields->view()->isVisible());
    QVERIFY(fields->findText(QStringLiteral("Scientific name")) > 0);
    fields->hidePopup();
    m_console->trigger("imports.nextProblem");
    const int first = rows().currentIndex().row();
    QVERIFY(rowsModel().fault(first));
    m_console->trigger("imports.nextProblem");
    const int second = rows().currentIndex().row();
    QVERIFY(second != first && rowsModel().fault(second));
    m_console->trigger("imports.previousProblem");
    QCOMPARE(rows().currentIndex().row(), first);
    columns().setFocus();
    columns().setCurrentIndex(columns().model()->index(3, 0));
    QTest::keyClick(&columns(), Qt::Key_Space);
    QTRY_VERIFY(idle() && import()->columns[3].field.empty());
    QTest::keyClick(&columns(), Qt::Key_Space);
    QTRY_VERIFY(idle() && import()->columns[3].field == "vernacularNames:en");
}

void ImportsPageTest::aRemedyMendsARow()
{
    QVERIFY(
        choose(file(QStringLiteral("remedy.csv"), "name,status\nficus lyrata,accepted\nRosa,acepted\n,accepted\n")));
    const int result = rowsModel().columnCount() - 1;
    QVERIFY2(cell(0, result, RowsModel::LinkRole).contains(QStringLiteral("Ficus lyrata")),
             qPrintable(cell(0, result, RowsModel::LinkRole)));
    Q_EMIT rows().activated(rowsModel().index(0, 0));
    QTRY_VERIFY(idle() && cell(0, 1) == QStringLiteral("Ficus lyrata"));
    QCOMPARE(cell(0, result), QStringLiteral("Ready"));
    QCOMPARE(cell(1, result, RowsModel::LinkRole), QStringLiteral("Map value"));
    Q_EMIT rows().activated(rowsModel().index(1, 0));
    QCOMPARE(columns().currentIndex().row(), 1);
    QCOMPARE(cell(2, result, RowsModel::LinkRole), QStringLiteral("Skip row"));
    Q_EMIT rows().activated(rowsModel().index(2, 0));
    QTRY_COMPARE(cell(2, result), QStringLiteral("Skipped"));
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
}

QTEST_MAIN(ImportsPageTest)
#include "ImportsPageTest.moc"
