#pragma once

#include "app/ctl/server/ServerLink.h"
#include "backend/catalog/service/ImportLines.h"

#include <map>
#include <set>

namespace bloomzy::ctl {

struct DryRunCounts
{
    std::int64_t created = 0;
    std::int64_t skipped = 0; ///< already in the catalog
};

/// What an import would do, found by the import's own rules and by asking the server for the names; nothing is sent to
/// be stored. Somebody else's change in between can make a difference.
class DryRun
{
public:
    explicit DryRun(ServerLink& link)
        : m_link(link)
    {
    }
    /// The faults that the import would tell are those of the failure.
    [[nodiscard]] Outcome<DryRunCounts> examine(const std::vector<catalog::ImportLine>& lines);

private:
    struct Known
    {
        std::set<std::string> identities;  ///< see catalog::identityOf()
        std::vector<std::string> accepted; ///< names of accepted taxa
    };

    /// What catalog and file have under a folded name.
    [[nodiscard]] Outcome<Known*> known(const std::string& name);
    [[nodiscard]] Outcome<void> checkAccepted(const catalog::ImportLine& line);

    ServerLink& m_link;
    std::map<std::string, Known> m_known;
    std::vector<api::Fault> m_faults;
};

} // namespace bloomzy::ctl
