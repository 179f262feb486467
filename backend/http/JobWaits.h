#pragma once

namespace bloomzy::http {

class WorkerPool;

/// Stands while a job of a WorkerPool waits for a disk, a network or its turn rather than for a processor, so that
/// another job runs meanwhile. On other threads, and inside another one, it does nothing.
class JobWaits
{
public:
    JobWaits();
    ~JobWaits();
    JobWaits(const JobWaits&) = delete;
    JobWaits& operator=(const JobWaits&) = delete;

private:
    WorkerPool* const m_pool;
};

} // namespace bloomzy::http
