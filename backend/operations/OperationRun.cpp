#include "backend/operations/OperationRun.h"

#include "backend/http/Problem.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bloomzy::operations {
namespace {

using api::OperationState;

constexpr std::size_t resultBytes = 64 * 1024;
/// Between two that tell of progress.
constexpr std::chrono::milliseconds tellEvery{250};

core::Result<api::RawJson> guarded(const http::OperationJob& job, http::OperationControl& control)
{
    try {
        return job(control);
    } catch (const std::exception& exception) {
        return core::internalError(std::string("an operation threw: ") + exception.what());
    }
}

} // namespace

std::optional<std::int64_t> secondsLeft(std::chrono::milliseconds elapsed, std::int64_t done,
                                        std::optional<std::int64_t> total)
{
    using namespace std::chrono_literals;
    if (!total || done <= 0 || elapsed < 1s)
        return {};
    constexpr double longest = 365.0 * 24 * 3600;
    const double left = static_cast<double>(std::max<std::int64_t>(0, *total - done));
    const double seconds = static_cast<double>(elapsed.count()) / 1000 * left / static_cast<double>(done);
    return static_cast<std::int64_t>(std::ceil(std::min(seconds, longest)));
}

core::Error interrupted()
{
    return core::makeError(api::ErrorCode::unavailable,
                           "The server ended before this was done. Look at what it left, then begin it again.");
}

OperationRun::OperationRun(api::Operation begun, http::OperationJob job, std::string traceId, const core::Clock& clock,
                           OperationListener listener)
    : m_id(begun.id)
    , m_owner(begun.createdBy.id)
    , m_traceId(std::move(traceId))
    , m_clock(clock)
    , m_operation(std::move(begun))
    , m_job(std::move(job))
    , m_listener(std::move(listener))
{
}

void OperationRun::progress(std::int64_t done, std::optional<std::int64_t> total)
{
    if (advance(done, total))
        tell();
}

/// Whether it is time to tell.
bool OperationRun::advance(std::int64_t done, std::optional<std::int64_t> total)
{
    std::string time = core::formatTime(m_clock.now());
    const auto now = SteadyClock::now();
    const std::lock_guard lock(m_mutex);
    m_operation.progress.done = done;
    m_operation.progress.total = total;
    m_operation.updatedAt = std::move(time);
    if (now - m_told < tellEvery)
        return false;
    m_told = now;
    return true;
}

void OperationRun::tell() const
{
    if (m_listener)
        m_listener(now());
}

api::Operation OperationRun::now() const
{
    const std::lock_guard lock(m_mutex);
    api::Operation operation = m_operation;
    if (operation.state == OperationState::running)
        operation.secondsLeft =
            secondsLeft(std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - m_started),
                        operation.progress.done, operation.progress.total);
    return operation;
}

void OperationRun::cancel()
{
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
        m_operation.cancelRequested = true;
        if (m_operation.state == OperationState::queued)
            endAs(OperationState::cancelled);
    }
    tell();
}

void OperationRun::interrupt()
{
    const std::lock_guard lock(m_mutex);
    m_cancelled = true;
    m_interrupted = true;
    if (m_operation.state == OperationState::queued)
        fail(interrupted());
}

std::optional<core::Error> OperationRun::run()
{
    std::optional<core::Error> error;
    if (start()) {
        tell();
        const auto outcome = guarded(std::exchange(m_job, nullptr), *this);
        end(outcome);
        tell();
        if (outcome.has_error())
            error = outcome.error();
    }
    m_over = true;
    return error;
}

bool OperationRun::start()
{
    const std::lock_guard lock(m_mutex);
    if (m_operation.state != OperationState::queued)
        return false;
    m_operation.state = OperationState::running;
    m_operation.startedAt = m_operation.updatedAt = core::formatTime(m_clock.now());
    m_started = SteadyClock::now();
    return true;
}

void OperationRun::end(const core::Result<api::RawJson>& outcome)
{
    const std::lock_guard lock(m_mutex);
    if (outcome.has_error() && m_operation.cancelRequested)
        return endAs(OperationState::cancelled);
    if (outcome.has_error())
        return fail(m_interrupted ? interrupted() : outcome.error());
    if (outcome->text.size() <= resultBytes)
        m_operation.result = *outcome;
    endAs(OperationState::succeeded);
}

void OperationRun::fail(const core::Error& error)
{
    m_operation.problem = http::problemDetails(error, m_traceId);
    endAs(OperationState::failed);
}

void OperationRun::endAs(OperationState state)
{
    m_operation.state = state;
    m_operation.finishedAt = m_operation.updatedAt = core::formatTime(m_clock.now());
}

} // namespace bloomzy::operations
