#include "backend/events/EventBoard.h"

#include "backend/events/EventRing.h"
#include "backend/events/EventStream.h"
#include "tests/support/TestMain.h"
#include "tests/unit/events/EventClients.h"

#include <QTest>

using namespace bloomzy;
using test::Listener;
using test::People;

class EventBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLargeOperationsPieceByPiece();
    void asksEverybodyToReadAnewAfterARestore();
};

void EventBoardTest::tellsLargeOperationsPieceByPiece()
{
    constexpr std::size_t resultBytes = 60'000;
    constexpr int operations = 20;
    events::EventBoard board(10, 1, 1);
    const auto stream = std::make_shared<events::EventStream>(board, std::make_shared<People>(), "ana:taxa.read",
                                                              std::nullopt, std::chrono::hours(1));
    QVERIFY(board.join(*stream, "ana").has_value());
    board.served(board.beginReading());
    Listener owner(stream);
    api::Operation operation;
    operation.createdBy.id = "ana";
    operation.result = api::RawJson{"\"" + std::string(resultBytes, 'x') + "\""};
    for (int i = 0; i < operations; ++i) {
        operation.id = "o" + std::to_string(i);
        board.note(operation);
    }
    QCOMPARE(owner.text().count("event: operation"), operations);
    QVERIFY2(owner.largest < 2 * resultBytes, qPrintable(QString::number(owner.largest)));
}

/// Who was there before, and who was not there meanwhile.
void EventBoardTest::asksEverybodyToReadAnewAfterARestore()
{
    events::EventRing ring(10);
    api::AuditEntry entry;
    entry.outcome = api::AuditOutcome::success;
    for (const char* action : {"taxon.update", "taxon.update", "backup.restore", "taxon.update"}) {
        entry.action = action;
        ++entry.sequence;
        ring.add(entry);
    }
    QCOMPARE(ring.newest(), std::int64_t(4));
    for (const std::int64_t before : {0, 1, 2})
        QVERIFY(!ring.covers(before));
    QVERIFY(ring.covers(3) && ring.covers(4));
    QCOMPARE(ring.after(3)->sequence, std::int64_t(4));
}

BLOOMZY_TEST(EventBoardTest)
#include "EventBoardTest.moc"
