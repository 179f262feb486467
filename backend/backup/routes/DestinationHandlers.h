#pragma once

#include "backend/backup/targets/DestinationCalls.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::backup {

/// Where backups go. The place is spoken to before and beside the database's own transactions, which wait for nobody.
/// All of it may run on several threads at once.
class DestinationHandlers
{
public:
    /// All outlive this object. No destination may lie in `dataFolder`; empty: anywhere.
    DestinationHandlers(storage::Database& database, TargetPlugins& plugins, DestinationCalls& calls,
                        const core::Clock& clock, core::Log& log, std::filesystem::path dataFolder = {});

    [[nodiscard]] http::Reply<api::DestinationKindList> kinds();
    [[nodiscard]] core::Result<http::Reply<api::DestinationList>> list(const http::Request& request);
    [[nodiscard]] core::Result<http::Reply<api::Destination>> get(const http::Request& request);
    /// Claims the place. A repeated request is refused, as the place is claimed by then.
    [[nodiscard]] core::Result<http::Reply<api::Destination>> create(const http::Request& request,
                                                                     api::NewDestination input);
    [[nodiscard]] core::Result<http::Reply<api::Destination>> patch(const http::Request& request,
                                                                    const std::string& patch);
    /// Files at the place stay there; the catalogue forgets them.
    [[nodiscard]] core::Result<http::Reply<http::Nothing>> remove(const http::Request& request);
    /// Looks whether a backup could be stored there now, and keeps what it found.
    [[nodiscard]] core::Result<http::Reply<api::Destination>> check(const http::Request& request);

private:
    [[nodiscard]] core::Result<void> claim(api::Destination& destination, bool takeOver);
    void look(api::Destination& destination);

    storage::Database& m_database;
    TargetPlugins& m_plugins;
    DestinationCalls& m_calls;
    const core::Clock& m_clock;
    core::Log& m_log;
    const std::filesystem::path m_dataFolder;
};

} // namespace bloomzy::backup
