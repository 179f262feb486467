#include "backend/http/ExportRuns.h"

namespace bloomzy::http {
namespace {

constexpr std::size_t atOnce = 2;

} // namespace

ExportRuns::~ExportRuns()
{
    const std::scoped_lock lock(m_mutex);
    for (Run& run : m_runs) {
        run.stream->close();
        run.thread.join();
    }
}

/// Forgets those that are done.
bool ExportRuns::makeRoom()
{
    for (Run& run : m_runs)
        if (run.stream->isFinished())
            run.thread.join();
    std::erase_if(m_runs, [](const Run& run) { return !run.thread.joinable(); });
    return m_runs.size() < atOnce;
}

core::Result<std::shared_ptr<ExportStream>> ExportRuns::begin(const std::function<core::Result<void>()>& prepare,
                                                              std::function<void(ExportStream&)> write)
{
    const std::scoped_lock lock(m_mutex);
    if (!makeRoom())
        return core::unavailable("Two exports of " + m_what + " are running already. Try again in a moment.",
                                 std::chrono::seconds(5), "too many exports");
    BLOOMZY_CHECK(prepare());
    auto stream = std::make_shared<ExportStream>();
    m_runs.push_back({stream, std::thread([stream, write = std::move(write)] {
                          write(*stream);
                          stream->finish();
                      })});
    return stream;
}

} // namespace bloomzy::http
