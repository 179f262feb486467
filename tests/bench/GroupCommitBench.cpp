// GroupCommitBench PRODUCERS SECONDS FOLDER: how many small durable transactions a second the writer commits for so
// many producers, each of which waits for its answer; one JSON line. What `make bench` sets durable creates beside.
#include "backend/core/Id.h"
#include "backend/storage/SqliteDatabase.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>
#include <vector>

namespace {

using namespace bloomzy;
using Nanoseconds = std::chrono::nanoseconds;

void produce(storage::Database& database, std::chrono::seconds span, std::vector<Nanoseconds>& latencies)
{
    const core::SystemClock clock;
    const auto end = storage::deadlineIn(span);
    for (auto start = std::chrono::steady_clock::now(); start < end;) {
        const std::string id = core::newId(clock);
        const auto done = database.write(
            storage::Lane::interactive,
            [&](storage::Transaction& transaction) {
                return transaction.record({id, "audit", "{\"bench\":true}"});
            },
            storage::deadlineIn(std::chrono::minutes(1)));
        if (done.has_error())
            return;
        const auto now = std::chrono::steady_clock::now();
        latencies.push_back(now - start);
        start = now;
    }
}

double processorSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

int measure(const std::filesystem::path& file, std::size_t producers, std::chrono::seconds span)
{
    storage::SqliteOptions options;
    options.file = file;
    const auto database = storage::openSqlite(options, {});
    if (database.has_error())
        return std::fprintf(stderr, "%s / %s\n", database.error().detail.c_str(), database.error().cause.c_str()), 1;
    std::vector<std::vector<Nanoseconds>> latencies(producers);
    const double before = processorSeconds();
    {
        std::vector<std::jthread> threads;
        for (auto& own : latencies)
            threads.emplace_back([&] { produce(**database, span, own); });
    }
    const double used = processorSeconds() - before;
    std::vector<Nanoseconds> all;
    for (const auto& own : latencies)
        all.insert(all.end(), own.begin(), own.end());
    if (all.empty())
        return 1;
    std::sort(all.begin(), all.end());
    const auto stats = (*database)->stats();
    std::printf("{\"perSecond\":%.0f,\"p99\":%.3f,\"rowsOfCommit\":%.1f,\"cpu\":%.1f}\n",
                double(all.size()) / double(span.count()), double(all[all.size() * 99 / 100].count()) / 1e6,
                double(stats.writes) / double(stats.commits), used / double(all.size()) * 1e6);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return std::fprintf(stderr, "GroupCommitBench PRODUCERS SECONDS FOLDER\n"), 64;
    const QTemporaryDir folder(QString::fromLocal8Bit(argv[3]) + QStringLiteral("/commit-XXXXXX"));
    return measure(folder.filePath(QStringLiteral("bench.db")).toStdString(), std::strtoul(argv[1], nullptr, 10),
                   std::chrono::seconds(std::strtol(argv[2], nullptr, 10)));
}
