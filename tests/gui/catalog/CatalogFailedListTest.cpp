#include "CatalogWindow.h"
#include "StallingProxy.h"
#include "tests/support/TestMain.h"

#include <QLabel>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ownError =
    R"({"type":"urn:bloomzy:problem:internal","title":"The server met an error of its own.","status":500,)"
    R"("code":"internal","traceId":"0123456789abcdef0123456789abcdef"})";

/// What a server answers that fails at every list of taxa, and at nothing else.
QByteArray failAtLists(const QByteArray& request)
{
    if (!request.startsWith("GET /api/v1/taxa?") && !request.startsWith("GET /api/v1/taxa "))
        return {};
    return "HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/problem+json\r\nContent-Length: " +
           QByteArray::number(ownError.size()) + "\r\n\r\n" + ownError;
}

} // namespace

/// The very first list of the catalog does not come: the page says so in place of the table, and goes on when asked to.
class CatalogFailedListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void saysSoInPlaceOfTheTable();
    void saysSoInFrench();
    void saysSoAgainWhenItFailsAgain();
    void showsTheCatalogOnceItComes();

private:
    [[nodiscard]] bool shows(const QString& text) const
    {
        return m_console->visible<QLabel>([&](const QLabel& label) { return label.text().contains(text); });
    }

    CatalogServer m_server;
    std::unique_ptr<StallingProxy> m_proxy;
    std::unique_ptr<CatalogWindow> m_console;
    int m_lists = 0; ///< that were asked for and refused
};

void CatalogFailedListTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
}

void CatalogFailedListTest::init()
{
    m_console.reset();
    m_lists = 0;
    m_proxy = std::make_unique<StallingProxy>(m_server.process.url());
    m_proxy->instead = [this](const QByteArray& request) {
        const QByteArray answer = failAtLists(request);
        m_lists += answer.isEmpty() ? 0 : 1;
        return answer;
    };
    m_console = std::make_unique<CatalogWindow>(m_server, theme::Scheme::light, m_proxy->url());
    QVERIFY(m_console->open());
    QTRY_VERIFY(shows(u"The catalog could not be loaded"_s));
}

void CatalogFailedListTest::saysSoInPlaceOfTheTable()
{
    QVERIFY(m_lists > 0);
    QVERIFY(shows(u"The server met an error of its own. What was saved is safe."_s));
    QVERIFY(m_console->button(u"Try again"_s));
    QVERIFY(!m_console->table().isVisible());
    QCOMPARE(m_console->model().loadedRows(), 0);
    // Not what an empty catalog says: who believes that adds the plants again.
    QVERIFY(!shows(u"No taxa in this catalog yet"_s) && !m_console->button(u"Add the starter catalog"_s));
}

void CatalogFailedListTest::saysSoInFrench()
{
    m_console->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY(shows(u"Le catalogue n’a pas pu être chargé"_s));
    QTRY_VERIFY(m_console->button(u"Réessayer"_s));
    QVERIFY(!shows(u"The catalog could not be loaded"_s));
    QVERIFY(!shows(u"The server met an error of its own."_s));
}

void CatalogFailedListTest::saysSoAgainWhenItFailsAgain()
{
    const int before = m_lists;
    m_console->button(u"Try again"_s)->click();
    QTRY_VERIFY(m_lists > before && !m_console->model().isLoading());
    QTRY_VERIFY(shows(u"The catalog could not be loaded"_s));
    QVERIFY(m_console->button(u"Try again"_s)->isEnabled());
}

void CatalogFailedListTest::showsTheCatalogOnceItComes()
{
    m_proxy->instead = {};
    m_console->button(u"Try again"_s)->click();
    QTRY_VERIFY(m_console->model().hasLoaded() && m_console->model().loadedRows() > 100);
    QTRY_VERIFY(m_console->table().isVisible());
    QVERIFY(!shows(u"The catalog could not be loaded"_s));
    QVERIFY(!m_console->model().error());
    QVERIFY(m_console->openTaxon(u"Monstera deliciosa"_s));
}

BLOOMZY_GUI_TEST(CatalogFailedListTest)
#include "CatalogFailedListTest.moc"
