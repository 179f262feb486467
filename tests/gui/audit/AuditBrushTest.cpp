#include "AuditConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/audit/TimelineBar.h"
#include "ui/pages/audit/TimelineDialog.h"

#include <QTableView>

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
    void theHistogramEndsNow();
    void aBrushThatEndsNowHoldsWhatHappensNext();
    void theHistogramIsATableToo();

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

void AuditBrushTest::theHistogramEndsNow()
{
    const widgets::Timeline& timeline = histogram().timeline();
    QTRY_VERIFY(timeline.size() > 0);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(timeline.range().to <= now + timeline.step);
    QVERIFY(timeline.range().to >= now - 60'000);
}

void AuditBrushTest::aBrushThatEndsNowHoldsWhatHappensNext()
{
    view().goTo({});
    QTRY_VERIFY(idle());
    histogram().setFocus();
    QTest::keyClick(&histogram(), Qt::Key_Right);
    QTest::keyClick(&histogram(), Qt::Key_Home);
    QVERIFY(histogram().range());
    QCOMPARE(histogram().range()->to, widgets::TimeRange::open);
    QTRY_VERIFY(idle());
    QVERIFY(happenInLog(u"Yucca"_s));
    QTRY_VERIFY(rowOf(u"Yucca"_s) >= 0);
    QTRY_COMPARE(qint64(model().rowCount()), view().counts().facets().count);
    QVERIFY(histogram().range());
}

void AuditBrushTest::theHistogramIsATableToo()
{
    QTRY_VERIFY(idle());
    histogram().setFocus();
    QTest::keyClick(&histogram(), Qt::Key_T);
    auto* shown = dialog<audit_page::TimelineDialog>();
    QVERIFY(shown);
    const audit_page::TimelineModel& rows = shown->model();
    QCOMPARE(rows.rowCount(), histogram().timeline().size());
    qint64 success = 0;
    for (int row = 0; row < rows.rowCount(); ++row)
        success += QLocale().toLongLong(rows.index(row, rows.successColumn).data().toString());
    QVERIFY(success > 0);
    QCOMPARE(success, histogram().timeline().sum(0, rows.rowCount()).success);
    QCOMPARE(rows.csv().count(u"\r\n"_s), rows.rowCount() + 1);
    auto* table = shown->findChild<QTableView*>();
    QTRY_VERIFY(table->hasFocus());
    QVERIFY(!table->accessibleName().isEmpty());
    shown->reject();
}

BLOOMZY_GUI_TEST(AuditBrushTest)
#include "AuditBrushTest.moc"
