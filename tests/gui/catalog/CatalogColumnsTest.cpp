#include "CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/models/ColumnLayout.h"
#include "ui/models/ColumnsDialog.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/TaxonColumns.h"

#include <QHeaderView>
#include <QListWidget>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace bloomzy::catalog_page;
using namespace Qt::StringLiterals;
using Model = models::TaxonTableModel;

/// The columns of the table, against a real server.
class CatalogColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void strangeColumnsAreRepaired();
    void columnsAreShownHiddenMovedAndReset();
    void theyAreKeptForTheProfile();
    void furtherColumnsHoldTheirValues();
    void theBoxesStayFirst();

private:
    QHeaderView& header() { return *m_console->table().horizontalHeader(); }
    models::ColumnLayout& columns() { return m_console->find<CatalogTable>()->columns(); }
    void reopen();
    models::ColumnsDialog& chooser();

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogColumnsTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
}

void CatalogColumnsTest::init()
{
    QFile::remove(m_server.folder.filePath(u"settings.ini"_s));
    reopen();
}

void CatalogColumnsTest::reopen()
{
    m_console.reset();
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
}

void CatalogColumnsTest::cleanup()
{
    m_console.reset();
}

models::ColumnsDialog& CatalogColumnsTest::chooser()
{
    m_console->trigger("catalog.columns");
    return *m_console->find<models::ColumnsDialog>();
}

void CatalogColumnsTest::strangeColumnsAreRepaired()
{
    const models::ColumnStates fixed = taxonColumns().repaired(
        {{"colour", 10, true}, {"author", 99'999, true}, {"author", 50, false}, {"name", -5, false}});
    QCOMPARE(fixed.size(), taxonColumns().all().size());
    QCOMPARE(fixed[0].id, std::string("author"));
    QCOMPARE(fixed[0].width, 800);
    QVERIFY(fixed[1].id == "name" && fixed[1].shown && fixed[1].width > 0);
    QCOMPARE(taxonColumns().fromTexts({u"::"_s, u"x"_s, u"family:abc:0"_s}).front().id, std::string("family"));
    QCOMPARE(taxonColumns().fromTexts(models::toTexts(taxonColumns().defaults())), taxonColumns().defaults());
}

void CatalogColumnsTest::columnsAreShownHiddenMovedAndReset()
{
    QVERIFY(header().isSectionHidden(Model::authorColumn));
    QListWidget& list = chooser().list();
    QCOMPARE(list.count(), int(taxonColumns().all().size()));
    QCOMPARE(list.item(0)->text(), u"Scientific name (always shown)"_s);
    QVERIFY(!list.item(0)->data(Qt::CheckStateRole).isValid());
    const auto item = [&](const QString& text) { return list.findItems(text, Qt::MatchExactly).value(0); };
    item(u"Authority"_s)->setCheckState(Qt::Checked);
    QVERIFY(!header().isSectionHidden(Model::authorColumn));
    item(u"Family"_s)->setCheckState(Qt::Unchecked);
    QVERIFY(header().isSectionHidden(Model::familyColumn));
    list.setCurrentItem(item(u"Authority"_s));
    QPushButton* up = m_console->button(u"Move &up"_s);
    const int before = header().visualIndex(Model::authorColumn);
    up->click();
    QCOMPARE(header().visualIndex(Model::authorColumn), before - 1);
    m_console->button(u"&Reset"_s)->click();
    QCOMPARE(columns().columns(), taxonColumns().defaults());
    QVERIFY(header().isSectionHidden(Model::authorColumn) && !header().isSectionHidden(Model::familyColumn));
    QCOMPARE(list.item(1)->text(), u"Family"_s);
}

void CatalogColumnsTest::theyAreKeptForTheProfile()
{
    chooser().list().findItems(u"Rank"_s, Qt::MatchExactly).first()->setCheckState(Qt::Checked);
    header().resizeSection(Model::rankColumn, 133);
    header().moveSection(header().visualIndex(Model::rankColumn), 2);
    reopen();
    QVERIFY(!header().isSectionHidden(Model::rankColumn));
    QCOMPARE(header().sectionSize(Model::rankColumn), 133);
    QCOMPARE(header().visualIndex(Model::rankColumn), 2);
}

void CatalogColumnsTest::furtherColumnsHoldTheirValues()
{
    QVERIFY(m_console->openTaxon(u"Monstera deliciosa"_s));
    const auto cell = [&](int column) {
        return m_console->model().index(0, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(cell(Model::authorColumn), u"Liebm."_s);
    QCOMPARE(cell(Model::rankColumn), u"Species"_s);
    QCOMPARE(cell(Model::statusColumn), u"Accepted"_s);
    m_console->type(u"/scientificNameAuthorship"_s, u"Changed"_s);
    QVERIFY(m_console->save());
    QCOMPARE(cell(Model::authorColumn), u"Changed"_s);
}

void CatalogColumnsTest::theBoxesStayFirst()
{
    QCOMPARE(header().visualIndex(Model::checkColumn), 0);
    header().moveSection(header().visualIndex(Model::familyColumn), 0);
    QCOMPARE(header().visualIndex(Model::checkColumn), 0);
    QCOMPARE(header().sectionSize(Model::checkColumn), 36);
}

BLOOMZY_GUI_TEST(CatalogColumnsTest)
#include "CatalogColumnsTest.moc"
