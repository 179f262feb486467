// AuditCostBench WRITERS SECONDS FOLDER: how many small durable changes a second are made with nothing recorded, and
// with an audit event for each, which a relay takes into a log as a server does; one JSON line.
#include "backend/audit/AuditService.h"
#include "backend/core/Id.h"
#include "backend/http/RequestRules.h"
#include "backend/storage/Relay.h"
#include "backend/storage/SqliteDatabase.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

namespace {

using namespace bloomzy;
using namespace std::chrono_literals;

class NoLog : public core::Log
{
public:
    void write(core::LogLevel, std::string_view, std::string_view, std::initializer_list<Field>) override {}
};

core::Result<std::unique_ptr<storage::Database>> opened(const QTemporaryDir& folder, const char* name,
                                                        const std::vector<storage::Migration>& migrations)
{
    storage::SqliteOptions options;
    options.file = folder.filePath(QLatin1String(name)).toStdString();
    return storage::openSqlite(options, migrations);
}

core::Result<void> change(storage::Transaction& transaction, const std::string& id, bool recorded)
{
    BLOOMZY_CHECK(
        transaction.execute("INSERT INTO plants (id, name) VALUES (?, 'Monstera deliciosa')", {std::string_view(id)}));
    if (!recorded)
        return {};
    api::AuditEvent event;
    event.action = "taxon.update";
    event.actor = {api::ActorKind::user, id, "Ada Placeholder", id, "192.0.2.17"};
    event.target = api::AuditTarget{"taxon", id, "Monstera deliciosa"};
    event.outcome = api::AuditOutcome::success;
    event.changes = {{"/care/wateringIntervalDays", {"7"}, {"9"}}};
    return http::recordAudit(transaction, std::move(event));
}

double perSecond(storage::Database& database, std::size_t writers, std::chrono::seconds span, bool recorded)
{
    std::atomic<std::int64_t> done = 0;
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < writers; ++i)
            threads.emplace_back([&] {
                const core::SystemClock clock;
                for (const auto end = storage::deadlineIn(span); std::chrono::steady_clock::now() < end; ++done) {
                    const std::string id = core::newId(clock);
                    const auto work = [&](storage::Transaction& transaction) {
                        return change(transaction, id, recorded);
                    };
                    if (database.write(storage::Lane::interactive, work, storage::deadlineIn(1min)).has_error())
                        return;
                }
            });
    }
    return double(done) / double(span.count());
}

core::Result<void> measure(const QTemporaryDir& folder, std::size_t writers, std::chrono::seconds span)
{
    const std::vector<storage::Migration> plants{
        {"20261130T0000_plants", "CREATE TABLE plants (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;"}};
    BLOOMZY_TRY(const auto bare, opened(folder, "bare.db", plants));
    BLOOMZY_TRY(const auto source, opened(folder, "source.db", plants));
    BLOOMZY_TRY(const auto log, opened(folder, "audit.db", audit::migrations(storage::Engine::sqlite)));
    BLOOMZY_TRY(const auto vault,
                storage::Vault::open(*log, core::crypto::SecretKey::random(), storage::deadlineIn(30s)));
    BLOOMZY_TRY(const auto service, audit::AuditService::open(*log, vault, storage::deadlineIn(30s)));
    NoLog noLog;
    const double off = perSecond(*bare, writers, span, false);
    storage::Relay relay(
        *source, "catalog", [&](std::span<const storage::OutboxRow> rows) { return service->take("catalog", rows); },
        noLog);
    const double on = perSecond(*source, writers, span, true);
    std::printf("{\"off\":%.0f,\"on\":%.0f}\n", off, on);
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return std::fprintf(stderr, "AuditCostBench WRITERS SECONDS FOLDER\n"), 64;
    const QTemporaryDir folder(QString::fromLocal8Bit(argv[3]) + QStringLiteral("/audit-XXXXXX"));
    const auto done =
        measure(folder, std::strtoul(argv[1], nullptr, 10), std::chrono::seconds(std::strtol(argv[2], nullptr, 10)));
    if (done.has_error())
        return std::fprintf(stderr, "AuditCostBench: %s\n", done.error().cause.c_str()), 1;
    return 0;
}
