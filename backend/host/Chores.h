#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace bloomzy::core {
class Log;
}

namespace bloomzy::host {

/// What a server does now and then, on one thread: each chore once at the beginning and then at its interval. One that
/// throws is told in the log and tried again. They end with this object, which waits for the one that runs.
class Chores
{
public:
    struct Chore
    {
        std::string name;
        std::chrono::milliseconds interval;
        std::function<void()> work;
    };

    Chores(std::vector<Chore> chores, core::Log& log);
    ~Chores();

private:
    void run();
    void work(const Chore& chore);

    using Clock = std::chrono::steady_clock;
    const std::vector<Chore> m_chores;
    core::Log& m_log;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace bloomzy::host
