#pragma once

#include "backend/api/Audit.h"
#include "backend/core/json/Json.h"
#include "backend/http/Authorizer.h"
#include "backend/http/Example.h"
#include "backend/storage/Database.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::http {

class BodyStream;

enum class Method { get, post, put, patch, del };

/// A request that passed the raw check, the limits, routing and authorisation.
struct Request
{
    Method method = Method::get;
    std::string path;                                               ///< decoded, without the query
    std::map<std::string, std::string, std::less<>> pathParameters; ///< `{id}` of the route
    std::vector<std::pair<std::string, std::string>> query;         ///< decoded, in order
    std::vector<std::pair<std::string, std::string>> headers;       ///< names in lower case
    std::string body;
    std::string remoteAddress;          ///< IPv4 or IPv6, no port
    std::string traceId;                ///< 32 hexadecimal digits; several requests may be of one trace
    std::string requestId = {};         ///< 16 hexadecimal digits: this request's own, the span of the trace
    std::optional<Principal> principal; ///< always there unless the route is open
    std::string auditAction;            ///< the route's
    storage::Deadline deadline;

    [[nodiscard]] std::optional<std::string_view> header(std::string_view lowerCaseName) const;
    [[nodiscard]] std::string_view pathParameter(std::string_view name) const;
};

/// The server adds this to every answer that brings no Cache-Control of its own.
inline constexpr std::string_view defaultCacheControl = "no-store";

struct Response
{
    int status = 200;
    std::string contentType = "application/json"; ///< empty with an empty body
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
    bool headOnly = false;                   ///< the answer to HEAD: tell the length of `body`, do not send it
    std::shared_ptr<BodyStream> stream = {}; ///< instead of `body`; the connection closes after it
    bool whileStanding = false; ///< the stream breaks off when its caller loses a right that they had as it began
};

/// What a request counts in its caller's rate limits, see limits/RateGate.h. By the method: reading for GET, otherwise
/// a change.
enum class Cost { byMethod, nothing, read, change, heavy };

/// What the audit log has of a request that is not a GET.
enum class Recorded {
    asItself, ///< an event of the route's audit action
    inParts,  ///< an event for each thing, of the actions that do it one by one
    never     ///< it changes nothing that anybody could ask about
};

/// A route is a value: routing, authorisation, limits, audit, metrics, OpenAPI come from this one declaration.
struct Route
{
    Method method;
    std::string path; ///< `/api/v1/taxa/{id}`; a last `{name+}` takes one segment or more, with their slashes
    Access access;
    std::string operationId;      ///< lower camel case, unique: `getTaxon`
    std::string summary;          ///< one English sentence for the reference
    std::string auditAction = {}; ///< required for everything but GET
    std::size_t bodyLimit = 64 * 1024;
    std::string requestMediaType = "application/json";
    int successStatus = 200;
    std::string responseMediaType = "application/json";
    bool quick = false; ///< the handler never blocks: it runs on the I/O thread, and answers when every worker is busy
    Cost cost = Cost::byMethod;
    Recorded recorded = Recorded::asItself;
};

/// What the reference says of an endpoint beyond its route; a null schema: takes or gives none.
struct Description
{
    std::shared_ptr<const core::json::Schema> query = {};
    std::shared_ptr<const core::json::Schema> request = {};
    std::shared_ptr<const core::json::Schema> response = {};
    std::optional<Example> example = {};
};

struct Endpoint
{
    Route route;
    std::function<core::Result<Response>(const Request&)> handle; ///< runs on a worker thread; may block
    std::function<Description()> describe = {}; ///< called when somebody asks for the reference, on any thread; empty:
                                                ///< nothing
};

/// A handler's answer before it is written.
template <class T>
struct Reply
{
    T value;
    int status = 0;        ///< 0: the route's successStatus
    std::string etag = {}; ///< with quotes
    std::string location = {};
};

struct Nothing
{
};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

// Typed endpoints are made with TypedEndpoint.h, in a service's *Routes.cpp only.

} // namespace bloomzy::http
