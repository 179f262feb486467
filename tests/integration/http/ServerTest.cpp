#include "RawClient.h"
#include "ServerFixture.h"

#include <QTest>

using namespace std::chrono_literals;
using bloomzy::api::ErrorCode;

namespace {

QByteArray get(const QByteArray& path, const QByteArray& more = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& more = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

QByteArray chunked(const QByteArray& path, const QByteArray& chunks)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks;
}

} // namespace

class ServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ServerFixture>();
        QVERIFY(m_fixture->start().has_value());
    }
    void cleanup() { m_fixture.reset(); }

    void refusesASlowHead()
    {
        RawClient client(m_fixture->port());
        client.send("GET /quick HTTP/1.1\r\nHost: lo");
        QElapsedTimer timer;
        timer.start();
        const auto answer = client.next();
        QVERIFY(answer);
        QCOMPARE(answer->status, 408);
        QVERIFY(timer.elapsed() < 20 * ServerFixture::quickLimits().headerTime.count());
        QVERIFY(client.isClosed());
    }

    void givesDrippingBytesNoMoreTime()
    {
        RawClient client(m_fixture->port());
        const QByteArray request = get("/quick", "X: " + QByteArray(900, 'x') + "\r\n");
        int status = 0;
        for (qsizetype i = 0; i < request.size() && status == 0; ++i) {
            client.send(request.mid(i, 1));
            if (client.socket().waitForReadyRead(20))
                status = client.next()->status;
        }
        QCOMPARE(status, 408); // amid the bytes, none of which came late
    }

    void closesASilentConnection()
    {
        RawClient fresh(m_fixture->port());
        QVERIFY(fresh.isClosed());
        RawClient idle(m_fixture->port());
        QCOMPARE(idle.ask(get("/quick")).status, 200);
        QVERIFY(idle.isClosed());
    }

    void refusesASlowBody()
    {
        RawClient client(m_fixture->port());
        client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\nabc");
        const auto answer = client.next();
        QVERIFY(answer);
        QCOMPARE(answer->status, 408);
        QVERIFY(client.isClosed());
        QCOMPARE(m_fixture->posts.load(), 0);
    }

    void refusesWhatIsTooLarge_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("target") << 414 << get("/" + QByteArray(300, 'a'));
        QTest::newRow("target by one") << 414 << get("/" + QByteArray(200, 'a'));
        QTest::newRow("target without end") << 414 << QByteArray("GET /" + QByteArray(300, 'a'));
        QTest::newRow("headers") << 431 << get("/quick", "X: " + QByteArray(1100, 'x') + "\r\n");
        QTest::newRow("headers without end") << 431 << get("/quick").chopped(2) + "X: " + QByteArray(1100, 'x');
        QTest::newRow("body") << 413 << post("/echo", QByteArray(1001, 'b'));
        QTest::newRow("announced body")
            << 413 << post("/echo", {}).replace("Content-Length: 0", "Content-Length: 9223372036854775807");
        QTest::newRow("chunked body") << 413 << chunked("/echo", "3e9\r\n" + QByteArray(1001, 'b') + "\r\n0\r\n\r\n");
        QTest::newRow("many chunks") << 413
                                     << chunked("/echo",
                                                QByteArray("64\r\n" + QByteArray(100, 'b') + "\r\n").repeated(11));
    }

    void refusesWhatIsTooLarge()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, request);
        RawClient client(m_fixture->port());
        const auto answer = client.ask(request + get("/quick"));
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/problem+json"));
        QVERIFY(client.isClosed());
        QCOMPARE(m_fixture->posts.load(), 0);
    }

    void takesABodyOfExactlyTheLimit()
    {
        RawClient client(m_fixture->port());
        QCOMPARE(client.ask(post("/echo", QByteArray(1000, 'b'))).body.size(), 1000);
        QCOMPARE(client.ask(chunked("/echo", "3e8\r\n" + QByteArray(1000, 'b') + "\r\n0\r\n\r\n")).body.size(), 1000);
    }

    void refusesSmuggling_data()
    {
        QTest::addColumn<QByteArray>("request");
        const auto attack = [](const char* title, const QByteArray& request) { QTest::newRow(title) << request; };
        const QByteArray start = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n";
        attack("CL.TE", start + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        attack("TE.CL", start + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n");
        attack("two lengths", start + "Content-Length: 0\r\nContent-Length: 5\r\n\r\n");
        attack("xchunked", start + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
        attack("space before the colon", start + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n");
        attack("folded coding", start + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n");
        attack("folded header", start + "X: a\r\n b\r\nContent-Length: 0\r\n\r\n");
        attack("no Host", "GET /quick HTTP/1.1\r\n\r\n");
        attack("two Hosts", get("/quick", "Host: other\r\n"));
        attack("bare LF", "GET /quick HTTP/1.1\nHost: a\n\n");
        attack("bare CR", get("/quick", "X: a\rContent-Length: 9\r\n"));
        attack("empty line first", "\r\n" + get("/quick"));
        attack("NUL in a value", get("/quick", QByteArray("X: a\0b\r\n", 8)));
        attack("chunked in 1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        attack("negative length", start + "Content-Length: -1\r\n\r\n");
        attack("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        attack("other host in the target", "GET http://other/quick HTTP/1.1\r\nHost: a\r\n\r\n");
        attack("chunk extension", chunked("/echo", "3;a=b\r\nabc\r\n0\r\n\r\n"));
        attack("chunk size with space", chunked("/echo", "3 \r\nabc\r\n0\r\n\r\n"));
        attack("chunk size not hexadecimal", chunked("/echo", "0x3\r\nabc\r\n0\r\n\r\n"));
        attack("chunk size negative", chunked("/echo", "-3\r\nabc\r\n0\r\n\r\n"));
        attack("chunk size overflows", chunked("/echo", "ffffffffffffffff3\r\nabc\r\n0\r\n\r\n"));
        attack("chunk ended by LF", chunked("/echo", "3\nabc\n0\n\n"));
        attack("chunk longer than said", chunked("/echo", "3\r\nabcd\r\n0\r\n\r\n"));
        attack("trailer", chunked("/echo", "3\r\nabc\r\n0\r\nAuthorization: x\r\n\r\n"));
        attack("endless chunk size", chunked("/echo", QByteArray(5000, '0')));
    }

    void refusesSmuggling()
    {
        QFETCH(const QByteArray, request);
        RawClient client(m_fixture->port());
        const auto answer = client.ask(request + post("/echo", "smuggled"));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/problem+json"));
        QCOMPARE(answer.header("Connection"), QByteArray("close"));
        QVERIFY(answer.body.contains("\"traceId\":\"" + answer.header("X-Trace-Id") + '"'));
        QVERIFY(client.isClosed());
        QCOMPARE(m_fixture->posts.load(), 0);
    }

    void refusesTheStrangerBeforeReadingTheBody()
    {
        RawClient client(m_fixture->port());
        client.send("POST /vault HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 900\r\n\r\n");
        const auto answer = client.next();
        QVERIFY(answer);
        QCOMPARE(answer->status, 401);
        QCOMPARE(answer->header("Connection"), QByteArray("close"));
        QVERIFY(client.isClosed());
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

private:
    std::unique_ptr<ServerFixture> m_fixture;
};

QTEST_GUILESS_MAIN(ServerTest)
#include "ServerTest.moc"
