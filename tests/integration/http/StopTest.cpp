#include "RawClient.h"
#include "RequestText.h"
#include "ServerFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <future>

using namespace std::chrono_literals;
using bloomzy::api::ErrorCode;
using bloomzy::test::get;

namespace {

const QByteArray slow = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n";
const QByteArray live = "GET /live HTTP/1.1\r\nHost: a\r\n\r\n";

} // namespace

/// Start and stop: what is refused at the start, and what happens to those who are connected at the end.
class StopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesPlainHttpBeyondThisMachine_data()
    {
        QTest::addColumn<QString>("address");
        for (const char* address : {"0.0.0.0", "::", "192.0.2.1", "8.8.8.8", "::ffff:8.8.8.8"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }

    void refusesPlainHttpBeyondThisMachine()
    {
        QFETCH(const QString, address);
        ServerFixture fixture;
        fixture.options.address = address.toStdString();
        const auto started = fixture.start();
        QVERIFY(started.has_error());
        QCOMPARE(started.error().code, ErrorCode::invalid);
        QVERIFY(started.error().detail.find("TLS") != std::string::npos);
    }

    void refusesAnAddressThatIsNone()
    {
        ServerFixture fixture;
        fixture.options.address = "plants.example";
        QCOMPARE(fixture.start().error().code, ErrorCode::invalid);
    }

    void refusesAPortInUse()
    {
        ServerFixture first;
        QVERIFY(first.start().has_value());
        ServerFixture second;
        second.options.port = first.port();
        const auto started = second.start();
        QVERIFY(started.has_error());
        QCOMPARE(started.error().code, ErrorCode::conflict);
        QCOMPARE(QByteArray::fromStdString(started.error().detail),
                 "Port " + QByteArray::number(first.port()) +
                     " is in use by another program. Choose another port with --listen, or stop the other program.");
        QCOMPARE(RawClient(first.port()).ask(get("/quick")).body, QByteArray("quick"));
    }

    void refusesToStartTwice()
    {
        ServerFixture fixture;
        QVERIFY(fixture.start().has_value());
        QVERIFY(fixture.server->start().has_error());
        fixture.server->stop();
        QVERIFY(fixture.server->start().has_error());
    }

    void freesThePort()
    {
        ServerFixture first;
        QVERIFY(first.start().has_value());
        RawClient(first.port()).ask(get("/quick"));
        first.server->stop();
        ServerFixture second;
        second.options.port = first.port();
        QVERIFY(second.start().has_value());
    }

    void closesIdleConnectionsAtOnce()
    {
        auto limits = ServerFixture::quickLimits();
        limits.idleTime = 60s;
        limits.headerTime = 60s;
        ServerFixture fixture(limits);
        QVERIFY(fixture.start().has_value());
        RawClient fresh(fixture.port());
        RawClient used(fixture.port());
        QCOMPARE(used.ask(get("/quick")).status, 200);
        RawClient halfway(fixture.port());
        halfway.send("GET /quick HT");
        RawClient busy(fixture.port());
        busy.send(slow);
        QTRY_COMPARE(fixture.slowBegun.load(), 1);
        auto stopped = std::async(std::launch::async, [&] { fixture.server->stop(); });
        // While the stop waits for the request that runs.
        const bool closed = fresh.isClosed() && used.isClosed() && halfway.isClosed();
        const bool waits = stopped.wait_for(0s) == std::future_status::timeout;
        fixture.release();
        stopped.get();
        QVERIFY(closed);
        QVERIFY(waits);
        QCOMPARE(fixture.slowEnded.load(), 1);
    }

    void letsRunningRequestsFinish()
    {
        ServerFixture fixture;
        QVERIFY(fixture.start().has_value());
        RawClient client(fixture.port());
        client.send(slow + get("/quick"));
        QTRY_COMPARE(fixture.slowBegun.load(), 1);
        auto stopped = std::async(std::launch::async, [&] { fixture.server->stop(); });
        const bool waited = stopped.wait_for(50ms) == std::future_status::timeout;
        fixture.release();
        QVERIFY(waited);
        const auto answer = client.next();
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("slow"));
        QCOMPARE(answer->header("Connection"), QByteArray("close"));
        QVERIFY(client.isClosed());
        stopped.get();
    }

    void answersTheQueueWithoutRunningIt()
    {
        ServerFixture fixture;
        QVERIFY(fixture.start().has_value());
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 4; ++i) {
            clients.push_back(std::make_unique<RawClient>(fixture.port()));
            clients.back()->send(slow);
            QTRY_COMPARE(fixture.slowBegun.load(), std::min(i + 1, 2));
        }
        // Both are queued when the next one finds the queue full.
        QTRY_COMPARE(RawClient(fixture.port()).ask(live).status, 503);
        auto stopped = std::async(std::launch::async, [&] { fixture.server->stop(); });
        const bool waited = stopped.wait_for(50ms) == std::future_status::timeout;
        fixture.release(2);
        QVERIFY(waited);
        stopped.get();
        QCOMPARE(fixture.slowEnded.load(), 2);
        int refused = 0;
        for (auto& client : clients)
            refused += client->next().value_or(RawAnswer()).status == 503 ? 1 : 0;
        QCOMPARE(refused, 2);
    }

    void stopsAmidClientsThatComeAndGo()
    {
        for (int round = 0; round < 10; ++round) {
            ServerFixture fixture;
            QVERIFY(fixture.start().has_value());
            fixture.releaseAll();
            std::vector<std::future<void>> crowd;
            std::atomic<bool> over{false};
            for (int i = 0; i < 4; ++i)
                crowd.push_back(std::async(std::launch::async, [&, i] { keepAsking(fixture.port(), i, over); }));
            QTRY_VERIFY(fixture.slowEnded.load() > 5);
            fixture.server->stop();
            over = true;
            for (auto& one : crowd)
                one.get();
        }
    }

    void stopsWhileAClientDoesNotRead()
    {
        ServerFixture fixture;
        QVERIFY(fixture.start().has_value());
        RawClient client(fixture.port());
        client.socket().setReadBufferSize(1024);
        client.send(QByteArray("GET /large HTTP/1.1\r\nHost: a\r\n\r\n").repeated(8));
        QVERIFY(client.socket().waitForReadyRead(RawClient::patience));
        QElapsedTimer timer;
        timer.start();
        fixture.server->stop();
        QVERIFY(timer.elapsed() < 15'000);
    }

    void keepsQuickAnswersBeyondTheConnectionLimit()
    {
        auto limits = ServerFixture::quickLimits();
        limits.connections = 2;
        limits.idleTime = 60s;
        ServerFixture fixture(limits);
        QVERIFY(fixture.start().has_value());
        RawClient first(fixture.port());
        RawClient second(fixture.port());
        QCOMPARE(first.ask(live).status, 200);
        QCOMPARE(second.ask(live).status, 200);
        RawClient third(fixture.port());
        const auto answer = third.ask(live);
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.header("Retry-After"), QByteArray("1"));
        QVERIFY(third.isClosed());
        RawClient probe(fixture.port());
        QCOMPARE(probe.ask(get("/quick")).body, QByteArray("quick"));
        QVERIFY(probe.isClosed());
        QCOMPARE(first.ask(live).status, 200);
    }

    void waitsOutALackOfDescriptors()
    {
        ServerFixture fixture;
        QVERIFY(fixture.start().has_value());
        RawClient before(fixture.port());
        QCOMPARE(before.ask(get("/quick")).status, 200);
        const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(fixture.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &old), 0);
        rlimit none = old;
        none.rlim_cur = 3;
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
        const int connected = ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        const auto warned = [&] {
            std::size_t count = 0;
            for (const auto& line : fixture.log.lines())
                count += line.starts_with("http cannot accept") ? 1 : 0;
            return count;
        };
        const bool sawWarning = QTest::qWaitFor([&] { return warned() >= 1; });
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &old), 0);
        QCOMPARE(connected, 0);
        QVERIFY(sawWarning);
        QVERIFY(warned() < 20);
        auto* socket = new QTcpSocket;
        QVERIFY(socket->setSocketDescriptor(descriptor));
        QCOMPARE(RawClient(0, socket).ask(get("/quick")).status, 200);
    }

private:
    static void keepAsking(quint16 port, int kind, const std::atomic<bool>& over)
    {
        while (!over) {
            RawClient client(port);
            if (client.socket().state() != QAbstractSocket::ConnectedState)
                return;
            client.send(kind % 2 == 0 ? slow + live : get("/quick") + slow);
            if (kind < 2)
                client.next();
            else
                client.socket().abort();
        }
    }
};

BLOOMZY_TEST(StopTest)
#include "StopTest.moc"
