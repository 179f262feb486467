#pragma once

#include "backend/core/Log.h"
#include "backend/http/Operations.h"
#include "backend/http/WorkerPool.h"
#include "backend/operations/OperationRun.h"
#include "backend/storage/Migration.h"

#include <map>
#include <memory>
#include <vector>

namespace bloomzy::operations {

struct OperationOptions
{
    int threads = 2;
    std::size_t waiting = 8;
    std::size_t ofOnePerson = 4;                         ///< that run or wait
    std::chrono::seconds kept = std::chrono::hours(168); ///< after their end
    std::int64_t mostKept = 1000;
    OperationListener changed = {};
};

/// Runs operations and remembers how they ended. What one looks like when it begins and when it ends stands in the
/// database, its progress in memory; so after a kill those that had not ended are known, as failed. Safe from any
/// thread.
class OperationService : public http::Operations
{
public:
    /// `database` was migrated with migrations(); all outlive this.
    OperationService(storage::Database& database, const core::Clock& clock, core::Log& log,
                     const OperationOptions& options = {});
    /// As stop().
    ~OperationService() override;

    /// Once, before anything else: marks as failed what the last server left unfinished.
    [[nodiscard]] core::Result<void> start();
    /// Cancels what runs, joins it, and keeps how it ended. Nothing begins any more. Jobs use services: call it before
    /// those go, and after the HTTP server has stopped.
    void stop();

    /// What was committed last is not known: one may be kept as begun that never will be. Does not wait.
    void doubt() { m_doubted = true; }
    /// Marks such ones as failed; nothing to do costs nothing.
    [[nodiscard]] core::Result<void> retry(storage::Deadline deadline);

    [[nodiscard]] core::Result<http::Response> begin(const http::Request& request, http::OperationPlan plan) override;
    /// How long ended ones are remembered.
    void setKept(std::chrono::seconds kept) { m_kept = kept.count(); }
    /// GET /api/v1/operations and what belongs to it.
    [[nodiscard]] std::vector<http::Endpoint> endpoints();

    /// Newest first, below the id `before`; of everybody when `owner` is empty.
    [[nodiscard]] core::Result<std::vector<api::Operation>> list(std::string_view owner, std::string_view before,
                                                                 std::int32_t limit, storage::Deadline deadline) const;
    [[nodiscard]] core::Result<std::optional<api::Operation>> find(const std::string& id,
                                                                   storage::Deadline deadline) const;
    /// Asks it to end, with the audit record of `request`; one that has ended stays as it is.
    [[nodiscard]] core::Result<api::Operation> cancel(const http::Request& request, const api::Operation& operation);
    /// Forgets all of a person who is gone, and the answers to requests of theirs. `unavailable` while one still runs,
    /// which is asked to end. May be repeated.
    [[nodiscard]] core::Result<void> erase(const std::string& owner, storage::Deadline deadline);

private:
    using Run = std::shared_ptr<OperationRun>;
    using Runs = std::map<std::string, Run, std::less<>>;

    [[nodiscard]] core::Result<void> admit(const Run& run);
    [[nodiscard]] core::Result<http::Response> keepBegun(const http::Request& request, const Run& run,
                                                         const std::function<core::Result<void>()>& admitted);
    void perform(const Run& run);
    bool keepEnd(const Run& run);
    void forgetThoseThatEnded();
    void forget(const std::string& id);
    /// Of those that had not ended, all but those that run here.
    [[nodiscard]] core::Result<void> failAbandoned(storage::Transaction& transaction) const;
    [[nodiscard]] core::Result<void> prune(storage::Transaction& transaction) const;
    [[nodiscard]] Runs active() const;

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
    const OperationOptions m_options;
    std::atomic<std::int64_t> m_kept; ///< seconds
    std::atomic<bool> m_doubted = false;
    mutable std::mutex m_mutex;
    Runs m_active; ///< until they had their turn and their end is durable
    http::WorkerPool m_pool;
};

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::operations
