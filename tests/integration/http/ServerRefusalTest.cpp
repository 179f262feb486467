#include "OneServer.h"
#include "RawClient.h"
#include "RequestText.h"
#include "tests/support/TestMain.h"

#include <QScopeGuard>

#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <unistd.h>

using namespace bloomzy::test;

/// Requests that take too long, too much room, or could be read in two ways.
class ServerRefusalTest : public OneServer
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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

    /// A byte now and then: what it was to be told is dropped, and with it the system's memory of it.
    void dropsOneWhoDoesNotListen()
    {
        const int ear = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto ends = qScopeGuard([ear] { ::close(ear); });
        const int small = 4096;
        QCOMPARE(::setsockopt(ear, SOL_SOCKET, SO_RCVBUF, &small, sizeof small), 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_fixture->port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(ear, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        const QByteArray asks = get("/large").repeated(8); // more than the sockets of both sides take together
        QCOMPARE(::send(ear, asks.data(), std::size_t(asks.size()), MSG_NOSIGNAL), asks.size());
        bool isReset = false;
        const auto reset = [&] {
            int error = 0; // told once; recv() would first give all that came before
            socklen_t size = sizeof error;
            isReset = isReset || (::getsockopt(ear, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == ECONNRESET);
            return isReset;
        };
        QTRY_VERIFY_WITH_TIMEOUT(reset(), RawClient::patience);
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
};

BLOOMZY_TEST(ServerRefusalTest)
#include "ServerRefusalTest.moc"
