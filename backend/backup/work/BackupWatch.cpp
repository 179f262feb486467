#include "backend/backup/work/BackupWatch.h"

#include <algorithm>

namespace bloomzy::backup {

BackupWatch BackupSteps::begin(std::int64_t bytes)
{
    m_before += m_step;
    m_step = bytes;
    tell(0, 1);
    return {.progress = [this](std::int64_t done, std::int64_t total) { tell(done, total); },
            .isCancelled = m_watch.isCancelled};
}

void BackupSteps::tell(std::int64_t done, std::int64_t total)
{
    if (!m_watch.progress)
        return;
    const double part = total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 0.0;
    const auto now = m_before + static_cast<std::int64_t>(part * static_cast<double>(m_step));
    m_watch.progress(now, std::max(now, m_total));
}

} // namespace bloomzy::backup
