#include "backend/storage/engine/Writer.h"

#include "backend/storage/engine/Guarded.h"
#include "backend/storage/engine/SessionTransaction.h"

#include <algorithm>

namespace bloomzy::storage {

namespace {

/// No batch takes longer than this and its last job.
constexpr std::chrono::milliseconds slice{20};

/// A failure of one transaction's own doing, for which its neighbours need not suffer. After an error of the disk
/// nothing is tried again: a second fsync may report success for what the first one lost.
bool isWorthTryingAlone(const core::Error& error)
{
    return error.code == api::ErrorCode::conflict || error.code == api::ErrorCode::insufficientStorage;
}

/// The disk failed, or the connection is lost.
bool isOfTheEngine(const core::Error& error)
{
    return error.code == api::ErrorCode::internal || error.code == api::ErrorCode::unavailable;
}

core::Error endedByWork()
{
    return core::makeError(api::ErrorCode::conflict,
                           "This contradicts what is stored. Nothing was changed. Load it again and compare.",
                           "a statement ended the transaction that it ran in");
}

core::Result<void> runInOrder(std::vector<AtEnd> all, Transaction& transaction)
{
    std::stable_sort(all.begin(), all.end(), [](const AtEnd& a, const AtEnd& b) { return a.order < b.order; });
    for (const AtEnd& each : all)
        BLOOMZY_CHECK(each.last(transaction));
    return {};
}

} // namespace

Writer::Writer(WriteConnection& connection, const core::Clock& clock, Limits limits)
    : m_connection(connection)
    , m_clock(clock)
    , m_commitLimit(std::max<std::size_t>(1, limits.commit))
    , m_queue(limits.queue)
    , m_thread([this] { run(); })
{
}

Writer::~Writer()
{
    refuseAll();
    m_thread.join();
}

core::Result<void> Writer::write(Lane lane, const Database::Write& work, Deadline deadline)
{
    if (std::this_thread::get_id() == m_thread.get_id())
        return core::internalError("a write inside a write of the same database would wait for itself");
    WriteJob job{lane, work, deadline};
    return m_queue.submit(job);
}

void Writer::onOutbox(std::function<void()> listener)
{
    const std::lock_guard lock(m_listenerMutex);
    m_listener = std::move(listener);
}

void Writer::addTo(DatabaseStats& stats) const
{
    stats.writes += m_writes.load(std::memory_order_relaxed);
    stats.commits += m_commits.load(std::memory_order_relaxed);
    stats.refused += m_queue.refused();
    stats.queued += m_queue.size();
}

void Writer::refuseAll()
{
    m_queue.close();
}

void Writer::run()
{
    while (const auto lane = m_queue.waitForWork()) {
        m_gate->enter();
        runBatch(*lane);
        m_gate->leave();
    }
}

void Writer::runBatch(Lane lane)
{
    Batch batch;
    auto done = fill(batch, lane);
    if (done.has_value())
        done = endChanges(batch);
    if (done.has_value())
        done = commit(batch);
    m_connection.rollBack();
    if (done.has_error() && batch.size() > 1 && isWorthTryingAlone(done.error()))
        std::for_each(batch.begin(), batch.end(), [this](Ran& ran) { runAlone(ran); });
    else if (done.has_error())
        fail(batch, done.error());
    answer(batch);
}

/// An error means that the transaction is over and nobody's change is in it.
core::Result<void> Writer::fill(Batch& batch, Lane lane)
{
    const auto sliceEnd = std::chrono::steady_clock::now() + slice;
    batch.reserve(m_commitLimit);
    bool inSavepoints = !m_connection.savepointsAreCostly();
    while (hasRoom(batch, lane, sliceEnd)) {
        WriteJob* const job = m_queue.take(lane);
        if (!job)
            break;
        batch.push_back({job, {}});
        if (batch.size() == 1)
            BLOOMZY_CHECK(m_connection.begin(job->deadline));
        BLOOMZY_CHECK(inSavepoints ? runInSavepoint(batch.back()) : perform(batch.back()));
        if (batch.back().spoils) {
            BLOOMZY_CHECK(takeBackLast(batch));
            inSavepoints = true;
        }
    }
    return {};
}

bool Writer::hasRoom(const Batch& batch, Lane lane, Deadline sliceEnd) const
{
    if (batch.empty())
        return true;
    return batch.size() < m_commitLimit && !m_gate->isClosed() && std::chrono::steady_clock::now() < sliceEnd &&
           (lane == Lane::interactive || !m_queue.interactiveWaits());
}

core::Result<void> Writer::runInSavepoint(Ran& ran)
{
    BLOOMZY_CHECK(m_connection.mark(ran.job->deadline));
    BLOOMZY_CHECK(perform(ran));
    if (ran.answer.has_value())
        BLOOMZY_CHECK(endChange(ran));
    ran.spoils = false;
    return ran.answer.has_error() ? m_connection.undo() : m_connection.keep();
}

core::Result<void> Writer::perform(Ran& ran)
{
    SessionTransaction transaction(m_connection.statements(), m_clock);
    ran.answer = guarded(ran.job->work, transaction);
    ran.recorded = transaction.hasRecorded();
    ran.atEnd = transaction.takeAtEnd();
    return settle(ran, transaction);
}

core::Result<void> Writer::endChange(Ran& ran)
{
    SessionTransaction transaction(m_connection.statements(), m_clock);
    ran.answer =
        guarded([&](Transaction& last) { return runInOrder(std::exchange(ran.atEnd, {}), last); }, transaction);
    return settle(ran, transaction);
}

core::Result<void> Writer::settle(Ran& ran, const SessionTransaction& transaction)
{
    const auto& failure = transaction.failure();
    if (!m_connection.inTransaction())
        return failure && isOfTheEngine(*failure) ? *failure : endedByWork();
    if (ran.answer.has_value() && failure)
        ran.answer = *failure;
    ran.spoils = ran.answer.has_error() && transaction.hasChanged();
    return {};
}

/// Runs those before it once more; its own answer stands.
core::Result<void> Writer::takeBackLast(Batch& batch)
{
    batch.back().spoils = false;
    return repeatInSavepoints(batch, batch.size() - 1);
}

core::Result<void> Writer::repeatInSavepoints(Batch& batch, std::size_t count)
{
    m_connection.rollBack();
    BLOOMZY_CHECK(m_connection.begin(batch.front().job->deadline));
    for (std::size_t i = 0; i < count; ++i)
        BLOOMZY_CHECK(runInSavepoint(batch[i]));
    return {};
}

/// Of those that did not run in savepoints. When that fails, each runs once more in one, so that it is known whose
/// fault it was; nothing was written to the disk for good yet.
core::Result<void> Writer::endChanges(Batch& batch)
{
    std::vector<AtEnd> all;
    for (Ran& ran : batch)
        if (ran.answer.has_value())
            std::move(ran.atEnd.begin(), ran.atEnd.end(), std::back_inserter(all));
    if (all.empty())
        return {};
    SessionTransaction transaction(m_connection.statements(), m_clock);
    const auto done = guarded([&](Transaction& last) { return runInOrder(std::move(all), last); }, transaction);
    return done.has_error() || transaction.failure() ? repeatInSavepoints(batch, batch.size()) : done;
}

core::Result<void> Writer::commit(const Batch& batch)
{
    const auto kept = std::count_if(batch.begin(), batch.end(), [](const Ran& ran) { return ran.answer.has_value(); });
    if (kept == 0)
        return {};
    BLOOMZY_CHECK(m_connection.commit());
    m_commits.fetch_add(1, std::memory_order_relaxed);
    m_writes.fetch_add(static_cast<std::uint64_t>(kept), std::memory_order_relaxed);
    return {};
}

void Writer::runAlone(Ran& ran)
{
    Batch one;
    one.push_back({ran.job, {}});
    auto done = m_connection.begin(ran.job->deadline);
    if (done.has_value())
        done = runInSavepoint(one.front());
    if (done.has_value())
        done = commit(one);
    m_connection.rollBack();
    if (done.has_error())
        fail(one, done.error());
    ran = std::move(one.front());
}

/// What a job alone answered says more than that its transaction ended. In company it may speak of a neighbour's change
/// that was never committed.
void Writer::fail(Batch& batch, const core::Error& error)
{
    for (Ran& ran : batch)
        if (batch.size() > 1 || ran.answer.has_value())
            ran.answer = error;
}

void Writer::answer(Batch& batch)
{
    const bool recorded =
        std::any_of(batch.begin(), batch.end(), [](const Ran& ran) { return ran.recorded && ran.answer.has_value(); });
    for (Ran& ran : batch)
        m_queue.answer(*ran.job, std::move(ran.answer));
    if (recorded)
        notifyOutbox();
}

void Writer::notifyOutbox()
{
    const std::lock_guard lock(m_listenerMutex);
    if (m_listener)
        m_listener();
}

} // namespace bloomzy::storage
