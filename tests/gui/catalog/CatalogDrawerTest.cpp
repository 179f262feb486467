#include "CatalogWindow.h"
#include "tests/support/TestMain.h"

#include <QApplication>

using namespace bloomzy;
using namespace bloomzy::test;

/// The editor as a drawer over the table, in a window too narrow for three panes.
class CatalogDrawerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aNarrowWindowShowsTheTableAlone();
    void controlIOpensAndClosesAndTheFocusReturns();
    void escapeClosesTheDrawerBeforeTheSearch();
    void typedTextSurvivesTheDrawer();
    void editingAndANewTaxonOpenIt();
    void aWiderWindowHasThePaneAsItWasLeft();

private:
    [[nodiscard]] QWidget* detail() const { return m_console->view().panes().last(); }
    [[nodiscard]] bool holdsFocus() const
    {
        return detail()->parentWidget()->isAncestorOf(QApplication::focusWidget());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogDrawerTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
}

void CatalogDrawerTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
    QVERIFY(m_console->openTaxon(QStringLiteral("Monstera deliciosa")));
    QVERIFY(detail()->isVisible());
    m_console->window->resize(1150, 760);
    m_console->window->activateWindow();
    m_console->table().setFocus();
    QTRY_VERIFY(m_console->table().hasFocus());
}

void CatalogDrawerTest::cleanup()
{
    if (m_console && m_console->window)
        m_console->trigger("catalog.discard");
    m_console.reset();
}

void CatalogDrawerTest::aNarrowWindowShowsTheTableAlone()
{
    QTRY_VERIFY(!detail()->isVisible());
    QVERIFY(!m_console->commands.find(QStringLiteral("catalog.detail"))->isChecked());
    QVERIFY(m_console->state().isOpen());
    press(Qt::Key_F6);
    QVERIFY(!holdsFocus());
}

void CatalogDrawerTest::controlIOpensAndClosesAndTheFocusReturns()
{
    QTRY_VERIFY(!detail()->isVisible());
    const int width = m_console->table().width();
    press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(detail()->isVisible() && holdsFocus());
    QVERIFY(m_console->commands.find(QStringLiteral("catalog.detail"))->isChecked());
    QCOMPARE(m_console->table().width(), width);
    press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(!detail()->isVisible());
    QVERIFY(m_console->table().hasFocus());
    QVERIFY(!m_console->commands.find(QStringLiteral("catalog.detail"))->isChecked());
}

void CatalogDrawerTest::escapeClosesTheDrawerBeforeTheSearch()
{
    QTRY_VERIFY(!detail()->isVisible());
    press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(detail()->isVisible());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!detail()->isVisible());
    QVERIFY(m_console->table().hasFocus());
    QVERIFY(!m_console->find<widgets::SearchField>()->text().isEmpty());
    press(Qt::Key_Escape);
    QTRY_VERIFY(m_console->find<widgets::SearchField>()->text().isEmpty());
}

void CatalogDrawerTest::typedTextSurvivesTheDrawer()
{
    QTRY_VERIFY(!detail()->isVisible());
    press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(detail()->isVisible());
    m_console->type(authority, QStringLiteral("Typed"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!detail()->isVisible());
    QVERIFY(m_console->state().isDirty());
    m_console->window->resize(1440, 900);
    QTRY_VERIFY(detail()->isVisible());
    QCOMPARE(m_console->find<QLineEdit>(authority)->text(), QStringLiteral("Typed"));
    auto* edit = m_console->find<QLineEdit>(authority);
    edit->setFocus();
    m_console->window->resize(1150, 760);
    QTRY_VERIFY(detail()->isVisible() && edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("!"));
    QCOMPARE(m_console->state().value(authority).toString(), QStringLiteral("Typed!"));
}

void CatalogDrawerTest::editingAndANewTaxonOpenIt()
{
    QTRY_VERIFY(!detail()->isVisible());
    press(Qt::Key_E);
    QTRY_VERIFY(detail()->isVisible() && holdsFocus());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!detail()->isVisible());
    m_console->trigger("catalog.newTaxon");
    QTRY_VERIFY(detail()->isVisible() && m_console->state().isNew());
    QTRY_VERIFY(holdsFocus());
}

void CatalogDrawerTest::aWiderWindowHasThePaneAsItWasLeft()
{
    QTRY_VERIFY(!detail()->isVisible());
    m_console->window->resize(1440, 900);
    QTRY_VERIFY(detail()->isVisible());
    m_console->trigger("catalog.detail");
    QTRY_VERIFY(!detail()->isVisible());
    m_console->window->resize(1150, 760);
    m_console->window->resize(1440, 900);
    QVERIFY(!detail()->isVisible());
    m_console->trigger("catalog.detail");
    QTRY_VERIFY(detail()->isVisible());
}

BLOOMZY_GUI_TEST(CatalogDrawerTest)
#include "CatalogDrawerTest.moc"
