#include "backend/backup/routes/PlanHandlers.h"

#include "backend/backup/ServerZone.h"
#include "backend/backup/plan/Schedule.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

namespace bloomzy::backup {
namespace {

using api::BackupPlan;
using api::BackupPlanInput;
using http::Reply;

struct Range
{
    const char* pointer;
    std::int32_t api::BackupRetention::*field;
    std::int32_t least;
    std::int32_t most;
};

constexpr Range ranges[] = {{"/retention/recent", &api::BackupRetention::recent, 1, 200},
                            {"/retention/daily", &api::BackupRetention::daily, 0, 366},
                            {"/retention/weekly", &api::BackupRetention::weekly, 0, 520},
                            {"/retention/monthly", &api::BackupRetention::monthly, 0, 240}};

core::Error changedMeanwhile()
{
    return core::makeError(api::ErrorCode::preconditionFailed,
                           "Somebody changed the schedule or the retention meanwhile. Nothing was changed now. Load "
                           "them again and repeat your change.");
}

} // namespace

std::vector<api::Fault> checkPlan(const BackupPlanInput& plan)
{
    std::vector<api::Fault> faults;
    if (!timeOfDay(plan.schedule.at))
        faults.push_back({"/schedule/at", "backupPlan.at", "Write the time of day as in 02:00, from 00:00 to 23:59."});
    for (const Range& range : ranges) {
        const std::int32_t value = plan.retention.*range.field;
        if (value < range.least || value > range.most)
            faults.push_back({range.pointer, "json.range",
                              "The value must lie between " + std::to_string(range.least) + " and " +
                                  std::to_string(range.most) + "."});
    }
    return faults;
}

Reply<BackupPlan> PlanHandlers::reply(const StoredPlan& stored) const
{
    const ServerZone zone;
    BackupPlan plan;
    static_cast<BackupPlanInput&>(plan) = stored.plan;
    plan.revision = stored.revision;
    plan.timeZone = zone.name();
    if (const auto schedule = scheduleOf(stored.plan.schedule))
        if (const auto next = nextRun(*schedule, zone, m_clock.now()))
            plan.nextRun = core::formatTime(*next);
    return {.value = std::move(plan), .etag = http::revisionTag(stored.revision)};
}

core::Result<Reply<BackupPlan>> PlanHandlers::get(const http::Request& request)
{
    BLOOMZY_TRY(const auto stored,
                storage::readValue<StoredPlan>(m_database, request.deadline,
                                               [](storage::Snapshot& snapshot) { return PlanStore::read(snapshot); }));
    return reply(stored);
}

core::Result<Reply<BackupPlan>> PlanHandlers::patch(const http::Request& request, const std::string& patch)
{
    BLOOMZY_TRY(const auto revision, http::requiredRevision(request));
    const auto change = [&](storage::Transaction& transaction) -> core::Result<StoredPlan> {
        BLOOMZY_TRY(const auto before, PlanStore::read(transaction));
        if (before.revision != revision)
            return changedMeanwhile();
        BLOOMZY_TRY(auto plan, core::json::patched(before.plan, patch, {"revision", "timeZone", "nextRun"}));
        if (auto faults = checkPlan(plan); !faults.empty())
            return core::invalid(std::move(faults));
        if (plan == before.plan)
            return before;
        const StoredPlan after{plan, before.revision + 1, core::formatTime(m_clock.now())};
        BLOOMZY_CHECK(PlanStore::write(transaction, after));
        BLOOMZY_CHECK(http::recordAudit(
            transaction, request, api::AuditTarget{"backupPlan", "server", {}},
            core::json::differences(core::json::toJson(before.plan), core::json::toJson(after.plan))));
        return after;
    };
    BLOOMZY_TRY(const auto stored,
                storage::writeValue<StoredPlan>(m_database, storage::Lane::interactive, request.deadline, change));
    return reply(stored);
}

} // namespace bloomzy::backup
