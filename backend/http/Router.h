#pragma once

#include "backend/http/Endpoint.h"
#include "backend/http/RequestWatch.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bloomzy::core {
class Log;
}

namespace bloomzy::http {

/// A request as it came, after the raw check of its bytes.
struct RawRequest
{
    std::string method;                                       ///< the token as sent: `GET`
    std::string target;                                       ///< origin form with the query, or `*`; not decoded
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case, values trimmed
    std::string body = {};
    std::string remoteAddress = {}; ///< IPv4 or IPv6, no port
    std::string traceId = {};       ///< 32 hexadecimal digits
    std::string requestId = {};     ///< 16 hexadecimal digits
    storage::Deadline deadline = {};
};

/// What can be said of a request before its body is read.
struct Admission
{
    const Endpoint* endpoint = nullptr; ///< for limits and metrics; null when no route took the request
    /// Set when all is said already: a refusal, or the answer to OPTIONS. Send it, and do not read the body.
    std::optional<Response> answer;
    bool headOnly = false; ///< HEAD, served by the GET route
    Method method = Method::get;
    std::string path; ///< decoded
    std::map<std::string, std::string, std::less<>> pathParameters;
    std::vector<std::pair<std::string, std::string>> query;
    std::optional<Principal> principal;

    /// Bytes; 0 when nothing may be sent.
    [[nodiscard]] std::size_t bodyLimit() const { return answer || !endpoint ? 0 : endpoint->route.bodyLimit; }
};

/// From a request to its answer, without a network: matching, authorisation, the handler, and a problem for everything
/// that goes wrong on the way. Immutable after make(), safe from any thread.
class Router
{
public:
    /// Refuses (invalid, a fault for each) two endpoints for one method and path, a path that is not one, one
    /// operationId twice, and an endpoint without operationId, summary, handler or, when it changes something, audit
    /// action, or that is open and does not say why.
    [[nodiscard]] static core::Result<std::unique_ptr<Router>> make(std::vector<Endpoint> endpoints,
                                                                    std::shared_ptr<Authorizer> authorizer,
                                                                    core::Log& log, RequestWatch watch = {});

    /// Finds the route by the request line. 404, 405 with Allow, 501, 400 for a target that can be read in two ways.
    [[nodiscard]] Admission match(const RawRequest& request) const;
    /// Lets the caller in, or answers 401, 403 or 503, this also for a route that takes no requests at the moment. For
    /// what match() left without an answer.
    void authorise(Admission& admission, const RawRequest& request) const;

    /// Both: routes and authorises by the request line and the headers; `body` is not looked at. Never blocks, so it
    /// may run on an I/O thread. 404, 405 with Allow, 501, 400 for a target that can be read in two ways, 401, 403,
    /// 503.
    [[nodiscard]] Admission admit(const RawRequest& request) const;

    /// Runs the handler of what admit() let in, if the caller still holds what it asks for: the body, and a free
    /// worker, may have taken their time. Blocks as long as the handler does. A body over the limit is 413. An
    /// exception is logged and answered as 500. For HEAD the answer is marked `headOnly`.
    [[nodiscard]] Response answer(Admission admission, RawRequest request) const;

    /// Both steps.
    [[nodiscard]] Response answer(RawRequest request) const;

    [[nodiscard]] const std::vector<Endpoint>& endpoints() const { return m_endpoints; }

    /// Tells who records refusals, when this is one that the audit log knows. `route` and `caller` may be null.
    void noteRefusal(const core::Error& error, const RawRequest& request, const Route* route,
                     const Principal* caller) const;
    /// The same for a head that was refused before it was read.
    void noteRefusal(std::string_view reason, const RawRequest& request) const;

private:
    struct Pattern
    {
        std::vector<std::string> segments; ///< `{name}` and `{name+}` keep their braces
        const Endpoint* endpoint;
    };

    Router(std::vector<Endpoint> endpoints, std::shared_ptr<Authorizer> authorizer, core::Log& log, RequestWatch watch);
    /// Each step of admit() fills the admission, or answers.
    [[nodiscard]] std::optional<Response> route(Admission& admission, const RawRequest& request) const;
    [[nodiscard]] std::optional<Response> choose(Admission& admission, const std::vector<std::string>& segments,
                                                 const RawRequest& request) const;
    [[nodiscard]] std::optional<Response> challenge(Admission& admission, const RawRequest& request) const;
    /// Takes up what the caller may do now, or answers.
    void confirm(Admission& admission, const RawRequest& request) const;
    /// Runs the handler, and notes its refusal.
    [[nodiscard]] core::Result<Response> handled(const Endpoint& endpoint, const Request& request) const;
    [[nodiscard]] core::Result<Response> guarded(const Endpoint& endpoint, const Request& request) const;
    [[nodiscard]] Response refusal(const core::Error& error, const std::string& traceId) const;

    std::vector<Endpoint> m_endpoints;
    std::vector<Pattern> m_patterns; ///< most specific first
    std::shared_ptr<Authorizer> m_authorizer;
    core::Log& m_log;
    const RequestWatch m_watch;
};

} // namespace bloomzy::http
