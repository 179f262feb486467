#include "backend/http/Metrics.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>
#include <shared_mutex>
#include <tuple>

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

using KeyView = std::tuple<std::string_view, std::string_view, int>;

KeyView viewOf(const RequestSample& sample)
{
    return {sample.method, sample.route.empty() ? std::string_view("unmatched") : sample.route, sample.status};
}

/// Compares keys with views of them, so that looking one up allocates nothing.
struct Before
{
    using is_transparent = void;
    bool operator()(const auto& a, const auto& b) const { return KeyView(a) < KeyView(b); }
};

} // namespace

class Metrics::Private
{
public:
    /// What one method, route and status count; the registry owns them.
    struct Series
    {
        prometheus::Counter* requests;
        prometheus::Histogram* duration;
        prometheus::Counter* received;
        prometheus::Counter* sent;
    };
    using Key = std::tuple<std::string, std::string, int>;

    Series series(const RequestSample& sample);
    Series add(const RequestSample& sample);

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

    std::shared_mutex mutex;
    std::map<Key, Series, Before> known;
};

Metrics::Private::Series Metrics::Private::series(const RequestSample& sample)
{
    {
        const std::shared_lock lock(mutex);
        if (const auto found = known.find(viewOf(sample)); found != known.end())
            return found->second;
    }
    return add(sample);
}

Metrics::Private::Series Metrics::Private::add(const RequestSample& sample)
{
    Key key(viewOf(sample));
    const auto& [method, route, status] = key;
    const prometheus::Labels labels{{"method", method}, {"route", route}};
    prometheus::Labels withStatus = labels;
    withStatus.emplace("status", std::to_string(status));
    // The registry answers with the same series when another thread was quicker.
    const Series made{&requests.Add(withStatus), &durations.Add(labels, latencyBuckets()), &received.Add(labels),
                      &sent.Add(labels)};
    const std::unique_lock lock(mutex);
    return known.emplace(std::move(key), made).first->second;
}

Metrics::Metrics()
    : d(std::make_unique<Private>())
{
}

Metrics::~Metrics() = default;

void Metrics::finished(const RequestSample& sample)
{
    const auto series = d->series(sample);
    series.requests->Increment();
    series.duration->Observe(std::chrono::duration<double>(sample.duration).count());
    series.received->Increment(static_cast<double>(sample.requestBytes));
    series.sent->Increment(static_cast<double>(sample.responseBytes));
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
