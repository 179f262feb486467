#include "backend/backup/routes/DestinationHandlers.h"

#include "backend/backup/points/Catalogue.h"
#include "backend/backup/points/DestinationStore.h"
#include "backend/backup/routes/DestinationRules.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::backup {
namespace {

using api::Destination;
using api::DestinationInput;
using api::ErrorCode;
using http::Reply;
using storage::Lane;

core::Result<Destination> found(storage::Snapshot& snapshot, std::string_view id)
{
    BLOOMZY_TRY(auto destination, DestinationStore::find(snapshot, id));
    if (!destination)
        return core::makeError(ErrorCode::notFound, "There is no such destination.");
    return std::move(*destination);
}

core::Result<Destination> found(storage::Snapshot& snapshot, std::string_view id, std::int64_t revision)
{
    BLOOMZY_TRY(auto destination, found(snapshot, id));
    if (destination.revision != revision)
        return core::makeError(
            ErrorCode::preconditionFailed,
            "Somebody changed this destination meanwhile. Nothing was changed now. Load it again and "
            "repeat your change.");
    return destination;
}

core::Result<void> checkPlace(storage::Snapshot& snapshot, const Destination& destination)
{
    BLOOMZY_TRY(const auto all, DestinationStore::all(snapshot));
    const auto isOther = [&](const Destination& other) { return other.id != destination.id; };
    const auto isAlike = [&](const Destination& other) { return isOther(other) && other.name == destination.name; };
    if (std::ranges::any_of(all, isAlike))
        return core::makeError(ErrorCode::conflict, "A destination has this name. Choose another name.");
    if (std::ranges::count_if(all, isOther) >= std::ptrdiff_t(mostDestinations))
        return core::makeError(ErrorCode::conflict,
                               "There are 20 destinations, which is the most. Remove one of them first.");
    return {};
}

core::Result<void> record(storage::Transaction& transaction, const http::Request& request,
                          const Destination& destination, std::vector<api::FieldChange> changes = {})
{
    return http::recordAudit(transaction, request,
                             api::AuditTarget{"backupDestination", destination.id, destination.name},
                             std::move(changes));
}

std::vector<api::FieldChange> changesOf(const DestinationInput& before, const DestinationInput& after)
{
    return core::json::differences(core::json::toJson(before), core::json::toJson(after));
}

Reply<Destination> reply(Destination destination)
{
    auto tag = http::revisionTag(destination.revision);
    return {.value = std::move(destination), .etag = std::move(tag)};
}

void note(Destination& destination, const sdk::Outcome<sdk::Space>& space, const std::string& time, core::Log& log)
{
    if (space.isDone())
        return noteSuccess(destination, space.value(), time);
    noteFailure(destination, space.failure(), time);
    log.write(core::LogLevel::warning, "backup", "a destination is in trouble",
              {{"destination", destination.id}, {"cause", space.failure().cause.toStdString()}});
}

core::Result<Destination> readOne(storage::Database& database, const http::Request& request)
{
    return storage::readValue<Destination>(database, request.deadline, [&](storage::Snapshot& snapshot) {
        return found(snapshot, request.pathParameter("id"));
    });
}

} // namespace

DestinationHandlers::DestinationHandlers(storage::Database& database, TargetPlugins& plugins, DestinationCalls& calls,
                                         const core::Clock& clock, core::Log& log, std::filesystem::path dataFolder)
    : m_database(database)
    , m_plugins(plugins)
    , m_calls(calls)
    , m_clock(clock)
    , m_log(log)
    , m_dataFolder(std::move(dataFolder))
{
}

Reply<api::DestinationKindList> DestinationHandlers::kinds()
{
    api::DestinationKindList list;
    for (const TargetKind& kind : m_plugins.kinds()) {
        list.items.push_back({kind.kind, kind.title, {}});
        for (const auto& setting : kind.settings)
            list.items.back().settings.push_back({setting.name, setting.title});
    }
    return {.value = std::move(list)};
}

core::Result<Reply<api::DestinationList>> DestinationHandlers::list(const http::Request& request)
{
    BLOOMZY_TRY(auto all, storage::readValue<std::vector<Destination>>(
                              m_database, request.deadline,
                              [](storage::Snapshot& snapshot) { return DestinationStore::all(snapshot); }));
    return Reply<api::DestinationList>{.value = {std::move(all), {}}};
}

core::Result<Reply<Destination>> DestinationHandlers::get(const http::Request& request)
{
    BLOOMZY_TRY(auto destination, readOne(m_database, request));
    return reply(std::move(destination));
}

void DestinationHandlers::look(Destination& destination)
{
    note(destination, m_calls.check(destination), core::formatTime(m_clock.now()), m_log);
}

/// A place that is taken and in trouble stays taken: its trouble is told with it, and may pass.
core::Result<void> DestinationHandlers::claim(Destination& destination, bool takeOver)
{
    BLOOMZY_CHECK(checkOutside(destination, m_dataFolder));
    const auto claimed = m_calls.claim(destination, takeOver);
    if (!claimed.isDone())
        return refusal(claimed.failure());
    look(destination);
    return {};
}

core::Result<Reply<Destination>> DestinationHandlers::create(const http::Request& request, api::NewDestination input)
{
    if (auto faults = checkDestination(input); !faults.empty())
        return core::invalid(std::move(faults));
    Destination added;
    static_cast<DestinationInput&>(added) = input;
    added.id = core::newId(m_clock);
    added.revision = 1;
    added.kind = input.kind;
    added.createdAt = core::formatTime(m_clock.now());
    const auto check = [&](storage::Snapshot& snapshot) { return checkPlace(snapshot, added); };
    BLOOMZY_CHECK(m_database.read(check, request.deadline));
    BLOOMZY_CHECK(claim(added, input.takeOver));
    const auto add = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(checkPlace(transaction, added));
        BLOOMZY_CHECK(DestinationStore::put(transaction, added));
        return record(transaction, request, added, changesOf({}, added));
    };
    BLOOMZY_CHECK(m_database.write(Lane::interactive, add, request.deadline));
    auto created = reply(std::move(added));
    created.location = "/api/v1/backups/destinations/" + created.value.id;
    return created;
}

core::Result<Reply<Destination>> DestinationHandlers::patch(const http::Request& request, const std::string& patch)
{
    BLOOMZY_TRY(const auto revision, http::requiredRevision(request));
    BLOOMZY_TRY(const auto before,
                storage::readValue<Destination>(m_database, request.deadline, [&](storage::Snapshot& snapshot) {
                    return found(snapshot, request.pathParameter("id"), revision);
                }));
    BLOOMZY_TRY(auto input, core::json::patched(DestinationInput(before), patch,
                                                {"id", "revision", "kind", "createdAt", "lastSuccessAt", "checkedAt",
                                                 "freeBytes", "totalBytes", "trouble"}));
    if (auto faults = checkDestination(input); !faults.empty())
        return core::invalid(std::move(faults));
    if (input == before)
        return reply(before);
    Destination after = before;
    static_cast<DestinationInput&>(after) = std::move(input);
    ++after.revision;
    if (after.settings != before.settings)
        BLOOMZY_CHECK(claim(after, false));
    const auto change = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(found(transaction, after.id, revision));
        BLOOMZY_CHECK(checkPlace(transaction, after));
        BLOOMZY_CHECK(DestinationStore::put(transaction, after));
        return record(transaction, request, after, changesOf(before, after));
    };
    BLOOMZY_CHECK(m_database.write(Lane::interactive, change, request.deadline));
    return reply(std::move(after));
}

core::Result<Reply<http::Nothing>> DestinationHandlers::remove(const http::Request& request)
{
    BLOOMZY_TRY(const auto revision, http::requiredRevision(request));
    const auto change = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(const auto destination, found(transaction, request.pathParameter("id"), revision));
        BLOOMZY_CHECK(forgetCopiesAt(transaction, destination.id));
        BLOOMZY_CHECK(DestinationStore::remove(transaction, destination.id));
        return record(transaction, request, destination);
    };
    BLOOMZY_CHECK(m_database.write(Lane::interactive, change, request.deadline));
    return Reply<http::Nothing>{.value = {}};
}

core::Result<Reply<Destination>> DestinationHandlers::check(const http::Request& request)
{
    BLOOMZY_TRY(const auto seen, readOne(m_database, request));
    const auto space = m_calls.check(seen);
    if (!space.isDone() && space.failure().problem == sdk::Problem::busy)
        return refusal(space.failure());
    const std::string time = core::formatTime(m_clock.now());
    const auto keep = [&](storage::Transaction& transaction) -> core::Result<Destination> {
        BLOOMZY_TRY(auto destination, found(transaction, seen.id));
        note(destination, space, time, m_log);
        BLOOMZY_CHECK(DestinationStore::put(transaction, destination));
        return destination;
    };
    BLOOMZY_TRY(auto noted, storage::writeValue<Destination>(m_database, Lane::interactive, request.deadline, keep));
    return reply(std::move(noted));
}

} // namespace bloomzy::backup
