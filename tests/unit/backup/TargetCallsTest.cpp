#include "backend/backup/targets/TargetCalls.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <semaphore>
#include <thread>

using namespace bloomzy;
using namespace std::chrono_literals;
using backup::TargetCalls;
using sdk::Done;
using sdk::Failure;
using sdk::Outcome;
using sdk::Problem;

namespace {

/// A place at which nothing is done; what a call does is the test's.
class NoTarget : public sdk::BackupTarget
{
public:
    Outcome<Done> claim(bool) override { return Done{}; }
    Outcome<Done> check() override { return Done{}; }
    Outcome<QList<sdk::StoredFile>> list() override { return QList<sdk::StoredFile>(); }
    Outcome<Done> store(const QString&, const QString&, sdk::Transfer&) override { return Done{}; }
    Outcome<Done> fetch(const QString&, const QString&, sdk::Transfer&) override { return Done{}; }
    Outcome<Done> remove(const QString&) override { return Done{}; }
    Outcome<sdk::Space> space() override { return sdk::Space{}; }
};

TargetCalls newCalls()
{
    return TargetCalls(std::make_shared<NoTarget>());
}

/// Holds a call until the test lets it go. Shared with it, as it may outlive the test.
struct Gate
{
    std::binary_semaphore open{0};
    std::atomic<bool> wasToldToStop = false;
};

TargetCalls::Work<Done> heldBy(const std::shared_ptr<Gate>& gate)
{
    return [gate](sdk::BackupTarget&, sdk::Transfer& transfer) -> Outcome<Done> {
        gate->open.acquire();
        gate->wasToldToStop = !transfer.advanced(1);
        return Done{};
    };
}

TargetCalls::Work<Done> asked()
{
    return [](sdk::BackupTarget& target, sdk::Transfer&) { return target.check(); };
}

int kindOf(const Outcome<Done>& outcome)
{
    return outcome.isDone() ? -1 : int(outcome.failure().problem);
}

} // namespace

class TargetCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesUpWhatTellsNothing();
    void oneThatHangsHoldsUpNoOther();
    void isBusyWhileACallIsUnderWay();
    void aThrowingPluginFails();
    void signsOfLifeKeepACallAlive();
    void progressCanCancel();
    void oneThatTellsNothingIsGivenUp();
    void oneThatEndsSoonIsWaitedFor();
    void answersWhatTheTargetAnswers();
};

void TargetCallsTest::givesUpWhatTellsNothing()
{
    const auto gate = std::make_shared<Gate>();
    auto calls = newCalls();
    std::atomic<int> heard = 0;
    QCOMPARE(kindOf(calls.run<Done>(20ms, heldBy(gate), [&](std::int64_t) { return ++heard > 0; })),
             int(Problem::timedOut));
    QCOMPARE(kindOf(calls.run<Done>(20ms, asked())), int(Problem::busy));
    gate->open.release();
    QTRY_VERIFY(!calls.isBusy());
    QVERIFY(gate->wasToldToStop);
    QCOMPARE(heard.load(), 0);
    QCOMPARE(kindOf(calls.run<Done>(30s, asked())), -1);
}

void TargetCallsTest::oneThatHangsHoldsUpNoOther()
{
    const auto gate = std::make_shared<Gate>();
    auto hung = newCalls();
    auto other = newCalls();
    QCOMPARE(kindOf(hung.run<Done>(1ms, heldBy(gate))), int(Problem::timedOut));
    QCOMPARE(kindOf(other.run<Done>(30s, asked())), -1);
    QVERIFY(hung.isBusy());
    gate->open.release();
    QTRY_VERIFY(!hung.isBusy());
}

void TargetCallsTest::isBusyWhileACallIsUnderWay()
{
    auto calls = newCalls();
    int inner = 0;
    const auto outcome = calls.run<Done>(30s, [&](sdk::BackupTarget&, sdk::Transfer&) -> Outcome<Done> {
        inner = kindOf(calls.run<Done>(30s, asked()));
        return Done{};
    });
    QCOMPARE(kindOf(outcome), -1);
    QCOMPARE(inner, int(Problem::busy));
}

void TargetCallsTest::aThrowingPluginFails()
{
    auto calls = newCalls();
    const auto outcome =
        calls.run<Done>(30s, [](sdk::BackupTarget&, sdk::Transfer&) -> Outcome<Done> { throw std::bad_alloc(); });
    QCOMPARE(kindOf(outcome), int(Problem::failed));
    QVERIFY(!calls.isBusy());
}

/// It takes longer than the silence that ends it, and each step much less.
void TargetCallsTest::signsOfLifeKeepACallAlive()
{
    auto calls = newCalls();
    const auto begin = std::chrono::steady_clock::now();
    const auto outcome = calls.run<Done>(2s, [&](sdk::BackupTarget&, sdk::Transfer& transfer) -> Outcome<Done> {
        while (std::chrono::steady_clock::now() - begin < 2500ms)
            if (!transfer.advanced(1))
                return Failure{Problem::cancelled};
        return Done{};
    });
    QCOMPARE(kindOf(outcome), -1);
}

void TargetCallsTest::progressCanCancel()
{
    auto calls = newCalls();
    const auto outcome = calls.run<Done>(
        30s,
        [](sdk::BackupTarget&, sdk::Transfer& transfer) -> Outcome<Done> {
            for (qint64 bytes = 0; transfer.advanced(bytes); ++bytes) {
            }
            return Failure{Problem::cancelled};
        },
        [](std::int64_t bytes) { return bytes < 100; });
    QCOMPARE(kindOf(outcome), int(Problem::cancelled));
}

void TargetCallsTest::oneThatTellsNothingIsGivenUp()
{
    const auto gate = std::make_shared<Gate>();
    const TargetCalls calls = newCalls();
    QCOMPARE(kindOf(calls.run<Done>(1h, heldBy(gate), {}, [] { return true; })), int(Problem::cancelled));
    QVERIFY(calls.isBusy());
    gate->open.release();
    QTRY_VERIFY(!calls.isBusy());
    QVERIFY(gate->wasToldToStop);
}

/// What was done by then is no secret.
void TargetCallsTest::oneThatEndsSoonIsWaitedFor()
{
    const auto gate = std::make_shared<Gate>();
    std::atomic<int> asked = 0;
    const auto givenUp = [&] {
        if (++asked == 1)
            gate->open.release();
        return true;
    };
    QCOMPARE(kindOf(newCalls().run<Done>(1h, heldBy(gate), {}, givenUp)), -1);
}

void TargetCallsTest::answersWhatTheTargetAnswers()
{
    auto calls = newCalls();
    const auto space = calls.run<sdk::Space>(30s, [](sdk::BackupTarget&, sdk::Transfer&) -> Outcome<sdk::Space> {
        return sdk::Space{5, 7};
    });
    QVERIFY(space.isDone() && space.value().free == 5 && space.value().total == 7);
}

BLOOMZY_TEST(TargetCallsTest)
#include "TargetCallsTest.moc"
