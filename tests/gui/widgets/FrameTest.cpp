#include "tests/gui/widgets/FrameFixture.h"
#include "tests/support/TestMain.h"
#include "ui/theme/Formats.h"
#include "ui/theme/Language.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/frame/MenuBuilder.h"
#include "ui/widgets/frame/NavBar.h"
#include "ui/widgets/frame/NavList.h"
#include "ui/widgets/frame/ServerButton.h"
#include "ui/widgets/frame/ShortcutsDialog.h"
#include "ui/widgets/paint/Dot.h"

#include <QFocusFrame>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTreeWidget>

using namespace bloomzy;
using namespace bloomzy::tests;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

/// The frame around the pages: navigation, commands, keys.
class FrameTest : public FrameFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init() { begin(); }
    void cleanup() { end(); }
    void theRegistryRefusesDoubles();
    void aPageIsMadeOnItsFirstVisit();
    void pagesOpenByKeyAndByClick();
    void backAndForwardRestoreThePlace();
    void commandsOfAPageWorkThereOnly();
    void everyCommandHasAMenuEntry();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void buttonsOfTheNavigationShowTheFocus();
    void tellsHowFarTheLogIsVerified();
    void anUnsavedFactHasTheDot();
    void theRailIsRememberedForThePage();
    void aNarrowWindowHasTheRail();
    void escapeReachesThePage();
    void theListOfShortcutsIsComplete();
    void paneKeysGoAround();
};

void FrameTest::theRegistryRefusesDoubles()
{
    QVERIFY(!m_pages->add(std::make_unique<TestPage>(u"catalog"_s, NavSection::overview)));
    QVERIFY(!m_pages->add(nullptr));
    QCOMPARE(m_pages->pages().size(), 3U);
    QCOMPARE(m_pages->shortcutDigit(*m_first), 1);
    QCOMPARE(m_pages->shortcutDigit(*m_pages->find(u"settings"_s)), -1);
    QVERIFY(!m_commands->add({u"frame.quit"_s, MenuId::file, 0, [] { return u"x"_s; }, {}, {}, {}, false}));
}

void FrameTest::aPageIsMadeOnItsFirstVisit()
{
    QCOMPARE(m_first->made, 0);
    window().openPage(u"nowhere"_s);
    QVERIFY(!window().currentPage());
    window().openLastPage();
    QCOMPARE(window().currentPage(), m_first);
    window().openPage(u"catalog"_s);
    window().openPage(u"dashboard"_s);
    QCOMPARE(m_first->made, 1);
    QCOMPARE(m_second->made, 1);
}

void FrameTest::pagesOpenByKeyAndByClick()
{
    window().openLastPage();
    QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window().currentPage(), m_second);
    auto& list = window().findChild<NavBar*>()->list();
    QModelIndex index;
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        if (list.model()->index(row, 0).data(NavPageIdRole).toString() == u"dashboard"_s)
            index = list.model()->index(row, 0);
    }
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
    QCOMPARE(window().currentPage(), m_first);
    QVERIFY(list.selectionModel()->isSelected(index));
}

void FrameTest::backAndForwardRestoreThePlace()
{
    window().openLastPage();
    QVERIFY(!m_commands->find(u"frame.back"_s)->isEnabled());
    m_first->at = u"row 7"_s;
    window().openPage(u"catalog"_s, u"rosa"_s);
    QCOMPARE(m_second->at.toString(), u"rosa"_s);
    m_first->at = u"elsewhere"_s;
    QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window().currentPage(), m_first);
    QCOMPARE(m_first->at.toString(), u"row 7"_s);
    QTest::keyClick(&window(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(window().currentPage(), m_second);
    QVERIFY(!m_commands->find(u"frame.forward"_s)->isEnabled());
}

void FrameTest::commandsOfAPageWorkThereOnly()
{
    QAction* action = m_commands->add({u"catalog.new"_s,
                                       MenuId::record,
                                       0,
                                       [] { return u"&New"_s; },
                                       {QKeySequence(Qt::CTRL | Qt::Key_N)},
                                       {},
                                       u"catalog"_s,
                                       false});
    window().addAction(action);
    QSignalSpy triggered(action, &QAction::triggered);
    window().openPage(u"dashboard"_s);
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 0);
    QVERIFY(!action->isVisible());
    window().openPage(u"catalog"_s);
    QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(triggered.size(), 1);
    m_commands->setReason(action, u"You may only read."_s);
    QVERIFY(!action->isEnabled());
    QVERIFY(action->toolTip().contains(u"You may only read."_s));
    ActionButton button(m_theme, action);
    QCOMPARE(button.text(), u"New"_s);
    QVERIFY(!button.isEnabled());
}

void FrameTest::everyCommandHasAMenuEntry()
{
    window().openLastPage();
    QList<QAction*> listed;
    for (const QAction* top : window().menuBar()->actions())
        listed += top->menu()->actions();
    for (const CommandSpec* spec : m_commands->specs())
        QVERIFY2(listed.contains(m_commands->find(spec->id)), qPrintable(spec->id));
}

void FrameTest::mnemonicsAreUnique_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("English") << int(theme::Language::english);
    QTest::newRow("French") << int(theme::Language::french);
}

void FrameTest::mnemonicsAreUnique()
{
    QFETCH(int, language);
    theme::Translator translator;
    translator.setLanguage(theme::Language(language));
    window().openLastPage();
    QCoreApplication::processEvents();
    QCOMPARE(m_commands->mnemonicClashes(), QStringList());
    QSet<QChar> keys;
    for (const MenuId menu : allMenus())
        keys.insert(Commands::mnemonic(menuTitle(menu)));
    QCOMPARE(keys.size(), qsizetype(allMenus().size()));
    QVERIFY(!keys.contains(QChar()));
    QCOMPARE(menuTitle(MenuId::help), language == int(theme::Language::french) ? u"Aid&e"_s : u"&Help"_s);
    QCOMPARE(Commands::withoutMnemonic(m_commands->find(u"frame.quit"_s)->text()),
             language == int(theme::Language::french) ? u"Quitter"_s : u"Quit"_s);
}

void FrameTest::buttonsOfTheNavigationShowTheFocus()
{
    window().setServer({u"Bloomzy"_s, ServerKind::embedded, ServerState::running, {}});
    auto* button = window().findChild<ServerButton*>();
    window().findChild<NavBar*>()->list().setFocus();
    button->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(window().findChild<QFocusFrame*>());
    const auto* ring = window().findChild<QFocusFrame*>();
    QCOMPARE(ring->widget(), button);
    const QRect plate(button->mapTo(&window(), QPoint()), button->size());
    QTRY_COMPARE(QRect(ring->mapTo(&window(), QPoint()), ring->size()), plate.adjusted(-3, -3, 3, 3));
    QVERIFY(ring->isVisible());
}

void FrameTest::tellsHowFarTheLogIsVerified()
{
    const auto told = [this] {
        QStringList words;
        for (const auto* shown : window().statusBar()->findChildren<StatusBadge*>())
            if (shown->isVisible() && shown->badge().word.contains(u"og "_s))
                words += shown->badge().word;
        return words;
    };
    window().openLastPage();
    QCOMPARE(told(), QStringList());
    window().setLog({.state = LogInfo::State::verified, .verifiedTo = 48'213});
    QCOMPARE(told(), QStringList{u"Log verified to #"_s + theme::formatNumber(48'213)});
    window().setLog({.state = LogInfo::State::wrong});
    QCOMPARE(told(), QStringList{u"Log does not match"_s});
    window().setLog({});
    QCOMPARE(told(), QStringList());
}

void FrameTest::anUnsavedFactHasTheDot()
{
    window().openLastPage();
    auto* dot = window().statusBar()->findChild<Dot*>();
    QVERIFY(!dot->isVisible());
    m_first->facts = {{u"4 people connected"_s}};
    Q_EMIT m_first->changed();
    QVERIFY(!dot->isVisible());
    m_first->facts += StatusFact{u"1 unsaved change"_s, true};
    Q_EMIT m_first->changed();
    QVERIFY(dot->isVisible());
}

void FrameTest::theRailIsRememberedForThePage()
{
    window().resize(1440, 900);
    window().openPage(u"catalog"_s);
    QVERIFY(!window().findChild<NavBar*>()->isRail());
    QTest::keyClick(&window(), Qt::Key_Backslash, Qt::ControlModifier);
    QVERIFY(window().findChild<NavBar*>()->isRail());
    window().openPage(u"dashboard"_s);
    QVERIFY(!window().findChild<NavBar*>()->isRail());
    makeWindow();
    window().resize(1440, 900);
    window().openPage(u"catalog"_s);
    QVERIFY(window().findChild<NavBar*>()->isRail());
}

void FrameTest::aNarrowWindowHasTheRail()
{
    window().openLastPage();
    window().resize(1200, 800);
    QVERIFY(window().findChild<NavBar*>()->isRail());
    QVERIFY(!m_commands->find(u"frame.rail"_s)->isEnabled());
    window().resize(600, 400);
    QCOMPARE(window().size(), QSize(1100, 680));
}

void FrameTest::escapeReachesThePage()
{
    window().openLastPage();
    m_first->edit->setFocus();
    QTest::keyClick(m_first->edit, Qt::Key_Escape);
    QCOMPARE(m_first->escapes, 1);
}

void FrameTest::theListOfShortcutsIsComplete()
{
    window().openLastPage();
    QTest::keyClick(&window(), Qt::Key_Slash, Qt::ControlModifier);
    auto* dialog = window().findChild<ShortcutsDialog*>();
    QVERIFY(dialog);
    auto* list = dialog->findChild<QTreeWidget*>();
    for (const CommandSpec* spec : m_commands->specs()) {
        const QAction* action = m_commands->find(spec->id);
        const QString name = Commands::withoutMnemonic(action->text());
        const auto found = list->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.isEmpty(), action->shortcuts().isEmpty());
        if (!found.isEmpty())
            QVERIFY(!found.first()->text(1).isEmpty());
    }
    QVERIFY(!list->findItems(u"check"_s, Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
    dialog->reject();
}

void FrameTest::paneKeysGoAround()
{
    window().openLastPage();
    auto& list = window().findChild<NavBar*>()->list();
    list.setFocus();
    QTest::keyClick(&window(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), m_first->edit);
    QTest::keyClick(&window(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), &list);
    QTest::keyClick(&window(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), m_first->edit);
}

BLOOMZY_GUI_TEST(FrameTest)
#include "FrameTest.moc"
