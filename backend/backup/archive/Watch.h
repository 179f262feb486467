#pragma once

#include "backend/core/Result.h"

#include <cstdint>
#include <functional>

namespace bloomzy::backup::archive {

/// Who waits for long work. Both are called on the thread that works, between pieces of at most 1 MiB, and either may
/// be empty.
struct Watch
{
    std::function<void(std::int64_t done, std::int64_t total)> progress; ///< bytes
    std::function<bool()> isCancelled; ///< true ends the work with an error whose cause is `cancelled`
};

/// How far work has come.
class Progress
{
public:
    Progress(const Watch& watch, std::int64_t total)
        : m_watch(watch)
        , m_total(total)
    {
    }
    [[nodiscard]] core::Result<void> add(std::int64_t bytes);

private:
    const Watch& m_watch;
    std::int64_t m_total;
    std::int64_t m_done = 0;
};

} // namespace bloomzy::backup::archive
