#include "RawClient.h"
#include "RequestText.h"
#include "ServerFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace std::chrono_literals;

using bloomzy::test::get;
using bloomzy::test::post;

namespace {

QByteArray headOfPost(const QByteArray& path, int length)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(length) +
           "\r\n\r\n";
}

bloomzy::http::ServerLimits patientLimits()
{
    auto limits = ServerFixture::quickLimits();
    limits.headerTime = 20s;
    limits.bodyTime = 20s;
    limits.idleTime = 20s;
    return limits;
}

} // namespace

/// What a full server refuses, and in which order: connections, then requests before their bodies are read, and last
/// work on databases.
class SheddingTest : public QObject
{
    Q_OBJECT

private:
    void start(const bloomzy::http::ServerLimits& limits)
    {
        m_fixture = std::make_unique<ServerFixture>(limits);
        QVERIFY(m_fixture->start().has_value());
    }
    [[nodiscard]] std::unique_ptr<RawClient> client() const { return std::make_unique<RawClient>(m_fixture->port()); }
    [[nodiscard]] bool has(const char* line) const
    {
        return m_fixture->options.metrics->text().find(line) != std::string::npos;
    }
    /// Fills both workers and both places that wait for them.
    void fillWorkers()
    {
        for (int i = 0; i < 4; ++i) {
            m_working.push_back(client());
            m_working.back()->send(get("/slow"));
            QTRY_COMPARE(m_fixture->slowBegun.load(), std::min(i + 1, 2));
        }
        QTRY_VERIFY(has("bloomzy_http_worker_queue_length 2"));
    }

    std::unique_ptr<ServerFixture> m_fixture;
    std::vector<std::unique_ptr<RawClient>> m_working;

private Q_SLOTS:
    void cleanup()
    {
        m_working.clear();
        m_fixture.reset();
    }

    void shedsWorkThenReadingThenConnections()
    {
        auto limits = patientLimits();
        limits.connections = 8;
        start(limits);
        fillWorkers();

        // No worker has time: what would wait for one is refused before its body is read, and what is quick goes on.
        const auto reader = client();
        reader->send(headOfPost("/echo", 900));
        QCOMPARE(reader->next()->status, 503);
        QVERIFY(reader->isClosed());
        const auto quick = client();
        QCOMPARE(quick->ask(get("/quick")).status, 200);
        QVERIFY(has("bloomzy_http_refused_total{reason=\"queue\"} 1"));

        // Too many connections: each further one gets one answer from what is quick, and nothing else is read of it.
        std::vector<std::unique_ptr<RawClient>> crowd;
        while (crowd.size() < 3)
            crowd.push_back(client());
        QTRY_VERIFY(has("bloomzy_http_connections 8"));
        const auto late = client();
        late->send(headOfPost("/echo", 900));
        const auto refused = late->next();
        QCOMPARE(refused->status, 503);
        QCOMPARE(refused->header("Retry-After"), QByteArray("1"));
        QVERIFY(late->isClosed());
        const auto probe = client();
        QCOMPARE(probe->ask(get("/quick")).status, 200);
        QVERIFY(probe->isClosed());
        QVERIFY(has("bloomzy_http_refused_total{reason=\"connections\"} 1"));

        // And beyond those, connections are dropped without a byte read.
        while (crowd.size() < 3 + bloomzy::http::reservedConnections)
            crowd.push_back(client());
        QTRY_VERIFY(has("bloomzy_http_connections 72"));
        const auto dropped = client();
        dropped->send(get("/quick"));
        QVERIFY(dropped->isClosed());
        QVERIFY(has("bloomzy_http_refused_total{reason=\"connections\"} 2"));

        // Whoever was let in is answered.
        QCOMPARE(m_fixture->posts.load(), 0);
        m_fixture->release(4);
        for (const auto& one : m_working)
            QCOMPARE(one->next()->body, QByteArray("slow"));
        QCOMPARE(quick->ask(post("/echo", "now")).body, QByteArray("now"));
    }

    void holdsNoMoreOfBodiesThanItMay()
    {
        auto limits = patientLimits();
        limits.bodyBytes = 100'000;
        start(limits);
        const auto large = client();
        const auto refused = large->ask(post("/big", QByteArray(500'000, 'b')));
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.header("Retry-After"), QByteArray("1"));
        QVERIFY(large->isClosed());
        QCOMPARE(m_fixture->posts.load(), 0);
        QCOMPARE(client()->ask(get("/large")).status, 503);
        QVERIFY(has("bloomzy_http_refused_total{reason=\"memory\"} 2"));

        // Half of it in a body that does not come leaves the other half.
        const auto slow = client();
        slow->send(headOfPost("/big", 80'000) + QByteArray(50'000, 's'));
        QCOMPARE(client()->ask(post("/big", QByteArray(40'000, 'b'))).status, 200);
        QTRY_COMPARE(client()->ask(post("/big", QByteArray(60'000, 'b'))).status, 503);
        slow->send(QByteArray(30'000, 's'));
        QCOMPARE(slow->next()->status, 200);
        QCOMPARE(client()->ask(post("/big", QByteArray(90'000, 'b'))).status, 200);
    }

    void closesWhoDoesNotReadTheAnswer()
    {
        auto limits = patientLimits();
        limits.bodyTime = 300ms;
        start(limits);
        RawClient deaf(m_fixture->port());
        deaf.socket().setReadBufferSize(1);
        // More than both sides' sockets take together.
        QByteArray requests;
        for (int i = 0; i < 20; ++i)
            requests += get("/large");
        deaf.send(requests);
        QTRY_VERIFY(has("bloomzy_http_connections 1"));
        QTRY_VERIFY_WITH_TIMEOUT(has("bloomzy_http_connections 0"), 10'000);
        QCOMPARE(client()->ask(get("/live")).status, 200);
    }

    void tellsWhenToComeBackAndTakesItThen()
    {
        auto limits = patientLimits();
        limits.rates.local = {5, 1};
        start(limits);
        const auto one = client();
        const auto first = one->ask(get("/quick"));
        QCOMPARE(first.status, 200);
        QCOMPARE(first.header("RateLimit-Policy"), QByteArray("\"local\";q=5;w=5"));
        QCOMPARE(first.header("RateLimit"), QByteArray("\"local\";r=4;t=1"));
        QCOMPARE(one->ask(post("/echo", "a change costs four")).status, 200);
        const auto refused = one->ask(get("/quick"));
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("Content-Type"), QByteArray("application/problem+json"));
        QCOMPARE(refused.header("Retry-After"), QByteArray("1"));
        QVERIFY(refused.body.contains("Try again in 1 s."));
        // On another connection too, and a body is not read.
        const auto other = client();
        other->send(headOfPost("/echo", 900));
        QCOMPARE(other->next()->status, 429);
        QVERIFY(other->isClosed());
        QCOMPARE(m_fixture->posts.load(), 1);
        QVERIFY(has("bloomzy_http_refused_total{reason=\"addressRate\"} 2"));
        QVERIFY(QTest::qWaitFor([&one] { return one->ask(get("/quick")).status == 200; }, 5'000));
    }
};

BLOOMZY_TEST(SheddingTest)
#include "SheddingTest.moc"
