#pragma once

#include "backend/core/json/JsonImpl.h"
#include "backend/operations/OperationService.h"
#include "tests/support/MemoryLog.h"
#include "tests/support/TestClock.h"

#include <atomic>
#include <memory>
#include <semaphore>
#include <string>

/// Operations over a database, and jobs that go on when they are let.
class OperationFixture
{
public:
    using Options = bloomzy::operations::OperationOptions;

    explicit OperationFixture(bloomzy::storage::Database& database, const Options& options = {})
        : service(std::make_unique<bloomzy::operations::OperationService>(database, clock, log, options))
    {
    }
    /// A test that failed halfway leaves jobs that wait.
    ~OperationFixture() { service.reset(); }

    /// Of the person `u<number>`.
    static bloomzy::http::Request request(const std::string& user = "u1", const std::string& key = {})
    {
        bloomzy::http::Request made;
        made.method = bloomzy::http::Method::post;
        made.path = "/api/v1/test";
        made.auditAction = "test.work";
        made.traceId = std::string(32, 'a');
        made.principal = bloomzy::http::Principal{user, "Una", "s1", {}, {}};
        made.deadline = bloomzy::storage::deadlineIn(std::chrono::seconds(30));
        if (!key.empty())
            made.headers = {{"idempotency-key", key}};
        return made;
    }

    /// Waits until it is cancelled or finish() lets it end; answers 17.
    bloomzy::http::OperationPlan waiting()
    {
        return {"lines",
                [this](bloomzy::http::OperationControl& control) -> bloomzy::core::Result<bloomzy::api::RawJson> {
                    ++begun;
                    control.progress(3, 12);
                    while (!m_gate.try_acquire_for(std::chrono::milliseconds(1)))
                        if (control.isCancelled())
                            return bloomzy::core::makeError(bloomzy::api::ErrorCode::conflict, "Given up.");
                    control.progress(12, 12);
                    return bloomzy::api::RawJson{"17"};
                }};
    }
    void finish(int count = 1) { m_gate.release(count); }

    bloomzy::core::Result<std::string> begin(const bloomzy::http::Request& from, bloomzy::http::OperationPlan plan)
    {
        BLOOMZY_TRY(const auto answer, service->begin(from, std::move(plan)));
        BLOOMZY_TRY(auto operation, bloomzy::core::json::fromStoredJson<bloomzy::api::Operation>(answer.body));
        return std::move(operation.id);
    }
    bloomzy::api::Operation find(const std::string& id) const
    {
        auto found = service->find(id, bloomzy::storage::deadlineIn(std::chrono::seconds(30)));
        return found.has_value() && *found ? std::move(**found) : bloomzy::api::Operation();
    }
    bloomzy::api::OperationState state(const std::string& id) const { return find(id).state; }
    std::size_t count() const
    {
        const auto all = service->list({}, "g", 200, bloomzy::storage::deadlineIn(std::chrono::seconds(30)));
        return all.has_value() ? all->size() : 9999;
    }

    TestClock clock;
    bloomzy::test::MemoryLog log;
    std::atomic<int> begun{0};

private:
    std::counting_semaphore<> m_gate{0};

public:
    std::unique_ptr<bloomzy::operations::OperationService> service; ///< goes first: jobs use the rest
};
