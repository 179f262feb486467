#pragma once

#include "backend/storage/SnapshotHold.h"
#include "backend/storage/engine/WriterGate.h"
#include "backend/storage/postgres/PgConnection.h"
#include "backend/storage/snapshot/PartialFile.h"

namespace bloomzy::storage {

/// A PostgreSQL database's part in a snapshot. This process's writer is stopped at its gate, those of other processes
/// by the lock that writers take and by one on the outbox, which the server takes back by itself when it hears nothing
/// for as long as a writer may be held. A second connection keeps the snapshot and exports it for pg_dump.
class PgHold : public SnapshotHold
{
public:
    /// `gate` may be none, where this process does not write. `target` as PgConnection::open() has it. Errors as
    /// PgConnection::open() and checkPgDump() have them.
    [[nodiscard]] static core::Result<std::unique_ptr<SnapshotHold>>
    open(const std::string& target, std::shared_ptr<WriterGate> gate, const SnapshotTools& tools);
    ~PgHold() override;

    [[nodiscard]] Engine engine() const override { return Engine::postgresql; }
    [[nodiscard]] core::Result<std::uint64_t> expectedBytes() override;
    [[nodiscard]] core::Result<bool> askToStop(Deadline until) override;
    [[nodiscard]] core::Result<bool> waitUntilStill() override;
    [[nodiscard]] core::Result<bool> pin() override;
    [[nodiscard]] core::Result<bool> letGo() override;
    void release() noexcept override;
    [[nodiscard]] core::Result<DatabaseCopy> copyTo(const std::filesystem::path& file,
                                                    const CopyProgress& progress) override;

private:
    PgHold(std::string target, std::shared_ptr<WriterGate> gate, SnapshotTools tools)
        : m_target(std::move(target))
        , m_gate(std::move(gate))
        , m_tools(std::move(tools))
    {
    }
    [[nodiscard]] core::Result<void> connect();
    [[nodiscard]] core::Result<DatabaseCopy> copyInto(const PartialFile& copy, const CopyProgress& progress);
    [[nodiscard]] core::Result<std::vector<TableRows>> countRows(const std::function<core::Result<void>()>& goOn);
    [[nodiscard]] core::Error whyNot(const core::Error& error);

    const std::string m_target;
    const std::shared_ptr<WriterGate> m_gate;
    const SnapshotTools m_tools;
    std::unique_ptr<PgConnection> m_locking;
    std::unique_ptr<PgConnection> m_holding;
    std::string m_snapshot; ///< its name at the server
    Deadline m_until{};
    bool m_closed = false; ///< the gate, by this
};

} // namespace bloomzy::storage
