#include "ImportsConsole.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QScrollBar>

using namespace bloomzy;
using namespace bloomzy::test;

/// The rows of a sheet on the imports page, and what mends them, against a real server.
class ImportsRowsTest : public ImportsConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { m_console.reset(); }
    void valuesAreNamedAsPeopleKnowThem();
    void theResultsStandInView();
    void widthsChosenByHandStay();
    void aScaleIsListedFromItsLowest();
    void keysReachFieldsAndProblems();
    void aRemedyMendsARow();
};

void ImportsRowsTest::valuesAreNamedAsPeopleKnowThem()
{
    QVERIFY(choose(file(QStringLiteral("words.csv"), "name,status\nRosa gallica,acepted\n")));
    const int result = rowsModel().columnCount() - 1;
    const QString said = QStringLiteral("\"acepted\" is not one of: Accepted, Synonym, Unplaced.");
    QCOMPARE(cell(0, result), said);
    QVERIFY2(cell(0, result - 1).contains(said), qPrintable(cell(0, result - 1)));
    m_console->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY2(cell(0, result).contains(QStringLiteral("Accepté, Synonyme")), qPrintable(cell(0, result)));
    m_console->translator.setLanguage(theme::Language::english);
}

void ImportsRowsTest::theResultsStandInView()
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

void ImportsRowsTest::widthsChosenByHandStay()
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

void ImportsRowsTest::aScaleIsListedFromItsLowest()
{
    QVERIFY(choose(file(QStringLiteral("scale.csv"), "name,light\nRosa,10\nPapaver,10\nAcer,9\nHoya,1\n")));
    QStringList names;
    for (const QComboBox* box : meanings())
        names += box->accessibleName();
    QCOMPARE(names, QStringList({QStringLiteral("Meaning of 1"), QStringLiteral("Meaning of 9"),
                                 QStringLiteral("Meaning of 10")}));
}

void ImportsRowsTest::keysReachFieldsAndProblems()
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

void ImportsRowsTest::aRemedyMendsARow()
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

BLOOMZY_GUI_TEST(ImportsRowsTest)
#include "ImportsRowsTest.moc"
