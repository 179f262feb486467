#include "backend/http/Server.h"

#include "backend/core/Log.h"
#include "backend/http/BindAddress.h"
#include "backend/http/Listener.h"
#include "backend/http/Session.h"
#include "backend/http/TlsContext.h"

#include <boost/asio/post.hpp>

#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace bloomzy::http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::chrono::seconds graceForAnswers{5};
constexpr std::chrono::seconds graceForClosing{5};

/// The system takes megabytes for who does not listen, and gives them back only when the connection ends.
void leaveLittleUnsent(tcp::socket& socket)
{
#ifdef TCP_NOTSENT_LOWAT
    const int bytes = 128 * 1024;
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &bytes, sizeof bytes);
#endif
}

/// Twice the processors: one job may meet a disk that it did not expect.
int jobsAtOnce()
{
    return std::max(2, 2 * int(std::thread::hardware_concurrency()));
}

std::string addressOf(const tcp::socket& socket)
{
    boost::system::error_code error;
    const auto address = socket.remote_endpoint(error).address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

class AsioServer : public Server
{
public:
    AsioServer(ServerOptions options, std::unique_ptr<Router> router, core::Log& log);
    ~AsioServer() override { stop(); }

    core::Result<void> start() override;
    void stop() override;
    [[nodiscard]] std::uint16_t port() const override { return m_listener.port(); }
    core::Result<void> useCertificate(const std::filesystem::path& certificateFile,
                                      const std::filesystem::path& privateKeyFile) override;

private:
    core::Result<void> prepareTls();
    Reactor& takeReactor();
    void serve(tcp::socket socket, Reactor& reactor);
    void begin(tcp::socket socket, Reactor& reactor, bool overLimit);
    template <class Action>
    void onEverySession(Action action);
    void closeSessions();

    const ServerOptions m_options;
    std::unique_ptr<Router> m_router;
    core::Log& m_log;
    std::shared_ptr<Metrics> m_metrics;
    std::shared_ptr<ssl_ctx_st> m_tls; ///< once it runs, for the thread that accepts
    RateGate m_rates;
    WorkerPool m_workers;
    SessionContext m_context;
    // Last: what they still hold when they go refers to everything above.
    std::vector<std::unique_ptr<Reactor>> m_reactors;
    std::size_t m_nextReactor = 0;
    Listener m_listener;
    bool m_running = false;
};

std::vector<std::unique_ptr<Reactor>> makeReactors(int count)
{
    std::vector<std::unique_ptr<Reactor>> reactors;
    for (int i = 0; i < std::max(1, count); ++i)
        reactors.push_back(std::make_unique<Reactor>());
    return reactors;
}

AsioServer::AsioServer(ServerOptions options, std::unique_ptr<Router> router, core::Log& log)
    : m_options(std::move(options))
    , m_router(std::move(router))
    , m_log(log)
    , m_metrics(m_options.metrics ? m_options.metrics : std::make_shared<Metrics>())
    , m_rates(m_options.limits.rates, m_options.rateStore ? m_options.rateStore : makeMemoryRateStore())
    , m_workers(m_options.limits.workers, m_options.limits.queuedRequests, jobsAtOnce())
    , m_context(*m_router, m_workers, *m_metrics, m_log, m_options.limits, m_rates, !m_options.certificateFile.empty())
    , m_reactors(makeReactors(m_options.limits.ioThreads))
    , m_listener(m_reactors.front()->context, m_log)
{
}

core::Result<void> AsioServer::start()
{
    if (m_running || m_context.stopping)
        return core::internalError("a server starts once");
    BLOOMZY_CHECK(prepareTls());
    BLOOMZY_CHECK(m_listener.bind(m_options.address, m_options.port));
    m_running = true;
    for (auto& reactor : m_reactors)
        reactor->start();
    m_listener.accept([this]() -> asio::io_context& { return m_reactors[m_nextReactor]->context; },
                      [this](tcp::socket socket) { serve(std::move(socket), takeReactor()); });
    return {};
}

core::Result<void> AsioServer::prepareTls()
{
    if (!m_context.secure) {
        if (isLoopback(m_options.address))
            return {};
        return core::makeError(api::ErrorCode::invalid,
                               "Without TLS the server listens on this machine only. Use 127.0.0.1 or ::1, or leave "
                               "--insecure-http out.");
    }
    BLOOMZY_TRY(m_tls, makeTlsContext(m_options.certificateFile, m_options.privateKeyFile));
    return {};
}

core::Result<void> AsioServer::useCertificate(const std::filesystem::path& certificateFile,
                                              const std::filesystem::path& privateKeyFile)
{
    BLOOMZY_TRY(auto fresh, makeTlsContext(certificateFile, privateKeyFile));
    asio::post(m_reactors.front()->context, [this, fresh = std::move(fresh)]() mutable { m_tls = std::move(fresh); });
    return {};
}

Reactor& AsioServer::takeReactor()
{
    return *m_reactors[std::exchange(m_nextReactor, (m_nextReactor + 1) % m_reactors.size())];
}

void AsioServer::serve(tcp::socket socket, Reactor& reactor)
{
    const auto open = m_context.opened();
    if (open > m_options.limits.connections + reservedConnections || m_context.stopping) {
        m_metrics->refused("connections");
        m_context.closed();
        return;
    }
    try {
        begin(std::move(socket), reactor, open > m_options.limits.connections);
    } catch (...) {
        m_context.closed();
        throw;
    }
}

void AsioServer::begin(tcp::socket socket, Reactor& reactor, bool overLimit)
{
    boost::system::error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    leaveLittleUnsent(socket);
    auto address = addressOf(socket);
    auto transport = m_tls ? makeTlsTransport(std::move(socket), m_tls) : makePlainTransport(std::move(socket));
    std::make_shared<Session>(std::move(transport), std::move(address), overLimit, reactor, m_context)->start();
}

template <class Action>
void AsioServer::onEverySession(Action action)
{
    for (auto& reactor : m_reactors)
        asio::post(reactor->context, [&sessions = reactor->sessions, action] {
            for (auto* session : sessions)
                action(*session);
        });
}

void AsioServer::closeSessions()
{
    onEverySession([](Session& session) { session.closeWhenIdle(); });
    m_workers.stop();
    if (m_context.waitUntilAllClosed(graceForAnswers))
        return;
    onEverySession([](Session& session) { session.abort(); });
    if (!m_context.waitUntilAllClosed(graceForClosing))
        m_log.write(core::LogLevel::error, "http", "connections did not close");
}

void AsioServer::stop()
{
    if (!std::exchange(m_running, false))
        return;
    m_context.stopping = true;
    asio::post(m_reactors.front()->context, [this] { m_listener.close(); });
    closeSessions();
    for (auto& reactor : m_reactors)
        reactor->join();
}

} // namespace

core::Result<std::unique_ptr<Server>> makeServer(const ServerOptions& options, std::vector<Endpoint> endpoints,
                                                 std::shared_ptr<Authorizer> authorizer, core::Log& log)
{
    BLOOMZY_TRY(auto router, Router::make(std::move(endpoints), std::move(authorizer), log, options.watch));
    if (options.certificateFile.empty() != options.privateKeyFile.empty())
        return core::makeError(api::ErrorCode::invalid, "TLS needs both a certificate and its private key.");
    return std::unique_ptr<Server>(std::make_unique<AsioServer>(options, std::move(router), log));
}

} // namespace bloomzy::http
