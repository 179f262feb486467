#include "backend/http/Metrics.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>

namespace bloomzy::http {

namespace {

using Counters = prometheus::Family<prometheus::Counter>;

const prometheus::Histogram::BucketBoundaries& latencyBuckets()
{
    static const prometheus::Histogram::BucketBoundaries buckets{.0005, .001, .0025, .005, .01, .025, .05,
                                                                 .1,    .25,  .5,    1,    2.5, 5,    10};
    return buckets;
}

Counters& counters(prometheus::Registry& registry, const char* name, const char* help)
{
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
}

prometheus::Gauge& gauge(prometheus::Registry& registry, const char* name, const char* help)
{
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
}

} // namespace

class Metrics::Private
{
public:
    struct Route
    {
        prometheus::Histogram* duration;
        prometheus::Counter* received;
        prometheus::Counter* sent;
        std::map<int, prometheus::Counter*> byStatus;
    };
    using Key = std::pair<std::string, std::string>;

    Route& route(const RequestSample& sample);
    prometheus::Counter& status(Route& route, const RequestSample& sample);

    prometheus::Registry registry;
    Counters& requests = counters(registry, "bloomzy_http_requests_total", "Requests answered.");
    Counters& received = counters(registry, "bloomzy_http_request_bytes_total", "Bytes of request bodies.");
    Counters& sent = counters(registry, "bloomzy_http_response_bytes_total", "Bytes of response bodies.");
    Counters& refusals = counters(registry, "bloomzy_http_refused_total", "Requests refused before routing.");
    prometheus::Family<prometheus::Histogram>& durations =
        prometheus::BuildHistogram()
            .Name("bloomzy_http_request_duration_seconds")
            .Help("From the end of the request's head to the answer.")
            .Register(registry);
    prometheus::Gauge& inFlight = gauge(registry, "bloomzy_http_requests_in_flight", "Requests being answered.");
    prometheus::Gauge& connections = gauge(registry, "bloomzy_http_connections", "Open connections.");
    prometheus::Gauge& workerQueue =
        gauge(registry, "bloomzy_http_worker_queue_length", "Requests waiting for a worker.");

    std::mutex mutex;
    std::map<Key, Route, std::less<>> routes;
};

Metrics::Private::Route& Metrics::Private::route(const RequestSample& sample)
{
    const auto name = sample.route.empty() ? std::string_view("unmatched") : sample.route;
    Key key(sample.method, name);
    const auto found = routes.find(key);
    if (found != routes.end())
        return found->second;
    const prometheus::Labels labels{{"method", key.first}, {"route", key.second}};
    Route made{&durations.Add(labels, latencyBuckets()), &received.Add(labels), &sent.Add(labels), {}};
    return routes.emplace(std::move(key), std::move(made)).first->second;
}

prometheus::Counter& Metrics::Private::status(Route& route, const RequestSample& sample)
{
    auto& counter = route.byStatus[sample.status];
    if (!counter)
        counter = &requests.Add({{"method", std::string(sample.method)},
                                 {"route", sample.route.empty() ? "unmatched" : std::string(sample.route)},
                                 {"status", std::to_string(sample.status)}});
    return *counter;
}

Metrics::Metrics()
    : d(std::make_unique<Private>())
{
}

Metrics::~Metrics() = default;

void Metrics::finished(const RequestSample& sample)
{
    const std::lock_guard lock(d->mutex);
    auto& route = d->route(sample);
    d->status(route, sample).Increment();
    route.duration->Observe(std::chrono::duration<double>(sample.duration).count());
    route.received->Increment(static_cast<double>(sample.requestBytes));
    route.sent->Increment(static_cast<double>(sample.responseBytes));
}

void Metrics::refused(std::string_view reason)
{
    d->refusals.Add({{"reason", std::string(reason)}}).Increment();
}

void Metrics::addInFlight(int change)
{
    d->inFlight.Increment(change);
}

void Metrics::addConnections(int change)
{
    d->connections.Increment(change);
}

void Metrics::setWorkerQueue(std::size_t length)
{
    d->workerQueue.Set(static_cast<double>(length));
}

std::string Metrics::text() const
{
    return prometheus::TextSerializer().Serialize(d->registry.Collect());
}

} // namespace bloomzy::http
