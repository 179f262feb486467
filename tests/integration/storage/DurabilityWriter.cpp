// DurabilityWriter FILE: 16 threads write for ever and print the id of each row once it is acknowledged, until they are
// killed. DurabilityTest starts it.
#include "backend/core/Id.h"
#include "backend/storage/SqliteDatabase.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using namespace bloomzy;

constexpr int producers = 16;

/// One write(2) for a line, so that lines of several threads do not mix and none stays in a buffer.
void acknowledge(const std::string& id)
{
    const std::string line = id + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        std::_Exit(EXIT_FAILURE);
}

[[noreturn]] void fail(const core::Error& error)
{
    std::fprintf(stderr, "%s / %s\n", error.detail.c_str(), error.cause.c_str());
    std::_Exit(EXIT_FAILURE);
}

void writeForEver(storage::Database& database, storage::Lane lane)
{
    const core::SystemClock clock;
    for (;;) {
        const std::string id = core::newId(clock);
        const auto done = database.write(
            lane,
            [&](storage::Transaction& transaction) -> core::Result<void> {
                BLOOMZY_CHECK(transaction.execute("INSERT INTO notes (text) VALUES (?)", {std::string_view(id)}));
                return transaction.record({id, "audit", "{}"});
            },
            storage::deadlineIn(std::chrono::minutes(5)));
        if (done.has_error())
            fail(done.error());
        acknowledge(id);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return EXIT_FAILURE;
    storage::SqliteOptions options;
    options.file = argv[1];
    const auto database = storage::openSqlite(
        options, {{"20260101T0000_notes", "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"}});
    if (database.has_error())
        fail(database.error());
    std::vector<std::thread> threads;
    for (int i = 0; i < producers; ++i)
        threads.emplace_back(
            [&, i] { writeForEver(**database, i % 4 == 0 ? storage::Lane::bulk : storage::Lane::interactive); });
    for (auto& thread : threads)
        thread.join();
}
