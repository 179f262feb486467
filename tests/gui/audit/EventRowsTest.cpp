#include "ui/models/EventRows.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>

using namespace bloomzy;
using models::EventRows;

/// The window on the log: it grows at both ends, and is cut so that it can go on where it was cut.
class EventRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNothingAtFirst();
    void growsAtBothEnds();
    void isCutByWholePages();
    void goesOnWhereItWasCut();
    void emptyPagesCountForTheirCursors();

private:
    /// Events from number `newest` down.
    static api::AuditPage page(int newest, int count);
};

api::AuditPage EventRowsTest::page(int newest, int count)
{
    api::AuditPage page;
    for (int i = 0; i < count; ++i) {
        api::AuditEntry entry;
        entry.sequence = newest - i;
        entry.id = std::to_string(entry.sequence);
        page.items.push_back(entry);
    }
    page.nextCursor = "older" + std::to_string(newest - count);
    page.newerCursor = "newer" + std::to_string(newest);
    return page;
}

void EventRowsTest::hasNothingAtFirst()
{
    const EventRows rows;
    QCOMPARE(rows.size(), 0);
    QVERIFY(!rows.at(0) && !rows.at(-1));
    QVERIFY(!rows.olderCursor() && !rows.newerCursor() && !rows.hasNewer());
    QCOMPARE(rows.rowOf("1"), -1);
}

void EventRowsTest::growsAtBothEnds()
{
    EventRows rows;
    rows.addOlder(page(50, 10));
    rows.addOlder(page(40, 10));
    rows.addNewer(page(55, 5));
    QCOMPARE(rows.size(), 25);
    for (int row = 0; row < rows.size(); ++row)
        QCOMPARE(rows.at(row)->sequence, 55 - row);
    QVERIFY(!rows.at(25));
    QCOMPARE(rows.rowOf("45"), 10);
    QCOMPARE(rows.olderCursor(), "older30");
    QCOMPARE(rows.newerCursor(), "newer55");
}

void EventRowsTest::isCutByWholePages()
{
    EventRows rows;
    for (int newest = 100; newest > 0; newest -= 10)
        rows.addOlder(page(newest, 10));
    QCOMPARE(rows.newestBeyond(95), 0);
    QCOMPARE(rows.newestBeyond(75), 20);
    QCOMPARE(rows.oldestBeyond(75), 20);
    rows.dropNewest(20);
    QCOMPARE(rows.size(), 80);
    QCOMPARE(rows.at(0)->sequence, 80);
    rows.dropOldest(20);
    QCOMPARE(rows.at(rows.size() - 1)->sequence, 21);
}

void EventRowsTest::goesOnWhereItWasCut()
{
    EventRows rows;
    for (int newest = 100; newest > 0; newest -= 10)
        rows.addOlder(page(newest, 10));
    QVERIFY(!rows.hasNewer());
    rows.dropNewest(30);
    QVERIFY(rows.hasNewer());
    QCOMPARE(rows.newerCursor(), "newer70");
    rows.dropOldest(30);
    QCOMPARE(rows.olderCursor(), "older30");
}

void EventRowsTest::emptyPagesCountForTheirCursors()
{
    EventRows rows;
    rows.addOlder(page(50, 10));
    rows.addOlder(page(40, 0));
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows.olderCursor(), "older40");
}

BLOOMZY_APPLESS_TEST(EventRowsTest)
#include "EventRowsTest.moc"
