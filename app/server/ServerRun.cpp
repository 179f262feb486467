#include "app/server/ServerRun.h"

#include <QCoreApplication>
#include <QUrl>

using namespace bloomzy;

ServerRun::ServerRun(host::HostOptions options, const core::Clock& clock, core::Log& log)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_log(log)
{
    m_options.restart = [this] {
        m_restarts = true;
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    };
}

host::Started<void> ServerRun::start()
{
    auto started = host::Host::start(m_options, m_clock, m_log);
    if (started.has_error()) {
        if (!started.error().cause.empty())
            m_log.write(core::LogLevel::error, "start", "did not start", {{"cause", started.error().cause}});
        return started.error();
    }
    m_host = std::move(*started);
    m_url = QString::fromStdString(m_host->url());
    // Whoever is connected finds it there again.
    m_options.port = static_cast<std::uint16_t>(QUrl(m_url).port(m_options.port));
    return {};
}

host::Started<int> ServerRun::exec()
{
    for (;;) {
        const int code = m_stopped ? 0 : QCoreApplication::exec();
        const bool restarts = m_restarts.exchange(false);
        if (m_stopped || !restarts)
            return code;
        m_log.write(core::LogLevel::info, "start", "starting again over restored data");
        m_host.reset();
        if (auto started = start(); started.has_error())
            return started.error();
    }
}

void ServerRun::stop()
{
    m_stopped = true;
    QCoreApplication::quit();
}

QString ServerRun::fingerprint() const
{
    return m_host ? QString::fromStdString(m_host->fingerprint()) : QString();
}
