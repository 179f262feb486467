#include "CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/widgets/inputs/FacetGroup.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/SearchField.h"
#include "ui/widgets/table/Cells.h"
#include "ui/widgets/table/DataTable.h"

#include <QLineEdit>
#include <QPushButton>

using namespace bloomzy;
using namespace bloomzy::test;

/// The real page against a real server: finding a taxon and changing it.
class CatalogPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anEmptyCatalogIsFilledFromTheStarter();
    void searchMarksAndCounts();
    void aFacetNarrows();

private:
    models::TaxonTableModel& model() { return m_console->model(); }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogPageTest::initTestCase()
{
    QVERIFY(m_server.start());
}

void CatalogPageTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(model().hasLoaded());
}

void CatalogPageTest::cleanup()
{
    m_console.reset();
}

void CatalogPageTest::anEmptyCatalogIsFilledFromTheStarter()
{
    QPushButton* starter = nullptr;
    for (auto* button : m_console->view().findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("starter")))
            starter = button;
    }
    QVERIFY(starter);
    QTest::mouseClick(starter, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(model().loadedRows() > 100, 20'000);
    QTRY_COMPARE(m_console->toasts.size(), 1);
    QVERIFY(m_console->toasts.first().title.contains(QString::number(model().matches())));
    QVERIFY(m_console->find<widgets::DataTable>(QStringLiteral("taxa"))->isVisible());
}

void CatalogPageTest::searchMarksAndCounts()
{
    auto* search = m_console->find<widgets::SearchField>();
    const qint64 all = model().matches();
    QTest::keyClicks(search, QStringLiteral("mons"));
    QTRY_VERIFY(model().matches() < all && !model().isLoading());
    QVERIFY(model().loadedRows() > 0);
    const QModelIndex first = model().index(0, 0);
    QCOMPARE(first.data(widgets::MatchRole).toString(), QStringLiteral("mons"));
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("mons"), Qt::CaseInsensitive));
    QVERIFY(search->accessibleDescription().contains(QString::number(model().matches())));
    QVERIFY(m_console->pages.find(QStringLiteral("catalog"))->escape());
    QTRY_COMPARE(model().matches(), all);
}

void CatalogPageTest::aFacetNarrows()
{
    const qint64 all = model().matches();
    widgets::FacetGroup* family = m_console->find<widgets::FacetGroup>();
    QTRY_VERIFY(!family->findChildren<widgets::FacetRow*>().isEmpty());
    auto* row = family->findChildren<widgets::FacetRow*>().first();
    const qint64 count = row->option().count;
    QVERIFY(count < all);
    QTest::mouseClick(row, Qt::LeftButton);
    QTRY_COMPARE(model().matches(), count);
    for (int i = 0; i < model().loadedRows(); ++i)
        QCOMPARE(QString::fromStdString(*model().taxon(i)->family), row->option().value);
    m_console->trigger("catalog.clearFilters");
    QTRY_COMPARE(model().matches(), all);
}

BLOOMZY_GUI_TEST(CatalogPageTest)
#include "CatalogPageTest.moc"
