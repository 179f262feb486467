// How fast a backup is written and verified, beside `zstd -3 | age` and back, on the same 300 MB.
#include "backend/backup/AgeIdentity.h"
#include "backend/backup/archive/ArchiveReader.h"
#include "backend/backup/archive/ArchiveWriter.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>

using namespace bloomzy;
using namespace bloomzy::backup;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t bytes = 300'000'000;
constexpr int rounds = 3;

/// Rows as a catalog has them: words that come again, ids that do not.
void writeRows(const fs::path& file)
{
    constexpr const char* words[] = {"Monstera", "deliciosa", "Ficus", "lyrata", "bright",   "indirect", "water",
                                     "weekly",   "Araceae",   "toxic", "mildly", "Moraceae", "humidity", "accepted"};
    std::mt19937_64 random(1);
    std::ofstream out(file, std::ios::binary);
    std::string rows;
    for (std::int64_t written = 0; written < bytes; written += static_cast<std::int64_t>(rows.size())) {
        rows.clear();
        while (rows.size() < 1'000'000) {
            rows += std::to_string(random());
            for (int i = 0; i < 6; ++i)
                (rows += '\x1f') += words[random() % std::size(words)];
        }
        out << rows;
    }
}

template <class Work>
double bestSeconds(const Work& work)
{
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        if (!work())
            return 0;
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

void tell(const char* what, double seconds, double beside = 0)
{
    if (seconds == 0)
        std::printf("%-44s failed\n", what);
    else if (beside == 0)
        std::printf("%-44s %6.2f s  %5.0f MB/s\n", what, seconds, double(bytes) / 1e6 / seconds);
    else
        std::printf("%-44s %6.2f s  %5.0f MB/s  %.2f times as fast\n", what, seconds, double(bytes) / 1e6 / seconds,
                    beside / seconds);
}

/// The most memory that this process ever held.
void tellMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM"))
            std::printf("%s\n", line.c_str());
    }
}

bool shell(const std::string& command)
{
    return std::system(command.c_str()) == 0;
}

void compare(const fs::path& folder)
{
    const auto pair = makeAgeIdentity().value();
    const std::vector identities{age::Identity::of(pair.identity).value()};
    const std::vector recipients{identities.front().recipient()};
    const std::string rows = (folder / "rows").string();
    const std::string theirs = (folder / "theirs").string();
    const fs::path ours = folder / "ours";
    writeRows(rows);
    std::ofstream(folder / "key") << pair.identity << "\n";

    const double piped = bestSeconds(
        [&] { return shell("zstd -q -3 -c '" + rows + "' | age -r " + pair.recipient + " > '" + theirs + "'"); });
    tell("zstd -3 | age", piped);
    for (const int workers : {0, 1, 2}) {
        const double seconds = bestSeconds([&] {
            fs::remove(ours);
            const std::vector members{*archive::memberOfFile("store/catalog.db", archive::MemberKind::file, rows)};
            return archive::writeArchive(ours, {"bench", core::SystemClock().now(), "bench", {}}, members, recipients,
                                         {}, {3, workers})
                .has_value();
        });
        tell(("a backup, " + std::to_string(workers) + " threads beside its own").c_str(), seconds, piped);
        tellMemory();
    }
    const double back = bestSeconds([&] {
        return shell("age -d -i '" + (folder / "key").string() + "' '" + theirs + "' | zstd -q -d > /dev/null");
    });
    tell("age -d | zstd -d", back);
    tell("verified", bestSeconds([&] { return archive::verifyArchive(ours, identities).has_value(); }), back);
    std::printf("%ju bytes theirs, %ju ours\n", std::uintmax_t{fs::file_size(theirs)},
                std::uintmax_t{fs::file_size(ours)});
}

} // namespace

int main()
{
    std::printf("A backup of %lld MB\n", static_cast<long long>(bytes / 1'000'000));
    const fs::path folder = fs::temp_directory_path() / ("bloomzy-bench-" + std::to_string(std::random_device()()));
    fs::create_directory(folder);
    compare(folder);
    fs::remove_all(folder);
    return 0;
}
