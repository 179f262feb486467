#include "backend/host/restoring/PendingSwitch.h"

namespace bloomzy::host {

/// What does not end here the next start ends (backup::recoverRestore()).
PendingSwitch::~PendingSwitch()
{
    if (!m_staged)
        return;
    const auto switched = m_staged->switchOver();
    if (switched.has_value())
        return;
    m_log.write(core::LogLevel::error, "restore", "The restored data could not take their place.",
                {{"detail", switched.error().detail}, {"cause", switched.error().cause}});
    if (const auto back = m_staged->rollBack(switched.error().detail); back.has_error())
        m_log.write(core::LogLevel::error, "restore", "The next start brings back what was before.",
                    {{"detail", back.error().detail}, {"cause", back.error().cause}});
}

void PendingSwitch::take(backup::StoreSwitch staged)
{
    const std::lock_guard lock(m_mutex);
    m_staged.emplace(std::move(staged));
}

} // namespace bloomzy::host
