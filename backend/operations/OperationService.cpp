#include "backend/operations/OperationService.h"

#include "backend/core/Id.h"
#include "backend/http/Problem.h"
#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/operations/OperationStore.h"
#include "backend/storage/Idempotency.h"

#include <algorithm>

namespace bloomzy::operations {
namespace {

using storage::Lane;

constexpr std::chrono::seconds databaseTime{30};
constexpr std::chrono::seconds waitForPlace{10};

core::Error tooMany(std::string_view whose)
{
    return core::unavailable("Nothing was begun: " + std::string(whose) +
                                 " run or wait already. Try again when one of them has ended.",
                             waitForPlace);
}

api::Operation begunBy(const http::Request& request, std::string unit, core::Time now)
{
    api::Operation operation;
    operation.id = core::newId(now);
    operation.kind = request.auditAction;
    operation.state = api::OperationState::queued;
    operation.progress.unit = std::move(unit);
    operation.createdBy = {request.principal->userId, request.principal->displayName};
    operation.createdAt = operation.updatedAt = core::formatTime(now);
    return operation;
}

std::string locationOf(const std::string& id)
{
    return "/api/v1/operations/" + id;
}

std::string locationIn(const http::Response& response)
{
    const auto found = std::ranges::find(response.headers, "location", &std::pair<std::string, std::string>::first);
    return found == response.headers.end() ? std::string() : found->second;
}

/// What the database holds of one that runs is how it began.
void bringUpToDate(api::Operation& operation, const OperationRun& run)
{
    if (!operation.finishedAt)
        operation = run.now();
}

} // namespace

OperationService::OperationService(storage::Database& database, const core::Clock& clock, core::Log& log,
                                   const OperationOptions& options)
    : m_database(database)
    , m_clock(clock)
    , m_log(log)
    , m_options(options)
    , m_kept(options.kept.count())
    , m_pool(options.threads, static_cast<std::size_t>(options.threads) + options.waiting)
{
}

OperationService::~OperationService()
{
    stop();
}

core::Result<void> OperationService::start()
{
    return m_database.write(
        Lane::interactive,
        [this](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(failAbandoned(transaction));
            return prune(transaction);
        },
        storage::deadlineIn(databaseTime));
}

core::Result<void> OperationService::retry(storage::Deadline deadline)
{
    if (!m_doubted.exchange(false))
        return {};
    auto done = m_database.write(
        Lane::interactive, [this](storage::Transaction& transaction) { return failAbandoned(transaction); }, deadline);
    if (done.has_error())
        m_doubted = true;
    return done;
}

core::Result<void> OperationService::failAbandoned(storage::Transaction& transaction) const
{
    BLOOMZY_TRY(auto left, OperationStore::unfinished(transaction));
    const Runs runs = active(); // whose end is kept after this are among them still
    for (api::Operation& operation : left) {
        if (runs.contains(operation.id))
            continue;
        operation.state = api::OperationState::failed;
        operation.problem = http::problemDetails(interrupted(), {});
        operation.finishedAt = operation.updatedAt = core::formatTime(m_clock.now());
        BLOOMZY_CHECK(OperationStore::put(transaction, operation));
    }
    return {};
}

void OperationService::stop()
{
    for (const auto& [id, run] : active())
        run->interrupt();
    m_pool.stop();
    forgetThoseThatEnded();
}

core::Result<http::Response> OperationService::begin(const http::Request& request, http::OperationPlan plan)
{
    const auto run = std::make_shared<OperationRun>(begunBy(request, std::move(plan.unit), m_clock.now()),
                                                    std::move(plan.job), request.traceId, m_clock, m_options.changed);
    BLOOMZY_CHECK(admit(run));
    auto answer = keepBegun(request, run, plan.admit);
    if (answer.has_error() || locationIn(*answer) != locationOf(run->id())) {
        forget(run->id());
        return answer;
    }
    if (m_options.changed)
        m_options.changed(run->now());
    if (!m_pool.post([this, run] { perform(run); })) {
        run->interrupt();
        perform(run);
    }
    return answer;
}

/// Before it is kept, so that one that is known to be there can also be cancelled.
core::Result<void> OperationService::admit(const Run& run)
{
    const std::lock_guard lock(m_mutex);
    const auto own = std::ranges::count_if(m_active, [&](const auto& item) {
        return item.second->owner() == run->owner() && !item.second->now().finishedAt;
    });
    if (m_active.size() >= static_cast<std::size_t>(m_options.threads) + m_options.waiting)
        return tooMany("as many operations as the server takes");
    if (static_cast<std::size_t>(own) >= m_options.ofOnePerson)
        return tooMany(std::to_string(own) + " operations of yours");
    m_active.emplace(run->id(), run);
    return {};
}

core::Result<http::Response> OperationService::keepBegun(const http::Request& request, const Run& run,
                                                         const std::function<core::Result<void>()>& admitted)
{
    return http::once(
        m_database, Lane::interactive, request, [&](storage::Transaction& transaction) -> core::Result<http::Response> {
            if (admitted)
                BLOOMZY_CHECK(admitted());
            http::Reply<api::Operation> reply{.value = run->now(), .status = 202, .location = locationOf(run->id())};
            BLOOMZY_CHECK(prune(transaction));
            BLOOMZY_CHECK(OperationStore::put(transaction, reply.value));
            return http::written(reply);
        });
}

void OperationService::perform(const Run& run)
{
    if (const auto error = run->run())
        m_log.write(error->code == api::ErrorCode::internal ? core::LogLevel::error : core::LogLevel::info,
                    "operations", "an operation did not succeed",
                    {{"id", run->id()},
                     {"kind", run->now().kind},
                     {"detail", error->detail},
                     {"cause", error->cause},
                     {"traceId", run->traceId()}});
    forgetThoseThatEnded();
}

bool OperationService::keepEnd(const Run& run)
{
    const auto wrote = m_database.write(
        Lane::interactive,
        [&](storage::Transaction& transaction) { return OperationStore::put(transaction, run->now()); },
        storage::deadlineIn(databaseTime));
    if (wrote.has_error())
        m_log.write(core::LogLevel::warning, "operations", "how an operation ended could not be kept yet",
                    {{"id", run->id()}, {"detail", wrote.error().detail}, {"cause", wrote.error().cause}});
    return wrote.has_value();
}

/// What cannot be kept stays in memory, and the end of the next one tries again.
void OperationService::forgetThoseThatEnded()
{
    for (const auto& [id, run] : active())
        if (run->isOver() && keepEnd(run))
            forget(id);
}

void OperationService::forget(const std::string& id)
{
    const std::lock_guard lock(m_mutex);
    m_active.erase(id);
}

core::Result<void> OperationService::prune(storage::Transaction& transaction) const
{
    return OperationStore::prune(transaction, core::formatTime(m_clock.now() - std::chrono::seconds(m_kept)),
                                 m_options.mostKept);
}

OperationService::Runs OperationService::active() const
{
    const std::lock_guard lock(m_mutex);
    return m_active;
}

core::Result<std::vector<api::Operation>> OperationService::list(std::string_view owner, std::string_view before,
                                                                 std::int32_t limit, storage::Deadline deadline) const
{
    // First: whose end is not in the database yet was here when it was read.
    const Runs runs = active();
    BLOOMZY_TRY(auto operations,
                storage::readValue<std::vector<api::Operation>>(m_database, deadline, [&](storage::Snapshot& snapshot) {
                    return OperationStore::list(snapshot, owner, before, limit);
                }));
    for (api::Operation& operation : operations)
        if (const auto run = runs.find(operation.id); run != runs.end())
            bringUpToDate(operation, *run->second);
    return operations;
}

core::Result<std::optional<api::Operation>> OperationService::find(const std::string& id,
                                                                   storage::Deadline deadline) const
{
    const Runs runs = active();
    BLOOMZY_TRY(auto operation, storage::readValue<std::optional<api::Operation>>(
                                    m_database, deadline,
                                    [&](storage::Snapshot& snapshot) { return OperationStore::find(snapshot, id); }));
    if (const auto run = runs.find(id); operation && run != runs.end())
        bringUpToDate(*operation, *run->second);
    return operation;
}

core::Result<api::Operation> OperationService::cancel(const http::Request& request, const api::Operation& operation)
{
    const Runs runs = active();
    const auto run = runs.find(operation.id);
    if (run == runs.end())
        return operation;
    if (const auto state = run->second->now(); state.finishedAt || state.cancelRequested)
        return state;
    BLOOMZY_CHECK(m_database.write(
        Lane::interactive,
        [&](storage::Transaction& transaction) {
            return http::recordAudit(transaction, request, api::AuditTarget{"operation", operation.id, operation.kind});
        },
        request.deadline));
    run->second->cancel();
    const api::Operation now = run->second->now();
    if (now.finishedAt)
        keepEnd(run->second);
    return now;
}

core::Result<void> OperationService::erase(const std::string& owner, storage::Deadline deadline)
{
    for (const auto& [id, run] : active())
        if (run->owner() == owner)
            run->cancel();
    forgetThoseThatEnded();
    const Runs left = active();
    if (std::ranges::any_of(left, [&](const auto& item) { return item.second->owner() == owner; }))
        return core::unavailable("Work that this person began still runs. It was asked to end.",
                                 std::chrono::seconds(1), "an operation of " + owner);
    return m_database.write(
        Lane::bulk,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(OperationStore::removeOf(transaction, owner));
            return storage::forgetAnswers(transaction, "user:" + owner, owner);
        },
        deadline);
}

} // namespace bloomzy::operations
