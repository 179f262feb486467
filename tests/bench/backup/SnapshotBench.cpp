// SnapshotBench [MIB] [FOLDER]: a snapshot of two databases, one of them of so many MiB (1024), while eight writers
// change both: the longest pause that one of them can have seen, how long a change took beside it and otherwise, and
// MB/s beside `sqlite3 FILE .backup` of the same file with the same writers. By turns, three rounds, medians.
#include "backend/backup/snapshot/StagedSnapshot.h"
#include "backend/storage/SqliteDatabase.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>

namespace {

using namespace bloomzy;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int rounds = 3;
constexpr std::size_t rowBytes = 8 * 1024;
constexpr std::int64_t rowsOfMebibyte = 128;

[[noreturn]] void fail(const core::Error& error)
{
    std::fprintf(stderr, "%s / %s\n", error.detail.c_str(), error.cause.c_str());
    std::exit(EXIT_FAILURE);
}

std::unique_ptr<storage::Database> open(const QString& file)
{
    storage::SqliteOptions options;
    options.file = file.toStdString();
    auto opened = storage::openSqlite(
        options, {{"20260101T0000_line", "CREATE TABLE line (id INTEGER PRIMARY KEY, body TEXT NOT NULL);"}});
    if (opened.has_error())
        fail(opened.error());
    return std::move(*opened);
}

core::Result<void> add(storage::Database& database, int rows, std::string_view body)
{
    return database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            for (int i = 0; i < rows; ++i)
                BLOOMZY_CHECK(transaction.execute("INSERT INTO line (body) VALUES (?)", {body}));
            return {};
        },
        storage::deadlineIn(std::chrono::minutes(1)));
}

/// Text that does not repeat itself.
std::string noise()
{
    std::string text(rowBytes, ' ');
    for (char& character : text)
        character = char('a' + QRandomGenerator::global()->bounded(26));
    return text;
}

/// Threads that change both databases for ever, and how long each change took.
class Writers
{
public:
    Writers(storage::Database& first, storage::Database& second)
    {
        for (int i = 0; i < 8; ++i)
            m_threads.emplace_back([&, i](const std::stop_token& stop) {
                while (!stop.stop_requested()) {
                    const auto begun = Clock::now();
                    if (auto done = add(i % 2 ? first : second, 1, "a change"); done.has_error())
                        fail(done.error());
                    note(Clock::now() - begun);
                }
            });
    }
    /// Since the last call: count, p99 and the longest, in ms.
    std::string told()
    {
        const std::lock_guard lock(m_mutex);
        std::sort(m_times.begin(), m_times.end());
        char text[100];
        std::snprintf(text, sizeof text, "%zu changes, p99 %.1f ms, longest %.1f ms", m_times.size(),
                      m_times.empty() ? 0 : m_times[m_times.size() * 99 / 100].count(),
                      m_times.empty() ? 0 : m_times.back().count());
        m_times.clear();
        return text;
    }

private:
    void note(Milliseconds time)
    {
        const std::lock_guard lock(m_mutex);
        m_times.push_back(time);
    }

    std::mutex m_mutex;
    std::vector<Milliseconds> m_times;
    std::vector<std::jthread> m_threads;
};

double secondsSince(Clock::time_point begun)
{
    return std::chrono::duration<double>(Clock::now() - begun).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// MB/s of one snapshot, and the pause that it cost.
double ours(const QString& folder, std::span<const backup::SnapshotMember> members, double& pause)
{
    backup::SnapshotOptions options;
    options.folder = folder.toStdString();
    const core::SystemClock clock;
    const auto begun = Clock::now();
    const auto taken = backup::stageSnapshot(members, options, clock);
    const double seconds = secondsSince(begun);
    if (taken.has_error())
        fail(taken.error());
    pause = std::max(pause, Milliseconds(taken->moment.longestPause).count());
    double bytes = 0;
    for (const auto& staged : taken->databases) {
        bytes += double(staged.bytes);
        std::filesystem::remove(staged.file);
    }
    return bytes / 1e6 / seconds;
}

double theirs(const QString& folder, const QString& database)
{
    const QString copy = folder + QStringLiteral("/theirs.db");
    const auto begun = Clock::now();
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"),
                 {database, QStringLiteral(".timeout 10000"), QStringLiteral(".backup ") + copy});
    if (!sqlite.waitForFinished(600'000) || sqlite.exitCode() != 0)
        std::fprintf(stderr, "sqlite3: %s\n", sqlite.readAllStandardError().constData());
    // As ours is when it is told: on the disk.
    QProcess::execute(QStringLiteral("sync"), {copy});
    const double seconds = secondsSince(begun);
    const double bytes = double(QFile(copy).size());
    QFile::remove(copy);
    return bytes / 1e6 / seconds;
}

void measure(std::int64_t mebibytes, const QTemporaryDir& folder)
{
    const QString large = folder.filePath(QStringLiteral("large.db"));
    const auto first = open(large);
    const auto second = open(folder.filePath(QStringLiteral("small.db")));
    for (std::int64_t i = 0; i < mebibytes; ++i)
        if (auto done = add(*first, rowsOfMebibyte, noise()); done.has_error())
            fail(done.error());
    const backup::SnapshotMember members[] = {backup::snapshotMember("large", *first).value(),
                                              backup::snapshotMember("small", *second).value()};
    Writers writers(*first, *second);
    std::vector<double> own, other;
    double pause = 0;
    for (int round = 0; round < rounds; ++round) {
        writers.told();
        own.push_back(ours(folder.path(), members, pause));
        std::printf("snapshot      %7.0f MB/s   %s\n", own.back(), writers.told().c_str());
        other.push_back(theirs(folder.path(), large));
        std::printf("sqlite3 .backup %5.0f MB/s   %s\n", other.back(), writers.told().c_str());
        std::this_thread::sleep_for(std::chrono::seconds(2));
        std::printf("neither                      %s\n", writers.told().c_str());
    }
    std::printf("snapshot of %lld MiB: %.0f MB/s, %.2f of sqlite3 .backup (%.0f MB/s); longest pause %.1f ms\n",
                static_cast<long long>(mebibytes), median(own), median(own) / median(other), median(other), pause);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const std::int64_t mebibytes = argc > 1 ? std::strtol(argv[1], nullptr, 10) : 1024;
    const QString base = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QStringLiteral("build/bench");
    QDir().mkpath(base);
    const QTemporaryDir folder(base + QStringLiteral("/snapshot-XXXXXX"));
    measure(mebibytes, folder);
    return 0;
}
