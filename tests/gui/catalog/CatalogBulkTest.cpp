#include "CheckedRows.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/OutcomeDialog.h"
#include "ui/widgets/table/BulkBar.h"

#include <QClipboard>
#include <QMimeData>
#include <QTreeWidget>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace bloomzy::catalog_page;
using namespace Qt::StringLiterals;
using Model = models::TaxonTableModel;

/// What is done with checked rows, against a real server.
class CatalogBulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_rows.prepare()); }
    void cleanup() { m_rows.console.reset(); }
    void nothingCheckedSaysSo();
    void whoMayNotChangeTaxaReadsWhy();
    void namesAreCopiedTypeset();
    void rowsAreCopiedAsCsv();
    void theReviewStateIsSetAndUndone();
    void aTaxonChangedElsewhereIsLeftAlone();

private:
    CheckedRows m_rows;
};

void CatalogBulkTest::nothingCheckedSaysSo()
{
    QVERIFY(m_rows.open());
    for (const char* id : {"catalog.setDraft", "catalog.setInReview", "catalog.setReviewed", "catalog.copyNames"}) {
        QVERIFY(!m_rows.action(id).isEnabled());
        QVERIFY(m_rows.action(id).toolTip().contains(u"No row is "_s));
    }
    QVERIFY(m_rows.action("catalog.exportCsv").isEnabled());
    QVERIFY(m_rows.console->find<widgets::BulkBar>()->isHidden());
}

void CatalogBulkTest::whoMayNotChangeTaxaReadsWhy()
{
    QVERIFY(m_rows.open(u"viewer@example.org"_s));
    m_rows.clickBox(0);
    QVERIFY(!m_rows.action("catalog.setInReview").isEnabled());
    QVERIFY(m_rows.action("catalog.setInReview").toolTip().contains(u"not change it"_s));
    QVERIFY(m_rows.action("catalog.copyNames").isEnabled());
}

void CatalogBulkTest::namesAreCopiedTypeset()
{
    QVERIFY(m_rows.open());
    QVERIFY(m_rows.console->openRow(0));
    m_rows.console->table().setFocus();
    QTest::keyClick(&m_rows.console->table(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(m_rows.console->toasts.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Bulkia aaaa"_s);
    m_rows.clickBox(1);
    m_rows.clickBox(2);
    m_rows.console->trigger("catalog.copyNames");
    QTRY_COMPARE(m_rows.console->toasts.size(), 2);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Bulkia aaab\nBulkia aaac"_s);
    QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"<i>Bulkia"_s));
}

void CatalogBulkTest::rowsAreCopiedAsCsv()
{
    QVERIFY(m_rows.open());
    m_rows.checks().checkAll();
    m_rows.console->trigger("catalog.copyCsv");
    QTRY_COMPARE(m_rows.console->toasts.size(), 1);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 413);
    QVERIFY(lines.at(1).startsWith(u"species,,Bulkia,,aaaa,"_s));
}

void CatalogBulkTest::theReviewStateIsSetAndUndone()
{
    QVERIFY(m_rows.open());
    QVERIFY(m_rows.search(u"Othera"_s));
    m_rows.checks().checkAll();
    m_rows.console->trigger("catalog.setInReview");
    QTRY_COMPARE(m_rows.console->toasts.size(), 1);
    QVERIFY(m_rows.console->toasts.first().title.contains(u"5 taxa"_s));
    const auto state = [&] { return m_rows.server.firstTaxon(u"Othera"_s).value("reviewState"_L1).toString(); };
    QCOMPARE(state(), u"inReview"_s);
    QCOMPARE(m_rows.model().taxon(4)->reviewState, api::ReviewState::inReview);
    QVERIFY(!m_rows.console->find<OutcomeDialog>());
    m_rows.console->toasts.first().action();
    QTRY_VERIFY(m_rows.action("catalog.redo").isEnabled());
    QCOMPARE(state(), u"draft"_s);
    QCOMPARE(m_rows.model().taxon(4)->reviewState, api::ReviewState::draft);
    m_rows.console->toasts.first().action(); // it is undone already
    QTRY_VERIFY(m_rows.console->banner(u"failure"_s));
    QVERIFY(m_rows.console->banner(u"failure"_s)->spec().headline.startsWith(u"This cannot be undone"_s));
    m_rows.console->trigger("catalog.redo");
    QTRY_COMPARE(state(), u"inReview"_s);
    QTRY_VERIFY(m_rows.action("catalog.undo").isEnabled());
    m_rows.console->trigger("catalog.undo");
    QTRY_VERIFY(m_rows.action("catalog.redo").isEnabled());
    QCOMPARE(state(), u"draft"_s);
}

void CatalogBulkTest::aTaxonChangedElsewhereIsLeftAlone()
{
    QVERIFY(m_rows.open());
    QVERIFY(m_rows.search(u"Othera"_s));
    const QString id = m_rows.server.firstTaxon(u"Othera"_s).value("id"_L1).toString();
    m_rows.checks().setChecked(*m_rows.model().taxon(0), true);
    m_rows.checks().setChecked(*m_rows.model().taxon(1), true);
    QCOMPARE(m_rows.server.change(id, {{u"family"_s, u"Araceae"_s}}), 200);
    m_rows.console->trigger("catalog.setInReview");
    QTRY_VERIFY(m_rows.console->find<OutcomeDialog>());
    auto* list = m_rows.console->find<OutcomeDialog>()->findChild<QTreeWidget*>();
    QCOMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->topLevelItem(0)->text(0).startsWith(u"Othera aaaa"_s));
    QVERIFY(list->topLevelItem(0)->text(1).contains(u"changed this taxon"_s));
    QCOMPARE(list->topLevelItem(1)->text(1), u"Changed"_s);
    QCOMPARE(m_rows.server.taxon(id).value("reviewState"_L1).toString(), u"draft"_s);
    QCOMPARE(m_rows.console->toasts.size(), 1);
}

BLOOMZY_GUI_TEST(CatalogBulkTest)
#include "CatalogBulkTest.moc"
