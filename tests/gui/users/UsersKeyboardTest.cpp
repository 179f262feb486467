#include "UsersConsole.h"
#include "tests/gui/widgets/TabStops.h"
#include "tests/support/TestMain.h"

#include <QApplication>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// The page without a mouse, and for screen readers.
class UsersKeyboardTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyControlHasAName();
    void arrowsChooseAndLettersAct();
    void spaceChecksAndControlASelectsAll();
    void rolesByKeysAlone();
    void lettersTypeWhereTextIsTyped();
    void mnemonicsDoNotClash_data();
    void mnemonicsDoNotClash();

private:
    void focusTable() const;

    QString m_kim;
};

void UsersKeyboardTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_kim = addPerson(u"Kim Specimen"_s, u"viewer"_s);
    QVERIFY(accept(u"Kim Specimen"_s));
}

void UsersKeyboardTest::init()
{
    QVERIFY(open());
    QTRY_VERIFY(cell(1, UserTableModel::rolesColumn).contains(u"Viewer"_s));
}

void UsersKeyboardTest::focusTable() const
{
    table().setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(table().hasFocus());
}

void UsersKeyboardTest::everyControlHasAName()
{
    QVERIFY(choose(m_kim));
    const auto unnamed = [this] { return tests::nameless(view()); };
    QVERIFY2(unnamed().isEmpty(), qPrintable(unnamed()));
    for (int tab = 1; tab < 3; ++tab) {
        trigger("nextTab");
        QVERIFY2(unnamed().isEmpty(), qPrintable(unnamed()));
    }
    model().checks().setChecked(1, true);
    for (const char* command : {"giveRole", "takeRole", "columns"}) {
        trigger(command);
        QVERIFY2(tests::nameless(*dialog()).isEmpty(), qPrintable(tests::nameless(*dialog())));
        dialog()->reject();
        QTRY_VERIFY(!dialog());
    }
    model().checks().clear();
    trigger("invite");
    QVERIFY2(tests::nameless(*dialog()).isEmpty(), qPrintable(tests::nameless(*dialog())));
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(action("editRoles").isEnabled());
    trigger("editRoles");
    QVERIFY2(tests::nameless(*dialog()).isEmpty(), qPrintable(tests::nameless(*dialog())));
}

void UsersKeyboardTest::arrowsChooseAndLettersAct()
{
    focusTable();
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Down);
    QTRY_VERIFY(view().dossier().user() && view().dossier().id() == m_kim);
    QTest::keyClick(&table(), Qt::Key_S);
    QTRY_VERIFY(qobject_cast<QPushButton*>(QApplication::focusWidget()));
    QVERIFY(QApplication::focusWidget()->accessibleName().startsWith(u"Sign out"_s));
    focusTable();
    QTRY_VERIFY(action("editRoles").isEnabled());
    QTest::keyClick(&table(), Qt::Key_R);
    QTRY_VERIFY(dialog());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void UsersKeyboardTest::spaceChecksAndControlASelectsAll()
{
    focusTable();
    table().setCurrentIndex(model().index(1, 0));
    QTest::keyClick(&table(), Qt::Key_Space);
    QCOMPARE(model().checks().checkedCount(), 1);
    QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(model().checks().checkedCount(), 2);
    QVERIFY(view().escape());
    QVERIFY(model().checks().isEmpty());
}

void UsersKeyboardTest::rolesByKeysAlone()
{
    QVERIFY(choose(m_kim));
    focusTable();
    QTRY_VERIFY(action("editRoles").isEnabled());
    QTest::keyClick(&table(), Qt::Key_R);
    QTRY_VERIFY(dialog());
    auto* list = dialog()->findChild<QListWidget*>(u"roleList"_s);
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClicks(list, u"Cur"_s);
    QCOMPARE(list->currentItem()->text(), u"Curator"_s);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(list->currentItem()->checkState(), Qt::Checked);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(rolesOf(m_kim).size(), 2);
    QTRY_VERIFY(!dialog());
}

void UsersKeyboardTest::lettersTypeWhereTextIsTyped()
{
    QVERIFY(choose(m_kim));
    view().search()->setFocus();
    QTest::keyClicks(view().search(), u"rs"_s);
    QCOMPARE(view().search()->text(), u"rs"_s);
    QVERIFY(!dialog());
}

void UsersKeyboardTest::mnemonicsDoNotClash_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("en") << int(theme::Language::english);
    QTest::newRow("fr") << int(theme::Language::french);
}

void UsersKeyboardTest::mnemonicsDoNotClash()
{
    QFETCH(int, language);
    m_console->translator.setLanguage(theme::Language(language));
    m_console->commands.retranslate();
    const QStringList clashes = m_console->commands.mnemonicClashes();
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

BLOOMZY_GUI_TEST(UsersKeyboardTest)
#include "UsersKeyboardTest.moc"
