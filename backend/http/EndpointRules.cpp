#include "backend/http/EndpointRules.h"

#include <algorithm>
#include <array>
#include <set>

namespace bloomzy::http {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 5> methods{{{Method::get, "GET"},
                                                                      {Method::post, "POST"},
                                                                      {Method::put, "PUT"},
                                                                      {Method::patch, "PATCH"},
                                                                      {Method::del, "DELETE"}}};

/// The path with its parameters unnamed, so that `/a/{id}` and `/a/{name}` are seen to be one.
std::string shapeOf(std::string_view path)
{
    std::string shape;
    for (const std::string& segment : pathSegments(path))
        shape += takesRest(segment) ? "/{+}" : isParameter(segment) ? "/{}" : "/" + segment;
    return shape;
}

bool isPath(std::string_view path)
{
    if (!path.starts_with('/'))
        return false;
    std::set<std::string> parameters;
    const auto segments = pathSegments(path);
    return std::ranges::all_of(segments, [&](const std::string& segment) {
        if (isParameter(segment))
            return parameters.insert(parameterName(segment)).second &&
                   (!takesRest(segment) || &segment == &segments.back());
        const bool root = path == "/";
        return (root || !segment.empty()) && segment.find_first_of("{}?#%") == std::string::npos;
    });
}

bool isClause(std::string_view text)
{
    return !text.empty() && !text.ends_with('.');
}

class Inspection
{
public:
    void look(const Endpoint& endpoint)
    {
        const Route& route = endpoint.route;
        m_name = std::string(methodName(route.method)) + " " + route.path;
        demand(isPath(route.path), "route.path",
               "The path must begin with a slash and name each parameter once, one that takes the rest last.");
        demand(!route.operationId.empty(), "route.operationId", "An operationId is required.");
        demand(!route.summary.empty(), "route.summary", "A summary is required.");
        demand(route.method == Method::get || !route.auditAction.empty(), "route.auditAction",
               "What changes something needs an audit action.");
        demand(route.access.kind() != Access::Kind::open || isClause(route.access.why()), "route.access",
               "An open route says why, in a clause without a full stop.");
        demand(route.access.kind() != Access::Kind::open || !route.access.asksFreshProof(), "route.access.fresh",
               "An open route has no caller who could have proved anything.");
        demand(endpoint.handle != nullptr, "route.handle", "A handler is required.");
        demand(m_operations.insert(route.operationId).second, "route.operationId.duplicate",
               "Another endpoint has this operationId.");
        demand(m_shapes.insert(std::string(methodName(route.method)) + shapeOf(route.path)).second, "route.duplicate",
               "Another endpoint has this method and path.");
    }

    std::vector<api::Fault> faults;

private:
    void demand(bool holds, std::string_view code, std::string_view detail)
    {
        if (!holds)
            faults.push_back({m_name, std::string(code), std::string(detail)});
    }
    std::string m_name;
    std::set<std::string> m_operations;
    std::set<std::string> m_shapes;
};

} // namespace

std::string_view methodName(Method method)
{
    return std::ranges::find(methods, method, &std::pair<Method, std::string_view>::first)->second;
}

std::optional<Method> methodFromName(std::string_view name)
{
    const auto found = std::ranges::find(methods, name, &std::pair<Method, std::string_view>::second);
    return found == methods.end() ? std::nullopt : std::optional(found->first);
}

std::vector<std::string> pathSegments(std::string_view path)
{
    std::vector<std::string> segments;
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        segments.emplace_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

bool isParameter(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool takesRest(std::string_view segment)
{
    return isParameter(segment) && segment.size() > 3 && segment.ends_with("+}");
}

std::string parameterName(std::string_view segment)
{
    return std::string(segment.substr(1, segment.size() - (takesRest(segment) ? 3 : 2)));
}

std::vector<api::Fault> endpointFaults(const std::vector<Endpoint>& endpoints)
{
    Inspection inspection;
    for (const Endpoint& endpoint : endpoints)
        inspection.look(endpoint);
    return std::move(inspection.faults);
}

} // namespace bloomzy::http
