#pragma once

#include "backend/backup/archive/Watch.h"

namespace bloomzy::backup {

/// Who waits for work on backups: progress in bytes, and whether it was cancelled.
using BackupWatch = archive::Watch;

/// Several steps told as one: each counts as many bytes as it is expected to move, whatever it counts itself. For one
/// thread at a time; `watch` outlives it and what begin() answers outlives no step after it.
class BackupSteps
{
public:
    BackupSteps(const BackupWatch& watch, std::int64_t total)
        : m_watch(watch)
        , m_total(total)
    {
    }

    /// The next step.
    [[nodiscard]] BackupWatch begin(std::int64_t bytes);
    /// What is known better by now: of all steps together, and of this one.
    void expect(std::int64_t total) { m_total = total; }
    void resize(std::int64_t bytes) { m_step = bytes; }
    [[nodiscard]] bool isCancelled() const { return m_watch.isCancelled && m_watch.isCancelled(); }

private:
    void tell(std::int64_t done, std::int64_t total);

    const BackupWatch& m_watch;
    std::int64_t m_total;
    std::int64_t m_before = 0; ///< of the steps that are over
    std::int64_t m_step = 0;
};

} // namespace bloomzy::backup
