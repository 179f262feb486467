#include "backend/storage/engine/WriterGate.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using bloomzy::storage::deadlineIn;
using bloomzy::storage::WriterGate;

class WriterGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondBarrierIsRefused();
    void aBatchThatDoesNotEndIsTold();
    void nobodyIsHeldBeyondTheTime();
    void whoPassedIsTold();
    void aWriterWaitsUntilItIsLetGo();
    void anIdleWriterStandsStill();
    void aBatchThatEndsInTimeIsWaitedFor();
};

void WriterGateTest::aSecondBarrierIsRefused()
{
    WriterGate gate;
    QVERIFY(gate.close(deadlineIn(1min)));
    QVERIFY(!gate.close(deadlineIn(1min)));
    QVERIFY(gate.waitUntilStill());
    QVERIFY(gate.open());
    QVERIFY(gate.close(deadlineIn(1min)));
}

void WriterGateTest::aBatchThatDoesNotEndIsTold()
{
    WriterGate gate;
    gate.enter();
    QVERIFY(!gate.isClosed());
    QVERIFY(gate.close(deadlineIn(10ms)));
    QVERIFY(gate.isClosed());
    QVERIFY(!gate.waitUntilStill());
    QVERIFY(!gate.open());
    gate.leave();
    gate.enter();
    gate.leave();
}

/// Although nobody opens it.
void WriterGateTest::nobodyIsHeldBeyondTheTime()
{
    WriterGate gate;
    const auto until = deadlineIn(30ms);
    QVERIFY(gate.close(until));
    QVERIFY(gate.waitUntilStill());
    gate.enter();
    QVERIFY(std::chrono::steady_clock::now() >= until);
    gate.leave();
    gate.enter();
    gate.leave();
    QVERIFY(gate.isClosed());
}

void WriterGateTest::whoPassedIsTold()
{
    WriterGate gate;
    QVERIFY(gate.close(deadlineIn(1ms)));
    QVERIFY(gate.waitUntilStill());
    gate.enter();
    gate.leave();
    QVERIFY(!gate.open());
    QVERIFY(gate.close(deadlineIn(1min)));
    QVERIFY(gate.waitUntilStill());
    QVERIFY(gate.open());
}

void WriterGateTest::aWriterWaitsUntilItIsLetGo()
{
    WriterGate gate;
    std::atomic<bool> opening = false;
    bool cameAfter = false;
    QVERIFY(gate.close(deadlineIn(1min)));
    QVERIFY(gate.waitUntilStill());
    std::thread writer([&] {
        gate.enter();
        cameAfter = opening;
        gate.leave();
    });
    opening = true;
    QVERIFY(gate.open());
    writer.join();
    QVERIFY(cameAfter);
}

void WriterGateTest::anIdleWriterStandsStill()
{
    WriterGate gate;
    gate.enter();
    gate.leave();
    QVERIFY(gate.close(deadlineIn(1min)));
    QVERIFY(gate.waitUntilStill());
    QVERIFY(gate.open());
    gate.enter();
    gate.leave();
}

void WriterGateTest::aBatchThatEndsInTimeIsWaitedFor()
{
    WriterGate gate;
    std::atomic<bool> ended = false;
    gate.enter();
    QVERIFY(gate.close(deadlineIn(1min)));
    std::thread writer([&] {
        ended = true;
        gate.leave();
    });
    QVERIFY(gate.waitUntilStill());
    QVERIFY(ended);
    QVERIFY(gate.open());
    writer.join();
}

BLOOMZY_APPLESS_TEST(WriterGateTest)
#include "WriterGateTest.moc"
