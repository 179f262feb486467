#include "backend/host/WatchedDatabase.h"

#include "backend/http/JobWaits.h"
#include "backend/storage/Idempotency.h"

namespace bloomzy::host {

namespace {

constexpr std::string_view probe = "health";               // no caller is named so
constexpr std::size_t probeBytes = std::size_t{64} * 1024; // as much as a usual change, so that it needs new pages

/// Of a change: its work, which `worked` or had no chance to, is not what failed.
bool couldNotBeKept(const core::Error& error, bool worked)
{
    return error.code == api::ErrorCode::insufficientStorage || (worked && error.code != api::ErrorCode::conflict);
}

core::Result<void> writeAndRemove(storage::Transaction& transaction)
{
    storage::IdempotentAnswer change;
    change.body.assign(probeBytes, ' ');
    BLOOMZY_CHECK(storage::keepAnswer(transaction, probe, probe, change));
    BLOOMZY_CHECK(transaction.execute("DELETE FROM idempotency WHERE owner = ?", {probe}));
    return {};
}

} // namespace

core::Result<void> WatchedDatabase::read(const Read& work, storage::Deadline deadline)
{
    if (engine() == storage::Engine::sqlite)
        return m_database->read(work, deadline);
    const http::JobWaits waits;
    return m_database->read(work, deadline);
}

core::Result<void> WatchedDatabase::write(storage::Lane lane, const Write& work, storage::Deadline deadline)
{
    const http::JobWaits waits;
    bool worked = false;
    auto done = m_database->write(
        lane,
        [&](storage::Transaction& transaction) {
            auto answer = work(transaction);
            worked = answer.has_value();
            return answer;
        },
        deadline);
    if (done.has_value())
        m_failed = false;
    else if (couldNotBeKept(done.error(), worked))
        m_failed = true;
    return done;
}

core::Result<std::unique_ptr<storage::SnapshotHold>>
WatchedDatabase::prepareSnapshot(const storage::SnapshotTools& tools)
{
    auto* const source = dynamic_cast<storage::SnapshotSource*>(m_database.get());
    if (!source)
        return core::internalError("no snapshot can be taken of this kind of database");
    return source->prepareSnapshot(tools);
}

bool WatchedDatabase::keepsChanges(storage::Deadline deadline)
{
    return !m_failed || write(storage::Lane::interactive, writeAndRemove, deadline).has_value();
}

} // namespace bloomzy::host
