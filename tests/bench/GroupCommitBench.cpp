// Rows per second of small durable transactions by 1, 8 and 32 producers, each of which waits for its answer.
#include "backend/core/Id.h"
#include "backend/storage/SqliteDatabase.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

namespace {

using namespace bloomzy;
using Nanoseconds = std::chrono::nanoseconds;

constexpr std::chrono::seconds span{3};

void produce(storage::Database& database, std::vector<Nanoseconds>& latencies)
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

void measure(const std::filesystem::path& file, std::size_t producers)
{
    storage::SqliteOptions options;
    options.file = file;
    const auto database = storage::openSqlite(options, {});
    if (database.has_error()) {
        std::fprintf(stderr, "%s / %s\n", database.error().detail.c_str(), database.error().cause.c_str());
        return;
    }
    std::vector<std::vector<Nanoseconds>> latencies(producers);
    std::vector<std::thread> threads;
    for (auto& own : latencies)
        threads.emplace_back([&] { produce(**database, own); });
    for (auto& thread : threads)
        thread.join();
    std::vector<Nanoseconds> all;
    for (const auto& own : latencies)
        all.insert(all.end(), own.begin(), own.end());
    if (all.empty())
        return;
    std::sort(all.begin(), all.end());
    const auto stats = (*database)->stats();
    std::printf("%2zu producers: %8.0f rows/s, p99 %6.2f ms, %.1f rows a commit\n", producers,
                double(all.size()) / double(span.count()), double(all[all.size() * 99 / 100].count()) / 1e6,
                double(stats.writes) / double(stats.commits));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    for (const std::size_t producers : {1, 8, 32})
        measure(folder.filePath(QStringLiteral("%1.db").arg(producers)).toStdString(), producers);
}
