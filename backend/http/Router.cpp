#include "backend/http/Router.h"

#include "backend/core/Log.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/CallerCheck.h"
#include "backend/http/EndpointRules.h"
#include "backend/http/PathPattern.h"
#include "backend/http/Problem.h"
#include "backend/http/StandingStream.h"
#include "backend/http/Target.h"
#include "backend/http/refusals/RefusalRecorder.h"

#include <algorithm>
#include <exception>

namespace bloomzy::http {
namespace {

constexpr std::string_view invalidToken = "Bearer error=\"invalid_token\"";

/// `GET, HEAD, PATCH, OPTIONS`
std::string allowed(const std::vector<Method>& methods)
{
    std::string list;
    for (Method method : methods) {
        list += std::string(methodName(method)) + ", ";
        if (method == Method::get)
            list += "HEAD, ";
    }
    return list + "OPTIONS";
}

Response optionsAnswer(std::string allow)
{
    return {.status = 204, .contentType = {}, .headers = {{"allow", std::move(allow)}}};
}

/// A 401 tells how to authenticate (RFC 6750, section 3).
Response challenged(Response response, std::string_view challenge)
{
    if (response.status == statusOf(api::ErrorCode::unauthenticated))
        response.headers.emplace_back("www-authenticate", challenge);
    return response;
}

core::LogLevel levelOf(api::ErrorCode code)
{
    if (code == api::ErrorCode::internal)
        return core::LogLevel::error;
    return statusOf(code) >= 500 ? core::LogLevel::warning : core::LogLevel::info;
}

/// Of a request in either form.
template <class AnyRequest>
void note(const RequestWatch& watch, std::string_view reason, const AnyRequest& request, const Route* route,
          const Principal* caller)
{
    if (watch.refusals)
        watch.refusals->note({.route = route ? routeName(*route) : std::string(),
                              .reason = std::string(reason),
                              .actor = actorOf(caller, request.remoteAddress),
                              .traceId = request.traceId,
                              .requestId = request.requestId});
}

Request toRequest(Admission&& admission, RawRequest&& raw)
{
    return {.method = admission.method,
            .path = std::move(admission.path),
            .pathParameters = std::move(admission.pathParameters),
            .query = std::move(admission.query),
            .headers = std::move(raw.headers),
            .body = std::move(raw.body),
            .remoteAddress = std::move(raw.remoteAddress),
            .traceId = std::move(raw.traceId),
            .requestId = std::move(raw.requestId),
            .principal = std::move(admission.principal),
            .auditAction = admission.endpoint->route.auditAction,
            .deadline = raw.deadline};
}

} // namespace

core::Result<std::unique_ptr<Router>> Router::make(std::vector<Endpoint> endpoints,
                                                   std::shared_ptr<Authorizer> authorizer, core::Log& log,
                                                   RequestWatch watch)
{
    if (auto faults = endpointFaults(endpoints); !faults.empty()) {
        core::Error error = core::invalid(std::move(faults));
        error.detail = "The endpoints do not fit together.";
        for (const api::Fault& fault : error.faults)
            error.cause += fault.pointer + ": " + fault.detail + " ";
        return error;
    }
    return std::unique_ptr<Router>(new Router(std::move(endpoints), std::move(authorizer), log, std::move(watch)));
}

Router::Router(std::vector<Endpoint> endpoints, std::shared_ptr<Authorizer> authorizer, core::Log& log,
               RequestWatch watch)
    : m_endpoints(std::move(endpoints))
    , m_authorizer(std::move(authorizer))
    , m_log(log)
    , m_watch(std::move(watch))
{
    for (const Endpoint& endpoint : m_endpoints)
        m_patterns.push_back({pathSegments(endpoint.route.path), &endpoint});
    std::ranges::stable_sort(m_patterns, isMoreSpecific, &Pattern::segments);
}

Admission Router::admit(const RawRequest& request) const
{
    Admission admission = match(request);
    if (!admission.answer)
        authorise(admission, request);
    return admission;
}

Admission Router::match(const RawRequest& request) const
{
    Admission admission;
    admission.answer = route(admission, request);
    return admission;
}

void Router::authorise(Admission& admission, const RawRequest& request) const
{
    admission.answer = challenge(admission, request);
    if (admission.answer || !m_watch.hold)
        return;
    if (const auto held = m_watch.hold(admission.endpoint->route))
        admission.answer = refusal(*held, request.traceId);
}

std::optional<Response> Router::route(Admission& admission, const RawRequest& request) const
{
    if (request.method == "OPTIONS" && request.target == "*")
        return optionsAnswer(allowed({Method::get, Method::post, Method::put, Method::patch, Method::del}));
    admission.headOnly = request.method == "HEAD";
    const auto method = methodFromName(admission.headOnly ? "GET" : request.method);
    if (!method && request.method != "OPTIONS")
        return refusal(core::makeError(api::ErrorCode::notImplemented, {}), request.traceId);
    auto target = parseTarget(request.target);
    if (target.has_error()) {
        noteRefusal("target", request);
        return refusal(target.error(), request.traceId);
    }
    admission.method = method.value_or(Method::get);
    admission.path = target->path();
    admission.query = std::move(target->query);
    return choose(admission, target->segments, request);
}

std::optional<Response> Router::choose(Admission& admission, const std::vector<std::string>& segments,
                                       const RawRequest& request) const
{
    std::vector<Method> methods;
    for (const Pattern& pattern : m_patterns) {
        if (!fits(pattern.segments, segments))
            continue;
        const Method method = pattern.endpoint->route.method;
        if (method == admission.method && request.method != "OPTIONS") {
            admission.endpoint = pattern.endpoint;
            admission.pathParameters = parametersOf(pattern.segments, segments);
            return std::nullopt;
        }
        if (std::ranges::find(methods, method) == methods.end())
            methods.push_back(method);
    }
    if (methods.empty())
        return refusal(core::makeError(api::ErrorCode::notFound, {}), request.traceId);
    if (request.method == "OPTIONS")
        return optionsAnswer(allowed(methods));
    Response response = refusal(core::makeError(api::ErrorCode::methodNotAllowed, {}), request.traceId);
    response.headers.emplace_back("allow", allowed(methods));
    return response;
}

std::optional<Response> Router::challenge(Admission& admission, const RawRequest& request) const
{
    const Route& route = admission.endpoint->route;
    if (route.access.kind() == Access::Kind::open)
        return std::nullopt;
    const auto refuse = [&](const core::Error& error, const Principal* caller) {
        noteRefusal(error, request, &route, caller);
        return refusal(error, request.traceId);
    };
    const auto token = bearerToken(request.headers);
    if (token.has_error())
        return challenged(refuse(token.error(), nullptr), "Bearer");
    auto principal = m_authorizer->identify(*token);
    if (principal.has_error())
        return challenged(refuse(principal.error(), nullptr), invalidToken);
    if (const auto may = checkRights(route.access, *principal); may.has_error())
        return refuse(may.error(), &*principal);
    admission.principal = std::move(*principal);
    return std::nullopt;
}

void Router::confirm(Admission& admission, const RawRequest& request) const
{
    if (!admission.principal)
        return;
    const Route& route = admission.endpoint->route;
    auto principal = m_authorizer->confirm(*admission.principal);
    const auto may =
        principal.has_value() ? checkRights(route.access, *principal) : core::Result<void>(principal.error());
    if (may.has_value()) {
        admission.principal = std::move(*principal);
        return;
    }
    noteRefusal(may.error(), request, &route, &*admission.principal);
    admission.answer = challenged(refusal(may.error(), request.traceId), invalidToken);
}

void Router::noteRefusal(const core::Error& error, const RawRequest& request, const Route* route,
                         const Principal* caller) const
{
    if (const auto reason = recordedReason(error))
        note(m_watch, *reason, request, route, caller);
}

void Router::noteRefusal(std::string_view reason, const RawRequest& request) const
{
    note(m_watch, reason, request, nullptr, nullptr);
}

Response Router::answer(Admission admission, RawRequest request) const
{
    const bool headOnly = admission.headOnly;
    if (!admission.answer)
        confirm(admission, request);
    if (!admission.answer && request.body.size() > admission.bodyLimit())
        admission.answer = refusal(core::makeError(api::ErrorCode::tooLarge, {}), request.traceId);
    if (!admission.answer) {
        const Endpoint& endpoint = *admission.endpoint;
        Request typed = toRequest(std::move(admission), std::move(request));
        auto done = handled(endpoint, typed);
        if (done.has_value() && done->whileStanding && typed.principal)
            done->stream = std::make_shared<StandingStream>(std::move(done->stream), m_authorizer, *typed.principal);
        // Bodies bring passwords and tokens, which must not lie in freed memory.
        core::crypto::wipe(typed.body);
        admission.answer = done.has_value() ? std::move(*done) : refusal(done.error(), typed.traceId);
    } else {
        core::crypto::wipe(request.body);
    }
    admission.answer->headOnly = headOnly;
    return std::move(*admission.answer);
}

Response Router::answer(RawRequest request) const
{
    Admission admission = admit(request);
    return answer(std::move(admission), std::move(request));
}

core::Result<Response> Router::handled(const Endpoint& endpoint, const Request& request) const
{
    auto done = guarded(endpoint, request);
    if (const auto reason = done.has_error() ? recordedReason(done.error()) : std::nullopt)
        note(m_watch, *reason, request, &endpoint.route, request.principal ? &*request.principal : nullptr);
    return done;
}

core::Result<Response> Router::guarded(const Endpoint& endpoint, const Request& request) const
{
    try {
        return endpoint.handle(request);
    } catch (const std::exception& exception) {
        return core::internalError(endpoint.route.operationId + ": " + exception.what());
    } catch (...) {
        return core::internalError(endpoint.route.operationId + ": an exception of unknown type");
    }
}

Response Router::refusal(const core::Error& error, const std::string& traceId) const
{
    if (!error.cause.empty() || error.code == api::ErrorCode::internal)
        m_log.write(
            levelOf(error.code), "http", "refused a request",
            {{"traceId", traceId}, {"problem", std::string(core::json::enumName(error.code))}, {"cause", error.cause}});
    return problem(error, traceId);
}

} // namespace bloomzy::http
