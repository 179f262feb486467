#pragma once

#include "app/ctl/cli/Command.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace bloomzy::ctl {

/// Calls to it become what a person sees, and with --json lines; not more than a few in a second.
class ProgressLines
{
public:
    explicit ProgressLines(const Means& means)
        : m_means(means)
    {
    }
    /// `phase` in the program's words, `words` in a person's.
    void tell(std::string_view phase, std::string_view words, std::int64_t done, std::int64_t total);
    void end() { m_means.progress({}); }

private:
    const Means& m_means;
    std::string m_phase;
    std::chrono::steady_clock::time_point m_told;
};

} // namespace bloomzy::ctl
