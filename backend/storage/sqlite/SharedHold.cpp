#include "backend/storage/sqlite/SharedHold.h"

#include <sqlite3.h>

namespace bloomzy::storage {

namespace {

constexpr std::chrono::milliseconds lockWait{20};

} // namespace

core::Result<std::unique_ptr<SnapshotHold>> SharedHold::open(const std::filesystem::path& file)
{
    BLOOMZY_TRY(auto reader, SqliteHold::ofOpen(file, nullptr));
    BLOOMZY_TRY(auto locker, Connection::open({file, lockWait}));
    return std::unique_ptr<SnapshotHold>(new SharedHold(std::move(locker), std::move(reader)));
}

core::Result<bool> SharedHold::askToStop(Deadline until)
{
    m_until = until;
    return true;
}

/// What is locked first waits for what is locked last, so all of them share the time that is left.
core::Result<bool> SharedHold::waitUntilStill()
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_until - Deadline::clock::now());
    if (left <= std::chrono::milliseconds(0))
        return false;
    sqlite3_busy_timeout(m_locker->handle(), static_cast<int>(left.count()));
    const auto begun = m_locker->run("BEGIN IMMEDIATE");
    if (begun.has_error() && begun.error().code != api::ErrorCode::unavailable)
        return begun.error();
    m_locked = begun.has_value();
    return m_locked;
}

core::Result<bool> SharedHold::letGo()
{
    if (!std::exchange(m_locked, false))
        return false;
    m_locker->rollBack();
    return Deadline::clock::now() <= m_until;
}

} // namespace bloomzy::storage
