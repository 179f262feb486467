#pragma once

#include "backend/http/Metrics.h"
#include "backend/http/Router.h"
#include "backend/http/Server.h"
#include "backend/http/WorkerPool.h"
#include "backend/http/limits/ByteBudget.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace bloomzy::http {

/// What the sessions of one server share. Outlives them.
class SessionContext
{
public:
    SessionContext(const Router& theRouter, WorkerPool& theWorkers, Metrics& theMetrics, core::Log& theLog,
                   const ServerLimits& theLimits, RateGate& theRates, bool isSecure)
        : router(theRouter)
        , workers(theWorkers)
        , metrics(theMetrics)
        , log(theLog)
        , limits(theLimits)
        , rates(theRates)
        , bodies(theLimits.bodyBytes)
        , secure(isSecure)
    {
    }

    const Router& router;
    WorkerPool& workers;
    Metrics& metrics;
    core::Log& log;
    const ServerLimits limits;
    RateGate& rates;
    ByteBudget bodies;
    const bool secure;
    std::atomic<bool> stopping{false};

    /// How many are open now, this one included.
    std::size_t opened();
    void closed();
    /// Whether every connection closed before `time` was over.
    [[nodiscard]] bool waitUntilAllClosed(std::chrono::milliseconds time);

private:
    std::mutex m_mutex;
    std::condition_variable m_allClosed;
    std::size_t m_open = 0;
};

} // namespace bloomzy::http
