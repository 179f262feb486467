#include "backend/core/Id.h"
#include "tests/support/CountRows.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/operations/OperationFixture.h"

#include <QTest>

using namespace bloomzy;
using api::OperationState;

namespace {

http::OperationPlan failing(core::Error error)
{
    return {"lines", [error](http::OperationControl&) -> core::Result<api::RawJson> { return error; }};
}

/// A database whose writes fail while it is away.
class AwayAtTimes : public storage::Database
{
public:
    explicit AwayAtTimes(storage::Database& database)
        : m_database(database)
    {
    }
    storage::Engine engine() const override { return m_database.engine(); }
    core::Result<void> read(const Read& work, storage::Deadline deadline) override
    {
        return m_database.read(work, deadline);
    }
    core::Result<void> write(storage::Lane lane, const Write& work, storage::Deadline deadline) override
    {
        if (away)
            return core::unavailable("The database is away.", std::chrono::seconds(1));
        auto done = m_database.write(lane, work, deadline);
        return inDoubt ? core::unavailable("It is not known what became of it.", std::chrono::seconds(1)) : done;
    }
    void onOutbox(std::function<void()> listener) override { m_database.onOutbox(std::move(listener)); }
    storage::DatabaseStats stats() const override { return m_database.stats(); }

    std::atomic<bool> away{false};
    std::atomic<bool> inDoubt{false}; ///< what is written is kept, and nobody is told so

private:
    storage::Database& m_database;
};

} // namespace

class OperationServiceTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_database = m_databases.create(engine(), operations::migrations(engine())); }
    void cleanup() { m_database.reset(); }
    void refusesMoreThanItMayHold();
    void refusesTooManyOfOnePerson();
    void whatCannotBeKeptDoesNotBegin();
    void whatWasKeptUnknowinglyIsFailed();
    void runsAndTellsHowFarItIs();
    void aRepeatedRequestBeginsNothing();
    void keepsWhatFailed();
    void keepsNoResultBeyondItsBound();
    void keepsTheEndWhenTheDatabaseCouldNot();
    void forgetsTheOldAndTheMany();
    void tellsWhatIsLeftAtThePaceSoFar();

private:
    std::unique_ptr<storage::Database> m_database;
};

void OperationServiceTest::refusesMoreThanItMayHold()
{
    OperationFixture f(*m_database, {.threads = 1, .waiting = 2});
    for (const char* user : {"u1", "u2", "u3"})
        QVERIFY(f.begin(f.request(user), f.waiting()).has_value());
    const auto refused = f.begin(f.request("u4"), f.waiting());
    QVERIFY(refused.has_error() && refused.error().code == api::ErrorCode::unavailable);
    QVERIFY(refused.error().retryAfter.has_value());
    QCOMPARE(f.count(), std::size_t{3});
    f.finish(3);
    QTRY_COMPARE(f.begun.load(), 3);
    bool begun = false;
    QTRY_VERIFY(begun || (begun = f.begin(f.request("u4"), f.waiting()).has_value()));
    f.finish();
}

void OperationServiceTest::refusesTooManyOfOnePerson()
{
    OperationFixture f(*m_database, {.ofOnePerson = 2});
    QVERIFY(f.begin(f.request("u1"), f.waiting()).has_value());
    QVERIFY(f.begin(f.request("u1"), f.waiting()).has_value());
    QVERIFY(f.begin(f.request("u1"), f.waiting()).has_error());
    QVERIFY(f.begin(f.request("u2"), f.waiting()).has_value());
    f.finish(3);
}

void OperationServiceTest::whatCannotBeKeptDoesNotBegin()
{
    OperationFixture f(*m_database, {.ofOnePerson = 1});
    auto late = f.request();
    late.deadline = storage::deadlineIn(std::chrono::milliseconds(-1));
    QVERIFY(f.begin(late, f.waiting()).has_error());
    QCOMPARE(f.begun.load(), 0);
    QCOMPARE(f.count(), std::size_t{0});
    // Its place is free again.
    QVERIFY(f.begin(f.request(), f.waiting()).has_value());
    f.finish();
}

void OperationServiceTest::whatWasKeptUnknowinglyIsFailed()
{
    AwayAtTimes link(*m_database);
    OperationFixture f(link);
    const auto running = f.begin(f.request(), f.waiting());
    QTRY_COMPARE(f.begun.load(), 1);
    link.inDoubt = true;
    QVERIFY(f.begin(f.request(), f.waiting()).has_error());
    f.service->doubt();
    link.inDoubt = false;
    link.away = true;
    QVERIFY(f.service->retry(storage::deadlineIn(std::chrono::seconds(30))).has_error());
    link.away = false;
    QVERIFY(f.service->retry(storage::deadlineIn(std::chrono::seconds(30))).has_value());
    const auto all = f.service->list({}, "g", 10, storage::deadlineIn(std::chrono::seconds(30))).value();
    QCOMPARE(all.size(), std::size_t{2});
    for (const api::Operation& operation : all)
        QVERIFY(operation.state == (operation.id == *running ? OperationState::running : OperationState::failed));
    QCOMPARE(f.begun.load(), 1);
    f.finish();
    QTRY_VERIFY(f.find(*running).state == OperationState::succeeded);
}

void OperationServiceTest::runsAndTellsHowFarItIs()
{
    OperationFixture f(*m_database);
    const auto answer = f.service->begin(f.request(), f.waiting());
    QCOMPARE(answer->status, 202);
    const auto begun = core::json::fromStoredJson<api::Operation>(answer->body).value();
    QVERIFY(begun.state == OperationState::queued && core::isId(begun.id));
    QCOMPARE(answer->headers.front(), std::make_pair(std::string("location"), "/api/v1/operations/" + begun.id));
    QTRY_COMPARE(f.find(begun.id).progress.done, 3);
    const auto running = f.find(begun.id);
    QVERIFY(running.state == OperationState::running && running.startedAt && !running.finishedAt);
    QCOMPARE(running.progress.total, std::optional<std::int64_t>(12));
    QCOMPARE(running.progress.unit, std::string("lines"));
    QCOMPARE(running.kind, std::string("test.work"));
    QCOMPARE(running.createdBy.id, std::string("u1"));
    f.clock.advance(std::chrono::seconds(5));
    f.finish();
    QTRY_VERIFY(f.state(begun.id) == OperationState::succeeded);
    const auto ended = f.find(begun.id);
    QCOMPARE(ended.result->text, std::string("17"));
    QVERIFY(!ended.problem && !ended.secondsLeft && ended.finishedAt > ended.createdAt);
    QCOMPARE(ended.progress.done, 12);
}

void OperationServiceTest::aRepeatedRequestBeginsNothing()
{
    OperationFixture f(*m_database);
    const auto id = f.begin(f.request("u1", "key"), f.waiting()).value();
    QCOMPARE(f.begin(f.request("u1", "key"), f.waiting()).value(), id);
    QTRY_COMPARE(f.begun.load(), 1);
    QCOMPARE(f.count(), std::size_t{1});
    f.finish();
    QTRY_VERIFY(f.state(id) == OperationState::succeeded);
    QCOMPARE(f.begin(f.request("u1", "key"), f.waiting()).value(), id);
    QCOMPARE(f.begun.load(), 1);
}

void OperationServiceTest::keepsWhatFailed()
{
    OperationFixture f(*m_database);
    auto fault = core::invalid("/lines/3", "taxon.genus.capital", "Write the genus with a capital.");
    const auto invalid = f.begin(f.request(), failing(fault)).value();
    const auto broken = f.begin(f.request(), failing(core::internalError("a path: /secret"))).value();
    const auto thrown =
        f.begin(f.request(),
                {"lines",
                 [](http::OperationControl&) -> core::Result<api::RawJson> { throw std::runtime_error("a trace"); }})
            .value();
    for (const auto& id : {invalid, broken, thrown})
        QTRY_VERIFY(f.state(id) == OperationState::failed);
    const auto problem = f.find(invalid).problem.value();
    QCOMPARE(problem.status, 422);
    QCOMPARE(problem.errors.front().pointer, std::string("/lines/3"));
    QCOMPARE(problem.traceId, std::string(32, 'a'));
    QVERIFY(!f.find(invalid).result);
    QVERIFY(f.find(broken).problem->detail.find("/secret") == std::string::npos);
    QVERIFY(f.find(thrown).problem->detail.find("trace)") == std::string::npos);
    QVERIFY(f.log.text().find("/secret") != std::string::npos && f.log.text().find("a trace") != std::string::npos);
}

void OperationServiceTest::keepsNoResultBeyondItsBound()
{
    OperationFixture f(*m_database);
    const auto id = f.begin(f.request(), {"lines",
                                          [](http::OperationControl&) -> core::Result<api::RawJson> {
                                              return api::RawJson{'"' + std::string(64 * 1024, 'x') + '"'};
                                          }})
                        .value();
    QTRY_VERIFY(f.state(id) == OperationState::succeeded);
    QVERIFY(!f.find(id).result);
}

void OperationServiceTest::keepsTheEndWhenTheDatabaseCouldNot()
{
    AwayAtTimes database(*m_database);
    OperationFixture f(database);
    const auto first = f.begin(f.request(), f.waiting()).value();
    database.away = true;
    f.finish();
    QTRY_VERIFY(f.log.text().find("could not be kept yet") != std::string::npos);
    QVERIFY(f.state(first) == OperationState::succeeded);
    database.away = false;
    const auto second = f.begin(f.request(), f.waiting()).value();
    f.finish();
    QTRY_VERIFY(f.state(second) == OperationState::succeeded);
    QTRY_VERIFY(OperationFixture(*m_database).state(first) == OperationState::succeeded);
}

void OperationServiceTest::forgetsTheOldAndTheMany()
{
    OperationFixture f(*m_database, {.kept = std::chrono::hours(1), .mostKept = 2});
    std::vector<std::string> ids;
    for (int i = 0; i < 4; ++i) {
        ids.push_back(f.begin(f.request(), f.waiting()).value());
        f.finish();
        // As the database has it.
        QTRY_VERIFY(OperationFixture(*m_database).state(ids.back()) == OperationState::succeeded);
        f.clock.advance(std::chrono::seconds(1));
    }
    QVERIFY(f.state(ids[0]) == OperationState::unknown);
    QVERIFY(f.state(ids[3]) == OperationState::succeeded);
    QVERIFY(f.count() <= 3);
    f.clock.advance(std::chrono::hours(2));
    QVERIFY(f.service->start().has_value());
    QCOMPARE(f.count(), std::size_t{0});
}

void OperationServiceTest::tellsWhatIsLeftAtThePaceSoFar()
{
    using namespace std::chrono_literals;
    using Seconds = std::optional<std::int64_t>;
    QCOMPARE(operations::secondsLeft(10s, 5, 15), Seconds(20));
    QCOMPARE(operations::secondsLeft(10s, 15, 15), Seconds(0));
    QCOMPARE(operations::secondsLeft(10s, 20, 15), Seconds(0));
    QCOMPARE(operations::secondsLeft(1500ms, 2, 3), Seconds(1));
    QCOMPARE(operations::secondsLeft(999ms, 5, 15), Seconds());
    QCOMPARE(operations::secondsLeft(10s, 0, 15), Seconds());
    QCOMPARE(operations::secondsLeft(10s, 5, {}), Seconds());
    QVERIFY(operations::secondsLeft(1h, 1, std::numeric_limits<std::int64_t>::max()) <= Seconds(366LL * 24 * 3600));
}

BLOOMZY_TEST(OperationServiceTest)
#include "OperationServiceTest.moc"
