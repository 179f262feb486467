#include "CatalogWindow.h"
#include "StallingProxy.h"
#include "tests/support/TestMain.h"

#include <QElapsedTimer>

using namespace bloomzy;
using namespace bloomzy::test;

namespace {

constexpr int stall = 5000; // milliseconds

class OtherPage : public widgets::Page
{
public:
    QString id() const override { return QStringLiteral("other"); }
    QString title() const override { return QStringLiteral("Other"); }
    theme::IconName icon() const override { return theme::IconName::health; }
    widgets::NavSection section() const override { return widgets::NavSection::overview; }
    QWidget* createWidget(QWidget* parent) override { return new QWidget(parent); }
};

/// Counts paint events.
class Painted : public QObject
{
public:
    int times = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        times += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

/// Every call of the catalog takes five seconds, and the page goes on.
class CatalogStallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageTakesKeysRepaintsAndCanBeLeft();
    void thePageCanGoAmidACall();

private:
    CatalogServer m_server;
};

void CatalogStallTest::thePageTakesKeysRepaintsAndCanBeLeft()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
    StallingProxy proxy(m_server.process.url());
    CatalogWindow console(m_server, theme::Scheme::light, proxy.url());
    console.pages.add(std::make_unique<OtherPage>());
    QVERIFY(console.open());
    QTRY_VERIFY(console.model().hasLoaded());
    QVERIFY(console.openTaxon(QStringLiteral("Monstera deliciosa")));

    proxy.delay = stall;
    qint64 longest = 0;
    QElapsedTimer since;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    beat.start(10);

    auto* search = console.find<widgets::SearchField>();
    search->clear();
    QTest::keyClicks(search, QStringLiteral("ficus"));
    QCOMPARE(search->text(), QStringLiteral("ficus"));
    QTRY_VERIFY(console.model().isLoading() && proxy.held > 0);
    console.type(QStringLiteral("/scientificNameAuthorship"), QStringLiteral("Typed meanwhile"));
    QCOMPARE(console.state().value(u"/scientificNameAuthorship").toString(), QStringLiteral("Typed meanwhile"));
    console.trigger("catalog.save");
    QVERIFY(console.view().editor().isSaving());

    Painted painted;
    auto* table = console.find<widgets::DataTable>(QStringLiteral("taxa"));
    table->viewport()->installEventFilter(&painted);
    QTRY_COMPARE(console.model().gate().state(), widgets::LoadingGate::State::placeholders);
    table->viewport()->update();
    QTRY_VERIFY(painted.times > 0);
    QTest::keyClick(table, Qt::Key_Down);

    console.window->openPage(QStringLiteral("other"));
    QCOMPARE(console.window->currentPage()->id(), QStringLiteral("other"));
    console.window->openPage(QStringLiteral("catalog"));
    QTRY_COMPARE_WITH_TIMEOUT(console.model().gate().state(), widgets::LoadingGate::State::stillLoading, stall);
    QVERIFY(console.model().isLoading());
    QTRY_VERIFY_WITH_TIMEOUT(!console.model().isLoading() && !console.view().editor().isSaving(), 4 * stall);
    // Whoever waits for an answer stands still for as long as it is held.
    QVERIFY2(longest < stall, qPrintable(QStringLiteral("the window stood still for %1 ms").arg(longest)));
    QCOMPARE(console.model().taxon(0)->genus.value(), std::string("Ficus"));
}

void CatalogStallTest::thePageCanGoAmidACall()
{
    StallingProxy proxy(m_server.process.url());
    CatalogWindow console(m_server, theme::Scheme::light, proxy.url());
    QVERIFY(console.open());
    QTRY_VERIFY(console.model().hasLoaded());
    proxy.delay = stall;
    console.trigger("catalog.refresh");
    QTRY_VERIFY(proxy.held > 0);
    QElapsedTimer clock;
    clock.start();
    console.window.reset();
    QVERIFY2(clock.elapsed() < stall, qPrintable(QString::number(clock.elapsed()))); // the answer is held still
}

BLOOMZY_GUI_TEST(CatalogStallTest)
#include "CatalogStallTest.moc"
