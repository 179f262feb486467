#include "UndoWindow.h"
#include "tests/support/TestMain.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

const QString genus = u"/genus"_s;

} // namespace

/// Undo and redo of what the server has taken, against a real server.
class CatalogUndoSavesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(m_on.open()); }
    void cleanup() { m_on.close(); }
    void aSaveThatSomebodyChangedSinceStays();
    void aTaxonRestoredElsewhereStaysAsItIs();
    void anUnreachableServerKeepsTheStep();
    void aSaveIsUndoneAndRedone();
    void severalSavesAreUndoneInTurn();
    void whatIsTypedStaysWhileASaveIsUndone();
    void aSaveBeforeABulkChangeIsUndone();
    void aNewTaxonIsUndoneAndRedone();
    void aDeletedTaxonIsUndoneAndRedone();

private:
    UndoWindow m_on;
};

void CatalogUndoSavesTest::initTestCase()
{
    QVERIFY(m_on.server.start());
    QVERIFY(m_on.server.addSpecies("Undoa", 3));
}

void CatalogUndoSavesTest::aSaveThatSomebodyChangedSinceStays()
{
    m_on.console->type(authority, u"Second"_s);
    QVERIFY(m_on.console->save());
    QCOMPARE(m_on.server.change(m_on.id, {{u"family"_s, u"Araceae"_s}}), 200);
    m_on.undo().trigger();
    QTRY_VERIFY(m_on.console->banner(u"failure"_s));
    QVERIFY(m_on.console->banner(u"failure"_s)->spec().headline.contains(u"Somebody has changed Repeatia prima"_s));
    QVERIFY(!m_on.undo().isEnabled() && !m_on.redo().isEnabled());
    QCOMPARE(m_on.storedAuthority(), u"Second"_s);
    QCOMPARE(m_on.server.taxon(m_on.id).value("family"_L1).toString(), u"Araceae"_s);
}

void CatalogUndoSavesTest::aTaxonRestoredElsewhereStaysAsItIs()
{
    m_on.console->dialogs.answers = {widgets::Choice::proceed};
    m_on.console->trigger("catalog.remove");
    QTRY_VERIFY(m_on.undo().isEnabled());
    QCOMPARE(m_on.server.plain->send("POST", u"/api/v1/taxa/"_s + m_on.id + u"/restore"_s).status, 200);
    QCOMPARE(m_on.server.change(m_on.id, {{u"family"_s, u"Araceae"_s}}), 200);
    const qint64 now = m_on.revision(m_on.id);
    m_on.undo().trigger();
    QTRY_VERIFY(m_on.redo().isEnabled());
    QCOMPARE(m_on.revision(m_on.id), now);
    QCOMPARE(m_on.server.taxon(m_on.id).value("family"_L1).toString(), u"Araceae"_s);
}

void CatalogUndoSavesTest::anUnreachableServerKeepsTheStep()
{
    CatalogServer server;
    QVERIFY(server.start());
    QVERIFY(server.addSpecies("Undoa", 1));
    CatalogWindow console(server);
    QVERIFY(console.open());
    QVERIFY(console.openTaxon(u"Undoa"_s));
    console.type(authority, u"Typed"_s);
    QVERIFY(console.save());
    server.process.kill();
    console.trigger("catalog.undo");
    QTRY_VERIFY(console.banner(u"failure"_s));
    QTRY_VERIFY(console.commands.find(u"catalog.undo"_s)->isEnabled());
    QVERIFY(!console.commands.find(u"catalog.redo"_s)->isEnabled());
}

void CatalogUndoSavesTest::aSaveIsUndoneAndRedone()
{
    m_on.console->type(authority, u"Second"_s);
    QVERIFY(m_on.console->save());
    QVERIFY(m_on.undo().text().contains(u"Saving Repeatia prima"_s));
    m_on.undo().trigger();
    QVERIFY(!m_on.undo().isEnabled());
    QTRY_VERIFY(m_on.redo().isEnabled());
    QCOMPARE(m_on.storedAuthority(), u"First"_s);
    QCOMPARE(m_on.revision(m_on.id), 3);
    QCOMPARE(m_on.value(authority), u"First"_s);
    QVERIFY(!m_on.console->state().isDirty());
    m_on.redo().trigger();
    QTRY_COMPARE(m_on.storedAuthority(), u"Second"_s);
    QTRY_VERIFY(m_on.undo().isEnabled());
    m_on.console->type(authority, u"Third"_s);
    QVERIFY(m_on.console->save());
    QCOMPARE(m_on.storedAuthority(), u"Third"_s);
}

void CatalogUndoSavesTest::severalSavesAreUndoneInTurn()
{
    for (const QString& text : {u"Second"_s, u"Third"_s, u"Fourth"_s}) {
        m_on.console->type(authority, text);
        QVERIFY(m_on.console->save());
    }
    for (const QString& text : {u"Third"_s, u"Second"_s, u"First"_s}) {
        m_on.undo().trigger();
        QTRY_COMPARE(m_on.storedAuthority(), text);
        QTRY_VERIFY(m_on.redo().isEnabled());
    }
    QVERIFY(!m_on.undo().isEnabled());
    for (const QString& text : {u"Second"_s, u"Third"_s, u"Fourth"_s}) {
        m_on.redo().trigger();
        QTRY_COMPARE(m_on.storedAuthority(), text);
        QTRY_VERIFY(m_on.undo().isEnabled());
    }
    QVERIFY(!m_on.redo().isEnabled());
    QCOMPARE(m_on.value(authority), u"Fourth"_s);
}

void CatalogUndoSavesTest::whatIsTypedStaysWhileASaveIsUndone()
{
    m_on.console->type(authority, u"Second"_s);
    QVERIFY(m_on.console->save());
    m_on.undo().trigger();
    m_on.console->type(u"/family"_s, u"Araceae"_s);
    QTRY_COMPARE(m_on.value(authority), u"First"_s);
    QCOMPARE(m_on.value(u"/family"_s), u"Araceae"_s);
    QVERIFY(m_on.console->state().isDirty());
}

void CatalogUndoSavesTest::aSaveBeforeABulkChangeIsUndone()
{
    m_on.console->type(authority, u"Second"_s);
    QVERIFY(m_on.console->save());
    m_on.console->model().checks().setChecked(*m_on.console->model().taxon(0), true);
    m_on.console->trigger("catalog.setInReview");
    QTRY_COMPARE(m_on.value(u"/reviewState"_s), u"inReview"_s);
    QTRY_VERIFY(m_on.undo().text().contains(u"Review state of 1 taxon"_s));
    m_on.undo().trigger();
    QTRY_VERIFY(m_on.redo().isEnabled());
    QCOMPARE(m_on.value(u"/reviewState"_s), u"draft"_s);
    QVERIFY(m_on.undo().text().contains(u"Saving Repeatia prima"_s));
    m_on.undo().trigger();
    QTRY_VERIFY(m_on.redo().isEnabled());
    QCOMPARE(m_on.storedAuthority(), u"First"_s);
    m_on.redo().trigger();
    QTRY_VERIFY(m_on.redo().isEnabled());
    QCOMPARE(m_on.storedAuthority(), u"Second"_s);
    m_on.redo().trigger();
    QTRY_COMPARE(m_on.value(u"/reviewState"_s), u"inReview"_s);
    QCOMPARE(m_on.storedAuthority(), u"Second"_s);
    QCOMPARE(m_on.revision(m_on.id), 7);
}

void CatalogUndoSavesTest::aNewTaxonIsUndoneAndRedone()
{
    m_on.console->trigger("catalog.newTaxon");
    QTRY_VERIFY(m_on.console->state().isNew());
    m_on.console->type(genus, u"Freshia"_s);
    m_on.console->type(u"/specificEpithet"_s, u"nova"_s);
    QVERIFY(m_on.console->save());
    QTRY_VERIFY(!m_on.console->state().isNew());
    const QString fresh = m_on.console->state().id();
    QVERIFY(m_on.undo().text().contains(u"Adding Freshia nova"_s));
    m_on.undo().trigger();
    QTRY_VERIFY(m_on.redo().isEnabled());
    QVERIFY(m_on.isInBin(fresh));
    QVERIFY(!m_on.console->state().isOpen());
    m_on.redo().trigger();
    QTRY_VERIFY(m_on.undo().isEnabled());
    QVERIFY(!m_on.isInBin(fresh));
    m_on.undo().trigger();
    QTRY_VERIFY(m_on.redo().isEnabled());
    QVERIFY(m_on.isInBin(fresh));
}

void CatalogUndoSavesTest::aDeletedTaxonIsUndoneAndRedone()
{
    m_on.console->type(authority, u"Second"_s);
    QVERIFY(m_on.console->save());
    m_on.console->dialogs.answers = {widgets::Choice::proceed};
    m_on.console->trigger("catalog.remove");
    QTRY_VERIFY(m_on.undo().text().contains(u"to the bin"_s));
    m_on.undo().trigger();
    QTRY_VERIFY(m_on.redo().isEnabled());
    QVERIFY(!m_on.isInBin(m_on.id));
    QTRY_COMPARE(m_on.console->state().id(), m_on.id);
    m_on.undo().trigger(); // the save before it
    QTRY_COMPARE(m_on.storedAuthority(), u"First"_s);
    QTRY_VERIFY(m_on.redo().isEnabled());
    m_on.redo().trigger();
    QTRY_COMPARE(m_on.storedAuthority(), u"Second"_s);
    QTRY_VERIFY(m_on.redo().isEnabled());
    m_on.redo().trigger();
    QTRY_VERIFY(m_on.isInBin(m_on.id));
    QTRY_VERIFY(m_on.undo().isEnabled());
    m_on.undo().trigger();
    QTRY_VERIFY(m_on.redo().isEnabled());
}

BLOOMZY_GUI_TEST(CatalogUndoSavesTest)
#include "CatalogUndoSavesTest.moc"
