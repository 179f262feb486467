#pragma once

#include "backend/host/Host.h"

#include <QString>

#include <atomic>

/// A server and the process's event loop: until it is to stop, also over data that were restored meanwhile, which the
/// server comes up with again at the same address. Of the main thread, within the life of a QCoreApplication.
class ServerRun
{
public:
    /// `clock` and `log` outlive it.
    ServerRun(bloomzy::host::HostOptions options, const bloomzy::core::Clock& clock, bloomzy::core::Log& log);

    [[nodiscard]] bloomzy::host::Started<void> start();
    /// Returns when it was stopped, with the exit code; or why it could not start again.
    [[nodiscard]] bloomzy::host::Started<int> exec();
    void stop();

    [[nodiscard]] QString url() const { return m_url; }
    [[nodiscard]] QString fingerprint() const;

private:
    bloomzy::host::HostOptions m_options;
    const bloomzy::core::Clock& m_clock;
    bloomzy::core::Log& m_log;
    std::atomic<bool> m_restarts = false;
    bool m_stopped = false;
    QString m_url;
    std::unique_ptr<bloomzy::host::Host> m_host;
};
