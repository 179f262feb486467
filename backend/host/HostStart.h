#pragma once

#include "backend/host/Host.h"
#include "backend/host/RestoreTrial.h"

namespace bloomzy::host {

/// A host on its way. `start()` once.
class StartingHost : public Host
{
public:
    [[nodiscard]] virtual Started<void> start() = 0;
    [[nodiscard]] virtual RestoreTrial& trial() = 0;
};

using MakeHost = std::function<std::unique_ptr<StartingHost>(DataFolder, Stores, std::unique_ptr<RestoreTrial>)>;

/// Opens data folder and databases, and starts what `make` makes of them; once more over the former data, when the
/// first start was over restored ones and failed.
[[nodiscard]] Started<std::unique_ptr<Host>> startHost(const HostOptions& options, const core::Clock& clock,
                                                       core::Log& log, const MakeHost& make);

} // namespace bloomzy::host
