// SnapshotOnDisk FOLDER [TARGET]: takes snapshots into FOLDER, a small disk of this process, that is filled before and
// on the way; of a SQLite file that lies on it too, or of an empty PostgreSQL database. Prints `ok`, or what was wrong.
// SnapshotDiskTest starts it.
#include "backend/backup/snapshot/StagedSnapshot.h"
#include "backend/core/Files.h"
#include "backend/storage/PostgresDatabase.h"
#include "backend/storage/SqliteDatabase.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <fstream>
#include <random>

namespace {

using namespace bloomzy;

constexpr int pages = 24;
constexpr std::size_t pageBytes = 1024 * 1024;

struct Failure
{
    std::string words;
};

void require(bool condition, const std::string& words)
{
    if (!condition)
        throw Failure{words};
}

template <class T>
void requireOk(const core::Result<T>& result, const std::string& words)
{
    require(result.has_value(),
            words + ": " + (result.has_error() ? result.error().detail + result.error().cause : ""));
}

std::vector<storage::Migration> migrations()
{
    return {{"20260101T0000_page", "CREATE TABLE page (id bigint PRIMARY KEY, body text NOT NULL);"}};
}

std::unique_ptr<storage::Database> openLive(const std::filesystem::path& folder, const char* target)
{
    storage::SqliteOptions sqlite;
    sqlite.file = folder / "live.db";
    storage::PostgresOptions postgres;
    postgres.target = target ? target : "";
    auto opened = target ? storage::openPostgres(postgres, migrations()) : storage::openSqlite(sqlite, migrations());
    requireOk(opened, "opening");
    return std::move(*opened);
}

core::Result<void> add(storage::Database& live, std::int64_t id)
{
    // Text that does not repeat itself, so that PostgreSQL does not fold it either.
    std::mt19937_64 random(static_cast<std::uint64_t>(id));
    std::string body(pageBytes, ' ');
    for (char& character : body)
        character = char('a' + random() % 26);
    return live.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(
                transaction.execute("INSERT INTO page (id, body) VALUES (?, ?)", {id, std::string_view(body)}));
            return {};
        },
        storage::deadlineIn(std::chrono::seconds(30)));
}

/// Fills a disk but for `left` bytes.
class Filler
{
public:
    Filler(std::filesystem::path folder, std::uint64_t left)
        : m_file(folder / "filler")
    {
        std::ofstream file(m_file, std::ios::binary);
        const std::string block(4096, 'x');
        while (std::filesystem::space(folder).available > left &&
               file.write(block.data(), std::streamsize(block.size())))
            file.flush();
    }
    ~Filler() { std::filesystem::remove(m_file); }

private:
    std::filesystem::path m_file;
};

class Play
{
public:
    Play(std::filesystem::path folder, const char* target)
        : m_folder(std::move(folder))
        , m_live(openLive(m_folder, target))
    {
        m_options.folder = m_folder / "staging";
        requireOk(core::makePrivateFolder(m_options.folder), "the staging folder");
        for (int i = 0; i < pages; ++i)
            requireOk(add(*m_live, i), "filling");
    }

    void fullBefore()
    {
        const Filler filler(m_folder, 8 * pageBytes);
        bool begun = false;
        m_options.progress = [&](const backup::SnapshotProgress&) {
            begun = true;
            return core::Result<void>();
        };
        refused("full before");
        require(!begun, "it was begun although there is no room");
    }
    void fullOnTheWay(std::uint64_t left)
    {
        std::unique_ptr<Filler> filler;
        m_options.progress = [&](const backup::SnapshotProgress& progress) {
            if (progress.done > 0 && !filler)
                filler = std::make_unique<Filler>(m_folder, left);
            return core::Result<void>();
        };
        refused("full on the way");
        require(filler != nullptr, "it never was full");
    }
    void enough()
    {
        m_options.progress = {};
        requireOk(add(*m_live, ++m_added), "a change afterwards");
        const auto taken = take();
        requireOk(taken, "a snapshot afterwards");
        for (const auto& table : taken->databases.front().tables)
            require(table.name != "page" || table.rows == pages + m_added - 1000, "rows are missing");
        std::filesystem::remove(taken->databases.front().file);
    }

private:
    core::Result<backup::StagedSnapshot> take()
    {
        const core::SystemClock clock;
        const backup::SnapshotMember members[] = {backup::snapshotMember("only", *m_live).value()};
        return backup::stageSnapshot(members, m_options, clock);
    }
    void refused(const std::string& when)
    {
        const auto taken = take();
        require(taken.has_error(), when + ": no error");
        require(taken.error().code == api::ErrorCode::insufficientStorage,
                when + ": " + taken.error().detail + taken.error().cause);
        require(std::filesystem::is_empty(m_options.folder), when + ": something is left");
    }

    std::filesystem::path m_folder;
    std::unique_ptr<storage::Database> m_live;
    backup::SnapshotOptions m_options;
    int m_added = 1000;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    try {
        Play play(argv[1], argc > 2 ? argv[2] : nullptr);
        play.fullBefore();
        play.enough();
        play.fullOnTheWay(0);
        play.enough();
        play.fullOnTheWay(2 * pageBytes);
        play.enough();
    } catch (const Failure& failure) {
        std::printf("%s\n", failure.words.c_str());
        return 1;
    }
    std::printf("ok\n");
    return 0;
}
