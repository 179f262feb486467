#pragma once

#include "backend/api/Health.h"
#include "backend/core/Error.h"
#include "backend/core/Log.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace bloomzy::http {
struct Route;
}

namespace bloomzy::host {

struct HoldLimits
{
    /// Kept on a disk for the audit log, so that what was recorded beside a change finds its place there; of a small
    /// disk the 32nd part.
    std::uint64_t reserve = 16 << 20;
    std::chrono::seconds late{60}; ///< how far the log may be behind
};

/// Refuses what is to be recorded while there is no room for its record, or the log does not follow. Reading goes on,
/// and so do sign-ins and what ends something: the reserve is there for them.
class ChangeHold
{
public:
    using Space = std::function<std::optional<std::filesystem::space_info>(const std::filesystem::path&)>;

    /// `folders`: of the outboxes and of the audit log; none where they are not on this machine's disks. `log` outlives
    /// it. `space`: empty for what the system says.
    ChangeHold(std::vector<std::filesystem::path> folders, core::Log& log, Space space = {}, HoldLimits limits = {});

    /// Call it every second, from one thread, with how far the log is behind.
    void look(std::chrono::seconds behind);

    /// From any thread; never blocks.
    [[nodiscard]] bool holds() const { return m_low || m_late; }
    [[nodiscard]] std::optional<core::Error> refusal(const http::Route& route) const;
    /// `audit.reserve`, `audit.relay`.
    [[nodiscard]] std::vector<api::HealthCheck> checks() const;

private:
    [[nodiscard]] bool isLow(const std::filesystem::path& folder) const;
    void set(std::atomic<bool>& state, bool now, std::string_view what);

    const std::vector<std::filesystem::path> m_folders;
    core::Log& m_log;
    const Space m_space;
    const HoldLimits m_limits;
    bool m_wasLate = false; ///< at the last look: a clock that jumps makes everything old for a moment
    std::atomic<bool> m_low{false};
    std::atomic<bool> m_late{false};
};

} // namespace bloomzy::host
