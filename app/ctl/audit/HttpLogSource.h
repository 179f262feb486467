#pragma once

#include "app/ctl/server/ServerLink.h"
#include "backend/audit/log/LogSource.h"

namespace bloomzy::ctl {

/// The log of a running server, as it tells it: as it was when its checkpoint was first asked for. A server that is
/// busy is asked again for a while.
class HttpLogSource : public audit::LogSource
{
public:
    /// `link` outlives this, and is signed in as somebody who may read the log.
    explicit HttpLogSource(ServerLink& link)
        : m_link(link)
    {
    }

    /// The key that the server names: nothing when it is none.
    [[nodiscard]] core::Result<std::optional<tlog::NoteVerifier>> key();

    core::Result<std::string> checkpoint() override;
    core::Result<std::vector<tlog::ClosedLog>> closed() override;
    core::Result<std::optional<std::string>> tile(const tlog::Tile& tile) override;
    core::Result<std::optional<std::string>> entries(const tlog::Tile& bundle) override;
    core::Result<std::vector<audit::BesideEntry>> beside(const tlog::Tile& bundle) override;
    core::Result<std::string> rest(const tlog::Frontier& tree, const tlog::NoteVerifier& key) override;

    /// Why it could not be asked, after an error.
    [[nodiscard]] const std::optional<Failure>& failure() const { return m_failure; }

private:
    /// What stands below the log's path; nothing when the server has it not, or cannot read it.
    [[nodiscard]] core::Result<std::optional<std::string>> get(const std::string& path);
    [[nodiscard]] core::Error failed(Failure why);

    ServerLink& m_link;
    std::optional<std::string> m_checkpoint;
    std::optional<Failure> m_failure;
};

} // namespace bloomzy::ctl
