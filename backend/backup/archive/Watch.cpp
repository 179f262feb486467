#include "backend/backup/archive/Watch.h"

#include "backend/backup/archive/Refusals.h"

namespace bloomzy::backup::archive {

core::Result<void> Progress::add(std::int64_t bytes)
{
    m_done += bytes;
    if (m_watch.progress)
        m_watch.progress(m_done, m_total);
    if (m_watch.isCancelled && m_watch.isCancelled())
        return cancelled();
    return {};
}

} // namespace bloomzy::backup::archive
