#include "tests/gui/widgets/Heard.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/frame/AccountButton.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/frame/Commands.h"
#include "ui/widgets/frame/PageBar.h"
#include "ui/widgets/frame/ServerButton.h"

#include <QSignalSpy>
#include <QVBoxLayout>

using namespace bloomzy;
using namespace bloomzy::tests;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

/// The frame's buttons that open a menu, for those who hear the window, and for keys and mouse.
class MenuButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void aButtonWithoutAMenuOpensNothing();
    void assistiveTechnologyOpensTheMenu_data() { buttons(); }
    void assistiveTechnologyOpensTheMenu();
    void theSpaceBarOpensTheMenu_data() { buttons(); }
    void theSpaceBarOpensTheMenu();
    void aClickOpensTheMenu_data() { buttons(); }
    void aClickOpensTheMenu();

private:
    static void buttons();
    [[nodiscard]] QAction* addMore();
    [[nodiscard]] MenuButton* button() const;
    [[nodiscard]] QAction* chosen() const;

    theme::Theme m_theme{theme::Scheme::light};
    std::unique_ptr<Commands> m_commands;
    std::unique_ptr<QWidget> m_window;
    ServerButton* m_server = nullptr;
    AccountButton* m_account = nullptr;
    PageBar* m_bar = nullptr;
    QAction* m_openLog = nullptr;
    QAction* m_signOut = nullptr;
    QAction* m_import = nullptr;
};

void MenuButtonTest::init()
{
    m_commands = std::make_unique<Commands>(m_theme);
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    m_server = new ServerButton(m_theme);
    m_server->setServer({u"Herbarium"_s, ServerKind::team, ServerState::running, {}});
    auto* menu = new QMenu(m_server);
    m_openLog = menu->addAction(u"Open the log"_s);
    m_server->setMenu(menu);
    m_account = new AccountButton(m_theme);
    m_account->setAccount({u"Ada"_s, u"Administrator"_s});
    m_signOut = new QAction(u"Sign out"_s, m_account);
    m_account->addCommand(m_signOut);
    m_bar = new PageBar(m_theme);
    m_import = addMore();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_server, m_account, m_bar})
        column->addWidget(widget);
    m_window->resize(240, 300);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

/// Two actions in a bar that has room for one.
QAction* MenuButtonTest::addMore()
{
    QList<QWidget*> widgets;
    QList<QAction*> actions;
    for (const QString& name : {u"Import a file of plants"_s, u"New taxon"_s}) {
        CommandSpec spec;
        spec.id = name;
        spec.text = [name] { return name; };
        actions += m_commands->add(std::move(spec));
        widgets += new ActionButton(m_theme, actions.last(), {}, m_bar);
    }
    m_bar->setWidgets(widgets);
    return actions.first();
}

void MenuButtonTest::buttons()
{
    QTest::addColumn<QString>("name");
    QTest::addRow("server") << u"Herbarium, Team server"_s;
    QTest::addRow("account") << u"Account of Ada"_s;
    QTest::addRow("more") << u"More"_s;
}

MenuButton* MenuButtonTest::button() const
{
    QFETCH(QString, name);
    QAccessibleInterface* heard = heardAs(*m_window, name);
    return heard ? qobject_cast<MenuButton*>(heard->object()) : nullptr;
}

/// The entry that the button's menu is there for.
QAction* MenuButtonTest::chosen() const
{
    return button() == m_server ? m_openLog : button() == m_account ? m_signOut : m_import;
}

void MenuButtonTest::aButtonWithoutAMenuOpensNothing()
{
    m_server->setMenu(nullptr);
    QVERIFY(pressHeard(heardAs(*m_window, u"Herbarium, Team server"_s)));
    QTRY_VERIFY(!m_server->isDown());
    QVERIFY(!QApplication::activePopupWidget());
}

void MenuButtonTest::assistiveTechnologyOpensTheMenu()
{
    QVERIFY(button());
    QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(button());
    QCOMPARE(heard->role(), QAccessible::ButtonDropDown);
    QVERIFY(heard->state().focusable);
    QSignalSpy triggered(chosen(), &QAction::triggered);
    chooseInNextMenu(chosen()->text());
    QVERIFY(pressHeard(heard));
    QTRY_COMPARE(triggered.size(), 1);
}

void MenuButtonTest::theSpaceBarOpensTheMenu()
{
    button()->setFocus(Qt::TabFocusReason);
    QSignalSpy triggered(chosen(), &QAction::triggered);
    chooseInNextMenu(chosen()->text());
    QTest::keyClick(button(), Qt::Key_Space);
    QTRY_COMPARE(triggered.size(), 1);
}

void MenuButtonTest::aClickOpensTheMenu()
{
    QSignalSpy triggered(chosen(), &QAction::triggered);
    chooseInNextMenu(chosen()->text());
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_COMPARE(triggered.size(), 1);
}

BLOOMZY_GUI_TEST(MenuButtonTest)
#include "MenuButtonTest.moc"
