#include "tests/gui/widgets/ScriptedDialogs.h"
#include "ui/theme/Language.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/frame/MainWindow.h"
#include "ui/widgets/frame/MenuBuilder.h"
#include "ui/widgets/frame/NavBar.h"
#include "ui/widgets/frame/NavList.h"
#include "ui/widgets/frame/ServerButton.h"
#include "ui/widgets/frame/ShortcutsDialog.h"
#include "ui/widgets/paint/Dot.h"

#include <QApplication>
#include <QFocusFrame>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace bloomzy;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

namespace {

class TestPage : public Page
{
public:
    TestPage(QString pageId, NavSection where)
        : m_id(std::move(pageId))
        , m_section(where)
    {
    }

    QString id() const override { return m_id; }
    QString title() const override { return u"Title of "_s + m_id; }
    theme::IconName icon() const override { return theme::IconName::leaf; }
    NavSection section() const override { return m_section; }
    QWidget* createWidget(QWidget* parent) override
    {
        ++made;
        edit = new QLineEdit(parent);
        return edit;
    }
    QWidget* searchWidget() const override { return edit; }
    QString unsavedChanges() const override { return unsaved; }
    void saveChanges(const std::function<void(bool)>& done) override
    {
        ++saves;
        if (saveWorks)
            unsaved.clear();
        done(saveWorks);
    }
    void discardChanges() override { unsaved.clear(); }
    QVariant place() const override { return at; }
    void goTo(const QVariant& place) override { at = place; }
    bool escape() override { return ++escapes > 0; }
    QList<StatusFact> statusFacts() const override { return facts; }
    QList<KeyHint> keyHints() const override { return {{{u"Space"_s}, u"check"_s}}; }

    int made = 0;
    int saves = 0;
    int escapes = 0;
    bool saveWorks = true;
    QString unsaved;
    QList<StatusFact> facts;
    QVariant at = u"start"_s;
    QLineEdit* edit = nullptr;

private:
    QString m_id;
    NavSection m_section;
};

} // namespace

class FrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();
    void theRegistryRefusesDoubles();
    void aPageIsMadeOnItsFirstVisit();
    void pagesOpenByKeyAndByClick();
    void backAndForwardRestoreThePlace();
    void commandsOfAPageWorkThereOnly();
    void everyCommandHasAMenuEntry();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void closingWithUnsavedChangesAsks();
    void aSaveThatFailsKeepsTheWindow();
    void whoStaysKeepsPageAndWork();
    void leavingSavesOrDiscardsFirst();
    void leavingWithoutChangesAsksNothing();
    void theQuestionFitsTheOccasion_data();
    void theQuestionFitsTheOccasion();
    void buttonsOfTheNavigationShowTheFocus();
    void anUnsavedFactHasTheDot();
    void theRailIsRememberedForThePage();
    void aNarrowWindowHasTheRail();
    void escapeReachesThePage();
    void theListOfShortcutsIsComplete();
    void paneKeysGoAround();

private:
    MainWindow& window() { return *m_window; }
    void makeWindow();

    theme::Theme m_theme{theme::Scheme::light};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PageRegistry> m_pages;
    std::unique_ptr<Commands> m_commands;
    tests::ScriptedDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
    TestPage* m_first = nullptr;
    TestPage* m_second = nullptr;
};

void FrameTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
    m_pages = std::make_unique<PageRegistry>();
    m_dialogs = {};
    auto second = std::make_unique<TestPage>(u"catalog"_s, NavSection::data);
    auto first = std::make_unique<TestPage>(u"dashboard"_s, NavSection::overview);
    m_first = first.get();
    m_second = second.get();
    QVERIFY(m_pages->add(std::move(second)));
    QVERIFY(m_pages->add(std::move(first)));
    QVERIFY(m_pages->add(std::make_unique<TestPage>(u"settings"_s, NavSection::bottom)));
    makeWindow();
}

void FrameTest::makeWindow()
{
    m_window.reset();
    m_commands = std::make_unique<Commands>(m_theme);
    m_window = std::make_unique<MainWindow>(WindowParts{m_theme, *m_pages, *m_commands, m_dialogs, *m_settings});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void FrameTest::cleanup()
{
    m_window.reset();
    m_commands.reset();
    m_pages.reset();
}

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

void FrameTest::closingWithUnsavedChangesAsks()
{
    window().openLastPage();
    m_second->unsaved = u"2 fields of Monstera deliciosa"_s;
    QSignalSpy leaving(&window(), &MainWindow::leaving);
    QVERIFY(!window().close());
    QCOMPARE(m_dialogs.asked.size(), 1);
    QVERIFY(m_dialogs.asked.first().consequence.contains(m_second->unsaved));
    QVERIFY(window().isVisible());
    QCOMPARE(m_second->saves, 0);
    m_dialogs.answers = {Choice::proceed};
    window().close();
    QCOMPARE(m_second->saves, 1);
    QTRY_COMPARE(leaving.size(), 1);
    QVERIFY(!window().isVisible());
}

void FrameTest::aSaveThatFailsKeepsTheWindow()
{
    m_second->unsaved = u"a name"_s;
    m_second->saveWorks = false;
    m_dialogs.answers = {Choice::proceed, Choice::discard};
    window().close();
    QVERIFY(window().isVisible());
    QCOMPARE(m_second->unsaved, u"a name"_s);
    window().close();
    QTRY_VERIFY(!window().isVisible());
}

void FrameTest::whoStaysKeepsPageAndWork()
{
    window().openPage(u"catalog"_s);
    m_second->unsaved = u"2 fields of Monstera deliciosa"_s;
    m_second->edit->setText(u"Liebm."_s);
    m_second->at = u"row 7"_s;
    bool left = false;
    for (const Choice refusal : {Choice::keep, Choice::proceed}) {
        m_second->saveWorks = false;
        m_dialogs.answers = {refusal};
        window().leave(Leaving::signOut, [&left] { left = true; });
        QVERIFY(!left);
        QVERIFY(window().isVisible());
        QCOMPARE(window().currentPage(), m_second);
        QCOMPARE(m_second->unsaved, u"2 fields of Monstera deliciosa"_s);
        QCOMPARE(m_second->edit->text(), u"Liebm."_s);
        QCOMPARE(m_second->at.toString(), u"row 7"_s);
    }
    QCOMPARE(m_dialogs.asked.size(), 2);
    QVERIFY(m_dialogs.asked.first().consequence.contains(m_second->unsaved));
    QCOMPARE(m_second->saves, 1);
}

void FrameTest::leavingSavesOrDiscardsFirst()
{
    int left = 0;
    for (const Choice choice : {Choice::proceed, Choice::discard}) {
        m_second->unsaved = u"a name"_s;
        m_dialogs.answers = {choice};
        window().leave(Leaving::signOut, [&] {
            QVERIFY(m_second->unsaved.isEmpty());
            ++left;
        });
    }
    QCOMPARE(left, 2);
    QCOMPARE(m_second->saves, 1);
    QVERIFY(window().isVisible());
}

void FrameTest::leavingWithoutChangesAsksNothing()
{
    bool left = false;
    window().leave(Leaving::switchServer, [&left] { left = true; });
    QVERIFY(left);
    QVERIFY(m_dialogs.asked.isEmpty());
    QVERIFY(m_settings->contains(u"window/geometry"_s));
}

void FrameTest::theQuestionFitsTheOccasion_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* name, theme::Language language, Leaving how, const char* word) {
        QTest::newRow(name) << int(language) << int(how) << QString::fromUtf8(word);
    };
    row("quit", theme::Language::english, Leaving::quit, "quit");
    row("sign out", theme::Language::english, Leaving::signOut, "sign out");
    row("switch server", theme::Language::english, Leaving::switchServer, "switch");
    row("quitter", theme::Language::french, Leaving::quit, "quitter");
    row("se déconnecter", theme::Language::french, Leaving::signOut, "déconnecter");
    row("changer de serveur", theme::Language::french, Leaving::switchServer, "changer");
}

void FrameTest::theQuestionFitsTheOccasion()
{
    QFETCH(int, language);
    QFETCH(int, how);
    QFETCH(QString, word);
    theme::Translator translator;
    translator.setLanguage(theme::Language(language));
    m_first->unsaved = u"x"_s;
    window().leave(Leaving(how), [] {});
    QCOMPARE(m_dialogs.asked.size(), 1);
    const Question& question = m_dialogs.asked.first();
    for (const QString& text : {question.title, question.proceedText, question.discardText})
        QVERIFY2(text.contains(word), qPrintable(text));
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

QTEST_MAIN(FrameTest)
#include "FrameTest.moc"
