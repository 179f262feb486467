#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/audit/TimelineBar.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// The histogram and its brush over the list.
class AuditBrushTest : public AuditConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QVERIFY(open()); }
    void cleanup() { m_console.reset(); }
    void showsAllEvents();
    void aSpanWithoutEventsIsEmpty();
    void theBrushNarrowsListAndCount();
    void keysOfTheTableMoveTheBrush();
    void escapeClearsTheBrush();
    void clearSelectionShowsAll();

private:
    [[nodiscard]] audit_page::TimelineBar& bar() const { return *m_console->find<audit_page::TimelineBar>(); }
};

void AuditBrushTest::initTestCase()
{
    QVERIFY(startServer());
    for (const auto* name : {"Rosa", "Hoya", "Ficus"})
        QVERIFY(happenInLog(QString::fromLatin1(name)));
}

void AuditBrushTest::showsAllEvents()
{
    QTRY_VERIFY(histogram().timeline().size() > 0);
    QTRY_COMPARE(histogram().counts().total(), view().counts().facets().count);
    QVERIFY(!histogram().range());
    QVERIFY(bar().countText().endsWith(u"events in view"));
    QVERIFY(histogram().accessibleDescription().startsWith(u"All: "));
}

void AuditBrushTest::aSpanWithoutEventsIsEmpty()
{
    const qint64 all = view().counts().facets().count;
    histogram().setFocus();
    histogram().setRange(widgets::TimeRange{0, 1'000});
    Q_EMIT histogram().rangeChanged();
    QTRY_COMPARE(model().rowCount(), 0);
    QTRY_VERIFY(idle());
    QCOMPARE(view().counts().facets().count, 0);
    QVERIFY(view().counts().counted() >= all); // the histogram still shows what is around it
    trigger("brushClear");
    QTRY_VERIFY(model().rowCount() > 0);
}

void AuditBrushTest::theBrushNarrowsListAndCount()
{
    histogram().setFocus();
    QTest::keyClick(&histogram(), Qt::Key_Right); // the newest piece
    QTRY_VERIFY(idle());
    QVERIFY(histogram().range());
    QTRY_COMPARE(qint64(model().rowCount()), view().counts().facets().count);
    QTRY_COMPARE(view().counts().facets().count, histogram().counts().total());
    QTest::keyClick(&histogram(), Qt::Key_Home);
    QTRY_VERIFY(idle());
    QTRY_COMPARE(qint64(model().rowCount()), histogram().counts().total());
    QVERIFY2(bar().countText().contains(u" of "), qPrintable(bar().countText()));
}

void AuditBrushTest::keysOfTheTableMoveTheBrush()
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_BracketLeft);
    QTRY_VERIFY(histogram().range());
    const auto before = *histogram().range();
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_BracketLeft);
    QTRY_VERIFY(histogram().range()->from < before.from);
    QCOMPARE(histogram().range()->to, before.to);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_0);
    QTRY_VERIFY(!histogram().range());
}

void AuditBrushTest::escapeClearsTheBrush()
{
    histogram().setFocus();
    QTest::keyClick(&histogram(), Qt::Key_Right);
    QVERIFY(histogram().range());
    QTest::keyClick(&histogram(), Qt::Key_Escape);
    QTRY_VERIFY(!histogram().range());
    QVERIFY(!view().escape());
}

void AuditBrushTest::clearSelectionShowsAll()
{
    histogram().setFocus();
    QTest::keyClick(&histogram(), Qt::Key_Right);
    auto& clear = *m_console->find<QPushButton>(u"clearBrush"_s);
    QVERIFY(clear.isVisible());
    clear.click();
    QTRY_VERIFY(!histogram().range());
    QVERIFY(!clear.isVisible());
    QTRY_VERIFY(idle());
    QTRY_COMPARE(qint64(model().rowCount()), view().counts().facets().count);
}

BLOOMZY_GUI_TEST(AuditBrushTest)
#include "AuditBrushTest.moc"
