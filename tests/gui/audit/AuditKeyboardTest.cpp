#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/inputs/SearchField.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Everything by keys.
class AuditKeyboardTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup() { m_console.reset(); }
    void lettersBelongToWhatIsTyped();
    void jAndKGoThroughTheEvents();
    void fGoesToTheFilters();
    void lStopsTheTail();
    void theSearchIsFocusedAndCleared();
    void everythingIsNamed();
    void mnemonicsDoNotClash();
};

void AuditKeyboardTest::initTestCase()
{
    QVERIFY(startServer());
    for (const auto* name : {"Rosa", "Hoya", "Ficus"})
        QVERIFY(happenInLog(QString::fromLatin1(name)));
}

void AuditKeyboardTest::lettersBelongToWhatIsTyped()
{
    view().search()->setFocus();
    for (const char letter : {'j', 'k', 'l', 'p', 'f'})
        QTest::keyClick(view().search(), letter);
    QCOMPARE(view().search()->text(), u"jklpf"_s);
    QVERIFY(list().chosenId().isEmpty());
    QVERIFY(list().isLive());
}

void AuditKeyboardTest::jAndKGoThroughTheEvents()
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_K);
    QCOMPARE(table().currentIndex().row(), 0);
    QTest::keyClick(&table(), Qt::Key_J);
    QCOMPARE(table().currentIndex().row(), 1);
    QTest::keyClick(&table(), Qt::Key_J);
    QCOMPARE(table().currentIndex().row(), 2);
    QTest::keyClick(&table(), Qt::Key_K);
    QCOMPARE(table().currentIndex().row(), 1);
    QTRY_COMPARE(view().openEvent().id(), client::toQString(model().item(1)->id));
    for (int i = 0; i < 100; ++i)
        QTest::keyClick(&table(), Qt::Key_J);
    QCOMPARE(table().currentIndex().row(), model().rowCount() - 1);
}

void AuditKeyboardTest::fGoesToTheFilters()
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F);
    QTRY_VERIFY(chip(u"action"_s).hasFocus());
    QTest::keyClick(&chip(u"action"_s), Qt::Key_Tab);
    QTRY_VERIFY(chip(u"actor"_s).hasFocus());
}

void AuditKeyboardTest::lStopsTheTail()
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_L);
    QVERIFY(!list().isLive());
    QTest::keyClick(&table(), Qt::Key_L);
    QVERIFY(list().isLive());
}

void AuditKeyboardTest::theSearchIsFocusedAndCleared()
{
    m_console->window->activateWindow();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(view().search()->hasFocus());
    QTest::keyClicks(view().search(), u"hoya"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QTest::keyClick(view().search(), Qt::Key_Escape);
    QTRY_VERIFY(model().rowCount() > 1);
}

void AuditKeyboardTest::everythingIsNamed()
{
    QVERIFY(choose(0));
    for (const QWidget* widget : m_console->find<AuditView>()->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                           (tool && tool->defaultAction());
        QVERIFY2(named,
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void AuditKeyboardTest::mnemonicsDoNotClash()
{
    QCOMPARE(m_console->commands.mnemonicClashes(), QStringList());
}

BLOOMZY_GUI_TEST(AuditKeyboardTest)
#include "AuditKeyboardTest.moc"
