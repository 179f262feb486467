#pragma once

#include "backend/storage/SnapshotHold.h"
#include "backend/storage/engine/WriterGate.h"
#include "backend/storage/sqlite/Connection.h"

namespace bloomzy::storage {

/// A SQLite file's part in a snapshot: a reader of its own. While it is pinned, the write-ahead log keeps all that is
/// written and grows; the first commit after the copy empties it into the file.
class SqliteHold : public SnapshotHold
{
public:
    /// Of a file that this process writes through `gate`.
    [[nodiscard]] static core::Result<std::unique_ptr<SnapshotHold>> ofOpen(const std::filesystem::path& file,
                                                                            std::shared_ptr<WriterGate> gate);
    /// Of a file that nobody writes meanwhile. As lookAt().
    [[nodiscard]] static core::Result<std::unique_ptr<SnapshotHold>> ofStopped(const std::filesystem::path& file);
    ~SqliteHold() override;

    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
    [[nodiscard]] core::Result<std::uint64_t> expectedBytes() override;
    [[nodiscard]] core::Result<bool> askToStop(Deadline until) override;
    [[nodiscard]] core::Result<bool> waitUntilStill() override { return !m_gate || m_gate->waitUntilStill(); }
    [[nodiscard]] core::Result<bool> pin() override;
    [[nodiscard]] core::Result<bool> letGo() override;
    void release() noexcept override { m_connection->rollBack(); }
    [[nodiscard]] core::Result<DatabaseCopy> copyTo(const std::filesystem::path& file,
                                                    const CopyProgress& progress) override;

private:
    SqliteHold(std::unique_ptr<Connection> connection, std::shared_ptr<WriterGate> gate)
        : m_connection(std::move(connection))
        , m_gate(std::move(gate))
    {
    }
    [[nodiscard]] static core::Result<std::unique_ptr<SnapshotHold>> make(std::unique_ptr<Connection> connection,
                                                                          std::shared_ptr<WriterGate> gate);

    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<WriterGate> m_gate; ///< none when nobody writes
    bool m_closed = false;              ///< the gate, by this
};

} // namespace bloomzy::storage
