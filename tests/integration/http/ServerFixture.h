#pragma once

#include "backend/http/Endpoint.h"
#include "backend/http/Metrics.h"
#include "backend/http/Server.h"
#include "tests/support/MemoryLog.h"

#include <atomic>
#include <mutex>
#include <semaphore>
#include <string>
#include <vector>

/// Lets the token `good` in.
class OneTokenAuthorizer : public bloomzy::http::Authorizer
{
public:
    bloomzy::core::Result<bloomzy::http::Principal> identify(std::string_view token) override
    {
        if (token != "good")
            return bloomzy::core::makeError(bloomzy::api::ErrorCode::unauthenticated, "Sign in again.");
        return bloomzy::http::Principal{"u1", "Una", "s1", ~std::bitset<32>(), {}};
    }
    bloomzy::core::Result<bloomzy::http::Principal> confirm(const bloomzy::http::Principal& caller) override
    {
        return caller;
    }
};

/// A server on a free loopback port with a few endpoints:
/// GET /quick (on the I/O thread), GET /live (on a worker), POST /echo (1,000 bytes), POST /big (10 MiB),
/// GET /slow (until release()), GET /private (needs the token), GET /own (its own headers).
class ServerFixture
{
public:
    explicit ServerFixture(const bloomzy::http::ServerLimits& limits = quickLimits())
    {
        options.limits = limits;
        options.metrics = std::make_shared<bloomzy::http::Metrics>();
    }

    /// A test that failed halfway leaves requests in /slow, and the server waits for them.
    ~ServerFixture()
    {
        releaseAll();
        server.reset();
    }

    static bloomzy::http::ServerLimits quickLimits()
    {
        using namespace std::chrono_literals;
        bloomzy::http::ServerLimits limits;
        limits.uriBytes = 200;
        limits.headerBytes = 1000;
        limits.headerTime = 300ms;
        limits.bodyTime = 300ms;
        limits.idleTime = 600ms;
        limits.workers = 2;
        limits.queuedRequests = 2;
        return limits;
    }

    bloomzy::core::Result<void> start()
    {
        auto made = bloomzy::http::makeServer(options, allEndpoints(), std::make_shared<OneTokenAuthorizer>(), log);
        if (made.has_error())
            return made.error();
        server = std::move(*made);
        return server->start();
    }

    void release(int count = 1) { m_gate.release(count); }
    /// From here on /slow answers at once.
    void releaseAll()
    {
        m_open = true;
        m_gate.release(64);
    }
    [[nodiscard]] std::uint16_t port() const { return server->port(); }

    bloomzy::test::MemoryLog log;
    bloomzy::http::ServerOptions options;
    std::vector<bloomzy::http::Endpoint> more; ///< beside its own
    std::atomic<int> slowBegun{0};
    std::atomic<int> slowEnded{0};
    std::atomic<int> posts{0};
    std::unique_ptr<bloomzy::http::Server> server;

private:
    using Request = bloomzy::http::Request;
    using Response = bloomzy::http::Response;
    using Answer = bloomzy::core::Result<Response>;

    static bloomzy::http::Route route(bloomzy::http::Method method, const std::string& path)
    {
        bloomzy::http::Route made{method, path, bloomzy::http::Access::open("a test"), "op" + path.substr(1),
                                  "A test."};
        if (method != bloomzy::http::Method::get)
            made.auditAction = "test.post";
        made.bodyLimit = 1000;
        made.requestMediaType = "text/plain";
        return made;
    }

    static Response text(const std::string& body) { return {200, "text/plain", body, {}}; }

    std::vector<bloomzy::http::Endpoint> allEndpoints()
    {
        auto all = endpoints();
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }

    std::vector<bloomzy::http::Endpoint> endpoints()
    {
        using bloomzy::http::Access;
        using bloomzy::http::Method;
        const auto echo = [this](const Request& request) -> Answer {
            ++posts;
            return text(request.body);
        };
        const auto slow = [this](const Request&) -> Answer {
            ++slowBegun;
            if (!m_open)
                m_gate.acquire();
            ++slowEnded;
            return text("slow");
        };
        const auto own = [](const Request&) -> Answer {
            return Response{
                200, "text/plain", "own", {{"Cache-Control", "max-age=60"}, {"ETag", "\"1\""}, {"Bad", "a\r\nX: b"}}};
        };
        auto quick = route(Method::get, "/quick");
        quick.quick = true;
        auto big = route(Method::post, "/big");
        big.bodyLimit = 10 * 1024 * 1024;
        auto secret = route(Method::get, "/private");
        secret.access = Access::signedIn();
        auto secretPost = route(Method::post, "/vault");
        secretPost.access = Access::signedIn();
        return {
            {quick, [](const Request&) -> Answer { return text("quick"); }},
            {route(Method::get, "/live"), [](const Request&) -> Answer { return text("live"); }},
            {route(Method::get, "/empty"), [](const Request&) -> Answer { return Response{204}; }},
            {route(Method::post, "/echo"), echo},
            {big, echo},
            {route(Method::get, "/slow"), slow},
            {route(Method::get, "/own"), own},
            {route(Method::get, "/large"), [](const Request&) -> Answer { return text(std::string(3'000'000, 'x')); }},
            {secret, [](const Request&) -> Answer { return text("private"); }},
            {secretPost, echo}};
    }

    std::counting_semaphore<> m_gate{0};
    std::atomic<bool> m_open{false};
};
