#pragma once

#include "backend/backup/restore/StoreSwitch.h"
#include "backend/core/Log.h"

#include <mutex>
#include <optional>

namespace bloomzy::host {

/// A restore that is staged while the server serves, and switches when this object goes: after the databases were
/// closed, and while the data folder is still owned. `take()` from any thread.
class PendingSwitch
{
public:
    explicit PendingSwitch(core::Log& log)
        : m_log(log)
    {
    }
    PendingSwitch(const PendingSwitch&) = delete;
    PendingSwitch& operator=(const PendingSwitch&) = delete;
    ~PendingSwitch();

    void take(backup::StoreSwitch staged);

private:
    core::Log& m_log;
    std::mutex m_mutex;
    std::optional<backup::StoreSwitch> m_staged;
};

} // namespace bloomzy::host
