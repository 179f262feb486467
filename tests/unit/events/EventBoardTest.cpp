#include "backend/events/EventBoard.h"

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

BLOOMZY_TEST(EventBoardTest)
#include "EventBoardTest.moc"
