#include "TransportFixture.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::client;
using namespace bloomzy::test;

namespace {

const auto silence = [](const SeenRequest&) { return TestAnswer{.silent = true}; };

} // namespace

/// What is sent, what is refused, and what happens when no good answer comes.
class TransportTest : public TransportFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anotherKeyIsRefusedBeforeAnythingIsSent();
    void anUnknownServerIsRefusedBeforeAnythingIsSent();
    void plainHttpToAnotherMachineIsRefused();
    void aRedirectIsNotFollowed();
    void thePinnedKeyIsEnough();
    void sendsItsHeaders();
    void aFileThatBreaksOffIsNotWhole();
    void timesOut();
    void cancelByToken();
    void cancelByFuture();
    void aDeletedPageHearsNothing();
    void anErrorWithoutEndIsLeftAlsoWhereTheAnswerIsAStream();
    void problemsArrive();
    void aProxysPageIsStillAnError();
    void unreachableAndBack();
    void addressesAsTyped();

private:
    TestIdentity m_identity;
};

void TransportTest::initTestCase()
{
    m_identity = TestIdentity::make(m_folder.path(), QStringLiteral("server"));
}

void TransportTest::anotherKeyIsRefusedBeforeAnythingIsSent()
{
    TestServer server(setupAnswer, &m_identity);
    const QString other = QStringLiteral("sha256:") + QString(64, QLatin1Char('0'));
    const auto client = clientOf({server.url(), other});
    QSignalSpy changed(client.get(), &ApiClient::keyChanged);
    const auto error = errorOf(SetupApi(*client).state());
    QVERIFY(error);
    QCOMPARE(error->kind, ClientError::Kind::keyChanged);
    QCOMPARE(error->presentedKey, m_identity.fingerprint);
    QVERIFY(changed.size() >= 1);
    const int connections = server.connections;
    QCOMPARE(errorOf(SetupApi(*client).state())->kind, ClientError::Kind::keyChanged);
    QCOMPARE(server.connections, connections); // blocked: not even tried
    QCOMPARE(server.bytes, 0);
    client->setAddress({server.url(), m_identity.fingerprint});
    QVERIFY(!errorOf(SetupApi(*client).state()));
}

void TransportTest::anUnknownServerIsRefusedBeforeAnythingIsSent()
{
    TestServer server(setupAnswer, &m_identity);
    const auto client = clientOf({server.url(), {}});
    const auto error = errorOf(SetupApi(*client).state());
    QVERIFY(error);
    QCOMPARE(error->kind, ClientError::Kind::keyUnknown);
    QCOMPARE(error->presentedKey, m_identity.fingerprint);
    QCOMPARE(server.bytes, 0);
}

void TransportTest::plainHttpToAnotherMachineIsRefused()
{
    const auto client = clientOf({QUrl(QStringLiteral("http://192.0.2.1:7443")), {}});
    QCOMPARE(errorOf(SetupApi(*client).state())->kind, ClientError::Kind::tls);
}

void TransportTest::aRedirectIsNotFollowed()
{
    TestServer server(
        [](const SeenRequest&) { return TestAnswer{.status = 302, .moreHeaders = "Location: /elsewhere\r\n"}; });
    const auto client = clientOf({server.url(), {}});
    QCOMPARE(errorOf(SetupApi(*client).state())->kind, ClientError::Kind::protocol);
    QCOMPARE(server.seen.size(), 1);
}

void TransportTest::thePinnedKeyIsEnough()
{
    TestServer server(setupAnswer, &m_identity);
    const auto client =
        clientOf({server.url(), m_identity.fingerprint.toUpper().replace(0, 6, QStringLiteral("sha256"))});
    const auto future = SetupApi(*client).state();
    QVERIFY(!errorOf(future));
    QCOMPARE(future.result()->version, std::string("0.1.0"));
}

void TransportTest::sendsItsHeaders()
{
    TestServer server(setupAnswer);
    const auto client = clientOf({server.url(), {}});
    QVERIFY(!errorOf(SetupApi(*client).state()));
    const auto headers = server.seen.first().headers;
    QCOMPARE(headers.value("accept-language"), QByteArray("fr"));
    QVERIFY(headers.value("user-agent").startsWith("bloomzy-console/"));
    QCOMPARE(headers.value("accept-encoding"), QByteArray("identity")); // what is unpacked would pass the limits
    const QByteArray trace = headers.value("traceparent");
    QVERIFY2(trace.size() == 55 && trace.startsWith("00-") && trace.endsWith("-01"), trace);
    QVERIFY(!headers.contains("cookie"));
    QVERIFY(!headers.contains("authorization"));
}

/// As an export whose server stops, or whose caller loses the right.
void TransportTest::aFileThatBreaksOffIsNotWhole()
{
    TestServer server([](const SeenRequest& request) {
        return TestAnswer{.body = "one\n", .contentType = "text/csv", .cut = request.path == "/cut"};
    });
    const auto client = clientOf({server.url(), {}});
    for (const QString& path : {QStringLiteral("/whole"), QStringLiteral("/cut")}) {
        const auto bytes = std::make_shared<QByteArray>();
        const ApiRequest request{
            .path = path, .signedIn = false, .onData = [bytes](const QByteArray& more) { *bytes += more; }};
        const auto error = errorOf(sendFor<void>(*client, request));
        QCOMPARE(error.has_value(), path == QStringLiteral("/cut"));
        QCOMPARE(*bytes, QByteArray("one\n"));
    }
}

void TransportTest::timesOut()
{
    TestServer server(silence);
    const auto client = clientOf({server.url(), {}}, std::chrono::milliseconds(200));
    QCOMPARE(errorOf(SetupApi(*client).state())->kind, ClientError::Kind::timeout);
    QTRY_VERIFY(!client->isReachable());
}

void TransportTest::cancelByToken()
{
    TestServer server(silence);
    const auto client = clientOf({server.url(), {}});
    const CancelToken token;
    const auto future = SetupApi(*client).state(token);
    QTRY_COMPARE(server.seen.size(), 1);
    token.cancel();
    QCOMPARE(errorOf(future)->kind, ClientError::Kind::cancelled);
    QCOMPARE(errorOf(SetupApi(*client).state(token))->kind, ClientError::Kind::cancelled);
}

void TransportTest::cancelByFuture()
{
    TestServer server(silence);
    const auto client = clientOf({server.url(), {}});
    auto future = SetupApi(*client).state();
    bool ran = false;
    future.then(this, [&ran](const Result<api::SetupState>&) { ran = true; });
    QTRY_COMPARE(server.seen.size(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QCoreApplication::processEvents();
    QVERIFY(!ran);
}

void TransportTest::aDeletedPageHearsNothing()
{
    TestServer server(setupAnswer);
    const auto client = clientOf({server.url(), {}});
    auto page = std::make_unique<QObject>();
    bool ran = false;
    auto future = SetupApi(*client).state();
    future.then(page.get(), [&ran](const Result<api::SetupState>&) { ran = true; });
    page.reset();
    QTRY_VERIFY(future.isFinished());
    QCoreApplication::processEvents();
    QVERIFY(!ran);
}

void TransportTest::anErrorWithoutEndIsLeftAlsoWhereTheAnswerIsAStream()
{
    TestServer server([](const SeenRequest&) { return TestAnswer{.status = 500, .body = QByteArray(70 << 20, 'x')}; });
    const auto client = clientOf({server.url(), {}});
    ApiRequest request{.path = QStringLiteral("/x"), .signedIn = false};
    int pieces = 0;
    request.onData = [&pieces](const QByteArray&) { ++pieces; };
    std::atomic<int> kind{-1};
    client->send(request, {}, [&kind](const Result<ApiResponse>& outcome) {
        kind = outcome.has_error() ? int(outcome.error().kind) : -2;
    });
    QTRY_COMPARE_WITH_TIMEOUT(kind.load(), int(ClientError::Kind::protocol), 30'000);
    QCOMPARE(pieces, 0);
}

void TransportTest::problemsArrive()
{
    TestServer server([](const SeenRequest&) {
        TestAnswer answer = problem(429, "rateLimited", "Slow down.");
        answer.moreHeaders = "Retry-After: 17\r\n";
        return answer;
    });
    const auto client = clientOf({server.url(), {}});
    const auto error = errorOf(SetupApi(*client).state());
    QCOMPARE(error->kind, ClientError::Kind::problem);
    QVERIFY(error->is(api::ErrorCode::rateLimited));
    QCOMPARE(error->problem.detail, std::string("Slow down."));
    QCOMPARE(error->retryAfter, std::optional(std::chrono::seconds(17)));
    QVERIFY(error->isTransient());
}

void TransportTest::aProxysPageIsStillAnError()
{
    TestServer server([](const SeenRequest&) {
        return TestAnswer{.status = 502, .body = "<h1>Bad Gateway</h1>", .contentType = "text/html"};
    });
    const auto client = clientOf({server.url(), {}});
    QVERIFY(errorOf(SetupApi(*client).state())->is(api::ErrorCode::unavailable));
}

void TransportTest::unreachableAndBack()
{
    auto server = std::make_unique<TestServer>(setupAnswer);
    const auto client = clientOf({QUrl(QStringLiteral("http://127.0.0.1:9")), {}});
    QCOMPARE(errorOf(SetupApi(*client).state())->kind, ClientError::Kind::unreachable);
    QVERIFY(!client->isReachable());
    client->setAddress({server->url(), {}});
    QVERIFY(!errorOf(SetupApi(*client).state()));
    QVERIFY(client->isReachable());
}

void TransportTest::addressesAsTyped()
{
    const auto typed = [](const char* text) {
        const auto url = serverUrlFromUserInput(QString::fromUtf8(text));
        return url ? url->toString() : QStringLiteral("no");
    };
    QCOMPARE(typed("plants.example"), QStringLiteral("https://plants.example:7443"));
    QCOMPARE(typed(" https://plants.example/ "), QStringLiteral("https://plants.example:7443"));
    QCOMPARE(typed("192.0.2.7:8443"), QStringLiteral("https://192.0.2.7:8443"));
    QCOMPARE(typed("http://127.0.0.1:80"), QStringLiteral("http://127.0.0.1:80"));
    QCOMPARE(typed("http://plants.example"), QStringLiteral("no"));
    QCOMPARE(typed("ftp://plants.example"), QStringLiteral("no"));
    QCOMPARE(typed("https://me:secret@plants.example"), QStringLiteral("no"));
    QCOMPARE(typed(""), QStringLiteral("no"));
}

BLOOMZY_TEST(TransportTest)
#include "TransportTest.moc"
