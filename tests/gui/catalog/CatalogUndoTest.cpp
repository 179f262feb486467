#include "UndoWindow.h"
#include "tests/support/TestMain.h"
#include "ui/pages/catalog/ListEditor.h"

#include <QComboBox>
#include <QMenu>
#include <QTabBar>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

const QString soil = u"/care/soil"_s;

} // namespace

/// Undo and redo of what is typed, against a real server.
class CatalogUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(m_on.open()); }
    void cleanup() { m_on.close(); }
    void nothingToUndoSaysSo();
    void typingIsOneStepPerVisit();
    void keysWorkInsideOfFields();
    void choicesListsAndRangesAreSteps();
    void undoShowsTheField();
    void somethingNewForgetsWhatWasUndone();
    void stepsOfAnotherTaxonOpenIt();
    void aDiscardIsUndone();
    void theMenuSaysWhatIsUndone();

private:
    UndoWindow m_on;
};

void CatalogUndoTest::initTestCase()
{
    QVERIFY(m_on.server.start());
    QVERIFY(m_on.server.addSpecies("Undoa", 3));
}

void CatalogUndoTest::nothingToUndoSaysSo()
{
    QVERIFY(!m_on.undo().isEnabled() && !m_on.redo().isEnabled());
    QVERIFY(m_on.undo().toolTip().contains(u"There is nothing to undo."_s));
    m_on.undo().trigger();
    QCOMPARE(m_on.value(authority), u"First"_s);
}

void CatalogUndoTest::typingIsOneStepPerVisit()
{
    m_on.console->type(authority, u"Second"_s);
    m_on.console->table().setFocus();
    m_on.console->type(authority, u"Third"_s);
    m_on.console->type(u"/family"_s, u"Araceae"_s);
    m_on.undo().trigger();
    QCOMPARE(m_on.value(u"/family"_s), QString());
    m_on.undo().trigger();
    QCOMPARE(m_on.value(authority), u"Second"_s);
    QCOMPARE(m_on.console->find<QLineEdit>(authority)->text(), u"Second"_s);
    m_on.undo().trigger();
    QCOMPARE(m_on.value(authority), u"First"_s);
    QVERIFY(!m_on.undo().isEnabled());
    QVERIFY(!m_on.console->state().isDirty());
    for (int i = 0; i < 3; ++i)
        m_on.redo().trigger();
    QCOMPARE(m_on.value(authority), u"Third"_s);
    QCOMPARE(m_on.value(u"/family"_s), u"Araceae"_s);
    QVERIFY(!m_on.redo().isEnabled());
}

void CatalogUndoTest::keysWorkInsideOfFields()
{
    m_on.console->type(authority, u"Second"_s);
    QTest::keyClick(m_on.console->find<QLineEdit>(authority), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_on.value(authority), u"First"_s);
    QTest::keyClick(m_on.console->find<QLineEdit>(authority), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_on.value(authority), u"Second"_s);
}

void CatalogUndoTest::choicesListsAndRangesAreSteps()
{
    const QJsonObject before = m_on.console->state().afterJson();
    auto* review = m_on.console->find<QComboBox>(u"/reviewState"_s);
    review->setFocus();
    QTest::keyClick(review, Qt::Key_Down);
    QTest::keyClick(review, Qt::Key_Down);
    QCOMPARE(m_on.value(u"/reviewState"_s), u"reviewed"_s);
    auto& names = m_on.console->find<catalog_page::ListEditor>(u"/vernacularNames"_s)->model();
    names.append({{u"name"_s, u"Cheese"_s}, {u"language"_s, u"en"_s}, {u"preferred"_s, true}});
    names.append({{u"name"_s, u"Plant"_s}, {u"language"_s, u"en"_s}, {u"preferred"_s, false}});
    const auto ends = m_on.console->find<QWidget>(height)->findChildren<QLineEdit*>();
    m_on.console->find<QTabBar>()->setCurrentIndex(2);
    ends.first()->setFocus();
    QTest::keyClicks(ends.first(), u"20"_s);
    ends.last()->setFocus();
    QTest::keyClicks(ends.last(), u"40"_s);
    QVERIFY(m_on.console->state().isChanged(height));
    const QJsonObject typed = m_on.console->state().afterJson();
    m_on.undo().trigger();
    QVERIFY(!m_on.console->state().isChanged(height));
    m_on.undo().trigger();
    QCOMPARE(m_on.console->state().value(u"/vernacularNames").toArray().size(), 1);
    m_on.undo().trigger();
    m_on.undo().trigger();
    QCOMPARE(m_on.value(u"/reviewState"_s), u"inReview"_s);
    m_on.undo().trigger();
    QCOMPARE(m_on.console->state().afterJson(), before);
    while (m_on.redo().isEnabled())
        m_on.redo().trigger();
    QCOMPARE(m_on.console->state().afterJson(), typed);
    QCOMPARE(ends.last()->text(), u"40"_s);
}

void CatalogUndoTest::undoShowsTheField()
{
    m_on.console->find<QTabBar>()->setCurrentIndex(2);
    auto* edit = m_on.console->find<QLineEdit>(soil);
    edit->setFocus();
    QTest::keyClicks(edit, u"Loam"_s);
    m_on.console->find<QTabBar>()->setCurrentIndex(0);
    m_on.console->table().setFocus();
    m_on.undo().trigger();
    QCOMPARE(m_on.console->find<QTabBar>()->currentIndex(), 2);
    QVERIFY(edit->hasFocus());
    QCOMPARE(edit->text(), QString());
}

void CatalogUndoTest::somethingNewForgetsWhatWasUndone()
{
    m_on.console->type(authority, u"Second"_s);
    m_on.undo().trigger();
    QVERIFY(m_on.redo().isEnabled());
    m_on.console->type(u"/family"_s, u"Araceae"_s);
    QVERIFY(!m_on.redo().isEnabled());
}

void CatalogUndoTest::stepsOfAnotherTaxonOpenIt()
{
    m_on.console->type(authority, u"Second"_s);
    QVERIFY(m_on.console->openTaxon(u"Undoa"_s));
    m_on.undo().trigger();
    QTRY_COMPARE(m_on.console->state().id(), m_on.id);
    QTRY_COMPARE(m_on.value(authority), u"First"_s);
    QTRY_VERIFY(!m_on.console->view().editor().drafts().unsaved().contains(m_on.id));
    m_on.console->trigger("frame.back");
    QTRY_VERIFY(m_on.console->state().id() != m_on.id);
}

void CatalogUndoTest::aDiscardIsUndone()
{
    m_on.console->type(authority, u"Second"_s);
    m_on.console->type(u"/family"_s, u"Araceae"_s);
    m_on.console->trigger("catalog.discard");
    QCOMPARE(m_on.value(authority), u"First"_s);
    m_on.undo().trigger();
    QCOMPARE(m_on.value(authority), u"Second"_s);
    QCOMPARE(m_on.value(u"/family"_s), u"Araceae"_s);
}

void CatalogUndoTest::theMenuSaysWhatIsUndone()
{
    m_on.console->type(authority, u"Second"_s);
    QCOMPARE(widgets::Commands::withoutMnemonic(m_on.undo().text()), u"Undo: Authority"_s);
    m_on.console->translator.setLanguage(theme::Language::french);
    QTRY_COMPARE(widgets::Commands::withoutMnemonic(m_on.undo().text()), u"Annuler\u00a0: Auteur"_s);
    m_on.undo().trigger();
    QCOMPARE(widgets::Commands::withoutMnemonic(m_on.redo().text()), u"Rétablir\u00a0: Auteur"_s);
    QVERIFY(m_on.console->commands.mnemonicClashes().isEmpty());
}

BLOOMZY_GUI_TEST(CatalogUndoTest)
#include "CatalogUndoTest.moc"
