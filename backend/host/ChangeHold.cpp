#include "backend/host/ChangeHold.h"

#include "backend/http/Endpoint.h"

#include <algorithm>

namespace bloomzy::host {

namespace {

constexpr std::chrono::seconds tryAgain{5};
constexpr std::uint64_t partOfDisk = 32;

std::optional<std::filesystem::space_info> spaceOf(const std::filesystem::path& folder)
{
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    return error ? std::nullopt : std::optional(space);
}

/// Whoever cannot come in cannot mend it either, and what ends work ends writing too.
bool mayGoOn(std::string_view action)
{
    return action.starts_with("session.") || action == "operation.cancel";
}

core::Error noRoom()
{
    return core::unavailable(
        "The server's disk is nearly full, and what is left is kept for the audit log. Nothing was "
        "changed, and reading goes on. Free some space on the server's disk, then try again.",
        tryAgain);
}

core::Error behindTooFar()
{
    return core::unavailable("The audit log is more than a minute behind, and nothing is changed until it has caught "
                             "up. Nothing was changed now, and reading goes on. Try again in a moment.",
                             tryAgain);
}

} // namespace

ChangeHold::ChangeHold(std::vector<std::filesystem::path> folders, core::Log& log, Space space, HoldLimits limits)
    : m_folders(std::move(folders))
    , m_log(log)
    , m_space(space ? std::move(space) : &spaceOf)
    , m_limits(limits)
{
}

/// Where it cannot be told changes go on: `disk.space` says so.
bool ChangeHold::isLow(const std::filesystem::path& folder) const
{
    const auto space = m_space(folder);
    return space && space->available < std::min<std::uint64_t>(m_limits.reserve, space->capacity / partOfDisk);
}

void ChangeHold::look(std::chrono::seconds behind)
{
    const bool isLate = behind > m_limits.late;
    set(m_low, std::ranges::any_of(m_folders, [this](const auto& folder) { return isLow(folder); }), "reserve");
    set(m_late, isLate && m_wasLate, "relay");
    m_wasLate = isLate;
}

void ChangeHold::set(std::atomic<bool>& state, bool now, std::string_view what)
{
    if (state.exchange(now) == now)
        return;
    if (now)
        m_log.write(core::LogLevel::warning, "host", "changes are refused", {{"for", std::string(what)}});
    else
        m_log.write(core::LogLevel::info, "host", "changes are taken again", {{"for", std::string(what)}});
}

std::optional<core::Error> ChangeHold::refusal(const http::Route& route) const
{
    if (!holds() || route.auditAction.empty() || route.recorded == http::Recorded::never || mayGoOn(route.auditAction))
        return std::nullopt;
    return m_low ? noRoom() : behindTooFar();
}

std::vector<api::HealthCheck> ChangeHold::checks() const
{
    const bool low = m_low;
    const bool late = m_late;
    return {{"audit.reserve", !low,
             low ? "Changes are refused: what is left of the disk is kept for the audit log. Free some space on it."
                 : "There is room for the audit log."},
            {"audit.relay", !late,
             late ? "Changes are refused: the audit log is more than a minute behind." : "The audit log follows."}};
}

} // namespace bloomzy::host
