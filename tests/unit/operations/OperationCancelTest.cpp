#include "backend/core/Id.h"
#include "tests/support/CountRows.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/operations/OperationFixture.h"

#include <QTest>

using namespace bloomzy;
using api::OperationState;

namespace {

constexpr auto audited = "SELECT count(*) FROM outbox";

} // namespace

/// Operations that end before their time.
class OperationCancelTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database = m_databases.create(engine(), operations::migrations(engine())); }
    void cleanup() { m_database.reset(); }
    void cancellingWhatHasEndedChangesNothing();
    void endsAWaitingOneAtOnce();
    void cancelsARunningOne();
    void whatSucceedsAllTheSameHasSucceeded();
    void aStopInterruptsAndKeepsThat();
    void whatAKillLeftIsKnownAsFailed();

private:
    std::unique_ptr<storage::Database> m_database;
};

void OperationCancelTest::cancellingWhatHasEndedChangesNothing()
{
    OperationFixture f(*m_database);
    const auto id = f.begin(f.request(), f.waiting()).value();
    f.finish();
    QTRY_VERIFY(f.state(id) == OperationState::succeeded);
    const auto cancelled = f.service->cancel(f.request(), f.find(id));
    QVERIFY(cancelled.has_value() && cancelled->state == OperationState::succeeded);
    QVERIFY(f.state(id) == OperationState::succeeded && !f.find(id).cancelRequested);
    QCOMPARE(test::countRows(*m_database, audited), 0);
}

void OperationCancelTest::endsAWaitingOneAtOnce()
{
    OperationFixture f(*m_database, {.threads = 1, .waiting = 1});
    const auto first = f.begin(f.request("u1"), f.waiting()).value();
    QTRY_VERIFY(f.state(first) == OperationState::running);
    const auto second = f.begin(f.request("u2"), f.waiting()).value();
    const auto ended = f.service->cancel(f.request(), f.find(second));
    QVERIFY(ended->state == OperationState::cancelled && ended->cancelRequested && ended->finishedAt);
    f.finish();
    QTRY_VERIFY(f.state(first) == OperationState::succeeded);
    QVERIFY(f.state(second) == OperationState::cancelled);
    QCOMPARE(f.begun.load(), 1);
    bool begun = false;
    QTRY_VERIFY(begun || (begun = f.begin(f.request("u2"), f.waiting()).has_value()));
    f.finish();
}

void OperationCancelTest::cancelsARunningOne()
{
    OperationFixture f(*m_database);
    const auto id = f.begin(f.request(), f.waiting()).value();
    QTRY_VERIFY(f.state(id) == OperationState::running);
    QVERIFY(f.service->cancel(f.request(), f.find(id))->cancelRequested);
    QTRY_VERIFY(f.state(id) == OperationState::cancelled);
    const auto ended = f.find(id);
    QVERIFY(!ended.problem && !ended.result && ended.finishedAt);
    // Recorded once, however often it is asked.
    QCOMPARE(test::countRows(*m_database, audited), 1);
}

void OperationCancelTest::whatSucceedsAllTheSameHasSucceeded()
{
    OperationFixture f(*m_database);
    std::counting_semaphore<> gate{0};
    const auto id = f.begin(f.request(), {"lines",
                                          [&](http::OperationControl& control) -> core::Result<api::RawJson> {
                                              gate.acquire();
                                              return api::RawJson{control.isCancelled() ? "true" : "false"};
                                          }})
                        .value();
    QTRY_VERIFY(f.state(id) == OperationState::running);
    QVERIFY(f.service->cancel(f.request(), f.find(id)).has_value());
    QVERIFY(f.service->cancel(f.request(), f.find(id)).has_value());
    QCOMPARE(test::countRows(*m_database, audited), 1);
    gate.release();
    QTRY_VERIFY(f.state(id) == OperationState::succeeded);
    QCOMPARE(f.find(id).result->text, std::string("true"));
}

void OperationCancelTest::aStopInterruptsAndKeepsThat()
{
    OperationFixture f(*m_database, {.threads = 1, .waiting = 1});
    const auto running = f.begin(f.request(), f.waiting()).value();
    QTRY_VERIFY(f.state(running) == OperationState::running);
    const auto waiting = f.begin(f.request(), f.waiting()).value();
    f.service->stop();
    for (const auto& id : {running, waiting}) {
        QVERIFY(f.state(id) == OperationState::failed);
        QCOMPARE(f.find(id).problem->status, 503);
    }
    QCOMPARE(f.begun.load(), 1);
    // What comes too late is told so.
    const auto late = f.begin(f.request(), f.waiting()).value();
    QVERIFY(f.state(late) == OperationState::failed);
    OperationFixture after(*m_database);
    QVERIFY(after.service->start().has_value());
    QVERIFY(after.state(running) == OperationState::failed);
}

void OperationCancelTest::whatAKillLeftIsKnownAsFailed()
{
    OperationFixture killed(*m_database);
    const auto id = killed.begin(killed.request(), killed.waiting()).value();
    QTRY_VERIFY(killed.state(id) == OperationState::running);
    OperationFixture after(*m_database);
    QVERIFY(after.service->start().has_value());
    QVERIFY(after.state(id) == OperationState::failed);
    QCOMPARE(after.find(id).problem->status, 503);
    QVERIFY(after.find(id).finishedAt.has_value());
}

BLOOMZY_TEST(OperationCancelTest)
#include "OperationCancelTest.moc"
