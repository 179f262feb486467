#include "CheckedRows.h"
#include "tests/support/TestMain.h"
#include "ui/models/CsvExport.h"
#include "ui/models/TaxonSheet.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace bloomzy::catalog_page;
using namespace Qt::StringLiterals;
using Model = models::TaxonTableModel;

/// Taxa into a file, against a real server.
class CatalogExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_rows.prepare()); }
    void cleanup() { m_rows.console.reset(); }
    void aFileThatCannotBeWrittenStaysAsItWas();
    void formulasAreNotRun();
    void allMatchesAreExported();
    void theCheckedAreExported();

private:
    QByteArrayList exported();

    CheckedRows m_rows;
};

QByteArrayList CatalogExportTest::exported()
{
    const QString path = m_rows.server.folder.filePath(u"taxa.csv"_s);
    m_rows.console->dialogs.paths = {path};
    m_rows.console->trigger("catalog.exportCsv");
    if (!QTest::qWaitFor([&] { return m_rows.console->toasts.size() == 1; }, 10'000))
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().split('\n');
}

void CatalogExportTest::aFileThatCannotBeWrittenStaysAsItWas()
{
    QVERIFY(m_rows.open());
    const QString folder = m_rows.server.folder.filePath(u"not/there/taxa.csv"_s);
    m_rows.console->dialogs.paths = {folder};
    m_rows.console->trigger("catalog.exportCsv");
    QTRY_VERIFY(m_rows.console->banner(u"failure"_s));
    QVERIFY(m_rows.console->banner(u"failure"_s)->spec().headline.contains(u"could not be written"_s));
    QVERIFY(!QFile::exists(folder));
    QTRY_VERIFY(m_rows.action("catalog.exportCsv").isEnabled());
    m_rows.console->dialogs.paths = {QString()}; // somebody gave up
    m_rows.console->trigger("catalog.exportCsv");
    QVERIFY(m_rows.action("catalog.exportCsv").isEnabled());
    const QString kept = m_rows.server.folder.filePath(u"kept.csv"_s);
    QFile file(kept);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before") == 6);
    file.close();
    models::CheckedTaxa everything;
    everything.checkAll();
    auto csv = std::make_unique<models::CsvExport>(
        new models::TaxonCollector(m_rows.console->client, m_rows.model().query(), everything), kept, u"en"_s);
    bool cancelled = false;
    connect(csv.get(), &models::CsvExport::progressed, this, [&](qint64 written) {
        if (written > 0 && !std::exchange(cancelled, true))
            csv->cancel();
    });
    csv->start();
    QTRY_VERIFY(cancelled);
    csv.reset();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
}

void CatalogExportTest::formulasAreNotRun()
{
    api::TaxonSummary taxon;
    taxon.genus = "=HYPERLINK(1)";
    taxon.family = "@SUM";
    taxon.scientificNameAuthorship = "L., \"f.\"";
    taxon.vernacularName = "-2+3";
    const QByteArray line = models::csvLines({taxon});
    QVERIFY(line.contains(",'=HYPERLINK(1),"));
    QVERIFY(line.contains(",'@SUM,"));
    QVERIFY(line.contains(",'-2+3,"));
    QVERIFY(line.contains("\"L., \"\"f.\"\"\""));
    QCOMPARE(models::csvHead(u"fr").count(','), models::csvLines({api::TaxonSummary()}).count(','));
}

void CatalogExportTest::allMatchesAreExported()
{
    QVERIFY(m_rows.open());
    const QByteArrayList lines = exported();
    QCOMPARE(lines.size(), 414); // head, taxa, nothing behind the last line's end
    QVERIFY(lines.first().startsWith("taxonRank,"));
    QVERIFY(lines.at(412).startsWith("species,,Bulkia,,"));
    QVERIFY(m_rows.console->toasts.first().title.contains(u"412"_s));
}

void CatalogExportTest::theCheckedAreExported()
{
    QVERIFY(m_rows.open());
    m_rows.clickBox(3);
    const QByteArrayList lines = exported();
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(1).contains("aaad"));
}

BLOOMZY_GUI_TEST(CatalogExportTest)
#include "CatalogExportTest.moc"
