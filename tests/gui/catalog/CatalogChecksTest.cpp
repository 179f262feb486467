#include "CheckedRows.h"
#include "tests/support/TestMain.h"
#include "ui/client/EventStream.h"
#include "ui/models/TaxonCollector.h"
#include "ui/widgets/table/BulkBar.h"

#include <QHeaderView>
#include <QLabel>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace bloomzy::catalog_page;
using namespace Qt::StringLiterals;
using Model = models::TaxonTableModel;

/// Rows that are checked, and the bar above them, against a real server.
class CatalogChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_rows.prepare()); }
    void cleanup() { m_rows.console.reset(); }
    void boxesAreCheckedWithoutOpening();
    void keysCheck();
    void allMeansAllMatches();
    void anotherFilterClears();
    void anOlderStateIsNotTaken();
    void aTaxonInTheBinIsNotChecked();
    void aTaxonThatSomebodyChangedIsCheckedAnew();
    void escapeClearsTheChecksFirst();
    void theBarTells();

private:
    CheckedRows m_rows;
};

void CatalogChecksTest::boxesAreCheckedWithoutOpening()
{
    QVERIFY(m_rows.open());
    m_rows.clickBox(1);
    QCOMPARE(m_rows.count(), 1);
    QVERIFY(!m_rows.console->state().isOpen());
    QVERIFY(!m_rows.console->table().currentIndex().isValid());
    m_rows.clickBox(4, Qt::ShiftModifier);
    QCOMPARE(m_rows.count(), 4);
    m_rows.clickBox(2);
    QCOMPARE(m_rows.count(), 3);
    QCOMPARE(m_rows.model().index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(m_rows.model().index(2, Model::checkColumn).data(Qt::AccessibleTextRole).toString(), u"not checked"_s);
}

void CatalogChecksTest::keysCheck()
{
    QVERIFY(m_rows.open());
    QVERIFY(m_rows.console->openRow(3));
    m_rows.console->table().setFocus();
    QTest::keyClick(&m_rows.console->table(), Qt::Key_Space);
    QCOMPARE(m_rows.count(), 1);
    QTest::keyClick(&m_rows.console->table(), Qt::Key_Space);
    QCOMPARE(m_rows.count(), 0);
    QTest::keyClick(&m_rows.console->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&m_rows.console->table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_rows.count(), 3);
    QCOMPARE(m_rows.console->table().currentIndex().row(), 5);
    QTest::keyClick(&m_rows.console->table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_rows.count(), 412);
}

void CatalogChecksTest::allMeansAllMatches()
{
    QVERIFY(m_rows.open());
    QVERIFY(m_rows.model().loadedRows() < 412);
    Q_EMIT m_rows.console->table().horizontalHeader()->sectionClicked(Model::checkColumn);
    QCOMPARE(m_rows.count(), 412);
    m_rows.clickBox(0);
    QCOMPARE(m_rows.count(), 411);
    models::TaxonCollector collector(m_rows.console->client, m_rows.model().query(), m_rows.checks());
    std::size_t received = 0;
    bool done = false;
    connect(&collector, &models::TaxonCollector::received, this,
            [&](const std::vector<api::TaxonSummary>& taxa) { received += taxa.size(); });
    connect(&collector, &models::TaxonCollector::finished, this, [&](bool cut) { done = !cut; });
    collector.start();
    QTRY_VERIFY(done);
    QCOMPARE(received, std::size_t(411));
    models::TaxonCollector few(m_rows.console->client, m_rows.model().query(), m_rows.checks(), 250);
    received = 0;
    bool cut = false;
    connect(&few, &models::TaxonCollector::received, this,
            [&](const std::vector<api::TaxonSummary>& taxa) { received += taxa.size(); });
    connect(&few, &models::TaxonCollector::finished, this, [&](bool isCut) { cut = isCut; });
    few.start();
    QTRY_VERIFY(cut);
    QCOMPARE(received, std::size_t(250));
}

void CatalogChecksTest::anotherFilterClears()
{
    QVERIFY(m_rows.open());
    m_rows.clickBox(0);
    Q_EMIT m_rows.console->table().horizontalHeader()->sectionClicked(Model::editedColumn);
    QTRY_VERIFY(!m_rows.model().isLoading());
    QCOMPARE(m_rows.count(), 1); // the same taxa in another order
    QVERIFY(m_rows.search(u"Othera"_s));
    QCOMPARE(m_rows.count(), 0);
}

void CatalogChecksTest::anOlderStateIsNotTaken()
{
    models::CheckedTaxa checks;
    api::TaxonSummary taxon;
    taxon.id = "a";
    taxon.revision = 3;
    checks.setChecked(taxon, true);
    for (const auto& [comes, stays] : {std::pair(2, 3), std::pair(3, 3), std::pair(5, 5)}) {
        taxon.revision = comes;
        checks.refresh(taxon);
        QCOMPARE(checks.some().front().revision, std::int64_t(stays));
    }
    taxon.id = "b";
    checks.refresh(taxon); // nobody checked it
    QCOMPARE(checks.some().size(), std::size_t(1));
}

void CatalogChecksTest::aTaxonThatSomebodyChangedIsCheckedAnew()
{
    QVERIFY(m_rows.open());
    QTRY_VERIFY(m_rows.console->client.events().isLive());
    const api::TaxonSummary checked = *m_rows.model().taxon(0);
    const QString id = QString::fromStdString(checked.id);
    m_rows.clickBox(0);
    api::TaxonQuery backwards = m_rows.model().query();
    backwards.sort = api::TaxonSort::scientificNameDescending;
    m_rows.model().setQuery(backwards);
    QTRY_VERIFY(!m_rows.model().isLoading());
    QCOMPARE(m_rows.model().rowOf(id), -1);
    QCOMPARE(m_rows.server.change(id, {{u"family"_s, u"Araceae"_s}}), 200);
    QTRY_COMPARE(m_rows.checks().some().front().revision, checked.revision + 1);
    m_rows.console->trigger("catalog.setInReview");
    QTRY_COMPARE(m_rows.console->toasts.size(), 1);
    QCOMPARE(m_rows.server.taxon(id).value("reviewState"_L1).toString(), u"inReview"_s);
}

void CatalogChecksTest::aTaxonInTheBinIsNotChecked()
{
    QVERIFY(m_rows.open());
    QVERIFY(m_rows.search(u"Othera"_s));
    m_rows.clickBox(0);
    m_rows.clickBox(1);
    QVERIFY(m_rows.console->openRow(1));
    m_rows.console->dialogs.answers = {widgets::Choice::proceed};
    m_rows.console->trigger("catalog.remove");
    QTRY_COMPARE(m_rows.count(), 1);
    m_rows.console->trigger("catalog.undo");
    QTRY_VERIFY(m_rows.action("catalog.redo").isEnabled());
    QCOMPARE(m_rows.count(), 1);
}

void CatalogChecksTest::escapeClearsTheChecksFirst()
{
    QVERIFY(m_rows.open());
    m_rows.clickBox(0);
    m_rows.console->table().setFocus();
    QTest::keyClick(&m_rows.console->table(), Qt::Key_Escape);
    QCOMPARE(m_rows.count(), 0);
    QCOMPARE(m_rows.console->find<widgets::SearchField>()->text(), u"Bulkia"_s);
    QTest::keyClick(&m_rows.console->table(), Qt::Key_Escape);
    QCOMPARE(m_rows.console->find<widgets::SearchField>()->text(), QString());
}

void CatalogChecksTest::theBarTells()
{
    QVERIFY(m_rows.open());
    auto* bar = m_rows.console->find<widgets::BulkBar>();
    m_rows.clickBox(0);
    m_rows.clickBox(1);
    QVERIFY(bar->isVisible());
    QTRY_VERIFY(bar->height() >= 40);
    QVERIFY(m_rows.console->visible<QLabel>([](const QLabel& each) { return each.text() == "2 selected"_L1; }));
    QPushButton* all = m_rows.console->button(u"Select all 412"_s);
    QVERIFY(all);
    all->click();
    QVERIFY(m_rows.console->visible<QLabel>([](const QLabel& each) { return each.text() == "412 selected"_L1; }));
    QVERIFY(all->isHidden());
    m_rows.checks().clear();
    QTRY_VERIFY(bar->isHidden());
}

BLOOMZY_GUI_TEST(CatalogChecksTest)
#include "CatalogChecksTest.moc"
