#include "backend/host/SystemRoutes.h"

#include "backend/http/Metrics.h"
#include "backend/http/TypedEndpoint.h"

#include <algorithm>

namespace bloomzy::host {

namespace {

using NoBody = http::Call<http::Nothing>;

using Example = http::ExampleOf<http::Nothing, http::Nothing, api::Health>;

http::Endpoint liveEndpoint(const std::string& version)
{
    return http::endpoint<http::Nothing, http::Nothing, api::Health>(
        {.method = http::Method::get,
         .path = "/health/live",
         .access = http::Access::open("a supervisor asks it before anyone can sign in"),
         .operationId = "getLiveness",
         .summary = "Answers while the process serves.",
         .quick = true,
         .cost = http::Cost::nothing},
        [version](const NoBody&) -> core::Result<http::Reply<api::Health>> {
            return http::Reply<api::Health>{{"ok", version, {}}};
        },
        [] {
            return Example{.answer = {"ok", "0.1.0", {}}};
        });
}

http::Endpoint readyEndpoint(const SystemSources& sources)
{
    return http::endpoint<http::Nothing, http::Nothing, api::Health>(
        {.method = http::Method::get,
         .path = "/health/ready",
         .access = http::Access::open("a load balancer asks it before anyone can sign in"),
         .operationId = "getReadiness",
         .summary = "Answers 200 when every part can do its work, and 503 with the parts that cannot.",
         .cost = http::Cost::nothing},
        [sources](const NoBody& call) -> core::Result<http::Reply<api::Health>> {
            http::Reply<api::Health> reply{{"ok", sources.version, sources.readiness(call.request.deadline)}};
            if (!std::ranges::all_of(reply.value.checks, &api::HealthCheck::ok)) {
                reply.value.status = "failing";
                reply.status = 503;
            }
            return reply;
        },
        [] {
            return Example{.answer = {"ok", "0.1.0", {{"catalog.database", true, "It answers and keeps changes."}}}};
        });
}

http::Endpoint metricsEndpoint(const SystemSources& sources)
{
    return http::endpoint<http::Nothing, http::Nothing, std::string>(
        {.method = http::Method::get,
         .path = "/metrics",
         .access = http::Access::needs(api::Permission::metricsRead),
         .operationId = "getMetrics",
         .summary = "What the server counts, in the Prometheus text format.",
         .responseMediaType = std::string(http::Metrics::mediaType)},
        [sources](const NoBody&) -> core::Result<http::Reply<std::string>> {
            return http::Reply<std::string>{sources.metrics()};
        },
        []() -> http::ExampleOf<http::Nothing, http::Nothing, std::string> {
            return {.answer = "# HELP bloomzy_http_requests_total Requests answered\n"
                              "# TYPE bloomzy_http_requests_total counter\n"
                              "bloomzy_http_requests_total{operation=\"getTaxon\",status=\"200\"} 42\n"};
        });
}

} // namespace

std::vector<http::Endpoint> systemEndpoints(SystemSources sources)
{
    return {liveEndpoint(sources.version), readyEndpoint(sources), metricsEndpoint(sources)};
}

} // namespace bloomzy::host
