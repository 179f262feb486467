#pragma once

#include "backend/storage/engine/SessionTransaction.h"
#include "backend/storage/engine/WriteConnection.h"
#include "backend/storage/engine/WriteQueue.h"
#include "backend/storage/engine/WriterGate.h"

#include <atomic>
#include <thread>

namespace bloomzy::storage {

/// The one thread of this process that changes a database. It commits up to `commitLimit` queued transactions together:
/// one fsync, after which all are answered. One that fails takes back its own changes only: by its savepoint, or where
/// those are costly by running the others of the batch once more, with savepoints.
class Writer
{
public:
    struct Limits
    {
        std::size_t commit = 64;
        std::size_t queue = 1024;
    };

    /// Throws std::system_error when the system gives no thread.
    Writer(WriteConnection& connection, const core::Clock& clock, Limits limits);
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    /// Refuses what waits, lets the running batch finish and joins the thread. No call may be under way.
    ~Writer();

    [[nodiscard]] core::Result<void> write(Lane lane, const Database::Write& work, Deadline deadline);
    void onOutbox(std::function<void()> listener);
    void addTo(DatabaseStats& stats) const;
    /// From now on every call is refused; those that wait return.
    void refuseAll();
    /// By which a barrier stops it between two commits; may outlive the writer.
    [[nodiscard]] std::shared_ptr<WriterGate> gate() const { return m_gate; }

private:
    struct Ran
    {
        WriteJob* job;
        core::Result<void> answer;
        bool recorded = false;
        bool spoils = false; ///< failed, and what it changed stands in the transaction
        std::vector<AtEnd> atEnd{};
    };
    using Batch = std::vector<Ran>;

    void run();
    void runBatch(Lane lane);
    [[nodiscard]] core::Result<void> fill(Batch& batch, Lane lane);
    [[nodiscard]] bool hasRoom(const Batch& batch, Lane lane, Deadline sliceEnd) const;
    [[nodiscard]] core::Result<void> runInSavepoint(Ran& ran);
    [[nodiscard]] core::Result<void> perform(Ran& ran);
    [[nodiscard]] core::Result<void> takeBackLast(Batch& batch);
    [[nodiscard]] core::Result<void> repeatInSavepoints(Batch& batch, std::size_t count);
    /// An error means that the transaction is over.
    [[nodiscard]] core::Result<void> settle(Ran& ran, const SessionTransaction& transaction);
    [[nodiscard]] core::Result<void> endChange(Ran& ran);
    [[nodiscard]] core::Result<void> endChanges(Batch& batch);
    [[nodiscard]] core::Result<void> commit(const Batch& batch);
    void runAlone(Ran& ran);
    static void fail(Batch& batch, const core::Error& error);
    void answer(Batch& batch);
    void notifyOutbox();

    WriteConnection& m_connection;
    const core::Clock& m_clock;
    const std::size_t m_commitLimit;
    WriteQueue m_queue;
    const std::shared_ptr<WriterGate> m_gate = std::make_shared<WriterGate>();
    std::atomic<std::uint64_t> m_writes{0};
    std::atomic<std::uint64_t> m_commits{0};
    std::mutex m_listenerMutex;
    std::function<void()> m_listener;
    std::thread m_thread;
};

} // namespace bloomzy::storage
