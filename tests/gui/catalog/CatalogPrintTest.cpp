#include "CheckedRows.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/FilterText.h"
#include "ui/pages/catalog/PrintActions.h"
#include "ui/pages/catalog/PrintSheet.h"
#include "ui/pages/catalog/TaxonColumns.h"

#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace bloomzy::catalog_page;
using namespace Qt::StringLiterals;
using Model = models::TaxonTableModel;

/// Paper, as a PDF that another program reads.
class CatalogPrintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_rows.prepare()); }
    void cleanup() { m_rows.console.reset(); }
    void filtersAreTold();
    void aFileThatCannotBeWrittenIsToldOf();
    void theListIsPrinted();
    void theTaxonIsPrinted();

private:
    static QString textOf(const QString& pdf, const QString& option = u"-layout"_s);
    double heightOf(const QString& word);
    PrintActions& printInto(const QString& pdf);
    QString printed(const char* command = "catalog.print");

    CheckedRows m_rows;
};

QString CatalogPrintTest::textOf(const QString& pdf, const QString& option)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {option, pdf, u"-"_s});
    return reader.waitForFinished() && reader.exitCode() == 0 ? QString::fromUtf8(reader.readAllStandardOutput())
                                                              : QString();
}

/// In points, of its first place in what was printed last; 0 when it is not there.
double CatalogPrintTest::heightOf(const QString& word)
{
    const QString boxes = textOf(m_rows.server.folder.filePath(u"printed.pdf"_s), u"-bbox"_s);
    const QRegularExpression box(u"yMin=\"([\\d.]+)\"[^>]*yMax=\"([\\d.]+)\">"_s + word + u'<');
    const QRegularExpressionMatch found = box.match(boxes);
    return found.captured(2).toDouble() - found.captured(1).toDouble();
}

PrintActions& CatalogPrintTest::printInto(const QString& pdf)
{
    auto& print = *m_rows.console->find<CatalogTable>()->findChild<PrintActions*>();
    print.setChooser([pdf](const std::shared_ptr<QPrinter>& printer, const std::function<void()>& then) {
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(pdf);
        then();
    });
    return print;
}

QString CatalogPrintTest::printed(const char* command)
{
    const QString pdf = m_rows.server.folder.filePath(u"printed.pdf"_s);
    bool done = false;
    connect(&printInto(pdf), &PrintActions::printed, this, [&] { done = true; });
    m_rows.console->trigger(command);
    return QTest::qWaitFor([&] { return done; }, 20'000) ? textOf(pdf) : QString();
}

void CatalogPrintTest::filtersAreTold()
{
    QCOMPARE(filterText({}), QString());
    api::TaxonFilter filter;
    filter.q = "mon";
    filter.family = {"Araceae", "Moraceae"};
    filter.toxicity = {api::Severity::toxic, api::Severity::unknown};
    QCOMPARE(filterText(filter), u"mon; Family: Araceae, Moraceae; Toxicity: Poisonous, Not known"_s);
}

void CatalogPrintTest::aFileThatCannotBeWrittenIsToldOf()
{
    QVERIFY(m_rows.open());
    printInto(m_rows.server.folder.filePath(u"not/there/list.pdf"_s));
    m_rows.console->trigger("catalog.print");
    QVERIFY(!m_rows.action("catalog.print").isEnabled());
    QTRY_VERIFY(m_rows.console->banner(u"failure"_s));
    QVERIFY(m_rows.console->banner(u"failure"_s)->spec().headline.startsWith(u"Nothing was printed."_s));
    QVERIFY(m_rows.console->toasts.isEmpty());
    QVERIFY(m_rows.action("catalog.print").isEnabled());
}

void CatalogPrintTest::theListIsPrinted()
{
    QVERIFY(m_rows.open());
    const QString text = printed();
    QVERIFY2(text.contains(u"412 taxa\nBulkia"_s), qPrintable(text.left(400)));
    QVERIFY(text.contains(u"Scientific name"_s) && text.contains(u"Family"_s) && !text.contains(u"Authority"_s) &&
            !text.contains(u"not known"_s));
    QVERIFY(text.contains(u"Bulkia aaaa"_s) && text.contains(u"Bulkia aapv"_s));
    QVERIFY(text.count(u'\f') > 3); // pages
    QVERIFY2(heightOf(u"Catalog"_s) > 12, qPrintable(QString::number(heightOf(u"Catalog"_s))));
    QVERIFY(heightOf(u"Bulkia"_s) > 8);
    m_rows.clickBox(1);
    const QString one = printed();
    QVERIFY(one.contains(u"1 taxon"_s) && one.contains(u"Bulkia aaab"_s) && !one.contains(u"Bulkia aaaa"_s));
    QVERIFY(PrintSheet::list({*m_rows.model().taxon(0)}, taxonColumns().defaults(), {}, 2'000)
                .contains(u"The first 1 of 2,000"_s));
}

void CatalogPrintTest::theTaxonIsPrinted()
{
    QVERIFY(m_rows.open());
    QVERIFY(m_rows.console->openRow(0));
    m_rows.console->type(u"/family"_s, u"<b>Araceae"_s);
    const QString text = printed();
    QVERIFY2(text.contains(u"Bulkia aaaa"_s) && text.contains(u"<b>Araceae"_s), qPrintable(text));
    QVERIFY(text.contains(u"with unsaved changes"_s));
    m_rows.console->trigger("catalog.discard");
    const QString list = printed("catalog.printList");
    QVERIFY(list.contains(u"412 taxa\nBulkia"_s) && list.contains(u"Bulkia aapv"_s));
}

BLOOMZY_GUI_TEST(CatalogPrintTest)
#include "CatalogPrintTest.moc"
