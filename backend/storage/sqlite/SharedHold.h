#pragma once

#include "backend/storage/sqlite/SqliteHold.h"

namespace bloomzy::storage {

/// The part in a snapshot of a file that another process writes: a second connection takes the lock of writers, so that
/// none begins a transaction, until the state is pinned.
class SharedHold : public SnapshotHold
{
public:
    /// Errors as SqliteHold::ofOpen() has them.
    [[nodiscard]] static core::Result<std::unique_ptr<SnapshotHold>> open(const std::filesystem::path& file);
    ~SharedHold() override { static_cast<void>(letGo()); }

    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
    [[nodiscard]] core::Result<std::uint64_t> expectedBytes() override { return m_reader->expectedBytes(); }
    [[nodiscard]] core::Result<bool> askToStop(Deadline until) override;
    [[nodiscard]] core::Result<bool> waitUntilStill() override;
    [[nodiscard]] core::Result<bool> pin() override { return m_reader->pin(); }
    [[nodiscard]] core::Result<bool> letGo() override;
    void release() noexcept override { m_reader->release(); }
    [[nodiscard]] core::Result<DatabaseCopy> copyTo(const std::filesystem::path& file,
                                                    const CopyProgress& progress) override
    {
        return m_reader->copyTo(file, progress);
    }

private:
    SharedHold(std::unique_ptr<Connection> locker, std::unique_ptr<SnapshotHold> reader)
        : m_locker(std::move(locker))
        , m_reader(std::move(reader))
    {
    }

    std::unique_ptr<Connection> m_locker;
    std::unique_ptr<SnapshotHold> m_reader;
    Deadline m_until{};
    bool m_locked = false;
};

} // namespace bloomzy::storage
