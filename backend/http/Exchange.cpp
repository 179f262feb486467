#include "backend/http/Exchange.h"

#include "backend/core/Log.h"
#include "backend/http/CharacterClasses.h"
#include "backend/http/ResponseHead.h"
#include "backend/http/TraceContext.h"

namespace bloomzy::http {
namespace {

std::string_view knownMethod(std::string_view method)
{
    for (const std::string_view known : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
        if (method == known)
            return known;
    return "other";
}

/// With three decimals: `12.034`.
std::string milliseconds(std::chrono::nanoseconds duration)
{
    auto text = std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(duration).count());
    text.insert(0, text.size() < 4 ? 4 - text.size() : 0, '0');
    return text.insert(text.size() - 3, ".");
}

} // namespace

void takeHead(Exchange& exchange, const RequestHead& head)
{
    exchange.method = knownMethod(head.method);
    exchange.headOnly = head.method == "HEAD";
    exchange.keepAlive = head.keepAlive;
    exchange.chunks = head.minorVersion >= 1;
    exchange.request.method = head.method;
    exchange.request.target = head.target;
    exchange.request.headers.reserve(head.fields.size());
    for (const auto& [name, value] : head.fields)
        exchange.request.headers.emplace_back(chars::lowerCase(name), value);
    for (const auto& [name, value] : exchange.request.headers)
        if (name == "traceparent")
            if (auto traceId = traceIdOf(value))
                exchange.traceId = std::move(*traceId);
    exchange.request.traceId = exchange.traceId;
}

void recordAnswer(SessionContext& context, const Exchange& exchange, const Response& response)
{
    const auto duration = std::chrono::steady_clock::now() - exchange.begun;
    const auto bytes = sendsBody(response) ? response.body.size() : 0;
    context.metrics.finished(
        {exchange.method, exchange.route, response.status, duration, exchange.requestBytes, bytes});
    const auto level = response.status >= 500 ? core::LogLevel::info : core::LogLevel::debug;
    if (!context.log.enabled(level))
        return;
    context.log.write(level, "http", "request",
                      {{"traceId", exchange.traceId},
                       {"method", std::string(exchange.method)},
                       {"route", std::string(exchange.route)},
                       {"status", std::to_string(response.status)},
                       {"durationMs", milliseconds(duration)},
                       {"bytes", std::to_string(bytes)}});
}

} // namespace bloomzy::http
