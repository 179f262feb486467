#include "OneServer.h"
#include "RawClient.h"
#include "RequestText.h"
#include "tests/support/TestMain.h"

using namespace bloomzy::test;

class ServerTest : public OneServer
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void takesABodyOfExactlyTheLimit()
    {
        RawClient client(m_fixture->port());
        QCOMPARE(client.ask(post("/echo", QByteArray(1000, 'b'))).body.size(), 1000);
        QCOMPARE(client.ask(chunked("/echo", "3e8\r\n" + QByteArray(1000, 'b') + "\r\n0\r\n\r\n")).body.size(), 1000);
    }

    void answersPipelinedRequestsInOrder()
    {
        RawClient client(m_fixture->port());
        client.send(post("/echo", "one") + get("/quick") + chunked("/echo", "3\r\ntwo\r\n0\r\n\r\n") + get("/live") +
                    post("/echo", "three"));
        for (const char* body : {"one", "quick", "two", "live", "three"}) {
            const auto answer = client.next();
            QVERIFY(answer);
            QCOMPARE(answer->status, 200);
            QCOMPARE(answer->body, QByteArray(body));
        }
    }

    void answersBytesThatComeOneByOne()
    {
        RawClient client(m_fixture->port());
        for (const char byte : post("/echo", "slowly") + chunked("/echo", "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"))
            client.send(QByteArray(1, byte));
        QCOMPARE(client.next()->body, QByteArray("slowly"));
        QCOMPARE(client.next()->body, QByteArray("abc"));
    }

    void closesAfterHttp10AndWhenAsked()
    {
        RawClient old(m_fixture->port());
        const auto answer = old.ask("GET /quick HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + get("/quick"));
        QCOMPARE(answer.body, QByteArray("quick"));
        QVERIFY(old.isClosed());
        RawClient closing(m_fixture->port());
        QCOMPARE(closing.ask(get("/live", "Connection: close\r\n")).header("Connection"), QByteArray("close"));
        QVERIFY(closing.isClosed());
    }

    void answersHeadWithoutABody()
    {
        RawClient client(m_fixture->port());
        const auto answer = client.ask("HEAD /live HTTP/1.1\r\nHost: a\r\n\r\n", true);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Content-Length"), QByteArray("4"));
        QCOMPARE(client.ask("HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n", true).status, 404);
        QCOMPARE(client.ask(get("/quick")).body, QByteArray("quick"));
        const auto empty = client.ask(get("/empty"));
        QCOMPARE(empty.status, 204);
        QVERIFY(!empty.head.toLower().contains("content-length"));
        QCOMPARE(client.ask(get("/quick")).body, QByteArray("quick"));
    }

    void continuesWhenExpected()
    {
        RawClient client(m_fixture->port());
        const auto request =
            post("/echo", {}, "Expect: 100-continue\r\n").replace("Content-Length: 0", "Content-Length: 3");
        QCOMPARE(client.ask(request).status, 100);
        QCOMPARE(client.ask("abc").body, QByteArray("abc"));
        RawClient refused(m_fixture->port());
        QCOMPARE(refused.ask(QByteArray(request).replace("/echo", "/vault")).status, 401);
    }

    void movesLargeBodies()
    {
        RawClient client(m_fixture->port());
        const QByteArray body(5'000'000, 'b');
        QVERIFY(client.ask(post("/big", body)).body == body);
        QCOMPARE(client.ask(get("/large")).body.size(), 3'000'000);
        QCOMPARE(client.ask(get("/quick")).body, QByteArray("quick"));
    }

    void putsStrictHeadersOnEveryAnswer_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("answer") << get("/live");
        QTest::newRow("not found") << get("/nothing");
        QTest::newRow("malformed") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("too long") << get("/" + QByteArray(300, 'a'));
    }

    void putsStrictHeadersOnEveryAnswer()
    {
        QFETCH(const QByteArray, request);
        const auto answer = RawClient(m_fixture->port()).ask(request);
        QCOMPARE(answer.header("X-Content-Type-Options"), QByteArray("nosniff"));
        QCOMPARE(answer.header("Referrer-Policy"), QByteArray("no-referrer"));
        QCOMPARE(answer.header("Content-Security-Policy"), QByteArray("default-src 'none'; frame-ancestors 'none'"));
        QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
        QCOMPARE(answer.header("Cross-Origin-Resource-Policy"), QByteArray("same-origin"));
        QVERIFY(answer.header("Date").endsWith(" GMT"));
        QCOMPARE(answer.header("X-Trace-Id").size(), 32);
        QVERIFY(answer.header("traceresponse").startsWith("00-" + answer.header("X-Trace-Id") + '-'));
        QVERIFY(answer.header("Server").isEmpty());
        QVERIFY(answer.header("Strict-Transport-Security").isEmpty());
    }

    void letsAnEndpointSetItsOwnHeadersAndSplitNothing()
    {
        const auto answer = RawClient(m_fixture->port()).ask(get("/own"));
        QCOMPARE(answer.header("Cache-Control"), QByteArray("max-age=60"));
        QCOMPARE(answer.header("ETag"), QByteArray("\"1\""));
        QVERIFY(answer.header("Bad").isEmpty());
        QVERIFY(answer.header("X").isEmpty());
    }

    void continuesTheCallersTrace()
    {
        RawClient client(m_fixture->port());
        const QByteArray trace = "0af7651916cd43dd8448eb211c80319c";
        const auto good = client.ask(get("/nothing", "traceparent: 00-" + trace + "-b7ad6b7169203331-01\r\n"));
        QCOMPARE(good.header("X-Trace-Id"), trace);
        QVERIFY(good.body.contains(trace));
        const auto bad = client.ask(get("/quick", "traceparent: 00-" + trace + "-b7ad6b7169203331\r\n"));
        QCOMPARE(bad.header("X-Trace-Id").size(), 32);
        QVERIFY(bad.header("X-Trace-Id") != trace);
    }

    void survivesAClientThatLeaves()
    {
        {
            RawClient client(m_fixture->port());
            client.send(get("/slow"));
            QTRY_COMPARE(m_fixture->slowBegun.load(), 1);
            client.socket().abort();
        }
        m_fixture->release();
        QTRY_COMPARE(m_fixture->slowEnded.load(), 1);
        QCOMPARE(RawClient(m_fixture->port()).ask(get("/live")).body, QByteArray("live"));
    }

    void answersBusyWhenEveryWorkerIs()
    {
        std::vector<std::unique_ptr<RawClient>> waiting;
        for (int i = 0; i < 4; ++i) {
            waiting.push_back(std::make_unique<RawClient>(m_fixture->port()));
            waiting.back()->send(get("/slow"));
            QTRY_COMPARE(m_fixture->slowBegun.load(), std::min(i + 1, 2));
            QTRY_VERIFY(m_fixture->options.metrics->text().find("bloomzy_http_requests_in_flight " +
                                                                std::to_string(i + 1)) != std::string::npos);
        }
        RawClient client(m_fixture->port());
        QTRY_COMPARE(client.ask(get("/live")).status, 503);
        const auto answer = client.ask(get("/live"));
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.header("Retry-After"), QByteArray("1"));
        QCOMPARE(client.ask(get("/quick")).body, QByteArray("quick"));
        m_fixture->release(4);
        for (auto& one : waiting)
            QCOMPARE(one->next()->body, QByteArray("slow"));
        QCOMPARE(client.ask(get("/live")).status, 200);
    }

    void logsTheRouteAndNeverTheRequest()
    {
        RawClient(m_fixture->port()).ask(get("/quick?token=hush", "Authorization: Bearer hush\r\n"));
        QTRY_VERIFY(!m_fixture->log.lines().empty());
        for (const auto& line : m_fixture->log.lines()) {
            QVERIFY(line.find("hush") == std::string::npos);
            QVERIFY(line.find("route=/quick") != std::string::npos);
            QVERIFY(line.find("status=200") != std::string::npos);
        }
    }

    void counts()
    {
        RawClient client(m_fixture->port());
        client.ask(get("/quick"));
        client.ask(get("/quick"));
        client.ask(get("/no/such/route"));
        client.ask("GET / HTTP/1.1\r\n\r\n");
        QVERIFY(client.isClosed());
        const auto text = [this] { return m_fixture->options.metrics->text(); };
        const auto has = [&](const char* line) { return text().find(line) != std::string::npos; };
        QTRY_VERIFY(has("bloomzy_http_requests_total{method=\"GET\",route=\"/quick\",status=\"200\"} 2"));
        QVERIFY(has("route=\"unmatched\",status=\"404\"} 1"));
        QVERIFY(has("bloomzy_http_refused_total{reason=\"host\"} 1"));
        QTRY_VERIFY(has("bloomzy_http_connections 0"));
        QVERIFY(has("bloomzy_http_requests_in_flight 0"));
    }
};

BLOOMZY_TEST(ServerTest)
#include "ServerTest.moc"
