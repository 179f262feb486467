#include "app/ctl/backup/ProgressLines.h"

#include "backend/core/json/JsonImpl.h"

#include <algorithm>

namespace bloomzy::ctl {

struct ProgressObject
{
    std::string event = "progress";
    std::string phase;
    std::int64_t done = 0;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(ProgressObject, (), (event, phase, done, total))

namespace {

constexpr std::chrono::milliseconds pause{200};

} // namespace

void ProgressLines::tell(std::string_view phase, std::string_view words, std::int64_t done, std::int64_t total)
{
    const auto now = std::chrono::steady_clock::now();
    if (phase == m_phase && now - m_told < pause && done < total)
        return;
    m_phase = phase;
    m_told = now;
    constexpr std::int64_t hundred = 100;
    const std::string share =
        total > 0 ? " " + std::to_string(done / std::max<std::int64_t>(total / hundred, 1)) + " %" : std::string();
    m_means.progress(std::string(words) + share);
    m_means.event(core::json::toJson(ProgressObject{.phase = std::string(phase), .done = done, .total = total}));
}

} // namespace bloomzy::ctl
