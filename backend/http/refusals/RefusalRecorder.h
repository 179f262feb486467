#pragma once

#include "backend/core/Log.h"
#include "backend/http/refusals/RefusalTally.h"
#include "backend/storage/Database.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

namespace bloomzy::http {

/// Writes refusals into the outbox of a database, in batches, on a thread of its own: those of people within a second,
/// counted ones when their minute is over, and what is left at the end. Memory is bounded (RefusalLimits), also while
/// the database cannot be written: then it counts on and tries again.
class RefusalRecorder
{
public:
    /// Whether the log may be written at the moment; empty: always.
    using MayWrite = std::function<bool()>;

    /// `database`, `clock` and `log` outlive it.
    RefusalRecorder(storage::Database& database, const core::Clock& clock, core::Log& log, MayWrite mayWrite = {},
                    RefusalLimits limits = {});
    RefusalRecorder(const RefusalRecorder&) = delete;
    RefusalRecorder& operator=(const RefusalRecorder&) = delete;
    /// As stop().
    ~RefusalRecorder();

    /// From any thread; never waits for the database.
    void note(RefusedRequest refused);
    /// What is told of this person from now on is their id alone, also of what waits already; what is just being
    /// written is in the outbox when this returns. From any thread that may block.
    void forget(const std::string& person);
    /// Writes what is left and joins the thread. What comes later is not recorded. From one thread.
    void stop();

private:
    using Steady = RefusalTally::Steady;

    void run();
    [[nodiscard]] bool waitUntilDue();
    void waitAfterFailure();
    void collect(bool all);
    [[nodiscard]] bool writeAll();
    [[nodiscard]] core::Result<void> writeSome(std::size_t count);
    void keepIdsOfForgotten();

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
    const MayWrite m_mayWrite;
    // Of the thread alone.
    std::vector<api::AuditEvent> m_events; ///< taken, and not yet written
    std::size_t m_tried = 0;               ///< of those, the first: their commit failed, and all or none may be there

    std::mutex m_writing; ///< taken before the other one
    std::mutex m_mutex;
    std::condition_variable m_changed;
    RefusalTally m_tally;
    std::set<std::string> m_forgotten;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace bloomzy::http
