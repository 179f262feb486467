// AuditSeed DIR COUNT LINES: COUNT made-up events in the audit log of a data folder whose server was started once and
// is stopped, the same ones each time, and as JSON Lines in the file LINES. `make bench` keeps them.
#include "backend/audit/AuditService.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/storage/SqliteDatabase.h"
#include "tests/bench/audit/AuditDays.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace bloomzy;

constexpr std::int64_t atOnce = 20'000;

core::Result<core::crypto::SecretKey> masterKey(const std::filesystem::path& folder)
{
    std::ifstream file(folder / "keys" / "master-key");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto key = core::crypto::SecretKey::fromHex(text);
    if (!key)
        return core::internalError("there is no master key in the folder; start its server once");
    return *key;
}

core::Result<void> take(audit::AuditService& service, bench::AuditDays& days, std::int64_t from, std::int64_t count,
                        std::ofstream& lines)
{
    std::map<std::string, std::vector<storage::OutboxRow>> rows;
    for (std::int64_t i = 0; i < count; ++i) {
        api::AuditEvent event = days.next();
        const auto time = core::parseTime(event.time);
        event.id = core::newId(time.value_or(core::Time()));
        const std::string body = core::json::toJson(event);
        lines << body << '\n';
        rows[bench::AuditDays::sourceOf(event)].push_back({from + i + 1, {event.id, "audit", body}});
    }
    for (const auto& [source, own] : rows)
        BLOOMZY_CHECK(service.take(source, own));
    return {};
}

core::Result<void> fill(storage::Database& database, const std::filesystem::path& folder, std::int64_t count,
                        std::ofstream& lines)
{
    using namespace std::chrono_literals;
    BLOOMZY_TRY(const auto master, masterKey(folder));
    BLOOMZY_TRY(const auto vault, storage::Vault::open(database, master, storage::deadlineIn(30s)));
    BLOOMZY_TRY(const auto service, audit::AuditService::open(database, vault, storage::deadlineIn(30s)));
    bench::AuditDays days(count);
    const auto begun = std::chrono::steady_clock::now();
    for (std::int64_t done = 0; done < count; done += atOnce)
        BLOOMZY_CHECK(take(*service, days, done, std::min(atOnce, count - done), lines));
    const std::chrono::duration<double> span = std::chrono::steady_clock::now() - begun;
    std::printf("%.0f events a second\n", double(count) / span.count());
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return std::fprintf(stderr, "AuditSeed DIR COUNT LINES\n"), 64;
    const std::filesystem::path folder = argv[1];
    storage::SqliteOptions options;
    options.file = folder / "audit" / "audit.db";
    options.mmapBytes = 0;
    std::ofstream lines(argv[3]);
    auto database = storage::openSqlite(options, audit::migrations(storage::Engine::sqlite));
    const auto filled = database.has_error() ? core::Result<void>(database.error())
                                             : fill(**database, folder, std::strtol(argv[2], nullptr, 10), lines);
    if (filled.has_error())
        return std::fprintf(stderr, "AuditSeed: %s %s\n", filled.error().detail.c_str(), filled.error().cause.c_str()),
               1;
    return 0;
}
