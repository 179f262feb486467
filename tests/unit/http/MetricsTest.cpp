#include "backend/http/Metrics.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace bloomzy::http;

namespace {

bool says(const Metrics& metrics, std::string_view line)
{
    return ("\n" + metrics.text()).find("\n" + std::string(line) + "\n") != std::string::npos;
}

RequestSample sampleOf(std::string_view route, int status)
{
    return {.method = "GET",
            .route = route,
            .status = status,
            .duration = std::chrono::milliseconds(30),
            .requestBytes = 3,
            .responseBytes = 100};
}

} // namespace

class MetricsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsWhatNoRouteTookUnderOneLabel()
    {
        Metrics metrics;
        metrics.finished(sampleOf({}, 404));
        metrics.finished(sampleOf({}, 404));
        QVERIFY2(says(metrics, R"(bloomzy_http_requests_total{method="GET",route="unmatched",status="404"} 2)"),
                 metrics.text().c_str());
    }

    void countsEachStatusOfARoute()
    {
        Metrics metrics;
        metrics.finished(sampleOf("/api/v1/taxa/{id}", 200));
        metrics.finished(sampleOf("/api/v1/taxa/{id}", 200));
        metrics.finished(sampleOf("/api/v1/taxa/{id}", 503));
        QVERIFY(says(metrics, R"(bloomzy_http_requests_total{method="GET",route="/api/v1/taxa/{id}",status="200"} 2)"));
        QVERIFY(says(metrics, R"(bloomzy_http_requests_total{method="GET",route="/api/v1/taxa/{id}",status="503"} 1)"));
        QVERIFY(says(metrics, R"(bloomzy_http_request_bytes_total{method="GET",route="/api/v1/taxa/{id}"} 9)"));
        QVERIFY(says(metrics, R"(bloomzy_http_response_bytes_total{method="GET",route="/api/v1/taxa/{id}"} 300)"));
    }

    void measuresInSeconds()
    {
        Metrics metrics;
        metrics.finished(sampleOf("/x", 200));
        QVERIFY2(says(metrics, R"(bloomzy_http_request_duration_seconds_bucket{method="GET",route="/x",le="0.025"} 0)"),
                 metrics.text().c_str());
        QVERIFY(says(metrics, R"(bloomzy_http_request_duration_seconds_bucket{method="GET",route="/x",le="0.05"} 1)"));
        QVERIFY(says(metrics, R"(bloomzy_http_request_duration_seconds_count{method="GET",route="/x"} 1)"));
    }

    void countsWhatWasRefused()
    {
        Metrics metrics;
        QVERIFY(metrics.text().find("reason=") == std::string::npos);
        metrics.refused("queue");
        metrics.refused("queue");
        QVERIFY(says(metrics, R"(bloomzy_http_refused_total{reason="queue"} 2)"));
    }

    void showsWhatIsOpenNow()
    {
        Metrics metrics;
        metrics.addConnections(2);
        metrics.addConnections(-1);
        metrics.addInFlight(1);
        metrics.setWorkerQueue(7);
        QVERIFY(says(metrics, "bloomzy_http_connections 1"));
        QVERIFY(says(metrics, "bloomzy_http_requests_in_flight 1"));
        QVERIFY(says(metrics, "bloomzy_http_worker_queue_length 7"));
    }

    void losesNothingBetweenThreads()
    {
        Metrics metrics;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&metrics] {
                for (int n = 0; n < 500; ++n)
                    metrics.finished(sampleOf("/x", 200));
            });
        threads.clear();
        QVERIFY(says(metrics, R"(bloomzy_http_requests_total{method="GET",route="/x",status="200"} 2000)"));
    }
};

BLOOMZY_APPLESS_TEST(MetricsTest)
#include "MetricsTest.moc"
