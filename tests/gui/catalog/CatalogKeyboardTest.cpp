#include "CatalogWindow.h"
#include "tests/gui/widgets/TabStops.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/FacetPanel.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>

using namespace bloomzy;
using namespace bloomzy::test;
using tests::told;

namespace {

/// As Tab does.
void scrollTo(QWidget& widget)
{
    for (QWidget* above = widget.parentWidget(); above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above))
            area->ensureWidgetVisible(&widget);
    }
}

/// What the window looks like around a widget.
QImage around(const QWidget& widget)
{
    QWidget* window = widget.window();
    const QRect place(widget.mapTo(window, QPoint()), widget.size());
    return window->grab(place.adjusted(-4, -4, 4, 4) & window->rect()).toImage();
}

} // namespace

/// The page without a mouse.
class CatalogKeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void f6GoesFromPaneToPane();
    void tabReachesEveryControl_data();
    void tabReachesEveryControl();
    void theFocusIsSeen();
    void arrowsOpenAndEEdits();
    void lettersTypeWhereTextIsTyped();
    void controlTabGoesThroughTheTabs();
    void escapeClearsTheSearch();

private:
    [[nodiscard]] QList<QWidget*> walk(int mostSteps) const;
    [[nodiscard]] QWidgetList stops() const { return tests::tabStops(m_console->view()); }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

void CatalogKeyboardTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
}

void CatalogKeyboardTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open());
    QTRY_VERIFY(m_console->model().hasLoaded());
    QVERIFY(m_console->openTaxon(QStringLiteral("Monstera deliciosa")));
    m_console->window->activateWindow();
    QTRY_VERIFY(m_console->window->isActiveWindow());
}

void CatalogKeyboardTest::cleanup()
{
    if (m_console && m_console->window)
        m_console->trigger("catalog.discard");
    m_console.reset();
}

QList<QWidget*> CatalogKeyboardTest::walk(int mostSteps) const
{
    QList<QWidget*> seen;
    for (int i = 0; i < mostSteps; ++i) {
        QWidget* focus = QApplication::focusWidget();
        if (!focus || seen.contains(focus))
            break;
        seen += focus;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    return seen;
}

void CatalogKeyboardTest::f6GoesFromPaneToPane()
{
    const QList<QWidget*> panes = m_console->view().panes();
    QCOMPARE(panes.size(), 3);
    m_console->find<widgets::SearchField>()->setFocus();
    for (QWidget* pane : panes) {
        m_console->trigger("frame.nextPane");
        QVERIFY2(pane->isAncestorOf(QApplication::focusWidget()), qPrintable(told(QApplication::focusWidget())));
    }
    QVERIFY(panes.last()->isAncestorOf(QApplication::focusWidget()));
    m_console->trigger("frame.previousPane");
    QVERIFY(m_console->table().hasFocus());
    m_console->trigger("catalog.detail");
    m_console->trigger("frame.nextPane");
    QVERIFY(!panes.last()->isAncestorOf(QApplication::focusWidget()));
    m_console->trigger("catalog.detail");
}

void CatalogKeyboardTest::tabReachesEveryControl_data()
{
    QTest::addColumn<int>("tab");
    QTest::newRow("taxonomy") << 0;
    QTest::newRow("names") << 1;
    QTest::newRow("care") << 2;
    QTest::newRow("history") << 3;
}

void CatalogKeyboardTest::tabReachesEveryControl()
{
    QFETCH(int, tab);
    m_console->find<QTabBar>()->setCurrentIndex(tab);
    if (tab == 3)
        QTRY_VERIFY(m_console->visible<QAbstractButton>([](const QAbstractButton& each) {
            return each.isChecked() && each.accessibleName().startsWith(QStringLiteral("Revision"));
        }));
    m_console->find<widgets::SearchField>()->setFocus(Qt::ShortcutFocusReason);
    const QList<QWidget*> seen = walk(200);
    QVERIFY(seen.size() > 10);
    QStringList missed;
    for (const QWidget* each : stops()) {
        if (!seen.contains(each))
            missed += told(each);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    const QString unnamed = tests::nameless(m_console->view());
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed));
}

void CatalogKeyboardTest::theFocusIsSeen()
{
    QStringList unseen;
    for (int tab = 0; tab < 4; ++tab) {
        m_console->find<QTabBar>()->setCurrentIndex(tab);
        if (tab == 3)
            QTRY_VERIFY(m_console->visible<QAbstractButton>([](const QAbstractButton& each) {
                return each.accessibleName().startsWith(QStringLiteral("Revision"));
            }));
        for (QWidget* each : stops()) {
            scrollTo(*each);
            each->setFocus(Qt::TabFocusReason);
            if (!each->hasFocus())
                continue;
            QCoreApplication::processEvents();
            const QImage with = around(*each);
            m_console->find<widgets::SearchField>()->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            if (around(*each) == with)
                unseen += told(each);
        }
    }
    unseen.removeDuplicates();
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

void CatalogKeyboardTest::arrowsOpenAndEEdits()
{
    m_console->find<widgets::SearchField>()->clear();
    QTRY_VERIFY(m_console->model().matches() > 100 && !m_console->model().isLoading());
    m_console->table().setFocus();
    QTest::keyClick(&m_console->table(), Qt::Key_Home, Qt::ControlModifier);
    QTRY_COMPARE(m_console->state().id(), QString::fromStdString(m_console->model().taxon(0)->id));
    QTest::keyClick(&m_console->table(), Qt::Key_Down);
    QTRY_COMPARE(m_console->state().id(), QString::fromStdString(m_console->model().taxon(1)->id));
    QTest::keyClick(&m_console->table(), Qt::Key_E);
    QVERIFY(m_console->view().panes().last()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_console->state().id(), QString::fromStdString(m_console->model().taxon(2)->id));
}

void CatalogKeyboardTest::lettersTypeWhereTextIsTyped()
{
    auto* edit = m_console->find<QLineEdit>(QStringLiteral("/scientificNameAuthorship"));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("eE"));
    QCOMPARE(edit->text(), QStringLiteral("eE"));
    QTest::keyClick(edit, Qt::Key_Home);
    QTest::keyClick(edit, Qt::Key_Delete);
    QCOMPARE(edit->text(), QStringLiteral("E"));
    QVERIFY(m_console->dialogs.asked.isEmpty());
    m_console->table().setFocus();
    QTest::keyClick(&m_console->table(), Qt::Key_Delete);
    QCOMPARE(m_console->dialogs.asked.size(), 1);
}

void CatalogKeyboardTest::controlTabGoesThroughTheTabs()
{
    auto* tabs = m_console->find<QTabBar>();
    for (const int expected : {1, 2, 3, 0}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), expected);
    }
}

void CatalogKeyboardTest::escapeClearsTheSearch()
{
    m_console->table().setFocus();
    QTest::keyClick(&m_console->table(), Qt::Key_Escape);
    QTRY_VERIFY(m_console->find<widgets::SearchField>()->text().isEmpty());
}

BLOOMZY_GUI_TEST(CatalogKeyboardTest)
#include "CatalogKeyboardTest.moc"
