#include "CatalogWindow.h"
#include "StallingProxy.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/table/Cells.h"
#include "ui/widgets/table/TableFooter.h"

#include <QLabel>
#include <QScrollBar>

using namespace bloomzy;
using namespace bloomzy::test;

namespace {

constexpr int scrolledSpecies = 1100;

} // namespace

/// More rows than a page has, and what happens when one does not come.
class CatalogScrollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aFailedPageIsToldAndAskedForAgain();
    void aFailedReloadKeepsTheRows();
    void rowsLoadWhileScrolling();
    void aReloadKeepsAllThatWasLoaded();
    void backFindsTheRowsAndTheScroll();

private:
    models::TaxonTableModel& model() { return m_console->model(); }
    /// Nothing is asked for: all that the view needs is there.
    [[nodiscard]] bool idle()
    {
        return QTest::qWaitFor(
            [this] {
                const int last = m_console->table().rowAt(m_console->table().viewport()->height() - 1);
                const bool enough = model().loadedRows() >= std::min(scrolledSpecies, last + 2 * model().pageSize);
                return enough && !model().isLoading() && model().rowCount() == model().loadedRows();
            },
            20'000);
    }
    void scrollDown()
    {
        m_console->table().verticalScrollBar()->setValue(m_console->table().verticalScrollBar()->maximum());
    }

    CatalogServer m_server;
    std::unique_ptr<StallingProxy> m_proxy;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogScrollTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addSpecies("Ficus", scrolledSpecies));
}

void CatalogScrollTest::init()
{
    m_proxy = std::make_unique<StallingProxy>(m_server.process.url());
    m_console = std::make_unique<CatalogWindow>(m_server, theme::Scheme::light, m_proxy->url());
    QVERIFY(m_console->open());
    QTRY_VERIFY(model().hasLoaded());
    QVERIFY(idle());
    QCOMPARE(model().loadedRows(), 3 * model().pageSize);
}

void CatalogScrollTest::cleanup()
{
    m_console.reset();
    m_proxy.reset();
}

void CatalogScrollTest::aFailedPageIsToldAndAskedForAgain()
{
    const int before = model().loadedRows();
    const auto state = [&](int row) {
        return model().index(row, 0).data(widgets::RowStateRole).value<widgets::RowState>();
    };
    m_proxy->cut = true;
    scrollDown();
    QTRY_COMPARE(model().rowCount(), before + 1);
    QTRY_COMPARE(state(before), widgets::RowState::failed);
    QCOMPARE(model().loadedRows(), before);
    QVERIFY(model().index(before, 0).data(widgets::RowMessageRole).toString().contains(QString::number(before + 1)));
    m_console->table().setFocus();
    m_console->table().setCurrentIndex(model().index(before, 0));
    QTest::keyClick(&m_console->table(), Qt::Key_Return);
    QTRY_COMPARE(state(before), widgets::RowState::loading);
    QTRY_COMPARE(state(before), widgets::RowState::failed);
    m_proxy->cut = false;
    m_console->table().setCurrentIndex(model().index(before, 0));
    QTest::keyClick(&m_console->table(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(model().loadedRows() > before, 15'000);
    QTRY_COMPARE(state(before), widgets::RowState::ready);
}

void CatalogScrollTest::aFailedReloadKeepsTheRows()
{
    const int before = model().loadedRows();
    const QString first = model().index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(m_console->openRow(3));
    m_console->type(QStringLiteral("/scientificNameAuthorship"), QStringLiteral("Typed"));
    m_proxy->cut = true;
    m_console->trigger("catalog.refresh");
    QTRY_VERIFY(m_console->banner(QStringLiteral("connection")));
    QCOMPARE(model().loadedRows(), before);
    QCOMPARE(model().index(0, 0).data(Qt::AccessibleTextRole).toString(), first);
    QVERIFY(m_console->table().isVisible());
    QCOMPARE(m_console->table().currentIndex().row(), 3);
    QCOMPARE(m_console->state().value(u"/scientificNameAuthorship").toString(), QStringLiteral("Typed"));
    m_proxy->cut = false;
    m_console->banner(QStringLiteral("connection"))->spec().actions.front().run();
    QTRY_VERIFY(!m_console->banner(QStringLiteral("connection")));
    QVERIFY(idle());
    QCOMPARE(model().loadedRows(), before);
    QCOMPARE(m_console->state().value(u"/scientificNameAuthorship").toString(), QStringLiteral("Typed"));
    m_console->trigger("catalog.discard");
}

void CatalogScrollTest::rowsLoadWhileScrolling()
{
    const auto reachesTheEnd = [this] {
        scrollDown();
        return model().loadedRows() == scrolledSpecies;
    };
    QVERIFY(QTest::qWaitFor(reachesTheEnd, 20'000));
    QVERIFY(idle());
    QSet<QString> ids;
    for (int row = 0; row < scrolledSpecies; ++row)
        ids.insert(QString::fromStdString(model().taxon(row)->id));
    QCOMPARE(ids.size(), scrolledSpecies);
    QCOMPARE(QString::fromStdString(model().taxon(0)->specificEpithet.value()), QStringLiteral("aaaa"));
    QVERIFY(!model().canFetchMore({}));
    scrollDown();
    const auto texts = m_console->find<widgets::TableFooter>()->findChildren<QLabel*>();
    QTRY_VERIFY(std::ranges::any_of(
        texts, [](const QLabel* each) { return each->text().endsWith(QStringLiteral("to 1,100")); }));
}

void CatalogScrollTest::aReloadKeepsAllThatWasLoaded()
{
    scrollDown();
    QTRY_VERIFY(model().loadedRows() >= 600);
    QVERIFY(idle());
    const int before = model().loadedRows();
    QVERIFY(m_console->openRow(450));
    const int scroll = m_console->table().verticalScrollBar()->value();
    m_console->trigger("catalog.refresh");
    QTRY_VERIFY(model().isLoading());
    QVERIFY(idle());
    QCOMPARE(model().loadedRows(), before);
    QCOMPARE(m_console->table().currentIndex().row(), 450);
    QCOMPARE(m_console->table().verticalScrollBar()->value(), scroll);
}

void CatalogScrollTest::backFindsTheRowsAndTheScroll()
{
    scrollDown();
    QTRY_VERIFY(model().loadedRows() >= 600);
    QVERIFY(idle());
    QVERIFY(m_console->openRow(520));
    const QString there = m_console->state().id();
    const int scroll = m_console->table().verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    const QVariant place = m_console->view().place();
    m_console->find<widgets::SearchField>()->setText(QStringLiteral("aaab"));
    QTRY_COMPARE(model().matches(), 1);
    m_console->view().goTo(place);
    QTRY_COMPARE(model().matches(), scrolledSpecies);
    QVERIFY(idle());
    QTRY_COMPARE(m_console->state().id(), there);
    QTRY_COMPARE(m_console->table().currentIndex().row(), 520);
    QCOMPARE(m_console->table().verticalScrollBar()->value(), scroll);
}

BLOOMZY_GUI_TEST(CatalogScrollTest)
#include "CatalogScrollTest.moc"
