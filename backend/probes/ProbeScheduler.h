#pragma once

#include "backend/core/Log.h"
#include "backend/plugins/PluginLibrary.h"
#include "backend/probes/Probe.h"
#include "backend/probes/Timetable.h"
#include "plugins/sdk/HealthProbe.h"

#include <functional>
#include <memory>
#include <thread>

namespace bloomzy::probes {

struct SchedulerOptions
{
    std::size_t threads = 8;       ///< that look at the same time
    std::size_t spare = 8;         ///< that take the place of such as do not come back, and no more
    std::chrono::seconds grace{5}; ///< beyond a probe's timeout, until its thread is given up
};

/// Looks at what there are probes for, each at its times, on a bounded number of threads. A plugin that does not come
/// back costs one thread, and its probe is down until it does; when none is left to spare the others go on with fewer
/// until one comes back. Safe from any thread.
class ProbeScheduler
{
public:
    /// Called on the scheduler's threads, several at once; quick. Never after stop().
    using Sink = std::function<void(const Outcome&)>;

    /// `plugins`: the folder they lie in, absolute; empty: there are none. `clock` and `log` outlive this.
    ProbeScheduler(std::filesystem::path plugins, const core::Clock& clock, core::Log& log, Sink sink,
                   const SchedulerOptions& options = {});
    ProbeScheduler(const ProbeScheduler&) = delete;
    ProbeScheduler& operator=(const ProbeScheduler&) = delete;
    /// As stop().
    ~ProbeScheduler();

    [[nodiscard]] std::vector<plugins::PluginKind> kinds() { return m_library.kinds(); }
    /// What is wrong with a probe, its plugin's words included; empty: nothing.
    [[nodiscard]] std::vector<api::Fault> check(const Probe& probe);

    /// These from now on, and no others. One that is as before keeps its times. One whose settings do not work is down,
    /// and says why. What check() finds wrong otherwise must not be among them.
    void setProbes(const std::vector<Probe>& probes);
    /// Waits a second for the looks that are under way, and gives the others up.
    void stop();

    /// Threads that were given up and have not come back.
    [[nodiscard]] std::size_t lost() const;

private:
    struct Shared;

    [[nodiscard]] sdk::Outcome<std::shared_ptr<sdk::HealthProbe>> open(const Probe& probe);
    static void work(const std::shared_ptr<Shared>& shared);
    static void watch(const std::shared_ptr<Shared>& shared);
    static void beginWorker(const std::shared_ptr<Shared>& shared);

    plugins::PluginLibrary m_library;
    std::shared_ptr<Shared> m_shared; ///< with the threads, some of which may outlive this
    std::thread m_watch;
};

} // namespace bloomzy::probes
