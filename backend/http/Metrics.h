#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace bloomzy::http {

/// One answered request.
struct RequestSample
{
    std::string_view method; ///< `GET`; what no route knows is `other`
    std::string_view route;  ///< the template, `/api/v1/taxa/{id}`; empty when no route took it
    int status = 0;
    std::chrono::nanoseconds duration{};
    std::size_t requestBytes = 0;  ///< of the body
    std::size_t responseBytes = 0; ///< of the body
};

/// What the server counts, for Prometheus. Labels come from routes and fixed names only, so their number is bounded.
/// Safe from any thread.
class Metrics
{
public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    void finished(const RequestSample& sample);
    /// A request that never reached a route; `reason` is a constant.
    void refused(std::string_view reason);
    void addInFlight(int change);
    void addConnections(int change);
    void setWorkerQueue(std::size_t length);

    /// Prometheus text format 0.0.4.
    [[nodiscard]] std::string text() const;
    static constexpr std::string_view mediaType = "text/plain; version=0.0.4; charset=utf-8";

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bloomzy::http
