#include "CatalogWindow.h"
#include "StallingProxy.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int species = 1100;

const QByteArray outOfOrder = "HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/problem+json\r\n"
                              "Content-Length: 2\r\n\r\n{}";

bool asksForTaxa(const QByteArray& request)
{
    return request.startsWith("GET /api/v1/taxa?");
}
bool asksForALaterPage(const QByteArray& request)
{
    return asksForTaxa(request) && request.left(request.indexOf('\n')).contains("cursor=");
}

} // namespace

/// The pages that are loaded come anew, several of them: all or none are taken over, and none starves the list.
class CatalogReloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void oneThatFailsHalfwayLeavesTheListAsItWas();
    void anotherListThatFailsIsNotGoneOnWith();
    void oneThatRunsEndsBeforeTheNext();
    void cancellingCancelsTheNextToo();
    void aPageThatIsOlderThanASaveIsNotTakenOver();
    void aPageThatIsOlderThanARemovalIsNotTakenOver();

private:
    models::TaxonTableModel& model() { return m_console->model(); }
    [[nodiscard]] bool idle()
    {
        return QTest::qWaitFor([this] { return !model().isLoading() && model().rowCount() == model().loadedRows(); },
                               20'000);
    }
    void failLaterPages()
    {
        m_proxy->instead = [this](const QByteArray& request) {
            m_failed += asksForALaterPage(request) ? 1 : 0;
            return asksForALaterPage(request) ? outOfOrder : QByteArray();
        };
    }
    /// A reload whose second page does not come before the proxy is told to release it.
    void beginAReload()
    {
        m_proxy->instead = [this](const QByteArray& request) {
            m_begun += asksForTaxa(request) && !asksForALaterPage(request) ? 1 : 0;
            return QByteArray();
        };
        m_proxy->keeps = asksForALaterPage;
        m_console->trigger("catalog.refresh");
        QTRY_VERIFY(m_proxy->kept > 0);
        QCOMPARE(m_begun, 1);
    }

    CatalogServer m_server;
    std::unique_ptr<StallingProxy> m_proxy;
    std::unique_ptr<CatalogWindow> m_console;
    int m_failed = 0; ///< pages
    int m_begun = 0;  ///< lists
};

void CatalogReloadTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addSpecies("Ficus", species));
}

void CatalogReloadTest::init()
{
    m_failed = m_begun = 0;
    m_proxy = std::make_unique<StallingProxy>(m_server.process.url());
    m_console = std::make_unique<CatalogWindow>(m_server, theme::Scheme::light, m_proxy->url());
    QVERIFY(m_console->open());
    QTRY_COMPARE(model().loadedRows(), 3 * model().pageSize);
    QVERIFY(idle());
}

void CatalogReloadTest::cleanup()
{
    m_console.reset();
    m_proxy.reset();
}

void CatalogReloadTest::oneThatFailsHalfwayLeavesTheListAsItWas()
{
    failLaterPages();
    m_console->trigger("catalog.refresh");
    QTRY_VERIFY(model().error());
    QCOMPARE(m_failed, 1);
    QCOMPARE(model().loadedRows(), 3 * model().pageSize);
    m_proxy->instead = {};
    // It goes on behind the rows that are shown, not behind those that came.
    const int all = int(model().matches());
    while (model().canFetchMore({})) {
        model().fetchMore({});
        QVERIFY(idle());
    }
    QSet<QString> ids;
    for (int row = 0; row < model().loadedRows(); ++row)
        ids.insert(QString::fromStdString(model().taxon(row)->id));
    QCOMPARE(model().loadedRows(), all);
    QCOMPARE(ids.size(), all);
}

void CatalogReloadTest::anotherListThatFailsIsNotGoneOnWith()
{
    const int before = model().loadedRows();
    m_proxy->cut = true;
    m_console->find<widgets::SearchField>()->setText(u"ficus"_s);
    QTRY_VERIFY(model().query().q == "ficus" && model().error());
    m_proxy->cut = false;
    QCOMPARE(model().loadedRows(), before);
    QVERIFY(!model().canFetchMore({}));
}

void CatalogReloadTest::oneThatRunsEndsBeforeTheNext()
{
    beginAReload();
    const QString late = m_server.create({{u"genus"_s, u"Ficus"_s}, {u"specificEpithet"_s, u"aaaaa"_s}});
    QVERIFY(!late.isEmpty());
    m_console->trigger("catalog.refresh");
    m_console->trigger("catalog.refresh");
    // Nothing but what is kept is on its way, so the one that runs was not begun anew.
    QVERIFY(model().isLoading());
    QSignalSpy shown(&model(), &QAbstractItemModel::modelReset);
    QSignalSpy begun(&model(), &models::TaxonTableModel::loadStarted);
    m_proxy->release();
    QTRY_COMPARE(shown.size(), 2);
    QVERIFY(idle());
    QCOMPARE(begun.size(), 1);
    QCOMPARE(m_begun, 2);
    QVERIFY(model().rowOf(late) >= 0);
    QCOMPARE(model().matches(), species + 1);
}

void CatalogReloadTest::cancellingCancelsTheNextToo()
{
    beginAReload();
    m_console->trigger("catalog.refresh");
    QSignalSpy begun(&model(), &models::TaxonTableModel::loadStarted);
    model().cancel();
    QVERIFY(!model().isLoading());
    QCOMPARE(model().error()->kind, client::ClientError::Kind::cancelled);
    QCOMPARE(model().loadedRows(), 3 * model().pageSize);
    QCOMPARE(begun.size(), 0);
}

void CatalogReloadTest::aPageThatIsOlderThanASaveIsNotTakenOver()
{
    beginAReload();
    const QString id = QString::fromStdString(model().taxon(3)->id);
    QCOMPARE(m_server.change(id, {{u"family"_s, u"Moraceae"_s}}), 200);
    QTRY_COMPARE(model().taxon(3)->family, "Moraceae");
    QSignalSpy shown(&model(), &QAbstractItemModel::modelReset);
    m_proxy->release();
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(model().rowOf(id), 3);
    QCOMPARE(model().taxon(3)->family, "Moraceae");
}

void CatalogReloadTest::aPageThatIsOlderThanARemovalIsNotTakenOver()
{
    beginAReload();
    const qint64 matches = model().matches();
    const QString id = QString::fromStdString(model().taxon(3)->id);
    QVERIFY(m_server.bin(id) < 300);
    QTRY_COMPARE(model().rowOf(id), -1);
    QSignalSpy shown(&model(), &QAbstractItemModel::modelReset);
    m_proxy->release();
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(model().rowOf(id), -1);
    QCOMPARE(model().matches(), matches - 1);
}

BLOOMZY_GUI_TEST(CatalogReloadTest)
#include "CatalogReloadTest.moc"
