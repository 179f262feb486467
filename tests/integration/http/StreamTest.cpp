#include "RawClient.h"
#include "RequestText.h"
#include "ServerFixture.h"
#include "backend/http/BodyStream.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QTest>

using namespace std::chrono_literals;
using namespace bloomzy;
using bloomzy::test::get;

namespace {

/// What a test lets out to all streams, and what they are doing.
class Source
{
public:
    void say(const std::string& bytes, bool last = false)
    {
        const std::lock_guard lock(m_mutex);
        m_text += bytes;
        m_last = last;
        for (auto& [stream, wake] : m_wakes)
            wake();
    }
    void open(const void* stream, std::function<void()> wake)
    {
        const std::lock_guard lock(m_mutex);
        m_wakes.emplace(stream, std::move(wake));
    }
    void close(const void* stream)
    {
        const std::lock_guard lock(m_mutex);
        m_wakes.erase(stream);
    }
    int listeners()
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(m_wakes.size());
    }
    http::BodyStream::Piece after(std::size_t& place)
    {
        const std::lock_guard lock(m_mutex);
        http::BodyStream::Piece piece{m_text.substr(place), m_last, m_last && broken};
        place = m_text.size();
        return piece;
    }

    std::atomic<bool> endless{false};
    std::atomic<bool> broken{false};
    std::atomic<std::int64_t> taken{0};

private:
    std::mutex m_mutex;
    std::string m_text;
    bool m_last = false;
    std::map<const void*, std::function<void()>> m_wakes;
};

class Stream : public http::BodyStream
{
public:
    explicit Stream(Source& source)
        : m_source(source)
    {
    }
    void open(std::function<void()> wake) override { m_source.open(this, std::move(wake)); }
    Piece take() override
    {
        ++m_source.taken;
        return m_source.endless ? Piece{std::string(16 * 1024, 'x')} : m_source.after(m_place);
    }
    void close() override { m_source.close(this); }

private:
    Source& m_source;
    std::size_t m_place = 0;
};

} // namespace

/// Answers that come bit by bit.
class StreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWhereConnectionsAreFull();
    void sendsChunksAndCloses();
    void sendsPlainBytesToHttp10();
    void showsThatItBrokeOff();
    void tellsTheHeadAloneToHead();
    void noticesAClientThatLeaves();
    void dropsAClientThatDoesNotRead();
    void idleStreamsTakeNoWorker();
    void aStopEndsThemWhole();
    void aStopBreaksAFileOff_data();
    void aStopBreaksAFileOff();
    void aFileThatEndsIsWhole();

private:
    std::unique_ptr<Source> m_source;
    std::unique_ptr<ServerFixture> m_fixture;
};

void StreamTest::init()
{
    m_source = std::make_unique<Source>();
    m_fixture = std::make_unique<ServerFixture>();
    http::Route route{http::Method::get, "/stream", http::Access::open("a test"), "stream", "A test."};
    route.quick = true;
    m_fixture->more.push_back({route, [this](const http::Request&) -> core::Result<http::Response> {
                                   http::Response response{.contentType = "text/event-stream"};
                                   response.stream = std::make_shared<Stream>(*m_source);
                                   return response;
                               }});
    route.path = "/file";
    route.operationId = "file";
    m_fixture->more.push_back({route, [this](const http::Request&) -> core::Result<http::Response> {
                                   http::Response response{.contentType = "text/csv"};
                                   response.stream = std::make_shared<Stream>(*m_source);
                                   response.whileStanding = true;
                                   return response;
                               }});
    if (QTest::currentTestFunction() == QByteArray("refusesWhereConnectionsAreFull"))
        m_fixture->options.limits.connections = 1;
    QVERIFY(m_fixture->start().has_value());
}

void StreamTest::cleanup()
{
    m_fixture.reset();
    m_source.reset();
}

void StreamTest::refusesWhereConnectionsAreFull()
{
    RawClient first(m_fixture->port());
    QCOMPARE(first.ask("GET /quick HTTP/1.1\r\nHost: a\r\n\r\n").status, 200);
    QCOMPARE(RawClient(m_fixture->port()).ask(get("/stream")).status, 503);
    QCOMPARE(m_source->listeners(), 0);
}

void StreamTest::sendsChunksAndCloses()
{
    RawClient client(m_fixture->port());
    const auto head = client.ask(get("/stream"), true);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("Transfer-Encoding"), QByteArray("chunked"));
    QCOMPARE(head.header("Content-Type"), QByteArray("text/event-stream"));
    QCOMPARE(head.header("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(head.header("Connection"), QByteArray("close"));
    QVERIFY(!head.head.toLower().contains("content-length") && !head.head.toLower().contains("content-encoding"));
    m_source->say("one\n");
    QCOMPARE(client.until("one\n\r\n"), QByteArray("4\r\none\n\r\n"));
    m_source->say(std::string(300, 'x'), true);
    QCOMPARE(client.rest(), "12c\r\n" + QByteArray(300, 'x') + "\r\n0\r\n\r\n");
    QTRY_COMPARE(m_source->listeners(), 0);
}

void StreamTest::sendsPlainBytesToHttp10()
{
    RawClient client(m_fixture->port());
    m_source->say("all", true);
    const auto head = client.ask("GET /stream HTTP/1.0\r\nHost: a\r\n\r\n", true);
    QCOMPARE(head.status, 200);
    QVERIFY(!head.head.toLower().contains("transfer-encoding"));
    QCOMPARE(client.rest(), QByteArray("all"));
}

void StreamTest::showsThatItBrokeOff()
{
    RawClient client(m_fixture->port());
    QCOMPARE(client.ask(get("/stream"), true).status, 200);
    m_source->broken = true;
    m_source->say("one\n", true);
    QCOMPARE(client.rest(), QByteArray("4\r\none\n\r\n"));
    QTRY_COMPARE(m_source->listeners(), 0);
}

void StreamTest::tellsTheHeadAloneToHead()
{
    RawClient client(m_fixture->port());
    m_source->say("all");
    QCOMPARE(client.ask("HEAD /stream HTTP/1.1\r\nHost: a\r\n\r\n", true).status, 200);
    QCOMPARE(client.rest(), QByteArray());
    QCOMPARE(m_source->listeners(), 0);
}

void StreamTest::noticesAClientThatLeaves()
{
    {
        RawClient client(m_fixture->port());
        QCOMPARE(client.ask(get("/stream"), true).status, 200);
        QTRY_COMPARE(m_source->listeners(), 1);
    }
    QTRY_COMPARE(m_source->listeners(), 0);
}

void StreamTest::dropsAClientThatDoesNotRead()
{
    m_source->endless = true;
    RawClient client(m_fixture->port());
    client.socket().setReadBufferSize(1024);
    client.send(get("/stream"));
    QTRY_COMPARE(m_source->listeners(), 1);
    // No more is made than the sockets' buffers take, and then its time is over.
    QTRY_COMPARE(m_source->listeners(), 0);
    QVERIFY(m_source->taken < 4096);
}

void StreamTest::idleStreamsTakeNoWorker()
{
    constexpr int many = 200;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < many; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_fixture->port()));
        clients.back()->send(get("/stream"));
    }
    QTRY_COMPARE(m_source->listeners(), many);
    const auto before = m_source->taken.load();
    QCOMPARE(RawClient(m_fixture->port()).ask("GET /live HTTP/1.1\r\nHost: a\r\n\r\n").body, QByteArray("live"));
    QCOMPARE(m_source->taken.load(), before);
    m_source->say("all");
    for (const auto& client : clients)
        QVERIFY(client->until("all\r\n").endsWith("3\r\nall\r\n"));
}

void StreamTest::aStopEndsThemWhole()
{
    RawClient client(m_fixture->port());
    QCOMPARE(client.ask(get("/stream"), true).status, 200);
    QTRY_COMPARE(m_source->listeners(), 1);
    m_fixture->server->stop();
    QCOMPARE(m_source->listeners(), 0);
    QCOMPARE(client.rest(), QByteArray("0\r\n\r\n"));
}

void StreamTest::aStopBreaksAFileOff_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("HTTP/1.1") << QStringLiteral("--http1.1") << 18; // CURLE_PARTIAL_FILE
    QTest::newRow("HTTP/1.0") << QStringLiteral("--http1.0") << 56; // CURLE_RECV_ERROR
}

void StreamTest::aStopBreaksAFileOff()
{
    QFETCH(QString, version);
    QFETCH(int, exitCode);
    QProcess curl;
    m_source->say("one\n");
    curl.start(QStringLiteral("curl"),
               {QStringLiteral("-sSN"), version, QStringLiteral("http://127.0.0.1:%1/file").arg(m_fixture->port())});
    QTRY_COMPARE(m_source->listeners(), 1);
    QTRY_COMPARE(curl.bytesAvailable(), 4);
    m_fixture->server->stop();
    QVERIFY(curl.waitForFinished());
    QCOMPARE(curl.readAllStandardOutput(), QByteArray("one\n"));
    QCOMPARE(curl.exitCode(), exitCode);
}

void StreamTest::aFileThatEndsIsWhole()
{
    m_source->say("one\n", true);
    for (const char* version : {"--http1.1", "--http1.0"}) {
        QProcess curl;
        curl.start(QStringLiteral("curl"), {QStringLiteral("-sSN"), QString::fromLatin1(version),
                                            QStringLiteral("http://127.0.0.1:%1/file").arg(m_fixture->port())});
        QVERIFY(curl.waitForFinished());
        QCOMPARE(curl.exitCode(), 0);
        QCOMPARE(curl.readAllStandardOutput(), QByteArray("one\n"));
    }
}

BLOOMZY_TEST(StreamTest)
#include "StreamTest.moc"
