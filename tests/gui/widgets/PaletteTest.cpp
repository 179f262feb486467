#include "tests/gui/widgets/PaletteFixture.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/palette/Scrim.h"

#include <QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::tests;
using namespace bloomzy::widgets;
using namespace Qt::StringLiterals;

/// What the palette finds and does.
class PaletteTest : public PaletteFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init() { begin(); }
    void cleanup() { end(); }
    void prefixesAndLongTextsAreRead_data();
    void prefixesAndLongTextsAreRead();
    void wordsFitFoldedAndInAnyOrder();
    void whatCannotBeUsedSaysWhyAndDoesNothing();
    void escapeClosesAndDoesNothing();
    void enterRunsTheFirstRowOnceItHasClosed();
    void lateResultsKeepTheChosenRow();
    void tabGoesToTheActionsOfTheRow();
};

void PaletteTest::prefixesAndLongTextsAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<PaletteScope>("scope");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << PaletteScope::all << QString();
    QTest::newRow("blanks") << u"   "_s << PaletteScope::all << QString();
    QTest::newRow("words") << u" mon del "_s << PaletteScope::all << u"mon del"_s;
    QTest::newRow("commands") << u"> save"_s << PaletteScope::commands << u"save"_s;
    QTest::newRow("people") << u"@ada"_s << PaletteScope::people << u"ada"_s;
    QTest::newRow("events") << u"# rosa"_s << PaletteScope::events << u"rosa"_s;
    QTest::newRow("synonyms") << u"=torn"_s << PaletteScope::synonyms << u"torn"_s;
    QTest::newRow("a sign inside") << u"a=b"_s << PaletteScope::all << u"a=b"_s;
    QTest::newRow("too long") << QString(500, u'a') << PaletteScope::all << QString(PaletteQuery::longest, u'a');
}

void PaletteTest::prefixesAndLongTextsAreRead()
{
    QFETCH(QString, typed);
    QTEST(PaletteQuery::read(typed).scope, "scope");
    QTEST(PaletteQuery::read(typed).words, "words");
}

void PaletteTest::wordsFitFoldedAndInAnyOrder()
{
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"zzz"_s), Fit::none);
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"epicea zzz"_s), Fit::none);
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"epic"_s), Fit::start);
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"com EPI"_s), Fit::words);
    QCOMPARE(fitOf(u"Épicéa commun"_s, u"mun"_s), Fit::inside);
    QCOMPARE(fitOf(u"Épicéa commun"_s, QString()), Fit::start);
}

void PaletteTest::whatCannotBeUsedSaysWhyAndDoesNothing()
{
    QAction* action = addCommand(u"test.graft"_s, u"&Graft"_s);
    QSignalSpy triggered(action, &QAction::triggered);
    m_commands->setReason(action, u"needs the role Gardener"_s);
    open();
    type(u">graft"_s);
    QCOMPARE(current(), u"Graft"_s);
    QVERIFY(
        dialog().list().currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"needs the role Gardener"_s));
    press(Qt::Key_Return);
    QVERIFY(dialog().isVisible());
    QTest::mouseClick(dialog().list().viewport(), Qt::LeftButton, {},
                      dialog().list().visualRect(dialog().list().currentIndex()).center());
    QVERIFY(dialog().isVisible());
    QCOMPARE(triggered.count(), 0);
}

void PaletteTest::escapeClosesAndDoesNothing()
{
    open();
    type(u"apple"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<PaletteDialog*>());
    QVERIFY(!m_window->findChild<Scrim*>());
    QCOMPARE(m_fruits->done, QStringList());
    QCOMPARE(m_fruits->cancels, 1);
}

void PaletteTest::enterRunsTheFirstRowOnceItHasClosed()
{
    open();
    type(u"app"_s);
    QCOMPARE(m_fruits->searches.last(), (PaletteQuery{PaletteScope::all, u"app"_s}));
    QCOMPARE(current(), u"Apple"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_fruits->done, QStringList());
    QTRY_COMPARE(m_fruits->done, QStringList{u"Apple"_s});
    QTRY_VERIFY(!m_window->findChild<PaletteDialog*>());
}

void PaletteTest::lateResultsKeepTheChosenRow()
{
    open();
    type(u"a"_s);
    m_fruits->found.clear();
    m_fruits->add(u"Avocado"_s);
    QCOMPARE(current(), u"Avocado"_s);
    m_fruits->add(u"Apricot"_s);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"Apricot"_s);
    m_fruits->found.insert(m_fruits->found.begin(), m_fruits->item(u"Almond"_s));
    m_fruits->add(u"Anise"_s);
    QCOMPARE(current(), u"Apricot"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(current(), u"Almond"_s);
}

void PaletteTest::tabGoesToTheActionsOfTheRow()
{
    open();
    type(u"apple"_s);
    QVERIFY(rows().contains(u"Actions on Apple"_s));
    press(Qt::Key_Tab);
    QCOMPARE(current(), u"Peel Apple"_s);
    QVERIFY(dialog().field().hasFocus());
    press(Qt::Key_Backtab);
    QCOMPARE(current(), u"Apple"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fruits->done, QStringList{u"Cut Apple"_s});
}

BLOOMZY_GUI_TEST(PaletteTest)
#include "PaletteTest.moc"
