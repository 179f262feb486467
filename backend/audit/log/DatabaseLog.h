#pragma once

#include "backend/audit/log/LogSource.h"
#include "backend/storage/Database.h"

namespace bloomzy::audit {

/// The log in an audit database, with the parts beside it and all that this program keeps of it.
class DatabaseLog : public LogSource
{
public:
    /// `snapshot` outlives this.
    explicit DatabaseLog(storage::Snapshot& snapshot)
        : m_snapshot(snapshot)
    {
    }

    core::Result<std::string> checkpoint() override;
    core::Result<std::optional<std::string>> tile(const tlog::Tile& tile) override;
    core::Result<std::optional<std::string>> entries(const tlog::Tile& bundle) override;
    core::Result<std::vector<BesideEntry>> beside(const tlog::Tile& bundle) override;
    core::Result<std::string> rest(const tlog::Frontier& tree, const tlog::NoteVerifier& key) override;

private:
    [[nodiscard]] core::Result<std::string> head(const tlog::Frontier& tree, const tlog::NoteVerifier& key);
    [[nodiscard]] core::Result<std::string> rows(std::uint64_t size);

    storage::Snapshot& m_snapshot;
};

} // namespace bloomzy::audit
