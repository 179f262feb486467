// DeliveryProgram ENGINE DATABASE MASTERKEY URL SECRET PLUGINS COUNT: tells COUNT notifications to a webhook and prints
// the id of each once it is acknowledged, while the service delivers them, until it is killed; with COUNT 0 it ends
// when nothing waits any more. DeliveryKillTest starts it.
#include "backend/core/Id.h"
#include "backend/core/Log.h"
#include "backend/core/crypto/SecretKey.h"
#include "backend/notifications/DeliveryStore.h"
#include "backend/notifications/NotificationService.h"
#include "tests/support/TestDatabases.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <thread>
#include <unistd.h>

namespace {

using namespace bloomzy;
using namespace std::chrono_literals;

const std::string channel = "0196a1b2-0000-7000-8000-000000000001";

template <class T>
T required(core::Result<T> result)
{
    if (result.has_value())
        return std::move(*result);
    std::fprintf(stderr, "%s / %s\n", result.error().detail.c_str(), result.error().cause.c_str());
    std::_Exit(EXIT_FAILURE);
}

storage::Deadline soon()
{
    return storage::deadlineIn(60s);
}

void acknowledge(const std::string& id)
{
    const std::string line = id + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        std::_Exit(EXIT_FAILURE);
}

void tellOne(storage::Database& database, notifications::NotificationService& service, const core::Clock& clock)
{
    const std::string id = core::newId(clock);
    const std::vector<notifications::Recipient> to{{channel, ""}};
    const auto told = database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) {
            return service.tell(transaction, {id, "test.kill", "Subject", "Text.\n", "{\"told\":\"" + id + "\"}"}, to);
        },
        soon());
    if (told.has_error())
        std::_Exit(EXIT_FAILURE);
    service.wake();
    acknowledge(id);
}

std::int64_t open(storage::Database& database)
{
    return required(storage::readValue<std::int64_t>(
        database, soon(), [](storage::Snapshot& snapshot) -> core::Result<std::int64_t> {
            using notifications::DeliveryState;
            BLOOMZY_TRY(const auto waiting, notifications::DeliveryStore::count(snapshot, DeliveryState::waiting));
            BLOOMZY_TRY(const auto leased, notifications::DeliveryStore::count(snapshot, DeliveryState::leased));
            return waiting + leased;
        }));
}

void setUp(storage::Database& database, notifications::Channels& channels, char** arguments)
{
    const notifications::Channel hook{
        channel, "webhook", "Hook", true, {{"url", arguments[4]}, {"secret", arguments[5]}, {"seconds", "5"}}};
    const auto done = database.write(
        storage::Lane::interactive, [&](auto& transaction) { return channels.put(transaction, hook); }, soon());
    if (done.has_error())
        std::_Exit(EXIT_FAILURE);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 8)
        return EXIT_FAILURE;
    const auto engine = std::string(argv[1]) == "postgresql" ? storage::Engine::postgresql : storage::Engine::sqlite;
    const auto database = required(TestDatabases::open(engine, argv[2], notifications::migrations(engine)));
    const auto vault =
        required(storage::Vault::open(*database, core::crypto::SecretKey::fromHex(argv[3]).value(), soon()));
    const core::SystemClock clock;
    const auto log = core::makeStderrLog(core::LogLevel::error);
    const notifications::NotificationOptions options{.queue = {.retry = {1s, 1s, 1000}, .lease = 1s},
                                                     .workers = {.idle = 200ms}};
    notifications::NotificationService service(*database, vault, argv[6], clock, *log, 7, options);
    setUp(*database, service.channels(), argv);
    for (int left = std::atoi(argv[7]); left > 0; --left)
        tellOne(*database, service, clock);
    while (open(*database) > 0)
        std::this_thread::sleep_for(5ms);
    acknowledge("done");
    service.stop();
}
