#pragma once

#include "backend/core/Result.h"
#include "backend/http/ExportStream.h"

#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace bloomzy::http {

/// Exports that are being written, each on a thread of its own, which waits for a slow client with little in its hands.
/// Two at a time; they end with this object.
class ExportRuns
{
public:
    /// `what` is exported: `users`.
    explicit ExportRuns(std::string what)
        : m_what(std::move(what))
    {
    }
    ~ExportRuns();
    ExportRuns(const ExportRuns&) = delete;
    ExportRuns& operator=(const ExportRuns&) = delete;

    /// `unavailable` while two others run. `prepare` is asked before anything is written, and can refuse; `write` is
    /// called on the new thread.
    [[nodiscard]] core::Result<std::shared_ptr<ExportStream>> begin(const std::function<core::Result<void>()>& prepare,
                                                                    std::function<void(ExportStream&)> write);

private:
    struct Run
    {
        std::shared_ptr<ExportStream> stream;
        std::thread thread;
    };
    [[nodiscard]] bool makeRoom();

    const std::string m_what;
    std::mutex m_mutex;
    std::vector<Run> m_runs;
};

} // namespace bloomzy::http
