#include "backend/http/OperationFacts.h"

#include "backend/http/EndpointRules.h"
#include "backend/http/Problem.h"

#include <algorithm>
#include <set>

namespace bloomzy::http {
namespace {

bool changesOne(const Route& route)
{
    return route.method == Method::patch || route.method == Method::put || route.method == Method::del;
}

} // namespace

std::string operationTag(const Route& route)
{
    const auto segments = pathSegments(route.path);
    return segments.size() > 2 && segments[0] == "api" ? segments[2] : "server";
}

namespace {

std::string callerText(const Access& access)
{
    switch (access.kind()) {
    case Access::Kind::open:
        return "Open to anyone: " + std::string(access.why()) + ".";
    case Access::Kind::signedIn:
        return "For anyone who is signed in.";
    case Access::Kind::permission:
        return "Needs the permission `" + permissionName(access.permission()) + "`: to " +
               std::string(permissionWords(access.permission())) + ".";
    }
    return {};
}

} // namespace

std::string accessText(const Access& access)
{
    std::string text = callerText(access);
    if (access.asksFreshProof())
        text +=
            " The caller must have signed in, or proved again who they are (`POST /api/v1/auth/step-up`), less than "
            "five minutes ago: otherwise 403 `stepUpRequired`.";
    if (access.asksInPerson())
        text += " Not for API keys.";
    return text;
}

std::vector<std::string> pathParameters(const Route& route)
{
    std::vector<std::string> names;
    for (const std::string& segment : pathSegments(route.path))
        if (isParameter(segment))
            names.push_back(parameterName(segment));
    return names;
}

std::string documentedPath(const Route& route)
{
    std::string path;
    for (const std::string& segment : pathSegments(route.path))
        path += "/" + (isParameter(segment) ? "{" + parameterName(segment) + "}" : segment);
    return path;
}

bool takesIfMatch(const Route& route)
{
    // A patch is of something that was read, also where there is only one of it.
    return route.method == Method::patch || (changesOne(route) && !pathParameters(route).empty());
}

bool takesIdempotencyKey(const Route& route)
{
    return route.method == Method::post && route.access.kind() != Access::Kind::open;
}

std::string_view successText(int status)
{
    switch (status) {
    case 201:
        return "Created.";
    case 202:
        return "Accepted; it goes on.";
    case 204:
        return "Done; there is nothing to tell.";
    default:
        return "The answer.";
    }
}

std::vector<int> problemStatuses(const DescribedEndpoint& endpoint)
{
    using enum api::ErrorCode;
    const Route& route = endpoint.route;
    std::vector<api::ErrorCode> codes{malformed, rateLimited, internal, unavailable};
    const auto when = [&codes](bool holds, std::initializer_list<api::ErrorCode> more) {
        if (holds)
            codes.insert(codes.end(), more);
    };
    when(route.access.kind() != Access::Kind::open, {unauthenticated});
    when(route.access.kind() == Access::Kind::permission, {forbidden, secondFactorMissing});
    when(route.access.asksInPerson(), {forbidden});
    when(route.access.asksFreshProof(), {stepUpRequired});
    when(!pathParameters(route).empty(), {notFound});
    when(route.method != Method::get, {conflict, insufficientStorage});
    when(takesIfMatch(route), {preconditionFailed, preconditionRequired});
    when(endpoint.request != nullptr, {tooLarge, unsupportedMediaType, invalid});
    when(endpoint.query != nullptr, {invalid});
    std::set<int> statuses;
    for (api::ErrorCode code : codes)
        statuses.insert(statusOf(code));
    return {statuses.begin(), statuses.end()};
}

bool isJson(std::string_view mediaType)
{
    return mediaType.ends_with("json");
}

} // namespace bloomzy::http
