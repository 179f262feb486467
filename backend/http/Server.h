#pragma once

#include "backend/http/Endpoint.h"
#include "backend/http/RequestWatch.h"
#include "backend/http/limits/RateGate.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>

namespace bloomzy::core {
class Log;
}

namespace bloomzy::http {

class Metrics;

/// Beyond the limit this many connections are still answered, so that a health check gets through; more are dropped.
inline constexpr std::size_t reservedConnections = 64;

struct ServerLimits
{
    std::size_t uriBytes = 8000;
    std::size_t headerBytes = 16 * 1024;
    std::chrono::milliseconds headerTime{10'000};
    std::chrono::milliseconds bodyTime{30'000};
    std::chrono::milliseconds idleTime{60'000};
    std::chrono::milliseconds requestTime{30'000}; ///< becomes Request::deadline
    std::size_t connections =
        10'000; ///< 64 more get one answer each, from quick routes only; beyond that they are dropped
    std::size_t queuedRequests = 256;  ///< waiting for a worker; more get 503 with Retry-After
    std::size_t bodyBytes = 256 << 20; ///< of bodies in memory, of all connections together; more get 503
    RateLimits rates;
    int ioThreads = 2;
    int workers = 32;
};

struct ServerOptions
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;                ///< 0: any free one
    std::filesystem::path certificateFile; ///< PEM; both empty: plain HTTP, loopback only
    std::filesystem::path privateKeyFile;
    ServerLimits limits;
    std::shared_ptr<Metrics> metrics;     ///< what the server counts goes there; none: nobody reads it
    std::shared_ptr<RateStore> rateStore; ///< none: in memory
    RequestWatch watch = {};
};

/// The HTTP/1.1 server. start() binds and serves; stop() (and the destructor) refuses new work, lets what runs finish,
/// and joins every thread. Start and stop from one thread.
class Server
{
public:
    virtual ~Server() = default;
    [[nodiscard]] virtual core::Result<void> start() = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual std::uint16_t port() const = 0;
    /// Shows this pair to connections that come from now on; those that are open go on as they are. Refuses (`invalid`)
    /// a pair that cannot be used, and then the former one stays. For a server with TLS; from any thread while it runs.
    [[nodiscard]] virtual core::Result<void> useCertificate(const std::filesystem::path& certificateFile,
                                                            const std::filesystem::path& privateKeyFile) = 0;
};

/// Refuses (invalid) two endpoints for one method and path, one without operationId, summary or, when it changes
/// something, audit action.
[[nodiscard]] core::Result<std::unique_ptr<Server>> makeServer(const ServerOptions& options,
                                                               std::vector<Endpoint> endpoints,
                                                               std::shared_ptr<Authorizer> authorizer, core::Log& log);

} // namespace bloomzy::http
