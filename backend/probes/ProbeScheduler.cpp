#include "backend/probes/ProbeScheduler.h"

#include <QJsonObject>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

namespace bloomzy::probes {
namespace {

using Instant = Timetable::Instant;

/// How often is looked for what does not come back.
constexpr std::chrono::milliseconds watchEvery{250};
/// How long looks that are under way are waited for in the end.
constexpr std::chrono::milliseconds stopTime{1000};

struct Open
{
    Probe probe;
    std::shared_ptr<sdk::HealthProbe> look; ///< null: `whyNot`
    std::string whyNot;
};

/// One look that is under way.
struct Run
{
    std::shared_ptr<const Open> open;
    core::Time begun;
    Instant limit; ///< when it is given up
};

QJsonObject settingsOf(const Probe& probe)
{
    QJsonObject settings;
    for (const auto& [name, value] : probe.settings)
        settings.insert(QString::fromStdString(name), QString::fromStdString(value));
    return settings;
}

std::string wordsOf(const sdk::Failure& failure)
{
    if (failure.problem == sdk::Problem::pluginMissing)
        return "This server has no plugin for such a probe.";
    return failure.detail.isEmpty() ? "These settings do not work." : failure.detail.toStdString();
}

bool isSameThing(const Probe& a, const Probe& b)
{
    return a.kind == b.kind && a.settings == b.settings;
}

sdk::Reading readingOf(const Open& open)
{
    if (!open.look)
        return {false, 0, QString::fromStdString(open.whyNot), {}};
    try {
        return open.look->look(int(open.probe.timeout));
    } catch (...) {
        return {false, 0, QStringLiteral("The plugin failed."), QStringLiteral("the plugin threw")};
    }
}

} // namespace

struct ProbeScheduler::Shared
{
    Shared(const core::Clock& itsClock, core::Log& itsLog, Sink itsSink, const SchedulerOptions& itsOptions)
        : clock(itsClock)
        , log(itsLog)
        , sink(std::move(itsSink))
        , options(itsOptions)
    {
    }

    const core::Clock& clock;
    core::Log& log;
    const Sink sink;
    const SchedulerOptions options;

    std::mutex mutex;
    std::condition_variable due;   ///< for workers
    std::condition_variable ended; ///< for the watch and stop()
    bool isStopping = false;
    bool isAwaited = false; ///< a worker waits for what is due next; the others wait for it to have found one
    Timetable table;
    std::map<std::string, std::shared_ptr<const Open>> probes;
    std::map<std::uint64_t, Run> runs; ///< by their number; who is not found in it was given up
    std::uint64_t numbers = 0;
    std::size_t workers = 0; ///< that were not given up
    std::size_t lost = 0;

    /// Takes what is due next and enters its run; false: the scheduler stops.
    bool begin(std::unique_lock<std::mutex>& lock, std::uint64_t& number, Run& run)
    {
        while (!isStopping) {
            const Instant now = std::chrono::steady_clock::now();
            const auto id = table.take(now);
            if (!id) {
                waitForDue(lock);
                continue;
            }
            due.notify_one();
            const auto& open = probes.at(*id);
            if (isInMaintenance(open->probe, clock.now())) {
                table.back(*id, now);
                continue;
            }
            run = {open, clock.now(), now + std::chrono::seconds(open->probe.timeout) + options.grace};
            number = ++numbers;
            runs.emplace(number, run);
            return true;
        }
        return false;
    }
    void waitForDue(std::unique_lock<std::mutex>& lock)
    {
        const auto next = table.next();
        if (!next || isAwaited)
            return due.wait(lock);
        isAwaited = true;
        due.wait_until(lock, *next);
        isAwaited = false;
    }
    /// False: it was given up meanwhile.
    bool end(std::uint64_t number, const Run& run)
    {
        const bool isOurs = runs.erase(number) == 1;
        table.back(run.open->probe.id, std::chrono::steady_clock::now());
        return isOurs;
    }
    /// Those whose limit is over, which are given up by this.
    [[nodiscard]] std::vector<Run> takeOverdue(Instant limit)
    {
        std::vector<Run> overdue;
        for (auto it = runs.begin(); it != runs.end();) {
            if (it->second.limit > limit) {
                ++it;
                continue;
            }
            overdue.push_back(it->second);
            it = runs.erase(it);
        }
        workers -= overdue.size();
        lost += overdue.size();
        return overdue;
    }
};

ProbeScheduler::ProbeScheduler(std::filesystem::path plugins, const core::Clock& clock, core::Log& log, Sink sink,
                               const SchedulerOptions& options)
    : m_library(std::move(plugins), BLOOMZY_HEALTH_PROBE_IID, log)
    , m_shared(std::make_shared<Shared>(clock, log, std::move(sink), options))
{
    for (std::size_t i = 0; i < options.threads; ++i)
        beginWorker(m_shared);
    m_watch = std::thread([shared = m_shared] { watch(shared); });
}

ProbeScheduler::~ProbeScheduler()
{
    stop();
}

void ProbeScheduler::stop()
{
    {
        std::unique_lock lock(m_shared->mutex);
        m_shared->isStopping = true;
        m_shared->due.notify_all();
        m_shared->ended.notify_all();
        const auto areGone = [&] { return m_shared->workers == 0; };
        if (!m_shared->ended.wait_for(lock, stopTime, areGone))
            (void)m_shared->takeOverdue(Instant::max());
        // What is left is between two looks.
        m_shared->ended.wait(lock, areGone);
    }
    if (m_watch.joinable())
        m_watch.join();
}

std::size_t ProbeScheduler::lost() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->lost;
}

/// Under the scheduler's lock or before there is anybody else.
void ProbeScheduler::beginWorker(const std::shared_ptr<Shared>& shared)
{
    try {
        std::thread([shared] { work(shared); }).detach();
        ++shared->workers;
    } catch (const std::system_error&) {
        shared->log.write(core::LogLevel::warning, "probes", "no thread could be made", {});
    }
}

void ProbeScheduler::work(const std::shared_ptr<Shared>& shared)
{
    std::unique_lock lock(shared->mutex);
    std::uint64_t number = 0;
    Run run;
    while (shared->begin(lock, number, run)) {
        lock.unlock();
        const sdk::Reading reading = readingOf(*run.open);
        lock.lock();
        if (!shared->end(number, run)) {
            --shared->lost;
            if (shared->isStopping || shared->workers >= shared->options.threads)
                return; // another has its place
            ++shared->workers;
            continue;
        }
        lock.unlock();
        shared->sink({run.open->probe.id, run.begun, reading.isUp, reading.value, reading.detail.toStdString()});
        lock.lock();
    }
    --shared->workers;
    shared->ended.notify_all();
}

void ProbeScheduler::watch(const std::shared_ptr<Shared>& shared)
{
    std::unique_lock lock(shared->mutex);
    while (!shared->isStopping) {
        for (const Run& run : shared->takeOverdue(std::chrono::steady_clock::now())) {
            if (shared->lost <= shared->options.spare)
                beginWorker(shared);
            lock.unlock();
            shared->log.write(core::LogLevel::warning, "probes", "a look did not come back",
                              {{"probe", run.open->probe.id}});
            shared->sink({run.open->probe.id, run.begun, false, 0, "It did not come back in time."});
            lock.lock();
        }
        if (!shared->isStopping)
            shared->ended.wait_for(lock, watchEvery);
    }
}

sdk::Outcome<std::shared_ptr<sdk::HealthProbe>> ProbeScheduler::open(const Probe& probe)
{
    const auto plugin = m_library.loaded<sdk::HealthProbePlugin>(probe.kind);
    if (!plugin.isDone())
        return plugin.failure();
    return plugin.value()->open(settingsOf(probe));
}

std::vector<api::Fault> ProbeScheduler::check(const Probe& probe)
{
    auto faults = probes::check(probe);
    if (const auto opened = open(probe); !opened.isDone())
        faults.push_back({"/settings", "probe.settings", wordsOf(opened.failure())});
    return faults;
}

void ProbeScheduler::setProbes(const std::vector<Probe>& probes)
{
    std::map<std::string, std::shared_ptr<const Open>> former;
    {
        const std::lock_guard lock(m_shared->mutex);
        former = m_shared->probes;
    }
    std::map<std::string, std::shared_ptr<const Open>> all;
    for (const Probe& probe : probes) {
        const auto known = former.find(probe.id);
        if (known != former.end() && isSameThing(known->second->probe, probe)) {
            all[probe.id] = std::make_shared<Open>(Open{probe, known->second->look, known->second->whyNot});
            continue;
        }
        const auto opened = open(probe);
        all[probe.id] = std::make_shared<Open>(opened.isDone() ? Open{probe, opened.value(), {}}
                                                               : Open{probe, nullptr, wordsOf(opened.failure())});
    }
    const std::lock_guard lock(m_shared->mutex);
    for (const auto& [id, open] : m_shared->probes)
        if (!all.contains(id))
            m_shared->table.remove(id);
    for (const auto& [id, open] : all)
        m_shared->table.put(id, std::chrono::seconds(open->probe.interval), std::chrono::steady_clock::now());
    m_shared->probes = std::move(all);
    m_shared->due.notify_all();
}

} // namespace bloomzy::probes
