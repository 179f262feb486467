#include "backend/host/RunRecord.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/host/StorePlan.h"
#include "backend/http/RequestRules.h"
#include "backend/storage/Migration.h"

#include <optional>

namespace bloomzy::host {

namespace {

constexpr std::string_view byForce = "The server was not stopped in order before: it was killed, or the machine "
                                     "stopped. What it had acknowledged is there.";

struct LastRun
{
    RunFacts facts;
    bool stopped = false;
};

core::Result<std::optional<LastRun>> lastRun(storage::Snapshot& snapshot)
{
    std::optional<LastRun> last;
    BLOOMZY_CHECK(snapshot.query(
        "SELECT version, engine, schema, stopped FROM server_run WHERE id = 1", {}, [&](const storage::Row& row) {
            last =
                LastRun{{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))}, !row.isNull(3)};
            return false;
        }));
    return last;
}

std::string jsonOf(const RunFacts& facts)
{
    return R"({"version":)" + core::json::toJson(facts.version) + R"(,"engine":)" + core::json::toJson(facts.engine) +
           R"(,"schema":)" + facts.schema + "}";
}

api::AuditEvent eventOf(std::string_view action, const RunFacts& facts)
{
    api::AuditEvent event;
    event.action = action;
    event.actor.kind = api::ActorKind::system;
    event.target = api::AuditTarget{"server", "server", "Bloomzy " + facts.version};
    event.outcome = api::AuditOutcome::success;
    return event;
}

} // namespace

RunFacts runFacts(storage::Engine engine)
{
    std::string schema;
    for (const StorePlan& plan : storePlans({}))
        schema.append(schema.empty() ? "{" : ",")
            .append(core::json::toJson(plan.service))
            .append(":")
            .append(core::json::toJson(plan.migrations(engine).back().name));
    return {BLOOMZY_VERSION, engine == storage::Engine::sqlite ? "sqlite" : "postgresql", schema + "}"};
}

core::Result<void> RunRecord::begin(storage::Deadline deadline)
{
    if (m_begun)
        return {};
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(const auto last, lastRun(transaction));
        api::AuditEvent event = eventOf("server.start", m_facts);
        event.changes = core::json::differences(last ? jsonOf(last->facts) : "{}", jsonOf(m_facts));
        if (last && !last->stopped)
            event.reason = std::string(byForce);
        const std::string now = core::formatTime(transaction.now());
        BLOOMZY_CHECK(transaction.execute("DELETE FROM server_run WHERE id = 1", {}));
        BLOOMZY_CHECK(
            transaction.execute("INSERT INTO server_run (id, version, engine, schema, started) VALUES (1, ?, ?, ?, ?)",
                                {std::string_view(m_facts.version), std::string_view(m_facts.engine),
                                 std::string_view(m_facts.schema), std::string_view(now)}));
        return http::recordAudit(transaction, std::move(event));
    };
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, work, deadline));
    m_begun = true;
    return {};
}

core::Result<void> RunRecord::end(storage::Deadline deadline)
{
    if (!m_begun)
        return {};
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        const std::string now = core::formatTime(transaction.now());
        BLOOMZY_CHECK(transaction.execute("UPDATE server_run SET stopped = ? WHERE id = 1", {std::string_view(now)}));
        return http::recordAudit(transaction, eventOf("server.stop", m_facts));
    };
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, work, deadline));
    m_begun = false;
    return {};
}

core::Result<void> RunRecord::certificateChanged(const std::string& former, const std::string& fingerprint,
                                                 storage::Deadline deadline)
{
    api::AuditEvent event;
    event.action = "certificate.change";
    event.actor.kind = api::ActorKind::system;
    event.target = api::AuditTarget{"certificate", "server", fingerprint};
    event.outcome = api::AuditOutcome::success;
    event.reason = "Another certificate is shown to clients from now on.";
    if (former != fingerprint)
        event.changes = {{"/fingerprint", {core::json::toJson(former)}, {core::json::toJson(fingerprint)}}};
    return m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return http::recordAudit(transaction, event); }, deadline);
}

} // namespace bloomzy::host
