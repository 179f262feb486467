#pragma once

#include "backend/audit/log/LogSource.h"
#include "backend/audit/people/SealedParts.h"

namespace bloomzy::audit {

/// The log in an audit database, with the parts beside it and all that this program keeps of it.
class DatabaseLog : public LogSource
{
public:
    /// Parts that are sealed are looked at by the database's own `vault`, or not at all without one. Both outlive this.
    explicit DatabaseLog(storage::Snapshot& snapshot, const storage::Vault* vault = nullptr)
        : m_snapshot(snapshot)
    {
        if (vault)
            m_keys.emplace(snapshot, *vault);
    }

    core::Result<std::string> checkpoint() override;
    core::Result<std::vector<tlog::ClosedLog>> closed() override;
    core::Result<std::optional<std::string>> tile(const tlog::Tile& tile) override;
    core::Result<std::optional<std::string>> entries(const tlog::Tile& bundle) override;
    core::Result<std::vector<BesideEntry>> beside(const tlog::Tile& bundle) override;
    core::Result<std::string> rest(const tlog::Frontier& tree, const tlog::NoteVerifier& key) override;

private:
    [[nodiscard]] core::Result<std::string> head(const tlog::Frontier& tree, const tlog::NoteVerifier& key);
    [[nodiscard]] core::Result<std::string> rows(std::uint64_t size);
    [[nodiscard]] core::Result<std::string> people();
    [[nodiscard]] core::Result<BesideEntry> beside(StoredRecord stored);

    storage::Snapshot& m_snapshot;
    std::optional<PersonKeys> m_keys;
};

} // namespace bloomzy::audit
