#include "CatalogWindow.h"
#include "StallingProxy.h"
#include "tests/support/TestMain.h"

#include <QScrollBar>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int each = 1300;
constexpr int farSpecies = 2 * each;

} // namespace

/// A reload far down a long list reads what is in view and around it, and leaves the rest for when it is seen.
class CatalogFarReloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void onlyWhatIsInViewComesAnew();
    void whatLiesAboveComesWhenItIsSeen();
    void whatGoesAboveMeanwhileShiftsNothing();

private:
    models::TaxonTableModel& model() { return m_console->model(); }
    QScrollBar& bar() { return *m_console->table().verticalScrollBar(); }
    [[nodiscard]] bool idle()
    {
        return QTest::qWaitFor([this] { return !model().isLoading() && model().rowCount() == model().loadedRows(); },
                               20'000);
    }
    [[nodiscard]] bool loadAll()
    {
        return QTest::qWaitFor(
            [this] {
                bar().setValue(bar().maximum());
                return !model().isLoading() && !model().canFetchMore({}) && model().rowCount() == model().loadedRows();
            },
            20'000);
    }
    QString idAt(int row) { return QString::fromStdString(model().taxon(row)->id); }
    [[nodiscard]] bool reload()
    {
        m_pages = 0;
        m_console->trigger("catalog.refresh");
        return QTest::qWaitFor([this] { return m_pages > 0; }, 20'000) && idle();
    }
    /// That many, each of them once.
    [[nodiscard]] bool isWhole(int rows)
    {
        QSet<QString> ids;
        for (int row = 0; row < model().loadedRows(); ++row)
            ids.insert(idAt(row));
        return ids.size() == model().loadedRows() && ids.size() == rows;
    }

    CatalogServer m_server;
    std::unique_ptr<StallingProxy> m_proxy;
    std::unique_ptr<CatalogWindow> m_console;
    int m_pages = 0; ///< asked for
};

void CatalogFarReloadTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addSpecies("Ficus", each));
    QVERIFY(m_server.addSpecies("Monstera", each));
    m_proxy = std::make_unique<StallingProxy>(m_server.process.url());
    m_proxy->instead = [this](const QByteArray& request) {
        m_pages += request.startsWith("GET /api/v1/taxa?") ? 1 : 0;
        return QByteArray();
    };
    m_console = std::make_unique<CatalogWindow>(m_server, theme::Scheme::light, m_proxy->url());
    QVERIFY(m_console->open());
    QTRY_VERIFY(model().hasLoaded());
}

void CatalogFarReloadTest::init()
{
    QVERIFY(loadAll());
    QVERIFY(model().loadedRows() >= farSpecies);
    m_console->table().scrollTo(model().index(1600, 0), QAbstractItemView::PositionAtTop); // far from both ends
}

void CatalogFarReloadTest::cleanupTestCase()
{
    m_console.reset();
    m_proxy.reset();
}

void CatalogFarReloadTest::onlyWhatIsInViewComesAnew()
{
    const QString seen = idAt(m_console->table().rowAt(1));
    const int scroll = bar().value();
    QVERIFY(reload());
    QVERIFY2(m_pages <= 6, qPrintable(QString::number(m_pages)));
    QCOMPARE(bar().value(), scroll);
    QCOMPARE(idAt(m_console->table().rowAt(1)), seen);
    QVERIFY(model().loadedRows() < model().matches());
    QVERIFY(loadAll());
    QVERIFY(isWhole(farSpecies));
}

void CatalogFarReloadTest::whatLiesAboveComesWhenItIsSeen()
{
    m_pages = 0;
    const QString late = m_server.create({{u"genus"_s, u"Ficus"_s}, {u"specificEpithet"_s, u"aaaaa"_s}});
    QVERIFY(!late.isEmpty());
    // The console hears of it and reads the list anew by itself.
    QTRY_COMPARE_WITH_TIMEOUT(model().matches(), farSpecies + 1, 20'000);
    QVERIFY(m_pages > 0);
    QVERIFY(idle());
    QCOMPARE(model().rowOf(late), -1);
    bar().setValue(0);
    QTRY_VERIFY(model().rowOf(late) >= 0);
    QVERIFY(idle());
    QCOMPARE(bar().value(), 0);
    QVERIFY(loadAll());
    QVERIFY(isWhole(farSpecies + 1));
}

void CatalogFarReloadTest::whatGoesAboveMeanwhileShiftsNothing()
{
    m_proxy->keeps = [](const QByteArray& request) { return request.startsWith("GET /api/v1/taxa?"); };
    m_console->trigger("catalog.refresh");
    QTRY_VERIFY(m_proxy->kept > 0);
    const int before = model().loadedRows();
    const QString above = idAt(5);
    m_server.bin(above);
    QTRY_COMPARE(model().rowOf(above), -1);
    m_proxy->release();
    QVERIFY(idle());
    QCOMPARE(model().rowOf(above), -1);
    QVERIFY(loadAll());
    QVERIFY(isWhole(before - 1));
}

BLOOMZY_GUI_TEST(CatalogFarReloadTest)
#include "CatalogFarReloadTest.moc"
